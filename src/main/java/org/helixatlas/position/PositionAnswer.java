package org.helixatlas.position;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.network.About;
import org.helixatlas.network.Snapshot;
import org.helixatlas.position.Blockmodel.BlockRelation;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of actors of alike position, as a table one row for each actor.
 *
 * @param method by what positions are alike: {@code correlation}, {@code euclidean}, {@code rege} or {@code concor}
 * @param linkage how far clusters are apart; absent for CONCOR
 * @param iterations how many times REGE computed likeness anew at most; absent for others
 * @param splits how many times every block was to be parted; absent for clusters
 * @param actors the actors that have a position
 * @param isolatesLeftOut actors without a tie of the relations, who have none
 * @param below the distance at which the last two clusters became one; absent for CONCOR, and where none did
 * @param above the distance at which the next two would; absent for CONCOR, and where one is left
 * @param unsettled how many times CONCOR's correlations did not settle; absent for clusters
 * @param rSquared of the variation of ties over pairs of actors the part that lies between pairs of blocks; absent where nothing varies
 * @param relations the ties between blocks, by each relation
 * @param blocks in the order of their first actors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositionAnswer(
        String method,
        @Nullable String linkage,
        @Nullable Integer iterations,
        @Nullable Integer splits,
        int actors,
        int isolatesLeftOut,
        @Nullable Double below,
        @Nullable Double above,
        @Nullable Integer unsettled,
        @Nullable Double rSquared,
        List<Block> blocks,
        List<BlockRelation> relations,
        PositionAbout about)
        implements Table {

    static final List<String> HEADER = List.of("block", "actor", "name", "kind", "sphere");

    /** What an answer covers, and by which method. */
    record PositionAbout(@JsonUnwrapped About network, PositionMethod method) {}

    /**
     * A block.
     *
     * @param block its number, from 1: its row and column in densities and images
     * @param actors its actors, in id order
     */
    record Block(int block, int size, List<BlockActor> actors) {}

    /** An actor of a block. */
    @Schema(name = "BlockActor")
    record BlockActor(
            String id, String name, String kind, @Nullable String sphere) {

        static BlockActor of(Snapshot.Actor actor) {
            return new BlockActor(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    actor.sphere() == null ? null : actor.sphere().title());
        }
    }

    static PositionAnswer of(PositionQuestion question, Positions.Found found) {
        Linkage linkage = question.linkage();
        return new PositionAnswer(
                question.alike().title(),
                linkage == null ? null : linkage.title(),
                question.iterations(),
                linkage == null ? (Integer) question.blocks() : null,
                found.actors().size(),
                found.isolatesLeftOut(),
                found.below(),
                found.above(),
                found.unsettled(),
                found.model().rSquared(),
                blocks(found.actors(), found.group()),
                found.model().relations(),
                new PositionAbout(found.about(), PositionMethod.of(question.alike())));
    }

    /** Blocks of actors, by the number of each one's. */
    static List<Block> blocks(List<Snapshot.Actor> actors, List<Integer> group) {
        List<List<BlockActor>> members = new ArrayList<>();
        for (int v = 0; v < group.size(); v++) {
            if (group.get(v) == members.size()) {
                members.add(new ArrayList<>());
            }
            members.get(group.get(v)).add(BlockActor.of(actors.get(v)));
        }
        return IntStream.range(0, members.size())
                .mapToObj(b -> new Block(b + 1, members.get(b).size(), members.get(b)))
                .toList();
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return HEADER;
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return cells(blocks);
    }

    /** A row for each actor. */
    static List<List<@Nullable Object>> cells(List<Block> blocks) {
        return blocks.stream()
                .flatMap(b -> b.actors().stream()
                        .map(a -> Arrays.<@Nullable Object>asList(b.block(), a.id(), a.name(), a.kind(), a.sphere())))
                .toList();
    }
}
