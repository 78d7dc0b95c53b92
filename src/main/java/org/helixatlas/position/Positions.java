package org.helixatlas.position;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.helixatlas.network.About;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.position.PositionQuestion.Alike;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Blocks of actors of alike position, each computed once for a graph version, a filter and a question while there is room to keep it. */
@Component
class Positions {

    private static final int KEPT = 200;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    /** A few seconds. */
    private static final double MOST_STEPS = 3e9;

    /** The most pairs of actors whose likeness is kept for one question: about 65 MB, of which clustering takes as much again. */
    private static final double MOST_PAIRS = 8e6;

    private final Views views;
    private final SharedComputation<Key, Found> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "positions"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the positions");

    private record Key(String version, NetworkFilter filter, boolean directed, PositionQuestion question) {}

    /**
     * Blocks.
     *
     * @param actors the actors that have a position, in id order
     * @param group the number of each one's block, from 0
     * @param isolatesLeftOut actors without a tie of the relations, who have none
     * @param below the distance at which the last two clusters became one; null for CONCOR, or where none did
     * @param above the distance at which the next two would; null for CONCOR, or where one is left
     * @param unsettled how many times CONCOR's correlations did not settle; null for clusters
     */
    record Found(
            List<Snapshot.Actor> actors,
            List<Integer> group,
            int isolatesLeftOut,
            @Nullable Double below,
            @Nullable Double above,
            @Nullable Integer unsettled,
            Blockmodel model,
            About about) {}

    Positions(Views views) {
        this.views = views;
    }

    /** The network as the filter's data sets know it. */
    Snapshot world(NetworkFilter filter) {
        return views.snapshot().world(filter);
    }

    /**
     * The answer to a question about a part of a network.
     *
     * @throws TooLarge when it would take more memory or time than one question is given
     */
    Found of(Snapshot world, NetworkFilter filter, boolean directed, PositionQuestion question) {
        Projection projection = directed ? Projection.DIRECTED : Projection.UNDIRECTED;
        Extent extent = Extent.of(world, filter, projection);
        bound(
                question.isolates() ? extent.actors() : extent.tied(question.named(world.vocabulary())),
                world,
                projection,
                question);
        return kept.of(
                new Key(world.version(), filter, directed, question),
                () -> of(views.of(world, filter, projection), question));
    }

    /** The same of a view. */
    static Found of(View view, PositionQuestion question) {
        int[] nodes = nodes(view, question.relations(), question.isolates());
        bound(nodes.length, view.snapshot(), view.projection(), question);
        List<TieMatrix> relations = TieMatrix.of(view, question.relations(), nodes);
        if (question.alike() == Alike.REGE) {
            boundRege(nodes.length, relations, Objects.requireNonNull(question.iterations()));
        }
        int[] group;
        Clustering clustering = null;
        Concor concor = null;
        if (question.alike() == Alike.CONCOR) {
            concor = Concor.of(Profiles.of(relations).correlations(), question.blocks());
            group = concor.group();
        } else {
            clustering =
                    clustering(distances(relations, question), Objects.requireNonNull(question.linkage()), question);
            group = clustering.group();
        }
        return new Found(
                Arrays.stream(nodes).mapToObj(view::actor).toList(),
                Arrays.stream(group).boxed().toList(),
                view.size() - nodes.length,
                clustering == null ? null : clustering.below(),
                clustering == null ? null : clustering.above(),
                concor == null ? null : (Integer) concor.unsettled(),
                Blockmodel.of(relations, group, question.alpha()),
                About.of(view));
    }

    /** Of regular equivalence all may be equivalent, and which of them stands by itself would be arbitrary. */
    private static Clustering clustering(double[][] distances, Linkage linkage, PositionQuestion question) {
        return question.alike() == Alike.REGE
                ? Clustering.ofEquivalent(distances, linkage, question.blocks())
                : Clustering.of(distances, linkage, question.blocks());
    }

    private static double[][] distances(List<TieMatrix> relations, PositionQuestion question) {
        if (question.alike() == Alike.EUCLIDEAN) {
            return Profiles.of(relations).distances();
        }
        double[][] distances = question.alike() == Alike.REGE
                ? Rege.similarities(relations, Objects.requireNonNull(question.iterations()))
                : Profiles.of(relations).correlations();
        for (double[] row : distances) {
            Arrays.setAll(row, i -> 1 - row[i]);
        }
        return distances;
    }

    /** Who has a position. */
    static int[] nodes(View view, List<String> relations, boolean isolates) {
        return isolates ? IntStream.range(0, view.size()).toArray() : TieMatrix.tied(view, relations);
    }

    /** Refuses what would take too long or too much memory. */
    private static void bound(int actors, Snapshot world, Projection projection, PositionQuestion question) {
        double layers = question.relations().size() * (projection.directed() ? 2 : 1);
        Alike alike = question.alike();
        boolean weighted = question.isWeighted(world.vocabulary());
        if (steps(actors, layers, alike, weighted) > MOST_STEPS || (double) actors * actors > MOST_PAIRS) {
            int most = (int) Math.sqrt(MOST_PAIRS);
            while (steps(most, layers, alike, weighted) > MOST_STEPS) {
                most--;
            }
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "Positions of %,d actors by %s would take too long or too much memory here; narrow the filter or name"
                            + " relations that join at most %,d actors%s",
                    actors,
                    alike.title(),
                    most,
                    alike == Alike.CONCOR ? ", or ask for clusters by correlation" : ""));
        }
    }

    private static void boundRege(int actors, List<TieMatrix> relations, int iterations) {
        double steps = Rege.steps(relations, iterations);
        if (steps > MOST_STEPS) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "Positions of %,d actors by rege would compare %.1e pairs of ties, of at most %.0e; narrow the filter or ask"
                            + " for fewer iterations",
                    actors,
                    steps,
                    MOST_STEPS));
        }
    }

    /** About how many numbers are looked at: words of 64 ties or each weight for each pair, and then merges or iterations. */
    private static double steps(double actors, double layers, Alike alike, boolean weighted) {
        double compared = actors * actors / 2 * layers * (4 + actors / (weighted ? 1 : 64));
        return compared
                + (alike == Alike.CONCOR
                        ? Concor.USUAL_ITERATIONS * actors * actors * actors / 2
                        : 4 * actors * actors);
    }
}
