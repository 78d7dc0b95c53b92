package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;

@NeedsDatabase
class NoConnectionTest {

    @Test
    void aPoolWhoseConnectionsAreAllTakenHasNone() {
        Config one = Config.builder()
                .withMaxConnectionPoolSize(1)
                .withConnectionAcquisitionTimeout(100, TimeUnit.MILLISECONDS)
                .build();
        try (Driver driver = GraphDatabase.driver(
                        SharedNeo4j.uri(), AuthTokens.basic("neo4j", SharedNeo4j.password()), one);
                Session taken = driver.session();
                Session waiting = driver.session()) {
            taken.beginTransaction();

            assertThat(catchThrowable(() -> waiting.run("RETURN 1").consume())).matches(NoConnection::isReasonOf);
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
}
