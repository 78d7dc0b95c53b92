package org.helixatlas.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.helixatlas.console.CypherProblem.ProblemType;
import org.helixatlas.model.Excerpt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Suspends clients whose queries ended the database's process. Once is an accident; from the second time on the client waits,
 * twice as long each time. The text is refused to everyone for an hour. When it happens more often than one client alone could
 * bring about, no untrusted query is let in for a while. What it remembers grows with the number of ends, which it bounds.
 */
final class ClientSuspension {

    /** What was changed by whom, and what was refused to whom. */
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LOGGED = 200;

    private final Duration first;
    private final int mostEnds;
    private final InstantSource clock;
    private final Map<String, Offender> offenders = new HashMap<>();
    private final Map<String, Instant> texts = new HashMap<>();
    private final Deque<End> ends = new ArrayDeque<>();

    private record Offender(int times, int lastEnd, Instant until) {}

    private record End(int number, Instant at) {}

    /**
     * No client is suspended yet.
     *
     * @param first how long a client waits after the second time
     * @param mostEnds how many ends within ten minutes close the console to untrusted queries
     */
    ClientSuspension(Duration first, int mostEnds, InstantSource clock) {
        this.first = first;
        this.mostEnds = mostEnds;
        this.clock = clock;
    }

    /**
     * A client's queries ended the database, as the evidence says.
     *
     * @param text the query without space, which is refused from now on; null where it is not known which one it was
     * @param end a number for the end, the same for all who had a part in it
     */
    synchronized void blame(String client, @Nullable String text, int end) {
        note(end);
        count(client, text, end);
    }

    /**
     * Queries ended the database, and it is not known whose.
     *
     * @param end a number for the end
     */
    synchronized void note(int end) {
        forget();
        if (ends.stream().noneMatch(e -> e.number == end)) {
            ends.addLast(new End(end, clock.instant()));
        }
    }

    private void count(String client, @Nullable String text, int end) {
        Instant now = clock.instant();
        if (text != null) {
            texts.put(text, now.plus(REMEMBERED));
        }
        Offender before = offenders.get(client);
        if (before != null && before.lastEnd == end) {
            return;
        }
        int times = before == null ? 1 : before.times + 1;
        Duration wait = times == 1 ? Duration.ZERO : first.multipliedBy(1L << Math.min(times - 2, 20));
        wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        offenders.put(client, new Offender(times, end, now.plus(wait)));
        AUDIT.warn(
                "A query of the client {} ended the database, number {}{}: {}",
                client,
                times,
                wait.isZero() ? "" : "; its queries are refused for " + wait.toSeconds() + " s",
                text == null ? "one of several" : shown(text));
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return Excerpt.of(line, LOGGED);
    }

    /**
     * Why an untrusted query is refused before it is looked at; empty when it is not.
     *
     * @param text the query without space
     */
    synchronized Optional<CypherProblem> refusal(String client, String text) {
        forget();
        Optional<String> closure = closure();
        if (closure.isPresent()) {
            return Optional.of(CypherProblem.of(ProblemType.CONSOLE_CLOSED, closure.get())
                    .retryAfter(seconds(ends.getFirst().at.plus(WINDOW))));
        }
        Offender offender = offenders.get(client);
        if (offender != null && offender.until.isAfter(clock.instant())) {
            return Optional.of(CypherProblem.of(
                            ProblemType.HELD_OFF,
                            "Queries of this client ended the database " + offender.times
                                    + " times, so further ones are refused for " + seconds(offender.until)
                                    + " s. Named queries and everything else are answered.")
                    .retryAfter(seconds(offender.until)));
        }
        Instant until = texts.get(text);
        return until == null
                ? Optional.empty()
                : Optional.of(CypherProblem.of(
                                ProblemType.KNOWN_RUNAWAY,
                                "This query ended the database, so it is refused for an hour. Limit the size of its lists and paths.")
                        .retryAfter(seconds(until)));
    }

    /** Why no untrusted query is let in; empty when they are. */
    synchronized Optional<String> closure() {
        forget();
        return ends.size() < mostEnds
                ? Optional.empty()
                : Optional.of("Queries ended the database " + ends.size()
                        + " times within ten minutes, so only named queries are answered for "
                        + seconds(ends.getFirst().at.plus(WINDOW)) + " s.");
    }

    /** How many clients wait. */
    synchronized long heldOff() {
        Instant now = clock.instant();
        return offenders.values().stream().filter(o -> o.until.isAfter(now)).count();
    }

    private void forget() {
        Instant now = clock.instant();
        texts.values().removeIf(until -> !until.isAfter(now));
        offenders.values().removeIf(o -> !o.until.plus(REMEMBERED).isAfter(now));
        ends.removeIf(e -> !e.at.plus(WINDOW).isAfter(now));
    }

    private long seconds(Instant until) {
        return Math.max(
                1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
    }
}
