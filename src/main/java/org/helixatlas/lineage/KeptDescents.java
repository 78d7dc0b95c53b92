package org.helixatlas.lineage;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.KeptWhileNewest;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.springframework.stereotype.Component;

/** Who is whose parent in the current network, kept for those who ask of the same part of it again. */
@Component
class KeptDescents implements DescentSource {

    /** About so many bytes may be kept, or two that take more. */
    private static final int MEMORY = 64 << 20;

    private final KeptWhileNewest<Key, Descent> kept;

    private record Key(String version, NetworkFilter filter, Through through) {}

    KeptDescents(CurrentNetwork network) {
        kept = new KeptWhileNewest<>(
                network,
                Caffeine.newBuilder()
                        .maximumWeight(MEMORY)
                        .weigher((Key key, Descent descent) -> Math.min(descent.bytes(), MEMORY / 2))
                        .build(),
                Key::version,
                "the lineage");
    }

    @Override
    public Descent of(Snapshot snapshot, NetworkFilter filter, Through through) {
        return kept.of(
                snapshot,
                new Key(snapshot.version(), filter, through),
                () -> Descent.of(snapshot, filter, through),
                descent -> descent.view().snapshot() == snapshot.world(filter));
    }
}
