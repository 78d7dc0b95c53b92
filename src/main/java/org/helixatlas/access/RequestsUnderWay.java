package org.helixatlas.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.helixatlas.work.Patience;
import org.helixatlas.work.Progress;
import org.springframework.stereotype.Component;

/** The requests that are being answered, by their ids; of two of one id the later. */
@Component
class RequestsUnderWay {

    private final Map<String, Patience> byId = new ConcurrentHashMap<>();

    /** Until {@link #end} a request can be asked for. */
    void begin(String request, Patience patience) {
        byId.put(request, patience);
    }

    void end(String request, Patience patience) {
        byId.remove(request, patience);
    }

    /** How far the computation is that a request waits for; empty where it waits for none that tells. */
    Optional<Progress.Stand> progress(String request) {
        return Optional.ofNullable(byId.get(request)).flatMap(Patience::progress);
    }
}
