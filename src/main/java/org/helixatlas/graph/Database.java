package org.helixatlas.graph;

import java.time.Duration;

/** The database behind the driver: a child process of the service, or a remote server. Knows its state without asking it. */
public interface Database {

    /** How the database is now; answers at once. */
    DatabaseState state();

    /** Where Bolt listens. */
    String uri();

    /**
     * Waits while the database is about to come up.
     *
     * @param patience how long to wait at most
     * @return the state at the end, which need not be up
     */
    DatabaseState await(Duration patience);
}
