package org.helixatlas.lineage;

import java.util.List;
import java.util.Set;
import org.helixatlas.model.Basis;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * From a parent to a child.
 *
 * @param through the founder by whom the child comes from the parent; null where ties of descent join the two themselves
 * @param ties what it rests on: the ties of descent, or the founder's foundings and then the founder's ties to the parent
 */
record Step(String parent, String child, @Nullable String through, List<Snapshot.Tie> ties) {

    private static final Set<String> BIRTHS = Set.of("SPUN_OFF_FROM", "SPLIT_FROM", "FOUNDED");

    /** Whether the child came into being by it, rather than being merged, renamed or counted as a part. */
    boolean isBirth() {
        return ties.stream().anyMatch(t -> BIRTHS.contains(t.type().name()));
    }

    /** Whether a source states the birth, and of a founder's step also the founder's tie to the parent. */
    boolean isStated() {
        boolean birth = ties.stream()
                .anyMatch(t -> isStated(t) && BIRTHS.contains(t.type().name()));
        return birth
                && (through == null || ties.stream().anyMatch(t -> isStated(t) && Descent.HOMES.contains(t.type())));
    }

    private static boolean isStated(Snapshot.Tie tie) {
        return tie.basis() == Basis.STATED;
    }

    /** The first year of what joins them, or {@link Snapshot#UNKNOWN}: of a founder's step, of the founding. */
    int from() {
        return ties.stream()
                .filter(t -> Descent.TYPES.contains(t.type()))
                .mapToInt(Snapshot.Tie::from)
                .filter(year -> year != Snapshot.UNKNOWN)
                .min()
                .orElse(Snapshot.UNKNOWN);
    }
}
