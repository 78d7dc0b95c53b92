package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;

/** The thread that watches a database outlives whatever befalls it. */
class WatchGoesOnTest {

    @Test
    void anErrorInOnePingIsFollowedByTheNext() throws Exception {
        AtomicInteger pings = new AtomicInteger();
        Driver failing = (Driver) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Driver.class}, (driver, method, arguments) -> {
                    if (method.getName().equals("session")) {
                        pings.incrementAndGet();
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return null;
                });

        try (RemoteDatabase database = RemoteDatabase.at("bolt://database.example", failing)) {

            ServiceProcess.eventually(Duration.ofMinutes(2), () -> pings.get() > 1);
            assertThat(database.state().isUp()).isFalse();
        }
    }
}
