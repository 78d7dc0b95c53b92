package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Clients that begin a request and do not end it, a hundred times as many as the service has threads to spare. Whoever behaves hears
 * its answer all the same.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "helix.network.poll=1h",
            "server.tomcat.threads.max=6",
            "server.tomcat.threads.min-spare=6",
            "server.tomcat.connection-timeout=2m",
            "helix.access.connections-per-address=700",
            "helix.access.body-time=2m",
            "helix.access.turns.each=3",
            "helix.access.turns.in-all=4",
            "helix.access.rate.requests=100000",
            "helix.access.clients.rita.roles=editor"
        })
@Thorough
@NeedsDatabase
class SlowClientsTest {

    private static final int CLIENTS = 600;

    /** On a machine that builds something else as well; a body's time is ten times as long. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEY = "X-API-Key: rita.secret-of-rita\r\n";

    private final List<Socket> sockets = new ArrayList<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void secret(DynamicPropertyRegistry registry) {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret-of-rita");
        registry.add("helix.access.clients.rita.secret", () -> hash);
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cypher, application/json",
        "/api/reconcile, application/x-www-form-urlencoded",
        "/api/imports, multipart/form-data; boundary=x"
    })
    void bodiesThatDoNotArriveHoldNoThread(String path, String type) throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            begin("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + KEY + "Content-Type: " + type
                    + "\r\nContent-Length: 100\r\n\r\n{");
        }
        assertAnswersGoOn();
    }

    @Test
    void headsThatDoNotArriveHoldNoThread() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            begin("GET /api/measures HTTP/1.1\r\nHost: localhost\r\nX-A");
        }
        assertAnswersGoOn();
    }

    @Test
    void whoIsRefusedIsNotWaitedFor() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            begin(
                    "POST /api/cypher HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
        }
        assertAnswersGoOn();
        for (Socket socket : sockets) {
            socket.setSoTimeout((int) SOON.toMillis());
            String answer = whole(socket.getInputStream());
            assertThat(answer).startsWith("HTTP/1.1 401 ").contains("\r\nConnection: close\r\n", "\"requestId\"");
        }
    }

    @Test
    void whatIsRefusedForItsSizeIsHeardByAClientThatGoesOnSending() throws Exception {
        for (String length : List.of("Content-Length: 2000000", "Transfer-Encoding: chunked")) {
            Socket socket =
                    begin("POST /api/cypher HTTP/1.1\r\nHost: localhost\r\n" + KEY + length + "\r\n\r\n1e8480\r\n");
            socket.setSoTimeout((int) SOON.toMillis());
            try {
                for (int i = 0; i < 20; i++) {
                    socket.getOutputStream().write(new byte[100_000]);
                }
            } catch (SocketException e) {
                // It has closed the connection, having said why.
            }
            assertThat(whole(socket.getInputStream())).as(length).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aBodyThatArrivesInPiecesIsWhole() throws Exception {
        String body = "query=%7B%7D";
        for (String framing : List.of("Content-Length: " + body.length(), "Transfer-Encoding: chunked")) {
            Socket socket = begin("POST /api/reconcile HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + KEY
                    + "Content-Type: application/x-www-form-urlencoded\r\n" + framing + "\r\n\r\n");
            socket.setSoTimeout((int) SOON.toMillis());
            boolean chunked = framing.startsWith("Transfer");
            for (char c : body.toCharArray()) {
                socket.getOutputStream().write(bytes(chunked ? "1\r\n" + c + "\r\n" : String.valueOf(c)));
                Thread.sleep(5);
            }
            if (chunked) {
                socket.getOutputStream().write(bytes("0\r\n\r\n"));
            }
            assertThat(whole(socket.getInputStream()))
                    .as(framing)
                    .contains("no such parameter; valid are extend, format, queries", "requestId");
        }
    }

    @Test
    void oneAddressHoldsNoMoreConnectionsThanItMay() throws Exception {
        InetAddress greedy = InetAddress.getByName("127.0.0.8");
        for (int i = 0; i < 740; i++) {
            Socket socket = new Socket("127.0.0.1", port, greedy, 0);
            sockets.add(socket);
        }
        for (Socket socket : sockets.subList(700, 740)) {
            socket.setSoTimeout((int) SOON.toMillis());
            assertThat(isClosed(socket)).isTrue();
        }
        for (Socket socket : List.of(sockets.get(0), sockets.get(699))) {
            socket.setSoTimeout((int) SOON.toMillis());
            socket.getOutputStream().write(bytes("GET /actuator/health/liveness HTTP/1.0\r\nHost: localhost\r\n\r\n"));
            assertThat(whole(socket.getInputStream())).startsWith("HTTP/1.1 200 ");
        }
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    private void assertAnswersGoOn() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(get("/api/measures").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("X-API-Key", "rita.secret-of-rita")
                        .timeout(SOON)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private Socket begin(String bytes) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        sockets.add(socket);
        try {
            socket.getOutputStream().write(bytes(bytes));
        } catch (SocketException e) {
            // It has been refused already.
        }
        return socket;
    }

    /** What came until the connection was closed. */
    private static String whole(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                answer.append((char) b);
            }
        } catch (SocketException e) {
            // What has come has come.
        }
        return answer.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
