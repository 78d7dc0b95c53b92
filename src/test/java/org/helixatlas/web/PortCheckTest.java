package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class PortCheckTest {

    @Test
    void aTakenPortIsRefusedAndAFreeOnePasses() throws Exception {
        InetSocketAddress wanted;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            wanted = new InetSocketAddress(taken.getInetAddress(), taken.getLocalPort());

            assertThatThrownBy(() -> PortCheck.require(wanted, Duration.ofMillis(5)))
                    .isInstanceOf(PortInUseException.class);
        }
        assertThatCode(() -> PortCheck.require(wanted)).doesNotThrowAnyException();
    }

    /** A client that tries until the service is up would otherwise be let in and thrown out by the check. */
    @Test
    void whoConnectsDuringTheCheckIsRefused() throws Exception {
        InetSocketAddress wanted = free();
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> connected = CompletableFuture.supplyAsync(() -> connections(wanted, over));

        for (int i = 0; i < 20_000; i++) {
            PortCheck.require(wanted);
        }
        over.set(true);

        assertThat(connected.get()).isZero();
    }

    private static InetSocketAddress free() throws IOException {
        // Below the ports that other tests take, and those of outgoing connections.
        for (int port = 15_000; true; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return new InetSocketAddress(socket.getInetAddress(), port);
            } catch (BindException e) {
                // Taken; the next one.
            }
        }
    }

    private static int connections(InetSocketAddress address, AtomicBoolean over) {
        int connected = 0;
        while (!over.get()) {
            try (Socket socket = new Socket()) {
                socket.connect(address);
                connected++;
            } catch (IOException e) {
                // Refused, as meant.
            }
        }
        return connected;
    }

    @Test
    void theRefusalNamesThePortAndTheOptionThatChangesIt() {
        PortInUseException failure = new PortInUseException(8080, new java.io.IOException("Address already in use"));

        FailureAnalysis analysis = new PortTakenAnalyzer().analyze(failure, failure);

        assertThat(analysis.getDescription())
                .contains("web port 8080", "Address already in use", "Nothing was started");
        assertThat(analysis.getAction()).contains("--server.port=8081");
    }
}
