package org.helixatlas.graph;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line that the database is refused, in place of a stack trace that hides it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseRefusedReporter implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRefusedReporter.class);

    DatabaseRefusedReporter() {}

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseRefused) {
                LOG.error("{}", cause.getMessage());
                return true;
            }
        }
        return false;
    }
}
