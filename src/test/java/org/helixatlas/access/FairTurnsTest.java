package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Many questions at a time, some of which take long: each client has its turns, and a client that leaves frees what it took. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "helix.network.poll=1h",
            "server.tomcat.threads.max=12",
            "helix.access.turns.computing=2",
            "helix.access.turns.each=4",
            "helix.access.turns.in-all=8",
            "helix.access.turns.patience=4s"
        })
@Thorough
@ExtendWith(OutputCaptureExtension.class)
@NeedsDatabase
class FairTurnsTest {

    private static final String FLOOD = "127.0.0.5";
    private static final String OTHER = "127.0.0.6";

    private final List<Socket> sockets = new ArrayList<>();

    @LocalServerPort
    private int port;

    /** Questions that take as long as the test wants. */
    @TestConfiguration
    @RestController
    static class Slow {

        private static volatile CountDownLatch end = new CountDownLatch(1);
        private static final AtomicInteger RUNNING = new AtomicInteger();
        private static final AtomicInteger GIVEN_UP = new AtomicInteger();

        private final SharedComputation<String, String> shared = SharedComputation.on(
                new FairThreads(2, "answers"),
                Caffeine.newBuilder().maximumSize(0).build(),
                "the answer");

        @GetMapping("/api/computed/{what}")
        String computed(@PathVariable String what) {
            return shared.of(what, () -> {
                Cancellation cancellation = Cancellation.current();
                try {
                    while (!end.await(5, TimeUnit.MILLISECONDS)) {
                        cancellation.check();
                    }
                    return what;
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                } catch (org.helixatlas.work.NobodyWaits e) {
                    GIVEN_UP.incrementAndGet();
                    throw e;
                }
            });
        }

        @GetMapping("/api/busy")
        String busy() throws InterruptedException {
            int running = RUNNING.incrementAndGet();
            try {
                end.await();
                return running <= 2 ? "never more than two" : "more than two";
            } finally {
                RUNNING.decrementAndGet();
            }
        }

        @GetMapping("/api/endless")
        void endless(HttpServletResponse response) throws IOException {
            for (int i = 0; i < 100_000; i++) {
                response.getOutputStream().write(new byte[10_000]);
            }
        }

        @GetMapping("/api/long")
        List<String> longer() {
            return java.util.Collections.nCopies(1_000_000, "as long as it takes to see that nobody listens");
        }
    }

    @BeforeEach
    void begin() {
        Slow.end = new CountDownLatch(1);
        Slow.GIVEN_UP.set(0);
    }

    @AfterEach
    void leave() throws IOException {
        Slow.end.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void oneAskersQuestionsWaitWithoutAThreadAndOthersAreAnswered() throws Exception {
        List<Socket> flood = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            flood.add(ask(FLOOD, "/api/busy"));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(answer(ask(OTHER, "/api/measures"))).startsWith("HTTP/1.1 200 ");
            assertThat(answer(ask(FLOOD, "/actuator/health/liveness"))).startsWith("HTTP/1.1 200 ");
        }
        Slow.end.countDown();
        for (Socket socket : flood) {
            assertThat(answer(socket)).containsPattern("^HTTP/1.1 200 [^\u0000]*never more than two");
        }
    }

    @Test
    void whoWaitsTooLongIsToldWhenToAskAgain() throws Exception {
        List<Socket> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(ask(FLOOD, "/api/computed/" + i % 2));
        }
        for (Socket socket : asked) {
            assertThat(answer(socket))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 5", "application/problem+json", "The service is busy", "\"requestId\"");
        }
    }

    @Test
    void whoWaitsForAComputationLetsAnotherQuestionOfItsOwnCompute() throws Exception {
        Socket first = ask(OTHER, "/api/computed/a");
        Socket second = ask(OTHER, "/api/computed/b");
        assertThat(answer(ask(OTHER, "/api/measures"))).startsWith("HTTP/1.1 200 ");
        Slow.end.countDown();
        assertThat(answer(first)).startsWith("HTTP/1.1 200 ");
        assertThat(answer(second)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aClientThatLeavesEndsWhatItWaitedFor() throws Exception {
        Socket leaves = ask(OTHER, "/api/computed/left");
        Thread.sleep(300);
        assertThat(Slow.GIVEN_UP).hasValue(0);
        leaves.close();
        ServiceProcess.eventually(Duration.ofSeconds(30), () -> Slow.GIVEN_UP.get() == 1);
    }

    @Test
    void aClientThatLeavesIsNoWarning(CapturedOutput output) throws Exception {
        assertThat(answer(ask(OTHER, "/api/measures"))).startsWith("HTTP/1.1 200 ");
        int start = output.getAll().length();
        for (String path :
                List.of("/api/endless", "/api/long", "/api/computed/left", "/api/busy", "/api/busy", "/api/busy")) {
            Socket socket = ask(OTHER, path);
            if (path.endsWith("s") || path.endsWith("g")) {
                socket.getInputStream().readNBytes(100);
            }
            // It resets the connection.
            socket.setSoLinger(true, 0);
            socket.close();
        }
        Slow.end.countDown();
        ServiceProcess.eventually(Duration.ofSeconds(30), () -> Slow.RUNNING.get() == 0);
        assertThat(answer(ask(OTHER, "/api/measures"))).startsWith("HTTP/1.1 200 ");
        Thread.sleep(1_000);
        assertThat(output.getAll()
                        .substring(start)
                        .lines()
                        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .isEmpty();
    }

    private Socket ask(String from, String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
        sockets.add(socket);
        socket.setSoTimeout(30_000);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
