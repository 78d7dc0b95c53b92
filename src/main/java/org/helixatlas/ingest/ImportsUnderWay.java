package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How far the imports are that are under way, by the ids of their requests. Each is worked on by one thread. */
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
     */
    @Schema(name = "ImportProgress")
    record Stand(
            Step step,
            @Nullable String dataset,
            @Nullable String file,
            @Nullable Integer rows,
            @Nullable Integer of) {

        static Stand at(Step step) {
            return new Stand(step, null, null, null, null);
        }
    }

    private final Map<String, Stand> stands = new ConcurrentHashMap<>();
    private final ThreadLocal<String> current = new ThreadLocal<>();

    /** Does an import, which until it ends can be asked for. */
    <T> T during(String request, Supplier<T> work) {
        current.set(request);
        step(Step.READING);
        try {
            return work.get();
        } finally {
            stands.remove(request);
            current.remove();
        }
    }

    /** The import that this thread works on is so far; nothing where it works on none. */
    void step(Step step) {
        say(Stand.at(step));
    }

    @EventListener
    void on(LoadProgress progress) {
        say(new Stand(Step.WRITING, progress.dataset(), progress.file(), progress.rows(), progress.of()));
    }

    private void say(Stand stand) {
        String request = current.get();
        if (request != null) {
            stands.put(request, stand);
        }
    }

    /** How far the import of a request is. */
    Stand of(String request) {
        return stands.getOrDefault(request, Stand.at(Step.NONE));
    }
}
