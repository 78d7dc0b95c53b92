package org.helixatlas.measure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Results of measures, computed once for each graph version, network and options and then kept. Whoever asks for the same while it
 * is being computed waits for that one, and no longer than its patience lasts.
 */
@Component
@EnableConfigurationProperties(MeasureProperties.class)
public class Measured implements MeterBinder, Computation {

    private final Map<String, Measure> measures = new TreeMap<>();
    private final Cache<Key, Result> kept;
    private final Computing computing;
    private final SharedComputation<Key, Result> results;

    private record Key(String version, NetworkFilter filter, Projection projection, String measure, Options options) {}

    Measured(List<Measure> measures, MeasureProperties properties) {
        for (Measure measure : measures) {
            if (this.measures.put(measure.definition().id(), measure) != null) {
                throw new IllegalStateException(
                        "Two measures have the id " + measure.definition().id());
            }
        }
        this.computing = new Computing(properties.maxSteps());
        this.kept = Caffeine.newBuilder()
                .recordStats()
                .maximumWeight(properties.memory().toBytes())
                .weigher((Key key, Result result) -> bytes(result))
                .build();
        this.results = SharedComputation.on(new FairThreads(properties.atOnce(), "measures"), kept, "the measure");
    }

    /** Tells how often what is asked for is kept already, as {@code cache.gets} and the like of the cache {@code measures}. */
    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, kept, "measures");
    }

    /** All measures by id. */
    public Collection<Measure> all() {
        return measures.values();
    }

    /** All measures by id. */
    public Map<String, Measure> byId() {
        return Collections.unmodifiableMap(measures);
    }

    /**
     * A measure's result on a view.
     *
     * @throws TooLarge when it would take more steps than the service gives to one computation
     * @throws org.helixatlas.work.Busy when there was no turn to compute it within the client's patience
     * @throws org.helixatlas.work.NobodyWaits when the client has left meanwhile
     */
    @Override
    public Result of(Measure measure, View view, Options options) {
        if (view.isPart()) {
            computing.requireAdmitted(measure, view, options);
            return results.alone(() -> Computing.compute(measure, view, options));
        }
        Key key = new Key(
                view.snapshot().version(),
                view.filter(),
                view.projection(),
                measure.definition().id(),
                options);
        Result known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        computing.requireAdmitted(measure, view, options);
        return results.of(key, () -> Computing.compute(measure, view, options));
    }

    /** What a measure would cost on a view, before anything is computed. */
    Cost cost(Measure measure, View view, Options options) {
        return computing.cost(measure, view, options);
    }

    private static int bytes(Result result) {
        long values = 0;
        if (result instanceof Scores scores) {
            values = (3L + scores.columns().size()) * scores.value().length;
        } else if (result instanceof EdgeScores bonds) {
            values = (3L + bonds.columns().size()) * bonds.value().length;
        }
        return (int) Math.min(Integer.MAX_VALUE, 200 + 8 * values);
    }
}
