package org.helixatlas.evidence;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What was read of the latest graph version that someone asked about, so that it is not read again for each request. */
final class CachedPerVersion<T> {

    private volatile @Nullable Read<T> latest;

    /**
     * What was read.
     *
     * @param version the graph version that all of it is of; another than that asked for, when a load came between
     */
    record Read<T>(String version, T content) {}

    /** What is kept of a version, or what is read now, which is kept only if it is of that version. */
    T of(String version, Supplier<Read<T>> reading) {
        Read<T> known = latest;
        if (known != null && known.version.equals(version)) {
            return known.content;
        }
        Read<T> read = reading.get();
        if (read.version.equals(version)) {
            latest = read;
        }
        return read.content;
    }
}
