package org.helixatlas.position;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.About;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.springframework.stereotype.Component;

/** Generalised blockmodels, each computed once for a graph version, a filter and a question while there is room to keep it. */
@Component
class Blockmodels {

    private static final int KEPT = 200;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    /** A few seconds; a hundred actors and some tens of starts. */
    private static final double MOST_STEPS = 3e9;

    private final Views views;
    private final SharedComputation<Key, Found> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "blockmodels"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the blockmodel");

    private record Key(String version, NetworkFilter filter, boolean directed, BlockmodelQuestion question) {}

    /**
     * A blockmodel.
     *
     * @param actors those that are in a block, in id order
     * @param isolatesLeftOut actors without a tie of the relations, who are in none
     * @param starts from how many partitions the search began
     * @param best the partition that comes nearest to ideal blocks
     * @param densities of ties between its blocks
     */
    record Found(
            List<Snapshot.Actor> actors,
            int isolatesLeftOut,
            int starts,
            Generalised best,
            Blockmodel densities,
            About about) {

        List<Integer> group() {
            return Arrays.stream(best.group()).boxed().toList();
        }
    }

    Blockmodels(Views views) {
        this.views = views;
    }

    /** The network as the filter's data sets know it. */
    Snapshot world(NetworkFilter filter) {
        return views.snapshot().world(filter);
    }

    /**
     * The answer to a question about a part of a network.
     *
     * @throws TooLarge when it would take more time than one question is given
     */
    Found of(Snapshot world, NetworkFilter filter, boolean directed, BlockmodelQuestion question) {
        Projection projection = directed ? Projection.DIRECTED : Projection.UNDIRECTED;
        Extent extent = Extent.of(world, filter, projection);
        starts(
                question.isolates()
                        ? extent.actors()
                        : extent.tied(NamedRelations.named(question.relations(), world.vocabulary())),
                question,
                world.vocabulary());
        return kept.of(
                new Key(world.version(), filter, directed, question),
                () -> of(views.of(world, filter, projection), question));
    }

    /** The same of a view. */
    static Found of(View view, BlockmodelQuestion question) {
        int[] nodes = Positions.nodes(view, question.relations(), question.isolates());
        int starts = starts(nodes.length, question, view.snapshot().vocabulary());
        List<TieMatrix> relations = TieMatrix.of(view, question.relations(), nodes);
        Generalised best = Generalised.of(relations, question.ideal(), question.blocks(), starts, question.seed());
        return new Found(
                Arrays.stream(nodes).mapToObj(view::actor).toList(),
                view.size() - nodes.length,
                starts,
                best,
                Blockmodel.of(relations, best.group(), null),
                About.of(view));
    }

    /** How many starts there are; refuses those for which there is no time. */
    static int starts(int actors, BlockmodelQuestion question, Vocabulary vocabulary) {
        boolean weighted = question.isWeighted(vocabulary);
        double fit = Math.floor(MOST_STEPS / steps(actors, question, weighted));
        Integer asked = question.starts();
        if (fit >= (asked == null ? 1 : asked)) {
            return asked == null ? (int) Math.min(BlockmodelQuestion.USUAL_STARTS, fit) : asked;
        }
        int most = actors;
        while (steps(most, question, weighted) * (asked == null ? 1 : asked) > MOST_STEPS) {
            most--;
        }
        throw new TooLarge(String.format(
                Locale.ROOT,
                "A blockmodel of %,d actors would take too long here%s; narrow the filter, or name relations that join at most %,d"
                        + " actors%s",
                actors,
                asked == null ? "" : String.format(Locale.ROOT, " from %,d starts", asked),
                most,
                asked == null ? "" : ", or ask for fewer starts"));
    }

    /** Of one start. */
    private static double steps(int actors, BlockmodelQuestion question, boolean weighted) {
        return Math.max(1, Generalised.steps(actors, question.relations().size(), question.blocks(), weighted));
    }
}
