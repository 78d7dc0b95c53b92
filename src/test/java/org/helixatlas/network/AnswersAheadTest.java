package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.LoadUnderWay;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** What is found of a network before somebody asks is left when the network is another one, and while something is loaded. */
class AnswersAheadTest {

    private final CurrentNetwork network = mock();
    private final ObjectProvider<AnsweredAhead> answers = mock();
    private final AnswersAhead ahead = new AnswersAhead(answers, network, Duration.ZERO);
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);

    @AfterEach
    void end() {
        ahead.destroy();
    }

    private volatile Snapshot newest = Snapshot.builder("0").build();

    @BeforeEach
    void theNewestIsAnswered() {
        when(network.newestVersion()).thenAnswer(call -> Optional.of(newest.version()));
        when(network.snapshot()).thenAnswer(call -> newest);
        when(answers.orderedStream()).thenAnswer(call -> Stream.of((AnsweredAhead) this::find));
    }

    private void load(String version) {
        newest = Snapshot.builder(version).build();
        ahead.on(new GraphChanged(version));
    }

    /** Of the first network it takes for ever the first time. */
    private void find(Snapshot found) {
        Cancellation left = Cancellation.current();
        boolean isFirst = begun.getCount() > 0;
        begun.countDown();
        while (isFirst) {
            try {
                left.check();
            } catch (NobodyWaits e) {
                told.add("left " + found.version());
                throw e;
            }
            Thread.onSpinWait();
        }
        told.add("found " + found.version());
    }

    @Test
    void whatIsBeingFoundIsLeftForTheNextNetwork() throws InterruptedException {
        load("1");
        begun.await();
        load("2");
        assertThat(List.of(next(), next())).containsExactly("left 1", "found 2");
    }

    @Test
    void whatIsBeingFoundIsLeftForALoadAndFoundWhenItIsOver() throws InterruptedException {
        load("1");
        begun.await();
        ahead.on(new LoadUnderWay(true));
        assertThat(next()).isEqualTo("left 1");
        ahead.on(new GraphChanged("1"));
        ahead.on(new LoadUnderWay(false));
        assertThat(next()).isEqualTo("found 1");
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(1, TimeUnit.MINUTES));
    }
}
