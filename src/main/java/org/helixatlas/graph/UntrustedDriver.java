package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;

/**
 * A driver for untrusted queries, apart from the service's own: they cannot take its connections, and what the database sends
 * them is metered.
 */
public final class UntrustedDriver implements AutoCloseable {

    private static final int BOLT = 7687;

    private final Driver driver;
    private final @Nullable MeteredBolt way;

    private UntrustedDriver(Driver driver, @Nullable MeteredBolt way) {
        this.driver = driver;
        this.way = way;
    }

    /**
     * Connects to the database at a Bolt address.
     *
     * @param connections how many connections at most
     * @param most bytes that the database may send in answer to one message
     */
    public static UntrustedDriver to(URI database, AuthToken credentials, int connections, long most) {
        Config config = SilentDriver.config()
                .withMaxConnectionPoolSize(connections)
                .withConnectionAcquisitionTimeout(2, TimeUnit.SECONDS)
                .withConnectionTimeout(2, TimeUnit.SECONDS)
                .withConnectionLivenessCheckTimeout(0, TimeUnit.SECONDS)
                .withMaxConnectionLifetime(1, TimeUnit.MINUTES)
                .withEventLoopThreads(2)
                .withFetchSize(200)
                .withTelemetryDisabled(true)
                .withUserAgent("helix-atlas-console")
                .withMinimumNotificationSeverity(NotificationSeverity.WARNING)
                .withMaxTransactionRetryTime(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS)
                .build();
        // What is encrypted is encrypted for the server's name, not for ours.
        if (database.getScheme().contains("+")) {
            return new UntrustedDriver(GraphDatabase.driver(database, credentials, config), null);
        }
        try {
            MeteredBolt bolt = MeteredBolt.to(
                    InetSocketAddress.createUnresolved(
                            database.getHost(), database.getPort() < 0 ? BOLT : database.getPort()),
                    most);
            URI near = URI.create("bolt://127.0.0.1:" + bolt.port());
            return new UntrustedDriver(GraphDatabase.driver(near, credentials, config), bolt);
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free on the loopback address", e);
        }
    }

    /** The same, whose sessions are opened as those of a server that is not ours. */
    public UntrustedDriver by(ServerSessions sessions) {
        return new UntrustedDriver(sessions.of(driver), way);
    }

    /** The driver. */
    public Driver driver() {
        return driver;
    }

    /** Whether the size of what the database sends is bounded; not on an encrypted connection. */
    public boolean isMetered() {
        return way != null;
    }

    /** How many connections have ended because the database sent too much at once. */
    public long breaks() {
        return way == null ? 0 : way.breaks();
    }

    @Override
    public void close() throws IOException {
        driver.closeAsync();
        if (way != null) {
            way.close();
        }
    }
}
