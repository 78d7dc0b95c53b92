package org.helixatlas.lineage;

import java.util.List;
import org.helixatlas.model.Basis;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * From a parent to a child.
 *
 * @param through the founder by whom the child comes from the parent; null where ties of descent join the two themselves
 * @param ties what it rests on: the ties of descent, or the founder's foundings and then the founder's ties to the parent
 */
record Step(String parent, String child, @Nullable String through, List<Snapshot.Tie> ties) {

    /**
     * Whether the child came into being by it, rather than being merged, renamed or counted as a part. What goes on under another
     * name is not born again, even where a source calls it a spin-off of the former.
     */
    boolean isBirth() {
        return !isContinuation() && ties.stream().anyMatch(Step::isBirth);
    }

    /** Whether the parent goes on as the child: it was renamed so, or merged into it. */
    boolean isContinuation() {
        return ties.stream().anyMatch(t -> t.type().meaning().isContinuation());
    }

    /** Whether the child is the parent under a later name. */
    boolean isRenaming() {
        return ties.stream().anyMatch(t -> t.type().meaning() == Meaning.RENAMING);
    }

    /** How many generations it leads on: one, but none where the parent only goes on as the child. */
    int generations() {
        return isContinuation() ? 0 : 1;
    }

    /** Whether a source states the birth, and of a founder's step also the founder's tie to the parent. */
    boolean isStated() {
        boolean birth = ties.stream().anyMatch(t -> isStated(t) && isBirth(t));
        return birth && (through == null || ties.stream().anyMatch(t -> isStated(t) && Descent.makesHome(t.type())));
    }

    private static boolean isBirth(Snapshot.Tie tie) {
        return tie.type().meaning() == Meaning.BIRTH;
    }

    private static boolean isStated(Snapshot.Tie tie) {
        return tie.basis() == Basis.STATED;
    }

    /** The first year of what joins them, or {@link Snapshot#UNKNOWN}: of a founder's step, of the founding. */
    int from() {
        return ties.stream()
                .filter(t -> Descent.carriesDescent(t.type()))
                .mapToInt(Snapshot.Tie::from)
                .filter(year -> year != Snapshot.UNKNOWN)
                .min()
                .orElse(Snapshot.UNKNOWN);
    }
}
