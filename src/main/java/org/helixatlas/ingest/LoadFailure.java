package org.helixatlas.ingest;

import java.time.Duration;
import java.util.Locale;
import org.helixatlas.graph.BuilderKilled;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseGone;
import org.helixatlas.graph.ServerFeatures;
import org.helixatlas.graph.WrittenMeanwhile;
import org.helixatlas.web.DiskFull;
import org.helixatlas.work.NobodyWaits;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/** Why a load failed, as far as it decides when to try again and what to tell those who wait. */
enum LoadFailure {
    /** One transaction of the database cannot hold the load. */
    TOO_LARGE("They need more memory in one transaction than the database has; raise helix.database.heap."),
    /** The disk is full, of the database or of the service. */
    DISK_FULL("The disk is full; make room on it."),
    /** The service's own heap is too small. */
    SERVICE_MEMORY("The service ran out of memory; raise its heap, such as by -Xmx2g."),
    /** The database takes no writing at present. */
    READ_ONLY("The database is read-only at present (server.databases.read_only or default_to_read_only there)."),
    /** The user by whom the service asks may not write. */
    NOT_PERMITTED(
            "The database lets this service's user read alone; grant it the roles publisher and architect there, or give"
                    + " another user by spring.neo4j.authentication.username."),
    /** The database ended, was replaced or did not answer. */
    OUTAGE("The database ended or did not answer meanwhile."),
    /** The process that builds a new store was ended from outside. */
    BUILDER_KILLED("The process that builds the new store was killed."),
    /** Somebody else changed the graph while a new store was built. */
    WRITTEN_MEANWHILE("Somebody wrote into the graph while the new store was built."),
    /** Whoever sent the change has left it. */
    LEFT("The change was left on request."),
    /** Anything else. */
    OTHER("The service's log says why.");

    private static final String TOO_LARGE_FOR_A_SERVER =
            "They need more memory in one transaction than the server gives;"
                    + " raise db.memory.transaction.max there, or its heap, server.memory.heap.max_size.";

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_OF_TOO_LARGE = Duration.ofMinutes(5);

    private final String sentence;

    LoadFailure(String sentence) {
        this.sentence = sentence;
    }

    /** The reason, as a whole sentence with what helps; says nothing that only operators should know. */
    String sentence() {
        return sentence;
    }

    /** The same of a load into this database: settings of the service help only where it is the service's own. */
    String sentence(Database database) {
        return this == TOO_LARGE && !database.isReplaceable() ? TOO_LARGE_FOR_A_SERVER : sentence;
    }

    /** Whether the same will do soon, though the database has not ended. */
    boolean passes() {
        return this == BUILDER_KILLED || this == WRITTEN_MEANWHILE;
    }

    /** Whether the graph is there, and is not to be changed by this service. */
    boolean isForbidden() {
        return this == READ_ONLY || this == NOT_PERMITTED;
    }

    /** The kind of a failure, by it or what caused it. */
    static LoadFailure of(Throwable failure) {
        if (DiskFull.causes(failure)) {
            return DISK_FULL;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof Neo4jException e
                    && (e.code().contains("Memory") || message.contains("db.memory.transaction"))) {
                return TOO_LARGE;
            }
            if (cause instanceof NobodyWaits) {
                return LEFT;
            }
            if (cause instanceof BuilderKilled) {
                return BUILDER_KILLED;
            }
            if (cause instanceof WrittenMeanwhile) {
                return WRITTEN_MEANWHILE;
            }
            if (cause instanceof OutOfMemoryError) {
                return SERVICE_MEMORY;
            }
            if (cause instanceof Neo4jException e && e.code().contains("OnReadOnly")) {
                return READ_ONLY;
            }
            if (cause instanceof Neo4jException e && e.code().equals("Neo.ClientError.Security.Forbidden")) {
                return NOT_PERMITTED;
            }
            if (cause instanceof RetryableException || cause instanceof DatabaseGone) {
                return OUTAGE;
            }
        }
        return OTHER;
    }

    /**
     * The kind of a failure of a database. Where a server takes no writing, the driver says only that a member of a cluster has lost its
     * part, which passes; what is known of the server tells more.
     */
    static LoadFailure of(Throwable failure, Database database) {
        LoadFailure kind = of(failure);
        boolean readOnly = database.features().map(ServerFeatures::readOnly).orElse(false);
        return kind == OUTAGE && readOnly && database.state().isUp() ? READ_ONLY : kind;
    }

    /**
     * How long to wait before the next attempt: longer each time, since what fails again and again takes someone's hand.
     *
     * @param failures how many attempts have failed in a row, from 1
     */
    Duration pause(int failures) {
        if (this == TOO_LARGE) {
            // Trying helps only once a setting or the data sets have changed, and costs a load each time.
            return PAUSE_OF_TOO_LARGE;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
