package org.helixatlas.graph;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.helixatlas.graph.HangDetection.Bolt;
import org.helixatlas.graph.HangDetection.Look;
import org.helixatlas.graph.HangDetection.Verdict;
import org.jspecify.annotations.Nullable;

/** Looks after one database process from its launch to its end, which it brings about only for one that is no longer of use. */
final class ChildWatch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** A start is over the sooner the sooner it is noticed. */
    private static final Duration BETWEEN_LOOKS_AT_START = Duration.ofMillis(100);

    /** A question that was sent to a process that is gone is never answered. */
    private static final Duration ANSWER_LOST = Duration.ofSeconds(30);

    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(10);

    private final Neo4jChild child;
    private final BoltPing ping;
    private final Consumer<Verdict> judged;
    private final HangDetection signs = new HangDetection();
    private @Nullable CompletableFuture<BoltPing.Answer> pending;
    private long asked;
    private long looked = System.nanoTime();
    private boolean ready;
    private boolean answered;

    /**
     * Watches a process that is to open its store.
     *
     * @param judged is told at each look, from the first answer on, how the process is
     */
    ChildWatch(Neo4jChild child, BoltPing ping, Consumer<Verdict> judged) {
        this.child = child;
        this.ping = ping;
        this.judged = judged;
    }

    /** Waits for the first answer to a query; what went wrong when there will be none. */
    Optional<String> awaitUp() throws InterruptedException {
        while (!answered) {
            Optional<String> trouble = look(BETWEEN_LOOKS_AT_START);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    /** Looks once more, at the latest after a second; says why the process has ended or was ended. */
    Optional<String> look() throws InterruptedException {
        return look(BETWEEN_LOOKS);
    }

    private Optional<String> look(Duration pause) throws InterruptedException {
        if (child.ends(pause)) {
            return Optional.of(child.obituary());
        }
        Optional<String> said = ready ? Optional.empty() : child.answer(Duration.ZERO);
        if (said.isPresent() && !said.get().startsWith(Neo4jProcess.READY)) {
            end();
            return Optional.of(child.obituary());
        }
        ready |= said.isPresent();
        long now = System.nanoTime();
        Verdict verdict = signs.after(new Look(
                Duration.ofNanos(now - looked), child.beats(), child.processor(), ready ? bolt(now) : Bolt.WAITING));
        looked = now;
        if (verdict.isEnd()) {
            end();
            return Optional.of(verdict.saying());
        }
        if (answered) {
            judged.accept(verdict);
        }
        return Optional.empty();
    }

    /** One that has said that it failed may be about to end by itself. */
    private void end() throws InterruptedException {
        if (!child.ends(ready ? Duration.ZERO : A_MOMENT)) {
            child.kill();
            child.ends(PATIENCE_AT_END);
        }
    }

    private Bolt bolt(long now) {
        CompletableFuture<BoltPing.Answer> question = pending;
        if (question != null && !question.isDone()) {
            if (now - asked < ANSWER_LOST.toNanos()) {
                return Bolt.WAITING;
            }
            question = null;
        }
        Bolt bolt = Bolt.WAITING;
        if (question != null) {
            bolt = question.isCompletedExceptionally() || question.join() != BoltPing.Answer.YES
                    ? Bolt.REFUSES
                    : Bolt.ANSWERS;
            answered |= bolt == Bolt.ANSWERS;
        }
        pending = ping.ask();
        asked = now;
        return bolt;
    }
}
