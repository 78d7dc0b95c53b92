package org.helixatlas.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server that is not ours what it is. */
final class ServerQuestion {

    private static final Logger LOG = LoggerFactory.getLogger(ServerQuestion.class);

    private final Driver driver;
    private final String statement;
    private final String rights;
    private final String families;
    private final String access;

    ServerQuestion(Driver driver, CypherFiles files) {
        this.driver = driver;
        statement = files.get("console", "server").statement();
        rights = files.get("console", "rights").statement();
        families = files.get("console", "families").statement();
        access = files.get("console", "access").statement();
    }

    /** Has no more questions: the connections are closed. */
    void end() {
        driver.closeAsync();
    }

    private AsyncSession session() {
        return driver.session(
                AsyncSession.class,
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
    }

    /**
     * Asks what it has; empty when it does not say, or not within the patience.
     *
     * @param database the name of the one that is used there; empty for the user's home database
     */
    Optional<ServerFeatures> features(String database, Duration patience) throws InterruptedException {
        AsyncSession session = session();
        try {
            return Optional.of(session.runAsync(rights)
                    .thenCompose(ResultCursor::singleAsync)
                    .thenCompose(user -> session.runAsync(families)
                            .thenCompose(ResultCursor::singleAsync)
                            .thenCompose(plugins -> session.runAsync(access, Map.of("name", database))
                                    .thenCompose(ResultCursor::singleAsync)
                                    .thenApply(use -> features(user, plugins, use))))
                    .toCompletableFuture()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("What the server has is not known yet", e);
            return Optional.empty();
        } finally {
            session.closeAsync();
        }
    }

    private static ServerFeatures features(Record user, Record plugins, Record use) {
        Value roles = user.get("roles");
        return new ServerFeatures(
                user.get("user").asString(),
                roles.isNull() ? List.of() : roles.asList(Value::asString),
                Set.copyOf(plugins.get("families").asList(Value::asString)),
                use.get("access").asList(Value::asString).equals(List.of("read-only")));
    }

    /** Asks, and waits no longer than the patience. */
    ServerReply ask(Duration patience) throws InterruptedException {
        AsyncSession session = session();
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
        if (NoConnection.isVainWait(failure)) {
            return new ServerReply.Taken();
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
