package org.helixatlas.association;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of some relations. */
sealed interface RelationQuestion {

    /** The names of the relations. */
    List<String> relations();

    /** What is found of them. */
    Found of(List<Relation> relations, boolean directed);

    /**
     * What was found.
     *
     * @param permutations how many there were
     */
    record Found(
            int permutations,
            List<Correlation> correlations,
            @Nullable Regression regression,
            List<Overlap> overlaps,
            List<Multiplexity> combinations) {}

    /**
     * How each two of them correlate.
     *
     * @param permutations null for the usual number
     */
    record Correlations(List<String> relations, @Nullable Integer permutations, int seed) implements RelationQuestion {

        @Override
        public Found of(List<Relation> relations, boolean directed) {
            List<Correlation.Pair> pairs = new ArrayList<>();
            for (int a = 0; a < relations.size(); a++) {
                for (int b = a + 1; b < relations.size(); b++) {
                    pairs.add(Correlation.Pair.of(relations.get(a), relations.get(b), directed));
                }
            }
            Shuffles shuffles = Shuffles.of(
                    permutations,
                    seed,
                    pairs.stream().mapToDouble(Correlation.Pair::steps).sum());
            shuffles.expect(pairs.size());
            List<Correlation> correlations =
                    pairs.stream().map(pair -> Correlation.of(pair, shuffles)).toList();
            return new Found(shuffles.count(), correlations, null, List.of(), List.of());
        }
    }

    /**
     * How the first depends on the others.
     *
     * @param permutations null for the usual number
     */
    record OnOthers(List<String> relations, @Nullable Integer permutations, int seed) implements RelationQuestion {

        @Override
        public Found of(List<Relation> relations, boolean directed) {
            int[] known = Relation.known(relations);
            List<Relation> among =
                    relations.stream().map(relation -> relation.among(known)).toList();
            Relation dependent = among.get(0);
            List<Relation> predictors = among.subList(1, among.size());
            Shuffles shuffles = Shuffles.of(permutations, seed, Regression.steps(dependent, predictors, directed));
            return new Found(
                    shuffles.count(),
                    List.of(),
                    Regression.of(relations.get(0), relations.subList(1, relations.size()), directed, shuffles),
                    List.of(),
                    List.of());
        }
    }

    /** How each two of them overlap, and which of them join the same pairs. */
    record Overlaps(List<String> relations) implements RelationQuestion {

        @Override
        public Found of(List<Relation> relations, boolean directed) {
            return new Found(0, List.of(), null, Overlap.of(relations, directed), Multiplexity.of(relations, directed));
        }
    }
}
