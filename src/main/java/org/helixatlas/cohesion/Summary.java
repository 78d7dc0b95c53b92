package org.helixatlas.cohesion;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.helixatlas.measure.Computation;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.NetworkFigure;
import org.helixatlas.measure.Options;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.ViewSource;
import org.helixatlas.web.FiguresInRows;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * A summary with what it covers.
 *
 * @param centralisation by measure, how far one actor is ahead of all others, 0 to 1 as in a star (Freeman, Social Networks 1,
 *     1979)
 * @param figures figures of other questions by name
 * @param leftOut what would have taken too long
 */
public record Summary(
        @JsonUnwrapped NetworkSummary summary,
        Map<String, Object> centralisation,
        @JsonAnyGetter Map<String, Object> figures,
        List<LeftOut> leftOut,
        About about)
        implements Table {

    /** A measure that takes more steps than fit into a few seconds is left out of a summary; by itself it can still be asked for. */
    private static final double MOST_STEPS = 3e8;

    /**
     * A figure that was not computed.
     *
     * @param figure its name in the summary
     * @param reason why, and how to get it
     */
    record LeftOut(String figure, String reason) {}

    @Override
    public List<String> header() {
        return FiguresInRows.HEADER;
    }

    @Override
    public List<List<@Nullable Object>> cells() {
        return FiguresInRows.of(this);
    }

    /**
     * The summary of a part of a network.
     *
     * @param measures whose centralisation is told
     * @param computation how their results are come by
     * @param more the figures of other questions, by name
     */
    public static Summary of(
            ViewSource views,
            Snapshot world,
            NetworkFilter filter,
            SummaryOptions options,
            Collection<Measure> measures,
            Computation computation,
            List<NetworkFigure> more) {
        View view = views.of(world, filter, Projection.UNDIRECTED);
        Map<String, Object> centralisation = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Measure measure : measures) {
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
            Object found = computation.of(measure, view, defaults).found().get("centralisation");
            if (found != null) {
                centralisation.put(id, found);
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        more.forEach(figure -> figures.put(figure.name(), figure.of(view)));
        return new Summary(
                NetworkSummary.of(view, views.of(world, filter, Projection.DIRECTED), options),
                centralisation,
                figures,
                leftOut,
                About.of(view));
    }
}
