package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.Test;

/** Two turns for each client, three in all. */
class TurnsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Turns turns = new Turns(2, 3);
    private final List<String> came = new CopyOnWriteArrayList<>();

    @Test
    void aClientHasSoManyAndAllTogetherSoMany() {
        assertThat(isTaken("a")).isTrue();
        assertThat(isTaken("a")).isTrue();
        assertThat(isTaken("a")).as("a third of one client").isFalse();
        assertThat(isTaken("b")).isTrue();
        assertThat(isTaken("c")).as("a fourth in all").isFalse();
        turns.giveBack("a");
        assertThat(isTaken("c")).isTrue();
        assertThat(turns.taken()).isEqualTo(3);
    }

    @Test
    void whoeverHasWaitedLongestIsNext() throws Exception {
        isTaken("a");
        isTaken("a");
        waits("a", "first");
        waits("a", "second");
        waits("a", "third");
        turns.giveBack("a");
        turns.giveBack("a");
        ServiceProcess.eventually(PATIENCE, () -> came.size() == 2);
        assertThat(came).containsExactlyInAnyOrder("first", "second");
        turns.giveBack("a");
        ServiceProcess.eventually(PATIENCE, () -> came.size() == 3);
    }

    /** It is not to wait for those of a client who has its turns. */
    @Test
    void anotherClientGoesPastThoseWhoMayNotYet() throws Exception {
        isTaken("a");
        isTaken("a");
        waits("a", "first");
        assertThat(isTaken("b")).isTrue();
        assertThat(came).isEmpty();
    }

    @Test
    void whoHasLeftDoesNotStandInTheWay() {
        isTaken("a");
        isTaken("a");
        assertThat(turns.take("a", PATIENCE, () -> true)).isFalse();
        turns.giveBack("a");
        assertThat(isTaken("a")).isTrue();
    }

    private boolean isTaken(String client) {
        return turns.take(client, Duration.ZERO, () -> false);
    }

    private void waits(String client, String name) throws Exception {
        Thread thread = new Thread(() -> {
            if (turns.take(client, PATIENCE, () -> false)) {
                came.add(name);
            }
        });
        thread.start();
        ServiceProcess.eventually(PATIENCE, () -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
