package org.helixatlas.graph;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When loads of this service are committed. Neo4j shows the changes of a transaction one after another while it applies them, and a
 * reader is not kept waiting: what is read meanwhile may be of two graphs, whatever version the graph tells before and after.
 */
public final class GraphCommits {

    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();

    /** A load's changes are about to be seen. */
    public void begin() {
        begun.incrementAndGet();
    }

    /** All of them are seen, or none. */
    public void end() {
        ended.set(begun.get());
    }

    /** A moment, for {@link #noneSince}. */
    public long now() {
        return ended.get();
    }

    /** Whether all that was read since a moment was read between two commits. */
    public boolean noneSince(long moment) {
        return begun.get() == moment;
    }
}
