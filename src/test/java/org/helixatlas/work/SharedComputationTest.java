package org.helixatlas.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for what others compute, for how long, and what becomes of it. */
@Timeout(60)
class SharedComputationTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final SharedComputation<String, String> shared = SharedComputation.on(
            new FairThreads(1, "answers"), Caffeine.newBuilder().build(), "the answer");
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger computed = new AtomicInteger();

    /** Computes until it is told to end, or nobody waits. */
    private String slowly() {
        computed.incrementAndGet();
        begun.countDown();
        Cancellation cancellation = Cancellation.current();
        try {
            while (!end.await(1, TimeUnit.MILLISECONDS)) {
                cancellation.check();
            }
            return "answer";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (NobodyWaits e) {
            gone.countDown();
            throw e;
        }
    }

    private CompletableFuture<String> asked(String key, String client, Duration time, BooleanSupplier left) {
        return CompletableFuture.supplyAsync(() -> within(client, time, left, () -> shared.of(key, this::slowly)));
    }

    private static <T> T within(String client, Duration time, BooleanSupplier left, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Patience.of(client, time, left, () -> {}).during(() -> result.complete(work.get()));
        return result.join();
    }

    @Test
    void whoseTimeIsOverHearsThatItIsBusyAndFindsTheAnswerWhenItAsksAgain() {
        assertThat(asked("a", "ada", Duration.ofMillis(50), () -> false))
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(Busy.class)
                .withMessageContaining("the answer");
        end.countDown();
        assertThat(asked("a", "ada", LONG, () -> false).join()).isEqualTo("answer");
        assertThat(computed).hasValue(1);
        assertThat(new Busy("", Duration.ZERO).retryAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whatIsNotSharedIsGivenUpWithTheTimeOfItsAsker() throws Exception {
        // On a busy machine the time may be over before anything began.
        for (long time = 50; begun.getCount() > 0; time *= 2) {
            Patience patience = Patience.of("ada", Duration.ofMillis(time), () -> false, () -> {});
            assertThatThrownBy(() -> patience.during(() -> shared.alone(this::slowly)))
                    .isInstanceOf(Busy.class);
        }
        assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoLeavesWaitsNoLongerAndTakesItsComputationAlong() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        CompletableFuture<String> asked = asked("a", "ada", LONG, left::get);
        begun.await();
        left.set(true);
        assertThat(asked)
                .failsWithin(Duration.ofSeconds(30))
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(NobodyWaits.class);
        assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        // The one who asks then gets an answer of its own.
        end.countDown();
        assertThat(asked("a", "bob", LONG, () -> false).join()).isEqualTo("answer");
    }

    @Test
    void aComputationGoesOnForThoseWhoStay() throws Exception {
        AtomicBoolean left = new AtomicBoolean();
        CompletableFuture<String> leaves = asked("a", "ada", LONG, left::get);
        begun.await();
        AtomicInteger looks = new AtomicInteger();
        CompletableFuture<String> stays = asked("a", "bob", LONG, () -> looks.incrementAndGet() < 0);
        while (looks.get() == 0) {
            Thread.sleep(5);
        }
        left.set(true);
        assertThat(catchThrowable(leaves::join)).hasCauseInstanceOf(NobodyWaits.class);
        end.countDown();
        assertThat(stays.join()).isEqualTo("answer");
        assertThat(computed).hasValue(1);
        assertThat(gone.getCount()).isEqualTo(1);
    }

    @Test
    void whoWaitsIsNotRefusedForTheImpatienceOfTheOneThatComputes() throws Exception {
        SharedComputation<String, String> byFirst =
                SharedComputation.byFirstAsker(Caffeine.newBuilder().build(), "the answer");
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> byFirst.of("a", () -> {
            slowly();
            throw new Busy("", Duration.ZERO);
        }));
        begun.await();
        AtomicInteger looks = new AtomicInteger();
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() ->
                within("bob", LONG, () -> looks.incrementAndGet() < 0, () -> byFirst.of("a", () -> "of its own")));
        while (looks.get() == 0) {
            Thread.sleep(5);
        }
        end.countDown();
        assertThat(catchThrowable(first::join)).hasCauseInstanceOf(Busy.class);
        assertThat(second.join()).isEqualTo("of its own");
    }

    @Test
    void aFailureIsToldToAllWhoWaitAndNotKept() {
        assertThatThrownBy(() -> shared.of("a", () -> {
                    throw new IllegalArgumentException("no such thing");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such thing");
        assertThatThrownBy(() -> shared.of("a", () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(shared.of("a", () -> "there")).isEqualTo("there");
        assertThat(shared.of("a", () -> "never asked")).isEqualTo("there");
    }

    @Test
    void aLockIsWaitedForNoLongerThanPatienceLasts() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        CompletableFuture.runAsync(lock::lock).join();
        assertThatThrownBy(() -> Patience.of("ada", Duration.ofMillis(20), () -> false, () -> {})
                        .take(lock, "the drawing"))
                .isInstanceOf(Busy.class)
                .hasMessageContaining("the drawing");
        assertThatThrownBy(() -> Patience.of("ada", LONG, () -> true, () -> {}).take(lock, "the drawing"))
                .isInstanceOf(NobodyWaits.class);
    }

    /** Two loops of two parts each, of which all four were told before. */
    @Test
    void whoWaitsMayHearHowFarItIs() throws Exception {
        CountDownLatch half = new CountDownLatch(1);
        CompletableFuture<Patience> patience = new CompletableFuture<>();
        CompletableFuture<Void> asked = CompletableFuture.runAsync(() -> {
            Patience mine = Patience.of("ada", LONG, () -> false, () -> {});
            assertThat(mine.progress()).isEmpty();
            patience.complete(mine);
            mine.during(() -> shared.of("a", () -> {
                Progress progress = Cancellation.current().progress();
                progress.expect(4);
                progress.begin(2);
                progress.done();
                progress.done();
                progress.begin(2);
                progress.done();
                half.countDown();
                return slowly();
            }));
        });
        half.await();
        // It is told of from the moment on in which it waits.
        while (patience.join().progress().isEmpty()) {
            Thread.sleep(1);
        }
        assertThat(patience.join().progress()).contains(new Progress.Stand("the answer", 3, 4));
        end.countDown();
        asked.join();
    }
}
