package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far the imports are that are under way, by the ids of their requests, and which of them are to be left. */
@Component
class ImportsUnderWay {

    /** What an import does. */
    enum Step {
        /** No import of this id is under way: none has begun, or it has ended. */
        NONE,
        /** The files are read and understood. */
        READING,
        /** The data sets are judged together, once no other change of them is under way. */
        JUDGING,
        /** The graph is written. */
        WRITING
    }

    /**
     * How far an import is.
     *
     * @param step what it does
     * @param dataset whose rows are written
     * @param file the file of the data set whose rows are written
     * @param rows how many of them are written
     * @param of how many there are
     * @param rowsPerSecond how many rows of the file were written in each second so far; missing in its first second
     * @param secondsLeft how long the rest of the file takes at that rate; missing likewise
     * @param percentOfLoad how much of the whole load is done, in percent of the rows of all its files; where a new store is built, of the
     *     time that this takes by experience
     * @param secondsLeftOfLoad how long the rest of it takes if it goes on so; missing in its first second
     */
    @Schema(name = "ImportProgress")
    record Stand(
            Step step,
            @Nullable String dataset,
            @Nullable String file,
            @Nullable Integer rows,
            @Nullable Integer of,
            @Nullable Integer rowsPerSecond,
            @Nullable Integer secondsLeft,
            @Nullable Integer percentOfLoad,
            @Nullable Integer secondsLeftOfLoad) {

        static Stand at(Step step) {
            return new Stand(step, null, null, null, null, null, null, null, null);
        }
    }

    private static final double NANOS = 1e9;

    private final Map<String, Import> imports = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Import> current = new ThreadLocal<>();

    /** The one that writes, since one at a time does: a new store is built by a process, which another thread hears of. */
    private volatile @Nullable Import writing;

    /** One import. Its files are written one after the other. */
    private static final class Import {

        private volatile Stand stand = Stand.at(Step.READING);
        private volatile boolean left;
        private String file = "";
        private long begun;
        private int first;
        private long writingSince;

        private synchronized void wrote(LoadProgress progress) {
            String now = progress.dataset() + '/' + progress.file();
            if (!now.equals(file)) {
                if (file.isEmpty()) {
                    writingSince = System.nanoTime();
                }
                file = now;
                begun = System.nanoTime();
                first = progress.rows();
            }
            double seconds = (System.nanoTime() - begun) / NANOS;
            int rate = (int) Math.round((progress.rows() - first) / seconds);
            boolean known = seconds >= 1 && rate > 0;
            double inAll = (System.nanoTime() - writingSince) / NANOS;
            double share = progress.share();
            stand = new Stand(
                    Step.WRITING,
                    progress.dataset(),
                    progress.file(),
                    progress.rows(),
                    progress.of(),
                    known ? rate : null,
                    known ? Math.max(0, (progress.of() - progress.rows()) / rate) : null,
                    (int) (100 * share),
                    inAll >= 1 && share > 0 ? (int) Math.round(inAll * (1 - share) / share) : null);
        }
    }

    /**
     * Does an import, which until it ends can be asked for, and left.
     *
     * @throws ImportFailed when it was left
     */
    <T> T during(String request, Supplier<T> work) {
        Import under = new Import();
        current.set(under);
        imports.put(request, under);
        try {
            return Cancellation.when(() -> under.left).during(work);
        } catch (NobodyWaits e) {
            throw ImportFailed.with(LoadFailure.LEFT, CertainLoad.NOTHING_CHANGED, e);
        } finally {
            imports.remove(request, under);
            current.remove();
            if (writing == under) {
                writing = null;
            }
        }
    }

    /**
     * The import that this thread works on is so far; nothing where it works on none.
     *
     * @throws NobodyWaits when it is to be left
     */
    void step(Step step) {
        Cancellation.current().check();
        Import under = current.get();
        if (under != null) {
            under.stand = Stand.at(step);
        }
    }

    @EventListener
    void on(LoadProgress progress) {
        Import own = current.get();
        if (own != null) {
            writing = own;
        }
        Import under = writing;
        if (under != null) {
            under.wrote(progress);
        }
    }

    /** How far the import of a request is. */
    Stand of(String request) {
        Import under = imports.get(request);
        return under == null ? Stand.at(Step.NONE) : under.stand;
    }

    /** The import of a request is to be left, as soon as it can; nothing where none is under way. */
    void leave(String request) {
        Import under = imports.get(request);
        if (under != null) {
            under.left = true;
        }
    }
}
