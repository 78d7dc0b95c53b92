package org.helixatlas.graph;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neo4j.io.locker.FileLockException;

/**
 * Why a store did not open or has stopped itself: the kind, as the first word of one line, then the reason.
 *
 * @param kind whose fault it is
 * @param reason the deepest cause that says something, in one line
 */
record StartFailure(Kind kind, String reason) {

    /** What the system says of causes that are not the store's; Java passes its words on. */
    private static final Map<String, Kind> SYSTEM_SAYS = Map.of(
            "no space left", Kind.DISK,
            "disk quota exceeded", Kind.DISK,
            "not enough space", Kind.DISK,
            "permission denied", Kind.PERMISSION,
            "read-only file system", Kind.PERMISSION,
            "operation not permitted", Kind.PERMISSION,
            "too many open files", Kind.LIMITS,
            "unable to create native thread", Kind.LIMITS);

    /** Whose fault it is. */
    enum Kind {
        /** The store itself is damaged, foreign or of another version. */
        STORE(""),
        LOCKED("the store is open in another process"),
        PORT("its port is taken"),
        DISK("the disk is full"),
        PERMISSION("this user may not read or write the store's files"),
        LIMITS("the system gives it no more files or threads; ulimit -n and ulimit -u raise what it may have"),
        MEMORY("it has not enough memory; helix.database.heap gives it more"),
        /** Not known yet, or nothing of the others. */
        OTHER("");

        private final String saying;

        Kind(String saying) {
            this.saying = saying;
        }

        /** Whether nothing helps until someone does something. */
        boolean needsSomeone() {
            return this == LOCKED || this == PERMISSION || this == LIMITS || this == OTHER;
        }
    }

    /** Reads the kind off the causes; {@link Kind#OTHER} when none of them tells. */
    static StartFailure of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Kind> kind = kindOf(cause);
            if (kind.isPresent()) {
                return new StartFailure(kind.get(), kind.get().saying + " (" + inOneLine(cause) + ")");
            }
            deepest = cause;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            StartFailure other = of(suppressed);
            if (other.kind() != Kind.OTHER) {
                return other;
            }
        }
        return new StartFailure(Kind.OTHER, inOneLine(deepest));
    }

    /** The other way of {@link #line()}. */
    static StartFailure parse(String line) {
        int blank = line.indexOf(' ');
        return new StartFailure(Kind.valueOf(line.substring(0, blank)), line.substring(blank + 1));
    }

    StartFailure as(Kind other) {
        return new StartFailure(other, reason);
    }

    /** Kind and reason in one line. */
    String line() {
        return kind + " " + reason;
    }

    private static Optional<Kind> kindOf(Throwable cause) {
        if (cause instanceof FileLockException) {
            return Optional.of(Kind.LOCKED);
        }
        if (cause instanceof BindException) {
            return Optional.of(Kind.PORT);
        }
        if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
            return Optional.of(Kind.PERMISSION);
        }
        if (cause instanceof OutOfMemoryError
                && !String.valueOf(cause.getMessage()).contains("native thread")) {
            return Optional.of(Kind.MEMORY);
        }
        if (cause instanceof java.io.IOException || cause instanceof Error) {
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            return SYSTEM_SAYS.entrySet().stream()
                    .filter(system -> said.contains(system.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }
        return Optional.empty();
    }

    private static String inOneLine(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.replaceAll("\\s+", " ").strip();
    }
}
