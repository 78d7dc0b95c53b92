package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.helixatlas.graph.DatabaseState.Phase;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.TransientException;

/** Questions of the service may have all connections to a server, which says nothing of the server. */
class CrowdedServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final ClientException IN_VAIN = new ClientException(
            "N/A", "Unable to acquire connection from the pool within configured maximum time of 2000ms");

    private static ServerQuestion failing(Throwable failure) {
        AsyncSession session = mock(AsyncSession.class);
        when(session.runAsync(anyString())).thenReturn(CompletableFuture.failedFuture(failure));
        when(session.closeAsync()).thenReturn(CompletableFuture.completedFuture(null));
        Driver driver = mock(Driver.class);
        when(driver.session(eq(AsyncSession.class), any(SessionConfig.class))).thenReturn(session);
        return new ServerQuestion(driver, new CypherFiles());
    }

    @Test
    void oneThatAnswersByAConnectionOfItsOwnIsUp() throws Exception {
        ServerQuestion living =
                failing(new TransientException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "Full"));
        try (RemoteDatabase database =
                RemoteDatabase.at("bolt://database.example", "", failing(IN_VAIN), living, BETWEEN_LOOKS)) {
            assertThat(database.await(PATIENCE).phase()).isEqualTo(Phase.UP);
            ServiceProcess.eventually(PATIENCE, database::isCrowded);
            assertThat(database.state().isUp()).isTrue();
            assertThat(new DatabaseHealthIndicator(database).health().getDetails())
                    .containsKey("connections");
        }
    }

    @Test
    void oneToWhichNoNewConnectionComesEitherDoesNotAnswer() throws Exception {
        try (RemoteDatabase database =
                RemoteDatabase.at("bolt://database.example", "", failing(IN_VAIN), failing(IN_VAIN), BETWEEN_LOOKS)) {
            assertThat(database.await(PATIENCE))
                    .extracting(DatabaseState::phase, DatabaseState::message)
                    .containsExactly(Phase.DOWN, "The database at bolt://database.example does not answer.");
            assertThat(database.saying()).isEqualTo("The database does not answer.");
            assertThat(database.isCrowded()).isFalse();
        }
    }
}
