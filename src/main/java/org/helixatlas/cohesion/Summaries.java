package org.helixatlas.cohesion;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import org.helixatlas.measure.Measured;
import org.helixatlas.measure.NetworkFigure;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Views;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.springframework.stereotype.Component;

/** Summaries of networks, each computed once for a graph version, a filter and options while there is room to keep it. */
@Component
class Summaries {

    /** A summary is small but for the sizes of a large network's components. */
    private static final int KEPT = 100;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    private final Views views;
    private final Measured measured;
    private final List<NetworkFigure> figures;
    private final SharedComputation<Key, Summary> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "summaries"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the summary");

    private record Key(String version, NetworkFilter filter, SummaryOptions options) {}

    Summaries(Views views, Measured measured, List<NetworkFigure> figures) {
        this.views = views;
        this.measured = measured;
        this.figures = figures.stream()
                .sorted(Comparator.comparing(NetworkFigure::name))
                .toList();
    }

    /** The summary of a part of the current network. */
    Summary of(NetworkFilter filter, SummaryOptions options) {
        Snapshot snapshot = views.snapshot().world(filter);
        return kept.of(
                new Key(snapshot.version(), filter, options),
                () -> Summary.of(views, snapshot, filter, options, measured.all(), measured, figures));
    }
}
