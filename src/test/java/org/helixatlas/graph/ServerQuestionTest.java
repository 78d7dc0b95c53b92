package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Values;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TokenExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** What is made of what a server answers, or fails with. */
class ServerQuestionTest {

    private final Driver driver = mock(Driver.class);
    private final AsyncSession session = mock(AsyncSession.class);
    private final ServerQuestion question = new ServerQuestion(driver, new CypherFiles());

    private ServerReply reply() throws InterruptedException {
        when(driver.session(eq(AsyncSession.class), any(SessionConfig.class))).thenReturn(session);
        when(session.closeAsync()).thenReturn(CompletableFuture.completedFuture(null));
        return question.ask(Duration.ofSeconds(30));
    }

    private ServerReply toVersion(String version) throws InterruptedException {
        Record row = mock(Record.class);
        when(row.get("version")).thenReturn(Values.value(version));
        when(row.get("edition")).thenReturn(Values.value("enterprise"));
        ResultCursor cursor = mock(ResultCursor.class);
        when(cursor.singleAsync()).thenReturn(CompletableFuture.completedFuture(row));
        when(session.runAsync(anyString())).thenReturn(CompletableFuture.completedFuture(cursor));
        return reply();
    }

    private ServerReply to(Throwable failure) throws InterruptedException {
        when(session.runAsync(anyString())).thenReturn(CompletableFuture.failedFuture(failure));
        return reply();
    }

    @Test
    void aVersionThatIsNotServedIsRefusedWithTheOneThatIs() throws Exception {
        assertThat(toVersion("5.20.0"))
                .isEqualTo(new ServerReply.Refuses("is Neo4j 5.20.0, enterprise edition; 5.26 or newer is needed"));
        assertThat(toVersion("2025.06.0"))
                .isEqualTo(new ServerReply.Answers(new ServerFacts("2025.06.0", "enterprise")));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithItsSetting() throws Exception {
        assertThat(to(new ClientException(
                        "Neo.ClientError.Database.DatabaseNotFound",
                        "Database does not exist. Database name: 'atlas'.")))
                .isEqualTo(new ServerReply.Refuses(
                        "has no such database (spring.data.neo4j.database): Database does not exist."
                                + " Database name: 'atlas'"));
    }

    @Test
    void anExpiredPasswordSaysWhatToDo() throws Exception {
        assertThat(to(new TokenExpiredException(
                        "Neo.ClientError.Security.CredentialsExpired", "The credentials have expired")))
                .isInstanceOfSatisfying(
                        ServerReply.Refuses.class,
                        refusal -> assertThat(refusal.why()).contains("ALTER CURRENT USER SET PASSWORD"));
    }

    /** As between two leaders of a cluster, or while a database starts. */
    @Test
    void whatPassesIsLookedForAgain() throws Exception {
        assertThat(to(new SessionExpiredException("No server accepts reading at present")))
                .isEqualTo(new ServerReply.Silent());
        assertThat(to(new ServiceUnavailableException("No routing table"))).isEqualTo(new ServerReply.Silent());
        assertThat(to(new TransientException("Neo.TransientError.Database.DatabaseUnavailable", "Starting")))
                .isEqualTo(new ServerReply.Silent());
        assertThat(to(new TransientException("Neo.TransientError.General.MemoryPoolOutOfMemoryError", "Full")))
                .isEqualTo(new ServerReply.Busy());
    }
}
