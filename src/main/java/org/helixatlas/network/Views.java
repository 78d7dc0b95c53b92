package org.helixatlas.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Views of the current network, kept for those who ask for the same again. An entry is found by the graph's version, the filter and
 * the projection together, so that a changed graph never meets an old view; the least used go when memory runs out, and all those
 * of a network that is replaced.
 */
@Component
@EnableConfigurationProperties(ViewProperties.class)
public class Views implements MeterBinder, ViewSource {

    private final CurrentNetwork network;
    private final Cache<Key, View> kept;
    private final KeptWhileNewest<Key, View> views;

    private record Key(String version, NetworkFilter filter, Projection projection) {}

    Views(CurrentNetwork network, ViewProperties properties) {
        this.network = network;
        long memory = properties.memory().toBytes();
        this.kept = Caffeine.newBuilder()
                .recordStats()
                .maximumWeight(memory)
                // However large, two are kept: whoever asks on of a large network wants the same view each time.
                .weigher((Key key, View view) -> (int) Math.max(1, Math.min(view.bytes(), memory / 2)))
                .build();
        this.views = new KeptWhileNewest<>(network, kept, Key::version, "the network");
    }

    /** Tells how often what is asked for is kept already, as {@code cache.gets} and the like of the cache {@code views}. */
    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, kept, "views");
    }

    /**
     * The view of the newest snapshot.
     *
     * @throws CurrentNetwork.NetworkNotLoaded before the first load
     * @throws UnknownInNetwork when the filter names a data set or park that the network does not have
     */
    public View of(NetworkFilter filter, Projection projection) {
        return of(network.snapshot(), filter, projection);
    }

    /** The view of a snapshot, for those who need several of the same one. */
    @Override
    public View of(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        return views.of(
                snapshot,
                new Key(snapshot.version(), filter, projection),
                () -> View.of(snapshot, filter, projection),
                view -> view.snapshot() == snapshot.world(filter));
    }

    /** The newest snapshot, to be held by those who ask for several views of it. */
    public Snapshot snapshot() {
        return network.snapshot();
    }
}
