package org.helixatlas.ingest;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.GraphForetold;
import org.helixatlas.graph.GraphGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where no network of the last run is kept, tells it from the data sets alone, so that network questions are answered while the database
 * starts and is loaded. They are read beside the start of the application, which has another processor.
 */
@Component
class NetworkAhead implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkAhead.class);

    private final KeptSets sets;
    private final Ingest ingest;
    private final ApplicationEventPublisher events;
    private final boolean isNeeded;
    private final CountDownLatch isHeard = new CountDownLatch(1);

    NetworkAhead(Database database, GraphGate gate, KeptSets sets, Ingest ingest, ApplicationEventPublisher events) {
        this.sets = sets;
        this.ingest = ingest;
        this.events = events;
        isNeeded = database.isToBeForetold();
        if (isNeeded) {
            gate.shut();
            Thread telling = new Thread(this::tell, "network-ahead");
            telling.setDaemon(true);
            telling.start();
        }
    }

    private void tell() {
        try {
            List<Path> folders = List.copyOf(sets.there().values());
            Optional<GraphForetold> graph = folders.isEmpty() ? Optional.empty() : ingest.foretold(folders);
            isHeard.await();
            graph.ifPresent(events::publishEvent);
        } catch (UncheckedIOException e) {
            LOG.debug("The data sets cannot be read, of which the load tells", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before this nobody hears of an event. */
    @Override
    public void start() {
        isHeard.countDown();
    }

    @Override
    public void stop() {
        // The thread ends by itself.
    }

    @Override
    public boolean isRunning() {
        return isNeeded && isHeard.getCount() == 0;
    }

    /** Before the service listens, if the network is there by then. */
    @Override
    public int getPhase() {
        return 0;
    }
}
