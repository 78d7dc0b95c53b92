package org.helixatlas.network;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.graph.GraphForetold;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The snapshot that questions are answered from now. It is swapped whole: whoever holds one keeps a consistent network, a request
 * keeps the one it began with, and the last one goes on answering while the database is away.
 */
@Component
public class CurrentNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentNetwork.class);

    private static final String OF_REQUEST = CurrentNetwork.class.getName();

    private final SnapshotReader reader;
    private final KeptNetwork kept;
    private final GraphCommits commits;
    private final List<Consumer<String>> replaced = new CopyOnWriteArrayList<>();
    private volatile @Nullable Snapshot snapshot;

    /** The version of the graph that a load tells at this moment; null otherwise. */
    private volatile @Nullable String told;

    /** Whether the snapshot is of a graph that is not loaded yet, and so not to be kept. */
    private boolean isAhead;

    /** Whether the snapshot was made of what was told in this run: one that was read may hold what others have written, too. */
    private boolean isTold;

    CurrentNetwork(SnapshotReader reader, KeptNetwork kept, GraphCommits commits) {
        this.reader = reader;
        this.kept = kept;
        this.commits = commits;
    }

    /** Answers from the network of the last run until the database is up, as from one of before a load. */
    @PostConstruct
    void recall() {
        long start = System.nanoTime();
        kept.recall().ifPresent(network -> {
            snapshot = network;
            LOG.info(
                    "Network {} of the last run: {} actors and {} ties, read in {} ms; the data sets are looked at next",
                    network.version(),
                    network.actorCount(),
                    network.tieCount(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        });
    }

    /**
     * The newest snapshot. Within a request it is the one that the request met first, so that no answer mixes two networks
     * whatever is loaded meanwhile.
     *
     * @throws NetworkNotLoaded before the first load
     */
    public Snapshot snapshot() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return newest();
        }
        if (request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Snapshot met) {
            return met;
        }
        Snapshot first = newest();
        request.setAttribute(OF_REQUEST, first, RequestAttributes.SCOPE_REQUEST);
        return first;
    }

    /**
     * Whether all that the current request has read is of one graph: between the end of a load and the reading of its network, the
     * database is ahead of the snapshot that the request met; after a start with a store that had to be made anew, it is empty until
     * the load.
     */
    public boolean isOneWithDatabase() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Optional<Long> asked = GraphGate.firstPassed();
        return request == null
                || asked.isEmpty()
                || !(request.getAttribute(OF_REQUEST, RequestAttributes.SCOPE_REQUEST) instanceof Snapshot met)
                || isOf(met, asked.get());
    }

    /**
     * Whether all that was read from the database until now is of this network.
     *
     * @param since when the reading began, by {@link GraphCommits#now}
     */
    public boolean isOf(Snapshot network, long since) {
        return commits.noneSince(since)
                && reader.version().filter(network.version()::equals).isPresent()
                // Its version, too, may be what is seen first of a commit, or last.
                && commits.noneSince(since);
    }

    private Snapshot newest() {
        Snapshot current = snapshot;
        if (current == null) {
            throw new NetworkNotLoaded();
        }
        return current;
    }

    /** The version of the newest snapshot, which a request may still not have met; empty before the first load. */
    public Optional<String> newestVersion() {
        return Optional.ofNullable(snapshot).map(Snapshot::version);
    }

    /** Whether another one has taken its place. */
    boolean isOutdated(Snapshot network) {
        return newestVersion()
                .filter(version -> !version.equals(network.version()))
                .isPresent();
    }

    /**
     * Whoever keeps what is found of a network lets go of it when another network takes its place.
     *
     * @param letGo is given the version of the new one
     */
    void whenReplaced(Consumer<String> letGo) {
        replaced.add(letGo);
    }

    private void replaceBy(Snapshot next) {
        snapshot = next;
        replaced.forEach(letGo -> letGo.accept(next.version()));
    }

    /** The words of some of its data sets, of all where none is named; the shipped ones before the first load. */
    public Vocabulary vocabulary(Set<String> datasets) {
        return isLoaded() ? snapshot().statements().vocabulary(datasets) : Vocabulary.shipped();
    }

    /** Whether there is a snapshot to answer from. */
    public boolean isLoaded() {
        return snapshot != null;
    }

    /** Takes what is told of the graph, or else reads it, unless the snapshot has this version already. */
    @EventListener
    void on(GraphChanged change) {
        if (change.content().isEmpty()) {
            take(change);
            return;
        }
        // Whoever saw the new version before and reads it now is to stop, for this is there at once.
        told = change.version();
        try {
            take(change);
        } finally {
            told = null;
        }
    }

    /** Answers, until the first load has ended, from what the graph will hold after it. */
    @EventListener
    synchronized void on(GraphForetold graph) {
        if (snapshot == null) {
            long start = System.nanoTime();
            Snapshot next = told(graph.version(), graph.content());
            replaceBy(next);
            isTold = true;
            isAhead = true;
            LOG.info(
                    "Network {}: {} actors and {} ties, made of the data sets in {} ms; the database is loaded next",
                    next.version(),
                    next.actorCount(),
                    next.tieCount(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    private synchronized void take(GraphChanged change) {
        Snapshot current = snapshot;
        boolean hasVersion = current != null && current.version().equals(change.version());
        if (hasVersion && isAhead && change.content().isPresent()) {
            isAhead = false;
            kept.keep(current);
        } else if (!hasVersion || isAhead) {
            long start = System.nanoTime();
            Optional<Snapshot> found = change.content().isPresent()
                    ? change.content().map(content -> told(change.version(), content))
                    : read(change.version());
            if (found.isEmpty()) {
                return;
            }
            Snapshot next = found.get();
            replaceBy(next);
            isTold = change.content().isPresent();
            isAhead = false;
            LOG.info(
                    "Network {}: {} actors and {} ties, {} in {} ms",
                    next.version(),
                    next.actorCount(),
                    next.tieCount(),
                    change.content().isPresent() ? "made of the data sets" : "read",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            kept.keep(next);
        }
    }

    private Snapshot told(String version, GraphContent content) {
        return reader.told(version, content, isTold ? snapshot : null);
    }

    /** Reads the network unless a load of this service changes the graph meanwhile, of which it tells itself. */
    private Optional<Snapshot> read(String version) {
        long since = commits.now();
        Optional<Snapshot> read = reader.read(() -> version.equals(told) || !commits.noneSince(since));
        return read.filter(network -> commits.noneSince(since));
    }

    /** Notices loads by another service on the same database. */
    @Scheduled(initialDelayString = "${helix.network.poll:5s}", fixedDelayString = "${helix.network.poll:5s}")
    void look() {
        try {
            reader.version().ifPresent(version -> on(new GraphChanged(version)));
        } catch (Neo4jException e) {
            LOG.debug("The database does not answer; the network stays as it is", e);
        }
    }

    /** There is no network yet: the first load has not ended. */
    public static final class NetworkNotLoaded extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NetworkNotLoaded() {
            super("The network is not loaded yet; try again in a few seconds");
        }
    }
}
