package org.helixatlas.graph;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokenManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the service's driver is set to, by its properties and here; kept for another driver that is set alike. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DriverSettings implements ConfigBuilderCustomizer {

    private volatile @Nullable Config config;

    @Override
    public void customize(Config.ConfigBuilder builder) {
        builder.withTelemetryDisabled(true)
                .withUserAgent("helix-atlas")
                .withMinimumNotificationSeverity(NotificationSeverity.WARNING);
        config = builder.build();
    }

    /** A driver with connections of its own. */
    Driver another(Neo4jConnectionDetails connection) {
        Config set = Objects.requireNonNull(config, "The service's driver is made first");
        AuthTokenManager manager = connection.getAuthTokenManager();
        return manager == null
                ? GraphDatabase.driver(connection.getUri(), connection.getAuthToken(), set)
                : GraphDatabase.driver(connection.getUri(), manager, set);
    }
}
