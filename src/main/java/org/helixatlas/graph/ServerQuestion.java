package org.helixatlas.graph;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.TransientException;

/** Asks a server that is not ours what it is. */
final class ServerQuestion {

    private final Driver driver;
    private final String statement;

    ServerQuestion(Driver driver, CypherFiles files) {
        this.driver = driver;
        statement = files.get("console", "server").statement();
    }

    /** Asks, and waits no longer than the patience. */
    ServerReply ask(Duration patience) throws InterruptedException {
        AsyncSession session = driver.session(
                AsyncSession.class,
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
        try {
            return session.runAsync(statement)
                    .thenCompose(ResultCursor::singleAsync)
                    .handle((row, failure) -> failure == null ? reply(row) : reply(failure))
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return new ServerReply.Silent();
        } finally {
            session.closeAsync();
        }
    }

    private static ServerReply reply(Record row) {
        ServerFacts facts = new ServerFacts(
                row.get("version").asString(), row.get("edition").asString());
        return facts.isServed()
                ? new ServerReply.Answers(facts)
                : new ServerReply.Refuses("is " + facts + "; " + ServerFacts.OLDEST + " or newer is needed");
    }

    private static ServerReply reply(Throwable thrown) {
        Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (failure instanceof AuthorizationExpiredException) {
            // The next connection is let in anew.
            return new ServerReply.Busy();
        }
        if (failure instanceof SecurityException security) {
            String code = String.valueOf(security.code());
            if (code.endsWith("CredentialsExpired")) {
                return new ServerReply.Refuses(
                        "wants another password before it answers (ALTER CURRENT USER SET PASSWORD there)");
            }
            return new ServerReply.Refuses(
                    failure instanceof AuthenticationException
                            ? "refuses the name or the password (spring.neo4j.authentication.username and .password)"
                            : "refuses this service: " + security.getMessage());
        }
        if (failure instanceof ClientException mistake) {
            if (String.valueOf(mistake.code()).endsWith("DatabaseNotFound")) {
                return new ServerReply.Refuses("has no such database (spring.data.neo4j.database): "
                        + String.valueOf(mistake.getMessage()).replaceFirst("\\.$", ""));
            }
            return new ServerReply.Refuses("cannot be used: " + mistake.getMessage());
        }
        return failure instanceof TransientException transientFailure
                        && !transientFailure.code().endsWith("DatabaseUnavailable")
                ? new ServerReply.Busy()
                : new ServerReply.Silent();
    }
}
