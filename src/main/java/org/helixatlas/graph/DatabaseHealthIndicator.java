package org.helixatlas.graph;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Tells the database's state from what is known already, so that health answers at once also while the database is down. */
final class DatabaseHealthIndicator implements HealthIndicator {

    private final Database database;

    DatabaseHealthIndicator(Database database) {
        this.database = database;
    }

    @Override
    public Health health() {
        DatabaseState state = database.state();
        Health.Builder health = status(state.phase())
                .withDetail("state", state.phase())
                .withDetail("since", state.since())
                .withDetail("uri", database.uri())
                .withDetail("port", java.net.URI.create(database.uri()).getPort());
        database.facts()
                .ifPresent(
                        facts -> health.withDetail("version", facts.version()).withDetail("edition", facts.edition()));
        database.features().ifPresent(features -> tell(health, features));
        if (database.isCrowded()) {
            health.withDetail(
                    "connections",
                    "Questions of this service have all of them (spring.neo4j.pool.max-connection-pool-size); others wait or are"
                            + " refused.");
        }
        database.rebuilt().ifPresent(what -> health.withDetail("rebuilt", what));
        if (!state.isUp()) {
            health.withDetail("message", state.message())
                    .withDetail("retryAfterSeconds", state.retryAfter().toSeconds());
        }
        return health.build();
    }

    private static void tell(Health.Builder health, ServerFeatures features) {
        health.withDetail("user", features.user())
                .withDetail("roles", features.roles())
                .withDetail("plugins", features.plugins().stream().sorted().toList())
                .withDetail("readOnly", features.readOnly())
                .withDetail("missing", features.missing());
    }

    private static Health.Builder status(DatabaseState.Phase phase) {
        return switch (phase) {
            case UP -> Health.up();
            case BUSY -> Health.outOfService();
            default -> Health.down();
        };
    }
}
