package org.helixatlas.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.helixatlas.console.MemoryEvidence.Asked;

/** Who asked the queries that run, and those that were not seen to end: the last of these only, as many as can run and more. */
final class UnendedQueries {

    private final int most;
    private final Map<String, Asked> byMark = new LinkedHashMap<>();

    UnendedQueries(int most) {
        this.most = most;
    }

    synchronized void add(String mark, Asked asked) {
        byMark.put(mark, asked);
        if (byMark.size() > most) {
            byMark.remove(byMark.keySet().iterator().next());
        }
    }

    /** The query has ended well. */
    synchronized void clear(String mark) {
        byMark.remove(mark);
    }

    synchronized Map<String, Asked> byMark() {
        return Map.copyOf(byMark);
    }
}
