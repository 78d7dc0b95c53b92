package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoltPortTest {

    @Test
    void theDefaultGivesWayAndAChosenPortIsRefusedWithTheOptionThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(BoltPort.near(0), 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThat(BoltPort.near(port)).isGreaterThan(port);
            assertThatThrownBy(() -> BoltPort.exactly(port, Duration.ofMillis(5)))
                    .isInstanceOf(DatabaseRefused.class)
                    .hasMessageContainingAll("Port " + port, "--helix.database.port=");
        }
    }

    @Test
    void aFreePortIsTakenAsChosen() {
        int free = BoltPort.near(0);

        assertThat(BoltPort.exactly(free)).isEqualTo(free);
        assertThat(BoltPort.exactly(0)).isPositive();
    }
}
