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
    void anErrorInOneLookIsFollowedByTheNext() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Driver failing = (Driver) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Driver.class}, (driver, method, arguments) -> {
                    if (method.getName().equals("session")) {
                        looks.incrementAndGet();
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return null;
                });

        ServerQuestion question = new ServerQuestion(failing, new CypherFiles());
        try (RemoteDatabase database =
                RemoteDatabase.at("bolt://database.example", "", question, question, Duration.ofMillis(20))) {

            ServiceProcess.eventually(Duration.ofMinutes(2), () -> looks.get() > 1);
            assertThat(database.state().isUp()).isFalse();
        }
    }
}
