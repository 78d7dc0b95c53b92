package org.helixatlas.network;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The networks of one graph version, each as some of its data sets know it: made by one way from {@link Statements}, so that the
 * answer for some data sets is that of a service which has loaded nothing else. The least used are dropped, and made again when asked for.
 */
final class Worlds {

    /** How often the whole network may be held by others beside it. */
    private static final long TIMES = 4;

    private static final long LEAST_HELD = 100_000;

    private final Statements statements;
    private final Set<String> ids;
    private final Cache<Key, Snapshot> made;
    private final Snapshot all;

    private record Key(Set<String> datasets, boolean statedOnly) {}

    Worlds(Statements statements) {
        this(statements, null);
    }

    /**
     * The networks of a graph.
     *
     * @param known what the network as all data sets know it holds; null where that is to be found
     */
    Worlds(Statements statements, @Nullable NetworkColumns known) {
        this.statements = statements;
        ids = statements.datasets().stream().map(Snapshot.Dataset::id).collect(Collectors.toUnmodifiableSet());
        World world = new World(statements, ids, false);
        all = known == null ? new WorldColumns(this, world).snapshot() : new Snapshot(this, world, known);
        made = Caffeine.newBuilder()
                .maximumWeight(Math.max(LEAST_HELD, TIMES * size(all)))
                .weigher((Key key, Snapshot weighed) -> size(weighed))
                .build();
    }

    private static int size(Snapshot world) {
        return 1 + world.actorCount() + world.tieCount();
    }

    Statements statements() {
        return statements;
    }

    /** Refuses a row of a data set that is not loaded. */
    void requireKnown(String dataset) {
        if (!ids.contains(dataset)) {
            throw new IllegalArgumentException("No data set " + dataset + " is loaded");
        }
    }

    /** The network as all data sets together know it. */
    Snapshot all() {
        return all;
    }

    /**
     * The network as some data sets know it; the one at hand if that is it, so that who holds one gets no other.
     *
     * @param datasets their ids; empty for all
     * @param statedOnly whether evidence that is only inferred counts for nothing
     * @throws UnknownInNetwork when one is not loaded
     */
    Snapshot of(Snapshot atHand, Set<String> datasets, boolean statedOnly) {
        for (String id : datasets) {
            if (!ids.contains(id)) {
                List<String> valid =
                        statements.datasets().stream().map(Snapshot.Dataset::id).toList();
                throw new UnknownInNetwork("datasets", id, valid);
            }
        }
        Key key = new Key(datasets.isEmpty() ? ids : Set.copyOf(datasets), statedOnly);
        if (!statedOnly && key.datasets.size() == ids.size()) {
            return all;
        }
        if (statedOnly == atHand.statedOnly()
                && key.datasets.equals(
                        atHand.datasets().stream().map(Snapshot.Dataset::id).collect(Collectors.toSet()))) {
            return atHand;
        }
        @Nullable Snapshot found = made.getIfPresent(key);
        if (found != null) {
            return found;
        }
        // Nobody waits for another: two who ask at once both make it, and the first one's is kept.
        Snapshot world = new WorldColumns(this, new World(statements, key.datasets, statedOnly)).snapshot();
        @Nullable Snapshot first = made.asMap().putIfAbsent(key, world);
        return first == null ? world : first;
    }
}
