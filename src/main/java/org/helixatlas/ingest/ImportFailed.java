package org.helixatlas.ingest;

import java.time.Duration;
import org.helixatlas.web.DiskFull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A change of the data sets that was sound, or not judged yet, and did not come about. Its message says what has become of the graph. */
final class ImportFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whoever set it so has a reason that takes a while. */
    private static final Duration READ_ONLY_FOR = Duration.ofMinutes(1);

    /** The next attempt begins anew; where the system killed its process for want of memory, that may be free by then. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final HttpStatus status;
    private final String title;
    private final long retryAfter;

    private ImportFailed(HttpStatus status, String title, String message, long retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
        this.title = title;
        this.retryAfter = retryAfter;
    }

    /** It may be sent again later. */
    static ImportFailed later(String title, String message, Duration after, @Nullable Throwable cause) {
        return new ImportFailed(HttpStatus.SERVICE_UNAVAILABLE, title, message, Math.max(1, after.toSeconds()), cause);
    }

    /** Another service has loaded what would be lost. */
    static ImportFailed others(String message, Throwable cause) {
        return new ImportFailed(HttpStatus.CONFLICT, "Another service has loaded more", message, 0, cause);
    }

    /** Something has to be done before it can be sent again. */
    static ImportFailed with(LoadFailure failure, String message, Throwable cause) {
        if (failure == LoadFailure.LEFT) {
            return new ImportFailed(
                    HttpStatus.CONFLICT, "The change was left", failure.sentence() + " " + message, 0, cause);
        }
        if (failure == LoadFailure.NOT_PERMITTED) {
            return new ImportFailed(
                    HttpStatus.NOT_IMPLEMENTED,
                    "This service may only read",
                    failure.sentence() + " " + message,
                    0,
                    cause);
        }
        if (failure == LoadFailure.READ_ONLY) {
            return later("The database is read-only", failure.sentence() + " " + message, READ_ONLY_FOR, cause);
        }
        if (failure.passes()) {
            return later("The change was interrupted", failure.sentence() + " " + message, SOON, cause);
        }
        return failure == LoadFailure.DISK_FULL
                ? new ImportFailed(
                        HttpStatus.INSUFFICIENT_STORAGE, DiskFull.TITLE, failure.sentence() + " " + message, 0, cause)
                : new ImportFailed(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "The change failed",
                        failure.sentence() + " " + message,
                        0,
                        cause);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** In seconds; 0 when waiting does not help. */
    long retryAfter() {
        return retryAfter;
    }
}
