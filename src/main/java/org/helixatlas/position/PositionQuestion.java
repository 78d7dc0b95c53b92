package org.helixatlas.position;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of positions.
 *
 * @param relations names of {@link org.helixatlas.network.NamedTies}
 * @param linkage how far clusters are apart; null for CONCOR
 * @param blocks how many blocks, or for CONCOR how many times every block is parted
 * @param iterations how many times REGE computes likeness anew; null for other ways
 * @param alpha from which density on two blocks count as tied; null for the density of the relation
 * @param isolates whether actors without a tie of the relations have a position too
 */
record PositionQuestion(
        List<String> relations,
        Alike alike,
        @Nullable Linkage linkage,
        int blocks,
        @Nullable Integer iterations,
        @Nullable Double alpha,
        boolean isolates) {

    /** What the names of its relations stand for. */
    List<NamedTies> named(Vocabulary vocabulary) {
        return NamedRelations.named(relations, vocabulary);
    }

    /** Whether a relation is weighted. */
    boolean isWeighted(Vocabulary vocabulary) {
        return named(vocabulary).stream().anyMatch(named -> !named.weight().equals(Weight.NONE));
    }

    /** By what two positions are alike. */
    enum Alike {
        CORRELATION("correlation"),
        EUCLIDEAN("euclidean"),
        REGE("rege"),
        CONCOR("concor");

        private final String title;

        Alike(String title) {
            this.title = title;
        }

        /** Its name in requests. */
        String title() {
            return title;
        }

        static Optional<Alike> of(String title) {
            return Arrays.stream(values()).filter(a -> a.title.equals(title)).findFirst();
        }

        static List<String> titles() {
            return Arrays.stream(values()).map(Alike::title).toList();
        }
    }
}
