package org.helixatlas.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.helixatlas.graph.Neo4jProcess.Order;
import org.helixatlas.graph.StartFailure.Category;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Decides what is done about a store that is damaged or seems so: it is checked before it is opened again, and moved aside for a
 * new one when it is damaged, since the graph can be built again from its data sets. Nothing of it is lost.
 */
final class StoreRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(StoreRecovery.class);

    /** A check costs a restart; errors that it did not explain are none of the store's. */
    private static final Duration BETWEEN_CHECKS = Duration.ofHours(1);

    private final Path store;
    private Order order = Order.VERIFY;

    /** Where the store is for which a new one was begun that has not opened yet; null when the one in its place is no such. */
    private @Nullable Path aside;

    /** Whether a new store was tried because opening the old one took all memory. */
    private boolean triedForMemory;

    private @Nullable Long checked;
    private volatile @Nullable String rebuilt;

    StoreRecovery(Path store) {
        this.store = store.toAbsolutePath().normalize();
    }

    /** How the next process is to open the store. */
    Order order() {
        return order;
    }

    /** The store was opened, and answers. */
    void opened() {
        order = Order.OPEN;
        aside = null;
        triedForMemory = false;
    }

    /** What was done about a damaged store, in words; empty while none was. */
    Optional<String> rebuilt() {
        return Optional.ofNullable(rebuilt);
    }

    /**
     * Moves a store aside that did not open, if that is the store's own fault. A length that was overwritten may ask for more memory
     * than there is; whether that was it shows when a new store opens, and otherwise the old one comes back to its place.
     *
     * @return false when the cause is another, a new store does not open either, or it cannot be moved and is where it was
     */
    boolean replaces(StartFailure failure) {
        boolean tookAllMemory = failure.category() == Category.MEMORY;
        if (aside != null) {
            if (tookAllMemory && triedForMemory) {
                putBack(aside);
            }
            return false;
        }
        if (tookAllMemory ? triedForMemory : failure.category() != Category.STORE) {
            return false;
        }
        Path moved;
        try {
            moved = moveAside(Instant.now());
        } catch (IOException e) {
            LOG.error("The damaged store {} cannot be moved aside: {}", store, e.toString());
            return false;
        }
        rebuilt = (tookAllMemory
                        ? "The store asks for more memory than there is, as damaged ones do ("
                        : "The store was damaged (")
                + failure.reason() + "). It was moved to " + moved
                + ", and a new one is built from the data sets.";
        LOG.warn("{}", rebuilt);
        aside = moved;
        triedForMemory = tookAllMemory;
        order = Order.OPEN;
        return true;
    }

    private void putBack(Path old) {
        try {
            FileSystemUtils.deleteRecursively(store);
            Files.move(old, store);
            LOG.warn("A new store does not open either; the old one is back in {}", store);
            aside = null;
            rebuilt = null;
            order = Order.VERIFY;
        } catch (IOException e) {
            LOG.error("The store {} cannot be put back into its place: {}", old, e.toString());
        }
    }

    /**
     * Whether a process must end for what it says of its store.
     *
     * @param line the line that it has said: its store has stopped itself, or seems damaged
     * @return why, to follow "The database"; empty when it may go on
     */
    Optional<String> condemns(String line) {
        boolean stopped = line.startsWith(Neo4jProcess.PANIC);
        StartFailure failure = StartFailure.parse(line.substring(line.indexOf(' ') + 1));
        if (!stopped && checked != null && System.nanoTime() - checked < BETWEEN_CHECKS.toNanos()) {
            return Optional.empty();
        }
        if (failure.category() == Category.OTHER || failure.category() == Category.STORE) {
            checked = System.nanoTime();
            order = Order.CHECK;
        }
        return Optional.of(
                (stopped ? "has stopped its store (" : "met an error of its store (") + failure.reason() + ")");
    }

    /** Beside its place, so that it is neither copied nor in anybody's way; the name says when. */
    private Path moveAside(Instant now) throws IOException {
        String time = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        Path place = store.resolveSibling(store.getFileName() + "-aside-" + time);
        for (int i = 2; Files.exists(place); i++) {
            place = store.resolveSibling(store.getFileName() + "-aside-" + time + "-" + i);
        }
        return Files.move(store, place);
    }
}
