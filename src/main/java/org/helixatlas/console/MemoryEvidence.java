package org.helixatlas.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.graph.DatabaseEnd;
import org.helixatlas.graph.DatabaseEnd.Cause;
import org.helixatlas.graph.Work;
import org.helixatlas.graph.Work.Share;
import org.jspecify.annotations.Nullable;

/**
 * Whose queries brought about the end of the database, by what its process told of them; a function of that alone. To have run when
 * it ended is no evidence, and to have allocated much is not either, since most of that is soon free again. The proof is by
 * exclusion: the memory in use has grown by much since a query began, and all others together have not even allocated half of that
 * growth, so that most of it is the query's.
 */
final class MemoryEvidence {

    /** Growth of the old generation by less than this part of the heap proves nothing. */
    static final double MUCH = 1.0 / 8;

    /** The part of the growth that all others together must not have allocated. */
    static final double OTHERS = 1.0 / 2;

    /** Where the exit code does not say that memory ran out, the old generation must have been as full as this. */
    static final double FULL = 0.9;

    private MemoryEvidence() {}

    /** A query that somebody asked; the text is without space. */
    record Asked(String client, String text) {}

    /**
     * What the evidence says.
     *
     * @param client whose queries stand out; null when none's do, or several clients' do
     * @param text the query, where one alone stands out among the client's
     * @param overQueries whether the end is one of those that queries bring about, whoever asked them
     */
    record Finding(@Nullable String client, @Nullable String text, boolean overQueries) {

        private static final Finding NOTHING = new Finding(null, null, false);
    }

    /**
     * Looks for the client whose queries took the memory.
     *
     * @param asked the untrusted queries by their marks; what runs besides counts among all others
     */
    static Finding of(DatabaseEnd end, Map<String, Asked> asked) {
        Work work = end.last();
        if (work == null || end.cause() == Cause.REPLACED || !isShort(work, end.cause())) {
            return Finding.NOTHING;
        }
        Map<String, List<Share>> clients = new LinkedHashMap<>();
        for (Share share : work.queries()) {
            Asked query = asked.get(share.mark());
            if (query != null) {
                clients.computeIfAbsent(query.client(), c -> new ArrayList<>()).add(share);
            }
        }
        boolean overQueries = clients.values().stream()
                .flatMap(Collection::stream)
                .anyMatch(share -> share.allocated() >= MUCH * work.heap());
        List<String> suspects = clients.entrySet().stream()
                .filter(e -> standsOut(together(e.getValue()), work))
                .map(Map.Entry::getKey)
                .toList();
        if (suspects.size() != 1) {
            return new Finding(null, null, overQueries);
        }
        String client = suspects.get(0);
        List<String> texts = clients.getOrDefault(client, List.of()).stream()
                .filter(share -> standsOut(share, work))
                .map(share -> asked.get(share.mark()))
                .filter(Objects::nonNull)
                .map(Asked::text)
                .distinct()
                .toList();
        return new Finding(client, texts.size() == 1 ? texts.get(0) : null, true);
    }

    /** Whether the memory in use is mostly one query's, while the database still runs. */
    static boolean takesTheMemory(String mark, Work work) {
        return isShort(work, Cause.OTHER)
                && work.of(mark).filter(share -> standsOut(share, work)).isPresent();
    }

    private static boolean isShort(Work work, Cause cause) {
        return cause == Cause.OUT_OF_MEMORY || work.held() >= FULL * work.room();
    }

    private static boolean standsOut(Share share, Work work) {
        return share.growth() >= MUCH * work.heap() && share.others() <= OTHERS * share.growth();
    }

    /** What the queries of one client used: those that began later are among the others of the first. */
    private static Share together(List<Share> shares) {
        Share first = shares.get(0);
        long later = shares.stream().skip(1).mapToLong(Share::allocated).sum();
        return new Share(
                first.mark(),
                first.processor(),
                first.allocated() + later,
                Math.max(0, first.others() - later),
                first.growth());
    }
}
