package org.helixatlas.graph;

import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.neo4j.io.locker.FileLockException;

/**
 * Why a store did not open or has stopped itself: the category, as the first word of one line, then the reason.
 *
 * @param category whose fault it is
 * @param reason the deepest cause that says something, in one line
 */
record StartFailure(Category category, String reason) {

    /** What the system says of causes that are not the store's; Java passes its words on. */
    private static final Map<String, Category> SYSTEM_SAYS = Map.of(
            "no space left", Category.DISK,
            "disk quota exceeded", Category.DISK,
            "not enough space", Category.DISK,
            "permission denied", Category.PERMISSION,
            "read-only file system", Category.PERMISSION,
            "operation not permitted", Category.PERMISSION,
            "too many open files", Category.LIMITS,
            "unable to create native thread", Category.LIMITS);

    /** Whose fault it is. */
    enum Category {
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

        Category(String saying) {
            this.saying = saying;
        }

        /** Whether nothing helps until someone does something. */
        boolean needsSomeone() {
            return this != PORT && this != DISK;
        }
    }

    /** Reads the category off the causes; {@link Category#OTHER} when none of them tells. */
    static StartFailure of(Throwable failure) {
        Throwable deepest = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<Category> category = categoryOf(cause);
            if (category.isPresent()) {
                return new StartFailure(category.get(), category.get().saying + " (" + inOneLine(cause) + ")");
            }
            deepest = cause;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            StartFailure other = of(suppressed);
            if (other.category() != Category.OTHER) {
                return other;
            }
        }
        return new StartFailure(Category.OTHER, inOneLine(deepest));
    }

    /** The other way of {@link #line()}. */
    static StartFailure parse(String line) {
        int blank = line.indexOf(' ');
        return new StartFailure(Category.valueOf(line.substring(0, blank)), line.substring(blank + 1));
    }

    StartFailure as(Category other) {
        return new StartFailure(other, reason);
    }

    /** Category and reason in one line. */
    String line() {
        return category + " " + reason;
    }

    private static Optional<Category> categoryOf(Throwable cause) {
        if (cause instanceof FileLockException) {
            return Optional.of(Category.LOCKED);
        }
        if (cause instanceof BindException) {
            return Optional.of(Category.PORT);
        }
        if (cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException) {
            return Optional.of(Category.PERMISSION);
        }
        if (cause instanceof OutOfMemoryError
                && !String.valueOf(cause.getMessage()).contains("native thread")) {
            return Optional.of(Category.MEMORY);
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
