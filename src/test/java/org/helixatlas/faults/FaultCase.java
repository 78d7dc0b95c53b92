package org.helixatlas.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One case of the suite and what is counted in it. Its end writes the report anew, and fails for whatever must not be. */
final class FaultCase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FaultCase.class);
    private static final int SHOWN = 5;
    private static final int MANY = 200;

    private final FaultKind kind;
    private final SplittableRandom random;
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger fired = new AtomicInteger();
    private final AtomicInteger right = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private final AtomicInteger torn = new AtomicInteger();
    private final AtomicInteger byHand = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, String> figures = new TreeMap<>();
    private volatile String skipped = "";

    private FaultCase(FaultKind kind) {
        this.kind = kind;
        this.random = FaultRun.random(kind);
    }

    /** Begins a case, and says by which seed. */
    static FaultCase of(FaultKind kind) {
        LOG.info("{}: seed {}", kind.title(), FaultRun.seed());
        return new FaultCase(kind);
    }

    /** The chance of this case. */
    SplittableRandom random() {
        return random;
    }

    /** One more attempt. */
    void tried() {
        tried.incrementAndGet();
    }

    /** The fault has happened, and happened to what it was meant for. */
    void fired() {
        fired.incrementAndGet();
    }

    /** Whether any fault has. */
    boolean hasFired() {
        return fired.get() > 0;
    }

    /** All answers were right again so long after the fault. */
    void recovered(Duration after) {
        longest.accumulateAndGet(after.toMillis(), Math::max);
    }

    /** An answer that is just as it should be. */
    void right() {
        right.incrementAndGet();
    }

    /** A refusal that says when to ask again. */
    void refused() {
        refused.incrementAndGet();
    }

    /** The whole graph was compared. */
    void compared() {
        compared.incrementAndGet();
    }

    /** An answer that is not true, or neither an answer nor a refusal. */
    void wrong(String what) {
        wrong.incrementAndGet();
        finding("wrong: " + what);
    }

    /** Ends a case in which so much is wrong that waiting will not mend it. */
    void stopIfLost() {
        if (wrong.get() > MANY) {
            throw new AssertionError("More than " + MANY + " wrong answers");
        }
    }

    /** A graph that is neither the old nor the new one, or has lost what was acknowledged. */
    void torn(String what) {
        torn.incrementAndGet();
        finding("graph: " + what);
    }

    /** The service did not come back by itself. */
    void byHand(String what) {
        byHand.incrementAndGet();
        finding("needs a hand: " + what);
    }

    /** Something measured beside, for the second table. */
    synchronized void figure(String name, String value) {
        figures.put(name, value);
    }

    /** Leaves the case out where the machine does not permit it. */
    void skip(String why) {
        skipped = why;
        System.out.println("SKIPPED, " + kind.title() + ": " + why);
        Assumptions.abort(why);
    }

    private synchronized void finding(String what) {
        if (findings.size() < SHOWN) {
            LOG.warn("{}: {}", kind.title(), what);
            findings.add(what.length() > 1_500 ? what.substring(0, 1_500) + " …" : what);
        }
    }

    FaultKind kind() {
        return kind;
    }

    String skipped() {
        return skipped;
    }

    synchronized Map<String, String> figures() {
        return new TreeMap<>(figures);
    }

    /** What was counted, in the order of the report's columns; of the time to recovery the longest, in milliseconds. */
    List<Long> counts() {
        return Stream.of(tried, fired, longest, right, refused, wrong, compared, torn, byHand)
                .map(Number::longValue)
                .toList();
    }

    @Override
    public void close() {
        ReliabilityPage.add(this);
        if (!skipped.isEmpty()) {
            return;
        }
        LOG.info("{}: {}", kind.title(), counts());
        if (wrong.get() + torn.get() + byHand.get() > 0) {
            throw new AssertionError(kind.title() + ", seed " + FaultRun.seed() + ": " + wrong + " wrong answers, "
                    + torn + " graphs neither old nor new, " + byHand + " starts that need a hand\n"
                    + String.join("\n", findings));
        }
        if (fired.get() == 0) {
            throw new AssertionError(kind.title() + ", seed " + FaultRun.seed() + ": no fault has fired");
        }
        if (compared.get() == 0) {
            throw new AssertionError(kind.title() + ": the graph was not compared");
        }
    }
}
