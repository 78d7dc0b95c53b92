package org.helixatlas.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.position.Blockmodel.BlockRelation;
import org.helixatlas.position.PositionAnswer.Block;
import org.helixatlas.position.PositionAnswer.PositionAbout;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * A generalised blockmodel, as a table one row for each actor.
 *
 * @param ideal what the ties between two blocks were allowed to be like, in the order of preference
 * @param starts from how many partitions the search began
 * @param seed of these
 * @param inconsistencies how many ties are not as the ideal blocks have them, in all relations: the less the better. Where ties weigh, the
 *     sum of squares of what they weigh about the ideal
 * @param reached how many starts came to that number; where few did, more starts may find fewer
 * @param partitions how many different partitions with that number were found, of which this is one
 * @param actors those that are in a block
 * @param isolatesLeftOut actors without a tie of the relations, who are in none
 * @param rSquared of the variation of ties over pairs of actors the part that lies between pairs of blocks; absent where nothing varies
 * @param blocks in the order of their first actors
 * @param relations the ties between blocks, by each relation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BlockmodelAnswer(
        List<String> ideal,
        int starts,
        int seed,
        Number inconsistencies,
        int reached,
        int partitions,
        int actors,
        int isolatesLeftOut,
        @Nullable Double rSquared,
        List<Block> blocks,
        List<IdealRelation> relations,
        PositionAbout about)
        implements Table {

    /**
     * A relation between blocks, rows and columns in the order of the blocks; by direction rows are sources.
     *
     * @param ideal for each pair of blocks the ideal block that its ties come nearest to
     * @param inconsistencies how many ties are not as it has them, or the sum of squares
     * @param sum of these
     */
    record IdealRelation(
            @JsonUnwrapped BlockRelation between,
            List<List<String>> ideal,
            List<List<Number>> inconsistencies,
            Number sum) {}

    static BlockmodelAnswer of(BlockmodelQuestion question, Blockmodels.Found found, boolean weighted) {
        Generalised best = found.best();
        return new BlockmodelAnswer(
                question.ideal().stream().map(IdealBlock::title).toList(),
                found.starts(),
                question.seed(),
                number(best.inconsistencies(), weighted),
                best.reached(),
                best.partitions(),
                found.actors().size(),
                found.isolatesLeftOut(),
                found.densities().rSquared(),
                PositionAnswer.blocks(found.actors(), found.group()),
                IntStream.range(0, best.relations().size())
                        .mapToObj(r -> relation(
                                found.densities().relations().get(r),
                                best.relations().get(r),
                                weighted))
                        .toList(),
                new PositionAbout(found.about(), weighted ? PositionMethod.VALUED : PositionMethod.GENERALISED));
    }

    private static IdealRelation relation(BlockRelation ties, Generalised.Image image, boolean weighted) {
        return new IdealRelation(
                ties,
                image.ideal(),
                image.inconsistencies().stream()
                        .map(row -> row.stream().map(x -> number(x, weighted)).toList())
                        .toList(),
                number(image.sum(), weighted));
    }

    /** Ties are counted in whole numbers. */
    private static Number number(double inconsistencies, boolean weighted) {
        return weighted ? (Number) inconsistencies : (Number) (int) inconsistencies;
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return PositionAnswer.HEADER;
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return PositionAnswer.cells(blocks);
    }
}
