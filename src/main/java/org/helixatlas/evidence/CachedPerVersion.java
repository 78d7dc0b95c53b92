package org.helixatlas.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.helixatlas.work.SharedComputation;

/** What was read of the latest graph version that someone asked about; read once for all who ask for it at the same time. */
final class CachedPerVersion<T> {

    private final Cache<Asked, Read<T>> latest;
    private final SharedComputation<Asked, Read<T>> reading;

    /**
     * Nothing was read yet.
     *
     * @param what names what is read in the message of a refusal, such as "the conflicts"
     * @param most how many answers are kept
     */
    CachedPerVersion(String what, int most) {
        latest = Caffeine.newBuilder().maximumSize(most).build();
        reading = SharedComputation.byFirstAsker(latest, what);
    }

    private record Asked(String version, Object question) {}

    /**
     * What was read.
     *
     * @param version the graph version that all of it is of; another than that asked for, when a load came between
     */
    record Read<T>(String version, T content) {}

    /**
     * What is kept of a version, or what is read now, which is kept only if it is of that version.
     *
     * @param question tells apart what is asked of the same version
     */
    T of(String version, Object question, Supplier<Read<T>> read) {
        Asked asked = new Asked(version, question);
        AtomicBoolean mine = new AtomicBoolean();
        Read<T> found = reading.of(asked, () -> {
            mine.set(true);
            return read.get();
        });
        if (found.version.equals(version)) {
            if (mine.get()) {
                latest.asMap().keySet().removeIf(other -> !other.version.equals(version));
            }
            return found.content;
        }
        latest.invalidate(asked);
        // Whoever reads itself is seen to have asked the database, so that its answer is held against the version
        // there.
        return mine.get() ? found.content : read.get().content;
    }
}
