package org.helixatlas.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.web.OpenApiDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a running service at random, as its own description permits and as it does not, and holds each answer against that
 * description. Request number n depends on the seed and n alone, so it can be made again by itself.
 */
final class Fuzzer {

    private static final int THREADS = 3;
    private static final int SHOWN = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What strangers send, by accident or not. */
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1e309",
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "00",
            "+5",
            "٣",
            "true",
            "TRUE",
            "[]",
            "{}",
            "{\"a\":",
            "[[[[[[[[",
            "'",
            "\"",
            "`",
            "\\",
            "' OR 1=1 --",
            "`}) DETACH DELETE n //",
            "\\u0027",
            "*",
            "?",
            "~",
            "lenovo~",
            "a AND",
            "(",
            "\"unclosed",
            "field:value",
            "/re.*gex/",
            "[a TO b]",
            "a^",
            "&&",
            "||",
            "!",
            ":",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "#{7*7}",
            "{{7*7}}",
            "%s%n%d",
            "%00",
            "\u0000",
            "\u0007",
            "\r\nX-Injected: yes",
            "\u2028",
            "\u202e",
            "\ufeff",
            "\ud83d\ude80",
            "\uffff",
            "é",
            "e\u0301",
            "清华",
            "İ",
            "ß",
            "../../etc/passwd",
            "..",
            ".",
            "a/b",
            "a;b=c",
            "a,b",
            ",",
            ",,,",
            "a,,b",
            "tsinghua-university,",
            "=cmd|' /C calc'!A0",
            "x".repeat(200),
            "x".repeat(201),
            "清".repeat(1_000),
            "a ".repeat(500),
            "a,".repeat(1_000));

    private static final List<String> NUMBERS = List.of(
            "-2147483648",
            "-1",
            "0",
            "1",
            "2",
            "3",
            "49",
            "50",
            "51",
            "99",
            "100",
            "101",
            "499",
            "500",
            "501",
            "999",
            "1000",
            "1001",
            "1990",
            "2005",
            "2999",
            "3000",
            "100000",
            "100001",
            "2147483647",
            "1.5",
            "1e3",
            "0x10",
            "1_000");

    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "application/json",
            "text/csv",
            "text/html",
            "application/xml",
            "application/json;q=0.1, text/csv",
            "image/svg+xml",
            "application/problem+json",
            "application/yaml",
            "text/*",
            "nonsense",
            ";;",
            "a/b/c",
            "application/json;charset=UTF-16");

    private static final List<String> QUERIES = List.of(
            "MATCH (f:Firm) RETURN f.name LIMIT 3",
            "MATCH (a)-[t]->(b) RETURN a, t, b LIMIT 20",
            "MATCH p = (a)-[*1..2]-(b) RETURN p LIMIT 5",
            "RETURN $x AS x, [1, 2.5, null, 'a', true] AS list, {a: 1} AS map",
            "RETURN date('2001-01-01') AS d, duration('P1Y') AS u, point({x: 1, y: 2}) AS p, datetime() AS t",
            "RETURN 0.0/0.0 AS nan, 1.0/0.0 AS infinite, -1.0/0.0 AS minus",
            "UNWIND range(1, 20000) AS i RETURN i, 'x' + i AS x",
            "UNWIND [1, 2] AS i RETURN 1/(i-2)",
            "RETURN toInteger('x') AS a, toFloat('1e999') AS b, '\\u0000\\uD83D' AS c",
            "MATCH (n) RETURN count(n)",
            "MATCH (n) RETURN labels(n), count(*) ORDER BY count(*) DESC",
            "CREATE (n:X) RETURN n",
            "MATCH (n) DETACH DELETE n",
            "CALL db.labels()",
            "CALL dbms.listConfig()",
            "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x",
            "SHOW USERS",
            "MATCH (n RETURN n",
            "RETURN 1; RETURN 2",
            "EXPLAIN MATCH (n) RETURN n",
            "PROFILE MATCH (n) RETURN count(n)",
            "RETURN",
            "CYPHER runtime=slotted RETURN 1",
            "MATCH (n) RETURN n.name AS name, n.name AS name",
            "RETURN 1 AS `a\"b`, 2 AS `<i>`, 3 AS `\n`",
            "CALL { RETURN 1 AS x } RETURN x",
            "USE system SHOW DATABASES",
            "RETURN 9223372036854775807 AS most, -9223372036854775808 AS least",
            "RETURN randomUUID() AS id, timestamp() AS now, rand() AS r",
            "MATCH (a:Actor) WHERE a.name =~ '(a+)+$' RETURN a LIMIT 1");

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(30))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI base;
    private final OpenApiDocument document;
    private final long seed;
    private final List<Operation> weighted = new ArrayList<>();
    private final List<List<String>> pools = new ArrayList<>();

    /** Of changes that come at once, all but one hear after a while that another is under way; so they are asked one by one. */
    private final Lock changes = new ReentrantLock();

    /** The names of each query's parameters, and of each measure's options. */
    private final Map<String, List<String>> own = new TreeMap<>();

    Fuzzer(URI base, long seed) {
        this.base = base;
        this.seed = seed;
        this.document = new OpenApiDocument(json("/v3/api-docs"));
        for (Operation operation : document.operations()) {
            // Pictures and what asks the database much are asked less often, or nothing else would be.
            boolean picture = operation.path().contains("{extension}");
            boolean dear = Stream.of(
                            "/api/assessments",
                            "/api/conflicts",
                            "/api/datasets",
                            "/api/positions/blockmodel",
                            "/api/queries/{name}",
                            "/api/report",
                            "/api/schema",
                            "/api/sources",
                            "/load",
                            ".zip")
                    .anyMatch(operation.path()::endsWith);
            for (int i = 0; i < (picture ? 1 : dear ? 2 : 8); i++) {
                weighted.add(operation);
            }
        }
        pools.add(texts("/api/actors?size=500", "id"));
        pools.add(texts("/api/datasets", "id"));
        pools.add(texts("/api/figures", "name"));
        pools.add(texts("/api/network?families=lineage", "ties", "id"));
        for (String list : List.of("/api/measures?size=500", "/api/queries?size=500")) {
            List<String> names = new ArrayList<>();
            json(list).path("items").forEach(item -> {
                String name = item.path("id").asString(item.path("name").asString(""));
                names.add(name);
                List<String> parameters = new ArrayList<>();
                item.path("parameters")
                        .forEach(p -> parameters.add(p.path("name").asString()));
                item.path("options").forEach(p -> parameters.add(p.path("name").asString()));
                own.put(name, parameters);
            });
            pools.add(names);
        }
    }

    private List<String> texts(String uri, String member) {
        return texts(uri, "items", member);
    }

    private List<String> texts(String uri, String list, String member) {
        List<String> texts = new ArrayList<>();
        json(uri).path(list).forEach(item -> texts.add(item.path(member).asString()));
        if (texts.isEmpty()) {
            throw new IllegalStateException(uri + " lists nothing");
        }
        return texts;
    }

    private JsonNode json(String uri) {
        try {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(base.resolve(uri)).build(), HttpResponse.BodyHandlers.ofByteArray());
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was asked, and how it went.
     *
     * @param asked how many of the operations were asked at all
     * @param well how many requests were answered by 200
     * @param wrong what was not as described, one of a kind, each with the request
     */
    record Outcome(int asked, int well, List<String> wrong, List<String> slowest) {}

    Outcome ask(int from, int count) throws Exception {
        Map<String, String> wrong = new TreeMap<>();
        Set<String> asked = new TreeSet<>();
        TreeMap<Long, String> slow = new TreeMap<>();
        int[] well = {0};
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int first = from + t;
                running.add(threads.submit(() -> {
                    for (int i = first; i < from + count; i += THREADS) {
                        Asked request = request(i);
                        long start = System.nanoTime();
                        Said said = said(request);
                        long took = (System.nanoTime() - start) / 1_000_000;
                        synchronized (wrong) {
                            asked.add(request.operation.name());
                            well[0] += said.status == 200 ? 1 : 0;
                            slow.put(took, request.operation.name() + " " + request.target);
                            if (slow.size() > 10) {
                                slow.pollFirstEntry();
                            }
                            if (!said.wrong.isEmpty() && wrong.size() < SHOWN) {
                                wrong.putIfAbsent(
                                        request.operation.name() + ": " + said.kind(),
                                        said.wrong + "\n    request " + i + " of seed " + seed + ": "
                                                + request.curl(base));
                            }
                        }
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        List<String> all = new ArrayList<>();
        wrong.forEach((key, text) -> all.add(key + "\n    " + text));
        List<String> slowest = new ArrayList<>();
        slow.descendingMap().forEach((millis, what) -> slowest.add(millis + " ms " + what));
        return new Outcome(asked.size(), well[0], all, slowest);
    }

    private record Said(int status, String wrong) {

        /** What two failures have in common that need to be shown once. */
        String kind() {
            return wrong.replaceAll("\\d{4,}|\\[.*", "");
        }
    }

    private Said said(Asked asked) {
        if (!changesData(asked.operation)) {
            return answered(asked);
        }
        changes.lock();
        try {
            return answered(asked);
        } finally {
            changes.unlock();
        }
    }

    private Said answered(Asked asked) {
        try {
            HttpResponse<byte[]> answer = http.send(asked.http(base), HttpResponse.BodyHandlers.ofByteArray());
            int status = answer.statusCode();
            String type = answer.headers().firstValue("Content-Type").orElse(null);
            if (answer.headers().firstValue("X-Injected").isPresent()) {
                return new Said(status, "a header was injected");
            }
            if (status >= 500) {
                return new Said(status, "status " + status + " " + start(answer.body()));
            }
            boolean refused = status == 405 || status == 403 || status == 400 || status == 415 || status == 200;
            if (asked.otherMethod && refused) {
                return new Said(status, "");
            }
            byte[] body = answer.headers().firstValue("Content-Encoding").isEmpty()
                    ? answer.body()
                    : new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
            // Another method may also hear what the path's own one would: that there is no such page, or none in this
            // form.
            String wrong = document.wrong(asked.operation, status, type, body);
            return new Said(status, wrong.isEmpty() ? "" : wrong + " " + start(body));
        } catch (IOException e) {
            return new Said(0, "no answer: " + e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            return new Said(0, "the answer cannot be read: " + e);
        }
    }

    private static String start(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(300, text.length()));
    }

    /** A request. */
    private record Asked(
            Operation operation,
            String method,
            boolean otherMethod,
            String target,
            Map<String, String> headers,
            byte[] body) {

        HttpRequest http(URI base) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + target)).timeout(PATIENCE);
            headers.forEach(request::header);
            return request.method(
                            method,
                            body.length == 0
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
        }

        /** The same for a shell; bytes that are no text go through base64. */
        String curl(URI base) {
            StringBuilder text = new StringBuilder("curl -gis -X " + method + " '" + base + target + "'");
            headers.forEach((name, value) ->
                    text.append(" -H '").append(name).append(": ").append(value).append("'"));
            if (body.length > 0) {
                String encoded = java.util.Base64.getEncoder().encodeToString(body);
                return "echo " + (encoded.length() > 4_000 ? encoded.substring(0, 4_000) + "…" : encoded)
                        + " | base64 -d | " + text + " --data-binary @-";
            }
            return text.toString();
        }
    }

    private Asked request(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Operation operation = weighted.get(random.nextInt(weighted.size()));
        String path = operation.path();
        String named = "";
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asString();
            boolean required = parameter.path("required").asBoolean(false);
            if (parameter.path("in").asString().equals("path")) {
                String value = value(parameter, random, 85);
                if (own.containsKey(value)) {
                    named = value;
                }
                path = path.replace("{" + name + "}", encoded(value).replace("+", "%20"));
            } else if (parameter.path("schema").path("type").asString("").equals("object")) {
                for (String option : own.getOrDefault(named, List.of())) {
                    if (random.nextInt(3) == 0) {
                        query.add(encoded(option) + "=" + encoded(option(random)));
                    }
                }
            } else if (required ? random.nextInt(20) > 0 : random.nextInt(6) == 0) {
                query.add(encoded(name) + "=" + encoded(value(parameter, random, 75)));
                if (random.nextInt(60) == 0) {
                    query.add(encoded(name) + "=" + encoded(value(parameter, random, 50)));
                }
            }
        }
        if (random.nextInt(40) == 0) {
            query.add(encoded(one(HOSTILE, random)) + "=" + encoded(one(HOSTILE, random)));
        }
        if (path.endsWith("/series") && random.nextInt(4) > 0) {
            query.removeIf(q -> q.startsWith("from=") || q.startsWith("to=") || q.startsWith("asOf="));
            query.add("from=" + random.nextInt(1980, 2000));
            query.add("to=" + random.nextInt(1995, 2015));
        }
        Map<String, String> headers = new TreeMap<>();
        if (random.nextInt(8) == 0) {
            headers.put("Accept", one(ACCEPTED, random));
        }
        if (random.nextInt(30) == 0) {
            headers.put("If-None-Match", one(List.of("*", "\"x\"", "W/\"", "\"\"", "a,b,\"c", ","), random));
        }
        if (random.nextInt(60) == 0) {
            headers.put("Accept-Encoding", one(List.of("gzip;q=x", "identity;q=0", "*", "br", ";"), random));
        }
        if (random.nextInt(60) == 0) {
            headers.put("X-Request-Id", one(List.of("a", "x".repeat(300), "<b>", "é", "a b"), random));
        }
        byte[] body = new byte[0];
        List<String> types = operation.node().path("requestBody").path("content").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        String type = types.isEmpty() ? "" : types.size() == 1 ? types.get(0) : one(types, random);
        if (!type.isEmpty()) {
            body = body(operation, type, random);
            headers.put(
                    "Content-Type",
                    random.nextInt(25) == 0
                            ? one(List.of("text/plain", "nonsense", "application/xml", "multipart/form-data"), random)
                            : type.startsWith("multipart/") ? type + "; boundary=fuzz" : type);
        }
        if (changesData(operation)) {
            query.removeIf(q -> q.startsWith("dryRun"));
            query.add("dryRun=" + (random.nextInt(4) > 0 ? "true" : encoded("tru\u00e9")));
        }
        boolean other = random.nextInt(100) == 0;
        String method = other
                ? one(List.of("PUT", "DELETE", "PATCH", "POST", "OPTIONS", "TRACE", "FOO"), random)
                : operation.method();
        if (other && (method.equals("DELETE") || changesData(operation))) {
            // Nothing may be removed or loaded by the way.
            method = "PATCH";
        }
        String target = path + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Asked(operation, method, !method.equals(operation.method()), target, headers, body);
    }

    private static boolean changesData(Operation operation) {
        return operation.method().equals("DELETE")
                || operation.path().equals("/api/imports")
                || operation.path().endsWith("/load");
    }

    /** A value that the parameter takes, with a likelihood in percent, or one that it should refuse. */
    private String value(JsonNode parameter, SplittableRandom random, int well) {
        JsonNode schema = parameter.path("schema");
        String type = schema.path("type").asString("");
        if (random.nextInt(100) >= well) {
            return type.equals("integer") && random.nextBoolean() ? one(NUMBERS, random) : one(HOSTILE, random);
        }
        if (schema.has("enum")) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        String example = parameter.path("example").asString("");
        for (List<String> pool : pools) {
            if (pool.contains(example)) {
                return one(pool, random);
            }
        }
        switch (type) {
            case "integer" -> {
                int least = schema.path("minimum").asInt(0);
                int most = schema.path("maximum").asInt(200);
                return String.valueOf(
                        least >= 1000 ? random.nextInt(1975, 2016) : random.nextInt(least, Math.min(most, 500) + 1));
            }
            case "boolean" -> {
                return String.valueOf(random.nextBoolean());
            }
            case "array" -> {
                JsonNode words = schema.path("items").path("enum");
                List<String> some = new ArrayList<>();
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    some.add(
                            words.isArray()
                                    ? words.path(random.nextInt(words.size())).asString()
                                    : one(pools.get(1), random));
                }
                return String.join(",", some);
            }
            default -> {
                String name = parameter.path("name").asString();
                return example.isEmpty() || random.nextInt(3) == 0
                        ? switch (name) {
                            case "subject", "park", "actors", "remove" -> one(pools.get(0), random);
                            case "dataset" -> one(pools.get(1), random);
                            case "parameters" -> "{\"x\": 1}";
                            case "query" -> one(QUERIES, random);
                            case "queries" -> batch(random);
                            case "extend" ->
                                "{\"ids\": [\"lenovo\", \"nobody\"], \"properties\": [{\"id\": \"founded\"}]}";
                            default -> example.isEmpty() ? word(random) : example;
                        }
                        : example;
            }
        }
    }

    private String option(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? one(HOSTILE, random)
                : random.nextBoolean()
                        ? one(NUMBERS, random)
                        : random.nextBoolean() ? one(pools.get(0), random) : word(random);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            word.appendCodePoint(random.nextInt(6) > 0 ? 'a' + random.nextInt(26) : random.nextInt(0x20, 0xD7FF));
        }
        return word.toString();
    }

    private String batch(SplittableRandom random) {
        String query =
                JsonMapper.shared().writeValueAsString(random.nextBoolean() ? word(random) : one(HOSTILE, random));
        return one(
                List.of(
                        "{\"q0\": {\"query\": " + query + "}}",
                        "{\"q0\": {\"query\": " + query + ", \"limit\": -5, \"type\": [\"Firm\", 3]}}",
                        "{\"q0\": " + query + "}",
                        "{\"q0\": {\"query\": null, \"properties\": [{\"pid\": \"founded\", \"v\": 1990}, 7]}}",
                        "{\"\": {\"query\": {\"a\": []}, \"properties\": {\"pid\": " + query + "}}}",
                        "{\"q0\": {\"query\": \"x\", \"properties\": [{\"pid\": \"founded\", \"v\": [{\"id\": []}]}]}}",
                        "[" + query + "]",
                        query,
                        "{\"q0\": {\"query\": " + query),
                random);
    }

    private byte[] body(Operation operation, String type, SplittableRandom random) {
        if (type.startsWith("multipart/")) {
            return multipart(random);
        }
        if (type.endsWith("/octet-stream")) {
            return one(
                            List.<Supplier<String>>of(
                                    () -> "source,target\na," + word(random) + "\n",
                                    () -> "source;target;year\n" + word(random) + ";b;" + random.nextInt(3_000),
                                    () -> "*Vertices 2\n*Edges\n1 " + random.nextInt(4),
                                    () -> "<graphml><graph><edge source='a' target='" + word(random) + "'/></graph>",
                                    () -> one(HOSTILE, random)),
                            random)
                    .get()
                    .getBytes(StandardCharsets.UTF_8);
        }
        if (type.contains("urlencoded")) {
            return one(
                            List.<Supplier<String>>of(
                                    () -> "queries=" + encoded(batch(random)),
                                    () -> "extend=" + encoded(batch(random)),
                                    () -> "extend="
                                            + encoded("{\"ids\": [\"lenovo\", 5, null], \"properties\": [{\"id\":"
                                                    + " \"kind\"}]}"),
                                    () -> "queries=" + encoded(batch(random)) + "&extend={}",
                                    () -> "queries=%zz&" + word(random),
                                    () -> "=&&=&" + "a=b&".repeat(500)),
                            random)
                    .get()
                    .getBytes(StandardCharsets.UTF_8);
        }
        String query = JsonMapper.shared()
                .writeValueAsString(random.nextInt(4) > 0 ? one(QUERIES, random) : one(HOSTILE, random));
        String parameters = one(
                List.of(
                        "{}",
                        "{\"x\": [1, {\"a\": null}]}",
                        "{\"x\": 1e400}",
                        "[]",
                        "null",
                        "{\"x\": \"\\ud800\"}",
                        "7"),
                random);
        return one(
                        List.of(
                                "{\"query\": " + query + "}",
                                "{\"query\": " + query + ", \"parameters\": " + parameters + "}",
                                "{\"query\": " + query + ", \"plan\": true}",
                                "{\"query\": " + query + ", \"plan\": \"perhaps\", \"more\": 1}",
                                "{\"query\": [" + query + "]}",
                                "{\"parameters\": " + parameters + "}",
                                query,
                                "[" + query + "]",
                                "{\"query\": " + query,
                                "{" + "\"a\":{".repeat(2_000),
                                "\u0000"),
                        random)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] multipart(SplittableRandom random) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String descriptor = one(
                List.of(
                        "{\"id\": \"fuzzed\", \"title\": \"F\", \"version\": \"1\", \"licence\": \"CC0-1.0\"}",
                        "{\"id\": \"hsp-thesis\", \"title\": \"F\", \"version\": \"1\", \"licence\": \"CC0-1.0\"}",
                        "{\"id\": 5, \"title\": [], \"version\": {}}",
                        "{\"id\": \"../x\"}",
                        "{\"id\": \"fuzzed\", \"requires\": [\"nobody\", 3]}",
                        "{}",
                        "[]",
                        "not JSON"),
                random);
        String table = one(
                List.of(
                        "id:ID(Entity),:LABEL,name\r\nx,Firm," + word(random) + "\r\n",
                        "id:ID(Entity),:LABEL,name,:LABEL\r\nx,Firm\r\n",
                        "\"unclosed",
                        "",
                        "\u0000\u0001",
                        "a,b,c\n" + "1,2,3\n".repeat(100),
                        one(HOSTILE, random)),
                random);
        List<String> files =
                List.of("actors.csv", "ties.csv", "names.csv", "former-ids.csv", "odd.csv", one(HOSTILE, random));
        switch (random.nextInt(5)) {
            case 0 ->
                part(
                        body,
                        "file",
                        "a.zip",
                        zip(Map.of("d/dataset.json", descriptor, "d/" + one(files, random), table), random));
            case 1 -> {
                part(body, "file", "dataset.json", descriptor.getBytes(StandardCharsets.UTF_8));
                part(
                        body,
                        "file",
                        one(files, random).replaceAll("[\\p{Cntrl}\"\\\\]", "_"),
                        table.getBytes(StandardCharsets.UTF_8));
            }
            case 2 ->
                part(
                        body,
                        one(List.of("file", "other", ""), random),
                        "x.zip",
                        word(random).getBytes(StandardCharsets.UTF_8));
            case 3 -> body.writeBytes(one(HOSTILE, random).getBytes(StandardCharsets.UTF_8));
            default -> {
                for (int i = 0; i < random.nextInt(1, 60); i++) {
                    part(body, "file", i + ".csv", new byte[] {(byte) random.nextInt()});
                }
            }
        }
        if (random.nextInt(10) > 0) {
            body.writeBytes("--fuzz--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        body.writeBytes(("--fuzz\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, String> files, SplittableRandom random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] whole = bytes.toByteArray();
        if (random.nextInt(3) == 0) {
            // Damage: a byte that is another one, or an end that is missing.
            whole[random.nextInt(whole.length)] ^= (byte) random.nextInt(1, 256);
        }
        return random.nextInt(5) == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
