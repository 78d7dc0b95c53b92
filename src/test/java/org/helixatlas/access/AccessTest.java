package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.helixatlas.explorer.Visitor;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.web.OwnKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with credentials given out, asked over sockets by those who have them, and by those who mean no good. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "helix.network.poll=1h",
            "server.tomcat.connection-timeout=2m",
            "helix.access.body-time=1s",
            "helix.access.upload-time=3s",
            "spring.servlet.multipart.max-file-size=100KB",
            "helix.access.hosts=atlas.example.org",
            "helix.access.origins=https://friend.example",
            "helix.access.clients.rita.roles=reader",
            "helix.access.clients.eddie.roles=editor",
            "helix.access.clients.olga.roles=operator",
            "helix.access.clients.crowd.roles=reader"
        })
@ExtendWith(OutputCaptureExtension.class)
@NeedsDatabase
class AccessTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PROBLEM = "application/problem+json";

    @LocalServerPort
    private int port;

    @Autowired
    private OwnKey own;

    @DynamicPropertySource
    static void secrets(DynamicPropertyRegistry registry) {
        for (String name : List.of("rita", "eddie", "olga", "crowd")) {
            String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("secret-of-" + name);
            registry.add("helix.access.clients." + name + ".secret", () -> hash);
        }
    }

    @Test
    void withoutCredentialsOnlyHealthIsToldAndNoDetails() throws Exception {
        HttpResponse<String> refused = get("/api/measures");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"Helix Atlas\", charset=\"UTF-8\"");
        assertProblem(refused);
        assertThat(refused.body()).contains("Give credentials by HTTP Basic");
        assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);
        assertThat(get("/nowhere").statusCode()).isEqualTo(401);
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.body()).contains("\"status\"").doesNotContain("database");
    }

    @Test
    void aReadersBrowserLogsInAndShowsThePage() {
        Optional<Path> chromium = Visitor.browser();
        assumeTrue(chromium.isPresent(), "SKIPPED: the explorer is driven with Chromium, and there is none here");
        try (Playwright playwright = Visitor.playwright();
                Browser browser = Visitor.launch(playwright, chromium.get())) {
            // No network is loaded here, which the page bears.
            try (Visitor rita = new Visitor(browser, "rita", "secret-of-rita").refused(503)) {
                Page page = rita.at(URI.create("http://127.0.0.1:" + port), "/#/cypher");
                PlaywrightAssertions.assertThat(page.locator("#named button").first())
                        .isVisible();
            }
        }
    }

    @Test
    void aReaderIsLetInByPasswordOrByKey() throws Exception {
        assertThat(get("/api/measures", "Authorization", basic("rita", "secret-of-rita"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/measures", "Authorization", "Bearer rita.secret-of-rita")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/measures", "X-API-Key", "rita.secret-of-rita").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongCredentialsAreRefusedAndSoonNoLongerTried() throws Exception {
        // Another address than that of the other tests, whose attempts must not run out.
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            statuses.add(status(raw(
                    "127.0.0.9",
                    "GET /api/measures HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-API-Key: rita.guess-" + i
                            + "\r\n\r\n")));
        }
        assertThat(statuses.subList(0, 20)).containsOnly(401);
        assertThat(statuses.get(20)).isIn(401, 429);
        assertThat(get("/api/measures", "X-API-Key", "nobody.at-all").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/measures", "X-API-Key", "no dot").statusCode()).isEqualTo(401);
        assertThat(get("/api/measures", "Authorization", "Digest x").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/measures", "Authorization", basic("rita", "x".repeat(100)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aReaderMayAskButNotWriteNorWatch() throws Exception {
        HttpResponse<String> written = post("/api/imports", "rita", "text/csv", "x");
        assertThat(written.statusCode()).isEqualTo(403);
        assertProblem(written);
        assertThat(written.body()).contains("This takes the role editor.");
        HttpResponse<String> watched = get("/actuator/metrics", "X-API-Key", "rita.secret-of-rita");
        assertThat(watched.statusCode()).isEqualTo(403);
        assertThat(watched.body()).contains("This takes the role operator.");
        assertThat(post("/api/imports", "eddie", "text/csv", "x").statusCode()).isNotIn(401, 403);
        assertThat(get("/actuator/metrics", "X-API-Key", "eddie.secret-of-eddie")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/metrics", "X-API-Key", "olga.secret-of-olga").statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/health", "X-API-Key", "olga.secret-of-olga").body())
                .contains("database");
        assertThat(post("/api/imports", "olga", "text/csv", "x").statusCode()).isEqualTo(403);
        for (String change : List.of("DELETE /api/datasets/nobody", "POST /api/datasets/nobody/versions/1/load")) {
            assertThat(changing(change, "rita")).isEqualTo(403);
            assertThat(changing(change, "olga")).isEqualTo(403);
            assertThat(changing(change, "eddie")).isNotIn(401, 403);
        }
    }

    @Test
    void backupsAreForEditorsHoweverTheirPathIsWritten() throws Exception {
        for (String path : List.of("/api/backup", "/api/%62ackup", "/api/backup/", "/api/backup?x=%20")) {
            assertThat(get(path, "X-API-Key", "rita.secret-of-rita").statusCode())
                    .as(path)
                    .isIn(400, 403);
            assertThat(get(path, "X-API-Key", "olga.secret-of-olga").statusCode())
                    .as(path)
                    .isIn(400, 403);
        }
        assertThat(get("/api/backup", "X-API-Key", "eddie.secret-of-eddie").statusCode())
                .isNotIn(401, 403);
        assertThat(get("/api/measures?x=%20", "X-API-Key", "rita.secret-of-rita")
                        .statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void everyoneIsToldWhatTheyMayDo() throws Exception {
        assertThat(get("/api/access", "X-API-Key", "rita.secret-of-rita").body())
                .isEqualTo("{\"roles\":[\"reader\"]}");
        assertThat(get("/api/access", "X-API-Key", "eddie.secret-of-eddie").body())
                .isEqualTo("{\"roles\":[\"reader\",\"editor\"]}");
        assertThat(get("/api/access", "X-API-Key", "olga.secret-of-olga").body())
                .isEqualTo("{\"roles\":[\"reader\",\"operator\"]}");
        assertThat(get("/api/access").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyItsOwnNamesAreAnswered() throws Exception {
        assertThat(status(ask("GET /api/measures", "Host: evil.example"))).isEqualTo(421);
        assertThat(status(ask("GET /api/measures", "Host: atlas.example.org"))).isEqualTo(200);
        assertThat(status(ask("GET /api/measures", "Host: localhost.evil.example")))
                .isEqualTo(421);
        assertThat(ask("GET /api/measures", "Host: evil.example")).contains(PROBLEM);
    }

    @Test
    void pagesOfOtherSitesAreKeptOutUnlessLetIn() throws Exception {
        assertThat(status(ask("GET /api/measures", "Host: localhost", "Origin: https://evil.example")))
                .isEqualTo(403);
        assertThat(status(ask("GET /api/measures", "Host: localhost", "Origin: null")))
                .isEqualTo(403);
        assertThat(status(ask("POST /api/imports", "Host: localhost", "Sec-Fetch-Site: cross-site")))
                .isEqualTo(403);
        for (String path :
                List.of("/api/cypher?query=RETURN%201", "/api/figures/timeline.png", "/swagger-ui", "/browser/")) {
            assertThat(status(ask(
                            "GET " + path, "Host: localhost", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Dest: image")))
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(status(ask(
                        "GET /",
                        "Host: localhost",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Mode: navigate",
                        "Sec-Fetch-Dest: document")))
                .isEqualTo(200);
        assertThat(status(ask("GET /api/measures", "Host: atlas.example.org", "Origin: https://atlas.example.org")))
                .isEqualTo(200);
        String friend = ask("GET /api/measures", "Host: localhost", "Origin: https://friend.example");
        assertThat(status(friend)).isEqualTo(200);
        assertThat(friend).contains("Access-Control-Allow-Origin: https://friend.example");
        String preflight = raw("127.0.0.1", """
            OPTIONS /api/measures HTTP/1.1\r
            Host: localhost\r
            Connection: close\r
            Origin: https://friend.example\r
            Access-Control-Request-Method: GET\r
            Access-Control-Request-Headers: x-api-key\r
            \r
            """);
        assertThat(status(preflight)).isEqualTo(200);
    }

    /** On this machine, and for what it asks alone. */
    @Test
    void openRefineMayMatchNamesAndNothingElse() throws Exception {
        for (String page : List.of("http://127.0.0.1:3333", "http://localhost:3333")) {
            for (String path : List.of("/api/reconcile", "/api/reconcile/suggest/type?prefix=uni")) {
                String answer = ask("GET " + path, "Host: localhost", "Origin: " + page);
                assertThat(status(answer)).as(path).isEqualTo(200);
                assertThat(answer).contains("Access-Control-Allow-Origin: " + page);
            }
            for (String path : List.of(
                    "/api/measures", "/api/actors", "/api/reconcile/..;/measures", "/api/reconcile/%2e%2e/measures")) {
                assertThat(status(ask("GET " + path, "Host: localhost", "Origin: " + page)))
                        .as(path)
                        .isIn(400, 403);
            }
        }
        assertThat(status(ask("GET /api/reconcile", "Host: localhost", "Origin: http://localhost:3334")))
                .isEqualTo(403);
    }

    @Test
    void aBodyHasItsLimitWhetherItsLengthIsToldOrNot() throws Exception {
        HttpResponse<String> told = post("/api/cypher", "rita", "application/json", "x".repeat((1 << 20) + 1));
        assertThat(told.statusCode()).isEqualTo(413);
        assertProblem(told);
        HttpResponse<String> untold = HTTP.send(
                request("/api/cypher", "X-API-Key", "rita.secret-of-rita")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(new byte[(1 << 20) + 1])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(untold.statusCode()).isEqualTo(413);
        assertThat(post("/api/cypher", "rita", "multipart/form-data; boundary=x", "--x--")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void anUploadHasItsLimitsToo() throws Exception {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        for (String body : List.of(head + "x".repeat(101 << 10) + "\r\n--x--", (head + "\r\n").repeat(60) + "--x--")) {
            HttpResponse<String> answer = post("/api/imports", "eddie", "multipart/form-data; boundary=x", body);
            assertThat(answer.statusCode()).isEqualTo(413);
            assertProblem(answer);
            assertThat(answer.body()).contains("than permitted", "\"instance\":\"/api/imports\"");
        }
    }

    @Test
    void aBodyThatTricklesIsNotWaitedForWhoeverReadsIt() throws Exception {
        assertTricklingEnds("/api/cypher", "rita", "application/json", " ");
        assertTricklingEnds(
                "/api/imports",
                "eddie",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\na");
        assertTricklingEnds("/api/reconcile", "rita", "application/x-www-form-urlencoded", "a");
    }

    @Test
    void aFormGivesParametersBesideThoseOfTheAddress() throws Exception {
        assertThat(form("/api/reconcile?queries=%7B%7D", "extend=%7B%22a%22%3A+1%7D")
                        .body())
                .contains("give queries or extend, not both");
        assertThat(form("/api/reconcile", "querys=%7B%7D").body()).contains("querys");
        assertThat(form("/api/reconcile", "queries").body()).contains("is a JSON object");
        for (String wrong : List.of("queries=%zz", "queries=%")) {
            HttpResponse<String> answer = form("/api/reconcile", wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertProblem(answer);
            assertThat(answer.body()).as(wrong).contains("form cannot be read");
        }
    }

    @Test
    void anAddressThatCannotBeReadIsRefusedBeforeItsBodyIsThere() throws Exception {
        for (String query : List.of("=x", "queries=%zz")) {
            String head = "POST /api/reconcile?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "X-API-Key: rita.secret-of-rita\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Content-Length: 3\r\n\r\n";
            for (String body : List.of("", "a=b")) {
                assertThat(raw("127.0.0.1", head + body))
                        .as(query + " and " + body)
                        .contains(" 400 ", PROBLEM, "name=value pairs in percent-encoded UTF-8");
            }
        }
    }

    private HttpResponse<String> form(String path, String body) throws Exception {
        return post(path, "rita", "application/x-www-form-urlencoded", body);
    }

    /**
     * A byte at a time: only the whole time tells such a client from an honest one. A connection that ends while the client still
     * sends may lose the answer on the way, which then is asked for again with longer pauses.
     */
    private void assertTricklingEnds(String path, String client, String type, String start) throws Exception {
        String answer = "";
        for (int pause = 200; answer.isEmpty() && pause <= 3_200; pause *= 2) {
            answer = trickled(path, client, type, start, pause);
        }
        assertThat(status(answer)).as(path).isEqualTo(408);
        assertThat(answer).contains(PROBLEM);
    }

    private String trickled(String path, String client, String type, String start, int pause) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + client + ".secret-of-"
                    + client + "\r\nContent-Type: " + type + "\r\nContent-Length: 100000\r\n\r\n" + start));
            InputStream in = socket.getInputStream();
            try {
                for (int i = 0; i < 100 && in.available() == 0; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(pause);
                }
                return new String(in.readNBytes(400), StandardCharsets.UTF_8);
            } catch (SocketException ended) {
                return "";
            }
        }
    }

    @Test
    void whatCannotBeKnownYetIsUnavailableAndNotAbsent() throws Exception {
        for (String path : List.of("/api/actors/nobody", "/api/network/summary", "/api/datasets/nothing.zip")) {
            HttpResponse<String> answer = get(path, "X-API-Key", "rita.secret-of-rita");
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).as(path).isPresent();
        }
    }

    @Test
    void aTypeThatCannotBeReadOrIsNotServedIsRefusedByAProblemDocument() throws Exception {
        for (String accept : List.of("nonsense", "a/b/c", ";;", "application/problem+json", "application/yaml")) {
            HttpResponse<String> answer = get("/api/measures", "X-API-Key", "rita.secret-of-rita", "Accept", accept);
            assertThat(answer.statusCode()).as(accept).isEqualTo(406);
            assertProblem(answer);
        }
    }

    @Test
    void pathsThatClimbAreRefused() throws Exception {
        for (String path : List.of(
                "/api/..%2f..%2fetc/passwd",
                "/api/%2e%2e/actuator/metrics",
                "/swagger-ui/..%5c..%5capplication.yaml",
                "/api//actors",
                "/api/actors;role=operator",
                "/api/actors/%00",
                "/../../etc/passwd")) {
            String answer = ask("GET " + path, "Host: localhost");
            assertThat(status(answer)).as(path).isIn(400, 404);
            assertThat(answer).as(path).contains(PROBLEM).doesNotContain("root:");
        }
    }

    @Test
    void nothingFromARequestBecomesAHeader() throws Exception {
        String answer = ask("GET /api/actors/x%0d%0aSet-Cookie:%20a=b", "Host: localhost");
        assertThat(status(answer)).isEqualTo(400);
        assertThat(answer.lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
        String id = ask("GET /api/measures", "Host: localhost", "X-Request-Id: a b\tSet-Cookie");
        assertThat(id).containsPattern("(?m)^X-Request-Id: [0-9a-f-]{36}\r?$").doesNotContain("a b\tSet-Cookie");
        assertThat(ask("GET /api/measures", "Host: localhost", "X-Request-Id: from-a.proxy_1"))
                .contains("X-Request-Id: from-a.proxy_1");
        String malformed = ask("GET /api/measures", "Host: localhost", "X Bad\u0001: 1");
        assertThat(status(malformed)).isEqualTo(400);
        assertThat(malformed).contains(PROBLEM);
        assertThat(ask("GET /api/a|b", "Host: localhost")).contains(" 400 ", PROBLEM);
    }

    @Test
    void aThousandConnectionsAreBorneAndTheirRateIsLimited() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 1_000; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                socket.getOutputStream().write(bytes("GET /api/measures HTTP/1.1\r\nHost: localhost\r\n"));
                sockets.add(socket);
            }
            assertThat(get("/api/measures", "X-API-Key", "rita.secret-of-rita").statusCode())
                    .isEqualTo(200);
            long started = System.nanoTime();
            for (Socket socket : sockets) {
                socket.getOutputStream().write(bytes("X-API-Key: crowd.secret-of-crowd\r\n\r\n"));
            }
            int answered = 0;
            for (Socket socket : sockets) {
                socket.setSoTimeout(120_000);
                int status = status(new String(socket.getInputStream().readNBytes(16), StandardCharsets.UTF_8));
                assertThat(status).isIn(200, 429);
                answered += status == 200 ? 1 : 0;
            }
            long seconds = (System.nanoTime() - started) / 1_000_000_000 + 1;
            // What the bucket holds, and what flows in meanwhile.
            assertThat(answered).isBetween(600, (int) Math.min(1_000, 600 + 10 * seconds));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void answersSayWhatIsLeftAndAreCompressedWithATagOfTheirOwn() throws Exception {
        HttpResponse<String> plain = get("/api/measures", "X-API-Key", "rita.secret-of-rita");
        assertThat(plain.headers().firstValue("RateLimit-Policy")).contains("\"client\";q=600;w=60");
        assertThat(plain.headers().firstValue("RateLimit").orElseThrow()).matches("\"client\";r=\\d+;t=\\d+");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("private, no-cache");
        HttpResponse<byte[]> zipped = HTTP.send(
                request("/v3/api-docs", "X-API-Key", "rita.secret-of-rita")
                        .header("Accept-Encoding", "br, gzip;q=0.5")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().allValues("Vary").toString()).contains("Accept-Encoding");
        String unzipped = new String(
                new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(unzipped)
                .isEqualTo(
                        get("/v3/api-docs", "X-API-Key", "rita.secret-of-rita").body());
    }

    @Test
    void theAuditLogNamesWhoWasRefusedAnImport(CapturedOutput output) throws Exception {
        HttpResponse<String> refused = post(
                "/api/imports",
                "eddie",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"dataset.json\"\r\n\r\nx\r\n--x--\r\n");
        assertThat(refused.statusCode()).isEqualTo(400);
        String line = "Refused with 400: POST /api/imports from 127.0.0.1, eddie ["
                + refused.headers().firstValue("X-Request-Id").orElseThrow() + "]";
        for (int i = 0; i < 100 && !output.getAll().contains(line); i++) {
            Thread.sleep(20);
        }
        assertThat(output.getAll()).contains(line);
    }

    @Test
    void partsOfTheServiceAskItByAKeyThatNobodyElseHas() throws Exception {
        assertThat(get("/api/measures", OwnKey.HEADER, own.value()).statusCode())
                .isEqualTo(200);
        assertThat(get("/actuator/metrics", OwnKey.HEADER, own.value()).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/measures", OwnKey.HEADER, OwnKey.NAME + ".guess").statusCode())
                .isEqualTo(401);
    }

    @Test
    void operatorsSeeWhatTheServiceDoes() throws Exception {
        get("/api/measures", "X-API-Key", "rita.secret-of-rita");
        String metrics =
                get("/actuator/prometheus", "X-API-Key", "olga.secret-of-olga").body();
        assertThat(metrics)
                .contains("http_server_requests_seconds_count{", "question=\"none\"", "uri=\"/api/measures\"")
                .contains("cache_gets_total{cache=\"views\"", "cache_gets_total{cache=\"measures\"")
                .contains("helix_network_actors 0.0", "helix_network_ties 0.0");
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/disk").statusCode()).isEqualTo(200);
        // There is no database here, and nothing is loaded.
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return HTTP.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int changing(String request, String client) throws Exception {
        return status(raw(
                "127.0.0.1",
                request + " HTTP/1.1\r\nConnection: close\r\nHost: localhost\r\nContent-Length: 0\r\nX-API-Key: "
                        + client + ".secret-of-" + client + "\r\n\r\n"));
    }

    private HttpResponse<String> post(String path, String client, String type, String body) throws Exception {
        return HTTP.send(
                request(path, "X-API-Key", client + ".secret-of-" + client, "Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** A request as bytes on a socket, with rita's key: what no client library would send. */
    private String ask(String line, String... headers) throws IOException {
        return raw(
                "127.0.0.1",
                line + " HTTP/1.1\r\nConnection: close\r\nX-API-Key: rita.secret-of-rita\r\n"
                        + String.join("\r\n", headers) + "\r\n\r\n");
    }

    private String raw(String from, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port, java.net.InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes(request));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(PROBLEM);
        assertThat(answer.body())
                .contains(
                        "\"title\"",
                        "\"status\":" + answer.statusCode(),
                        "\"detail\"",
                        "\"requestId\":\""
                                + answer.headers().firstValue("X-Request-Id").orElseThrow() + "\"");
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(bytes(name + ":" + secret));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
