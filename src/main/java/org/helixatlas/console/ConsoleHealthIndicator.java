package org.helixatlas.console;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Says whether queries in Cypher are let in. The rest of the service is well when they are not. */
@Component("consoleHealthIndicator")
class ConsoleHealthIndicator implements HealthIndicator {

    private static final Status CLOSED = new Status("CLOSED");

    private final CypherConsole console;

    ConsoleHealthIndicator(CypherConsole console) {
        this.console = console;
    }

    @Override
    public Health health() {
        Health.Builder health = console.closure()
                .map(why -> Health.status(CLOSED).withDetail("message", why))
                .orElseGet(Health::up);
        return health.withDetail("clientsHeldOff", console.heldOff())
                .withDetail("readOnlyBy", console.readOnlyBy())
                .build();
    }
}
