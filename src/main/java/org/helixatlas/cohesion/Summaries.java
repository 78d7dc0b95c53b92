package org.helixatlas.cohesion;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Measured;
import org.helixatlas.measure.NetworkFigure;
import org.helixatlas.measure.Options;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.FiguresInRows;
import org.helixatlas.web.Table;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Summaries of networks, each computed once for a graph version, a filter and options while there is room to keep it. */
@Component
class Summaries {

    /** A summary is small but for the sizes of a large network's components. */
    private static final int KEPT = 100;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    /** A measure that takes more steps than fit into a few seconds is left out of a summary; by itself it can still be asked for. */
    private static final double MOST_STEPS = 3e8;

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

    /**
     * A figure that was not computed.
     *
     * @param figure its name in the summary
     * @param reason why, and how to get it
     */
    record LeftOut(String figure, String reason) {}

    /**
     * A summary with what it covers.
     *
     * @param centralisation by measure, how far one actor is ahead of all others, 0 to 1 as in a star (Freeman, Social Networks 1,
     *     1979)
     * @param figures figures of other questions by name
     * @param leftOut what would have taken too long
     */
    record Summary(
            @JsonUnwrapped NetworkSummary summary,
            Map<String, Object> centralisation,
            @JsonAnyGetter Map<String, Object> figures,
            List<LeftOut> leftOut,
            About about)
            implements Table {

        @Override
        public List<String> header() {
            return FiguresInRows.HEADER;
        }

        @Override
        public List<List<@Nullable Object>> cells() {
            return FiguresInRows.of(this);
        }
    }

    /** The summary of a part of the current network. */
    Summary of(NetworkFilter filter, SummaryOptions options) {
        Snapshot snapshot = views.snapshot().world(filter);
        return kept.of(new Key(snapshot.version(), filter, options), () -> computed(snapshot, filter, options));
    }

    private Summary computed(Snapshot snapshot, NetworkFilter filter, SummaryOptions options) {
        View view = views.of(snapshot, filter, Projection.UNDIRECTED);
        Map<String, Object> centralisation = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Measure measure : measured.all()) {
            String id = measure.definition().id();
            Options defaults = Options.of(measure.definition(), Map.of());
            if (Double.isNaN(measure.greatestSpread(view, defaults))) {
                continue;
            }
            double steps = measure.steps(view, defaults);
            if (steps > MOST_STEPS) {
                leftOut.add(new LeftOut(
                        "centralisation." + id,
                        String.format(
                                Locale.ROOT,
                                "It would take about %.1e steps, more than the %.1e that a summary gives to one figure; ask"
                                        + " for the measure itself, which says it under found",
                                steps,
                                MOST_STEPS)));
                continue;
            }
            Object found = measured.of(measure, view, defaults).found().get("centralisation");
            if (found != null) {
                centralisation.put(id, found);
            }
        }
        Map<String, Object> more = new LinkedHashMap<>();
        figures.forEach(figure -> more.put(figure.name(), figure.of(view)));
        return new Summary(
                NetworkSummary.of(view, views.of(snapshot, filter, Projection.DIRECTED), options),
                centralisation,
                more,
                leftOut,
                About.of(view));
    }
}
