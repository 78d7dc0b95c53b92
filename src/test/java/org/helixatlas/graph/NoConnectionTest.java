package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;

@NeedsDatabase
class NoConnectionTest {

    @Test
    void aPoolWhoseConnectionsAreAllTakenHasNone() throws Exception {
        Config one = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(100, TimeUnit.MILLISECONDS)
                .build();
        try (Driver driver = GraphDatabase.driver(
                        SharedNeo4j.uri(), AuthTokens.basic("neo4j", SharedNeo4j.password()), one);
                Session taken = driver.session();
                Session waiting = driver.session()) {
            // On a busy machine the first connection takes longer.
            ServiceProcess.eventually(Duration.ofMinutes(1), () -> begins(taken));

            assertThat(catchThrowable(() -> waiting.run("RETURN 1").consume()))
                    .matches(NoConnection::isReasonOf)
                    .matches(NoConnection::isVainWait);
        }
    }

    private static boolean begins(Session session) {
        try {
            session.beginTransaction();
            return true;
        } catch (ClientException e) {
            return false;
        }
    }

    @Test
    void aMistakeInAStatementIsNone() {
        try (Session session = SharedNeo4j.driver().session()) {
            assertThat(catchThrowable(() -> session.run("acquire connection").consume()))
                    .isInstanceOf(ClientException.class)
                    .matches(failure -> !NoConnection.isReasonOf(failure));
        }
    }

    /** As a server answers from the moment at which it wants another password, to those that were let in before as well. */
    @Test
    void aPasswordThatHasToBeChangedGivesNone() throws Exception {
        try (Session system = SharedNeo4j.driver().session(SessionConfig.forDatabase("system"))) {
            system.run("CREATE OR REPLACE USER expiring SET PASSWORD 'of-the-expiring' CHANGE NOT REQUIRED")
                    .consume();
            try (Driver before = expiring();
                    Session known = before.session();
                    Driver after = expiring();
                    Session unknown = after.session()) {
                known.run("RETURN 1").consume();
                system.run("ALTER USER expiring SET PASSWORD CHANGE REQUIRED").consume();

                assertThat(catchThrowable(() -> known.run("RETURN 1").consume()))
                        .matches(failure -> failure == null || NoConnection.isReasonOf(failure));
                assertThat(catchThrowable(() -> unknown.run("RETURN 1").consume()))
                        .matches(NoConnection::isReasonOf);
                assertThat(catchThrowable(() -> unknown.executeRead(
                                transaction -> transaction.run("RETURN 1").consume())))
                        .matches(NoConnection::isReasonOf);
                assertThat(new ServerQuestion(after, new CypherFiles()).ask(Duration.ofMinutes(1)))
                        .isInstanceOfSatisfying(
                                ServerReply.Refuses.class,
                                refusal -> assertThat(refusal.why()).startsWith("wants another password"));

                system.run("ALTER USER expiring SET PASSWORD CHANGE NOT REQUIRED")
                        .consume();
                // Whoever was let in before keeps being refused, and so the service's connections do not last long.
                unknown.run("RETURN 1").consume();
            } finally {
                system.run("DROP USER expiring").consume();
            }
        }
    }

    private static Driver expiring() {
        return GraphDatabase.driver(
                SharedNeo4j.uri(),
                AuthTokens.basic("expiring", "of-the-expiring"),
                SilentDriver.config()
                        .withMaxConnectionLifetime(1, TimeUnit.MILLISECONDS)
                        .build());
    }
}
