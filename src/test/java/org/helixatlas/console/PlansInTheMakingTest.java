package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.Test;

class PlansInTheMakingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PlansInTheMaking plans = new PlansInTheMaking();
    private final CountDownLatch made = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whoAsksTheSameWaitsForThePlan() throws Exception {
        CompletableFuture<String> first = asking("RETURN 1", this::whenMade);
        ServiceProcess.eventually(PATIENCE, () -> asked.get() == 1);
        CompletableFuture<String> second = asking("RETURN 1", this::atOnce);
        Thread.sleep(100);
        assertThat(asked).as("the second does not ask before").hasValue(1);
        made.countDown();
        assertThat(first.get()).isEqualTo("waited");
        assertThat(second.get()).isEqualTo("asked");
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoAsksSomethingElseDoesNotWait() throws Exception {
        CompletableFuture<String> first = asking("RETURN 1", this::whenMade);
        ServiceProcess.eventually(PATIENCE, () -> asked.get() == 1);
        assertThat(asking("RETURN 2", this::atOnce).get()).isEqualTo("asked");
        made.countDown();
        first.get();
    }

    @Test
    void whereTheFirstFailsAnotherTakesItsPlace() throws Exception {
        CompletableFuture<String> first = asking("RETURN 1", () -> {
            whenMade();
            throw new IllegalStateException("refused");
        });
        ServiceProcess.eventually(PATIENCE, () -> asked.get() == 1);
        CompletableFuture<String> second = asking("RETURN 1", this::atOnce);
        CompletableFuture<String> third = asking("RETURN 1", this::atOnce);
        made.countDown();
        assertThatThrownBy(first::get).hasMessageContaining("refused");
        assertThat(second.get()).isEqualTo("asked");
        assertThat(third.get()).isEqualTo("asked");
    }

    @Test
    void whoHasNoUseForTheAnswerWaitsNoLonger() throws Exception {
        AtomicBoolean unwanted = new AtomicBoolean();
        CompletableFuture<String> first = asking("RETURN 1", this::whenMade);
        ServiceProcess.eventually(PATIENCE, () -> asked.get() == 1);
        CompletableFuture<String> second =
                CompletableFuture.supplyAsync(() -> plans.plan("RETURN 1", unwanted::get, this::atOnce), run -> {
                    new Thread(run).start();
                });
        unwanted.set(true);
        assertThat(second.get()).isEqualTo("asked");
        made.countDown();
        first.get();
    }

    private String whenMade() {
        asked.incrementAndGet();
        try {
            made.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "waited";
    }

    private String atOnce() {
        asked.incrementAndGet();
        return "asked";
    }

    private CompletableFuture<String> asking(String statement, Supplier<String> ask) {
        return CompletableFuture.supplyAsync(
                () -> plans.plan(statement, () -> false, ask), run -> new Thread(run).start());
    }
}
