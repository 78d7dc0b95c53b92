package org.helixatlas.graph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the ends of the database's processes, and has them told to those who judge them. */
final class DatabaseEnds {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProcess.class);

    private final AtomicInteger number = new AtomicInteger();
    private final List<Consumer<DatabaseEnd>> listeners = new CopyOnWriteArrayList<>();

    /** How many there have been. */
    int number() {
        return number.get();
    }

    void onEnd(Consumer<DatabaseEnd> listener) {
        listeners.add(listener);
    }

    /** Counts one more, and says which it is. */
    int next() {
        return number.incrementAndGet();
    }

    void tell(DatabaseEnd end) {
        for (Consumer<DatabaseEnd> listener : listeners) {
            try {
                listener.accept(end);
            } catch (RuntimeException | Error e) {
                LOG.error("The cause of the end of the database could not be evaluated", e);
            }
        }
    }
}
