package org.helixatlas.lineage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.springframework.stereotype.Component;

/** Who is whose parent in the current network, kept for those who ask of the same part of it again. */
@Component
class Descents implements DescentSource {

    /** About so many bytes may be kept, or two that take more. */
    private static final int MEMORY = 64 << 20;

    private final CurrentNetwork network;
    private final Cache<Key, Descent> kept = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((Key key, Descent descent) -> Math.min(descent.bytes(), MEMORY / 2))
            .build();

    private record Key(String version, NetworkFilter filter, Through through) {}

    Descents(CurrentNetwork network) {
        this.network = network;
        network.whenReplaced(newest -> kept.asMap().keySet().removeIf(key -> !key.version.equals(newest)));
    }

    @Override
    public Descent of(Snapshot snapshot, NetworkFilter filter, Through through) {
        Key key = new Key(snapshot.version(), filter, through);
        Descent descent = kept.get(key, k -> Descent.of(snapshot, filter, through));
        // Two graphs of one version hold the same, yet what is told of one snapshot is not to keep another.
        if (descent.view().snapshot() != snapshot.world(filter)) {
            descent = Descent.of(snapshot, filter, through);
            kept.put(key, descent);
        }
        if (network.isOutdated(snapshot)) {
            kept.invalidate(key);
        }
        return descent;
    }
}
