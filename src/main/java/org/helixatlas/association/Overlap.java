package org.helixatlas.association;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * How far two relations join the same pairs of actors.
 *
 * @param relation the first relation
 * @param other the second
 * @param edges the pairs that the first joins
 * @param otherEdges the pairs that the second joins
 * @param both the pairs that both join
 * @param jaccard both by the pairs that either joins, 0 to 1 (Jaccard, Bulletin de la Societe vaudoise des sciences naturelles 37,
 *     1901); null where neither joins any
 * @param shareOfFirst the part of the first's pairs that the second joins too; null where there are none
 * @param shareOfOther the part of the second's pairs that the first joins too; null where there are none
 */
record Overlap(
        String relation,
        String other,
        int edges,
        int otherEdges,
        int both,
        @Nullable Double jaccard,
        @Nullable Double shareOfFirst,
        @Nullable Double shareOfOther) {

    /** The overlap of each two of some relations, of which no value is unknown. */
    static List<Overlap> of(List<Relation> relations, boolean directed) {
        List<Overlap> overlaps = new ArrayList<>();
        for (int a = 0; a < relations.size(); a++) {
            for (int b = a + 1; b < relations.size(); b++) {
                overlaps.add(of(relations.get(a), relations.get(b), directed));
            }
        }
        return overlaps;
    }

    private static Overlap of(Relation first, Relation second, boolean directed) {
        int one = 0;
        int other = 0;
        int both = 0;
        Cancellation cancellation = Cancellation.current();
        for (int i = 0; i < first.size(); i++) {
            cancellation.check();
            for (int j = directed ? 0 : i + 1; j < first.size(); j++) {
                boolean a = i != j && first.values()[i][j] != 0;
                boolean b = i != j && second.values()[i][j] != 0;
                one += a ? 1 : 0;
                other += b ? 1 : 0;
                both += a && b ? 1 : 0;
            }
        }
        return new Overlap(
                first.name(),
                second.name(),
                one,
                other,
                both,
                share(both, one + other - both),
                share(both, one),
                share(both, other));
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }
}
