package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedPerVersionTest {

    private final CachedPerVersion<String> kept = new CachedPerVersion<>("what is read", 1);
    private int readings;

    private String ask(String version, String versionOfTheGraph) {
        return kept.of(
                version,
                "all",
                () -> new CachedPerVersion.Read<>(versionOfTheGraph, versionOfTheGraph + " " + ++readings));
    }

    @Test
    void whatIsKnownOfAVersionIsNotReadAgain() {
        assertThat(ask("one", "one")).isEqualTo("one 1");
        assertThat(ask("one", "two")).isEqualTo("one 1");
        assertThat(ask("two", "two")).isEqualTo("two 2");
        assertThat(ask("one", "one")).isEqualTo("one 3");
    }

    @Test
    void whatALoadCameBetweenIsNotKept() {
        assertThat(ask("one", "two")).isEqualTo("two 1");
        assertThat(ask("one", "one")).isEqualTo("one 2");
        assertThat(ask("one", "one")).isEqualTo("one 2");
    }

    @Test
    void whoeverAsksForTheSameAtTheSameTimeWaitsForOneReading() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        FutureTask<String> first = new FutureTask<>(() -> kept.of("one", "all", () -> {
            asked.countDown();
            await(go);
            return new CachedPerVersion.Read<>("one", "the first one's");
        }));
        FutureTask<String> second = new FutureTask<>(() -> kept.of("one", "all", () -> {
            others.incrementAndGet();
            return new CachedPerVersion.Read<>("one", "the second one's");
        }));
        new Thread(first).start();
        await(asked);
        new Thread(second).start();
        go.countDown();
        assertThat(first.get()).isEqualTo("the first one's");
        assertThat(second.get()).isEqualTo("the first one's");
        assertThat(others).hasValue(0);
    }

    @Test
    void whatIsAskedOfAVersionIsToldApart() {
        CachedPerVersion<String> several = new CachedPerVersion<>("what is read", 2);
        for (String question : List.of("sources", "figures", "sources", "figures")) {
            assertThat(several.of("one", question, () -> {
                        readings++;
                        return new CachedPerVersion.Read<>("one", question);
                    }))
                    .isEqualTo(question);
        }
        assertThat(readings).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
