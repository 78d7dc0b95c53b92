package org.helixatlas.graph;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.helixatlas.model.Excerpt;
import org.jspecify.annotations.Nullable;
import org.neo4j.logging.Log;
import org.neo4j.logging.LogProvider;

/**
 * Listens to what Neo4j reports to its operator for errors that a damaged store causes when it is read. Whoever asked, over
 * whatever connection, it passes here; nothing has to be asked for it.
 */
final class StoreErrors implements LogProvider, Log {

    /**
     * Errors of the database, as against those of its clients, that speak of what is stored: unreadable records and pages, tokens
     * that are missing, indexes that contradict themselves.
     */
    private static final Pattern OF_THE_STORE = Pattern.compile(
            "Neo\\.DatabaseError\\..*(\\brecords?\\b|Record\\w*(\\[|Exception)|\\bpage\\b|Cursor|\\bstore\\b|storage|property (value|block)|corrupt"
                    + "|checksum|inconsisten|index entr|\\btree\\b|with id[= ]?'?\\d|critical error)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST = 300;

    private final AtomicReference<@Nullable String> first = new AtomicReference<>();

    /** The first such error, in one line; empty while there was none. */
    Optional<String> first() {
        return Optional.ofNullable(first.get());
    }

    @Override
    public void error(String message) {
        if (OF_THE_STORE.matcher(message).find()) {
            String line = message.replaceAll("\\s+", " ").strip();
            first.compareAndSet(null, Excerpt.of(line, LONGEST));
        }
    }

    @Override
    public void error(String message, @Nullable Throwable throwable) {
        error(throwable == null ? message : message + " " + throwable);
    }

    @Override
    public void error(String format, @Nullable Object... arguments) {
        error(String.format(format, arguments));
    }

    @Override
    public Log getLog(Class<?> loggingClass) {
        return this;
    }

    @Override
    public Log getLog(String name) {
        return this;
    }

    @Override
    public boolean isDebugEnabled() {
        return false;
    }

    // Less than an error is for logs/debug.log, where Neo4j writes all of it.

    @Override
    public void debug(String message) {}

    @Override
    public void debug(String message, @Nullable Throwable throwable) {}

    @Override
    public void debug(String format, @Nullable Object... arguments) {}

    @Override
    public void info(String message) {}

    @Override
    public void info(String message, @Nullable Throwable throwable) {}

    @Override
    public void info(String format, @Nullable Object... arguments) {}

    @Override
    public void warn(String message) {}

    @Override
    public void warn(String message, @Nullable Throwable throwable) {}

    @Override
    public void warn(String format, @Nullable Object... arguments) {}
}
