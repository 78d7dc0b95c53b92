package org.helixatlas.graph;

import java.time.Duration;

/**
 * Tells a database process that works from one that hangs, by what it shows: its heartbeat and its processor time. Whether it
 * answers by Bolt is told as information; it decides only where the process does nothing else either. A function of the looks
 * taken so far, without a clock of its own.
 */
final class HangDetection {

    /** Neither a beat nor processor time. A thread that only waits to write a line gets its turn within this on any machine. */
    static final Duration STILL = Duration.ofSeconds(20);

    /** Processor time without a beat: garbage collection of a heap that is paged out, or a JVM that no thread can leave. */
    static final Duration MUTE = Duration.ofMinutes(10);

    /** Connections are refused although the process was ready: its listener is gone. */
    static final Duration REFUSING = Duration.ofMinutes(1);

    /** No answer and next to no processor time: all its threads wait for one another. */
    static final Duration IDLE = Duration.ofMinutes(5);

    /** From then on the service says that the database is busy. */
    static final Duration PROMPT = Duration.ofSeconds(6);

    /** A service that was held up itself must not take that for the database's silence. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(4);

    /** Neo4j's own housekeeping takes less of a processor; any work, even at a twentieth of one, takes more. */
    private static final double HOUSEKEEPING = 0.03;

    private static final Duration BLOCK = Duration.ofMinutes(1);

    private long beats;
    private Duration processor = Duration.ZERO;
    private Duration still = Duration.ZERO;
    private Duration mute = Duration.ZERO;
    private Duration unanswered = Duration.ZERO;
    private Duration refusing = Duration.ZERO;
    private Duration idle = Duration.ZERO;
    private Duration block = Duration.ZERO;
    private Duration processorAtBlock = Duration.ZERO;

    /**
     * What is seen of a process at one moment.
     *
     * @param passed time since the look before
     * @param beats how many beats have been heard since it was launched
     * @param processor processor time that it has used since then
     * @param bolt how it answers
     */
    record Look(Duration passed, long beats, Duration processor, Bolt bolt) {}

    /** How a process answers by Bolt. */
    enum Bolt {
        /** Its last answer is not older than the look before. */
        ANSWERS,
        /** An answer is due. */
        WAITING,
        /** The connection was refused or broken, or the answer was that there is no database. */
        REFUSES
    }

    /** What the signs mean. */
    enum Verdict {
        /** Answers promptly. */
        WORKS(false, ""),
        /** Lives, and does not answer at present. */
        BUSY(false, "does not answer at present; its process works"),
        HANGS(true, "gave no sign of life for " + STILL.toSeconds() + " s"),
        STUCK(true, "gave no sign of life but processor time for " + MUTE.toMinutes() + " minutes"),
        DEAF(true, "refused connections for " + REFUSING.toSeconds() + " s"),
        STALLED(true, "neither answered nor worked for " + IDLE.toMinutes() + " minutes");

        private final boolean ends;
        private final String saying;

        Verdict(boolean ends, String saying) {
            this.ends = ends;
            this.saying = saying;
        }

        /** Whether the process is no longer of use. */
        boolean isEnd() {
            return ends;
        }

        /** In words, to follow "The database". */
        String saying() {
            return saying;
        }
    }

    /** Takes one more look into account. */
    Verdict after(Look look) {
        Duration step = look.passed().compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : look.passed();
        boolean beat = look.beats() != beats;
        boolean worked = look.processor().compareTo(processor) > 0;
        beats = look.beats();
        processor = worked ? look.processor() : processor;

        mute = beat ? Duration.ZERO : mute.plus(step);
        still = beat || worked ? Duration.ZERO : still.plus(step);
        unanswered = look.bolt() == Bolt.ANSWERS ? Duration.ZERO : unanswered.plus(step);
        refusing = look.bolt() == Bolt.REFUSES ? refusing.plus(step) : Duration.ZERO;
        countIdleness(step, look.bolt());

        if (still.compareTo(STILL) >= 0) {
            return Verdict.HANGS;
        }
        if (mute.compareTo(MUTE) >= 0) {
            return Verdict.STUCK;
        }
        if (refusing.compareTo(REFUSING) >= 0) {
            return Verdict.DEAF;
        }
        if (idle.compareTo(IDLE) >= 0) {
            return Verdict.STALLED;
        }
        return unanswered.compareTo(PROMPT) >= 0 ? Verdict.BUSY : Verdict.WORKS;
    }

    /** By the minute, so that one moment's work neither hides nor disproves a standstill. */
    private void countIdleness(Duration step, Bolt bolt) {
        if (bolt == Bolt.ANSWERS) {
            idle = Duration.ZERO;
            block = Duration.ZERO;
            processorAtBlock = processor;
            return;
        }
        block = block.plus(step);
        if (block.compareTo(BLOCK) >= 0) {
            double used = processor.minus(processorAtBlock).toNanos() / (double) block.toNanos();
            idle = used < HOUSEKEEPING ? idle.plus(block) : Duration.ZERO;
            block = Duration.ZERO;
            processorAtBlock = processor;
        }
    }
}
