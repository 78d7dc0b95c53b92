package org.helixatlas.position;

import java.util.List;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a generalised blockmodel.
 *
 * @param relations names of {@link org.helixatlas.network.NamedTies}
 * @param ideal what the ties between two blocks may be like
 * @param blocks how many blocks
 * @param starts from how many partitions the search begins; null for {@value #USUAL_STARTS}, or as many as there is time for
 * @param seed of these
 * @param isolates whether actors without a tie of the relations are in a block too
 */
record BlockmodelQuestion(
        List<String> relations,
        List<IdealBlock> ideal,
        int blocks,
        @Nullable Integer starts,
        int seed,
        boolean isolates) {

    static final int USUAL_STARTS = 30;

    /** Whether its relations are weighted; all are or none. */
    boolean isWeighted(Vocabulary vocabulary) {
        return NamedRelations.named(relations, vocabulary).stream()
                .anyMatch(named -> !named.weight().equals(Weight.NONE));
    }
}
