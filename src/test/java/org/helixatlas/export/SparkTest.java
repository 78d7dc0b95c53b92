package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.ServiceTest;
import org.helixatlas.ingest.Ingest;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands of the page on scale have Apache Spark read the Parquet files; what it computes is what the service computes, and comes back
 * as a data set.
 */
@ByOtherPrograms
class SparkTest extends ServiceTest {

    private static final Path PAGE = Path.of("src/docs/scale.md");
    private static final Pattern COMPILE = Pattern.compile("javac .*");
    private static final Pattern RUN = Pattern.compile("java @src/readers/spark/java-options .*");

    @TempDir
    Path folder;

    @Autowired
    private Ingest ingest;

    @Value("${helix.import.uploads}")
    private Path uploads;

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(uploads);
        ingest.load(Path.of("import"));
    }

    @Test
    void sparkFindsWhatTheServiceFindsAndTheServiceTakesItBack() throws Exception {
        Interpreter.SPARK.require("the program of " + PAGE);
        unpack(http.get()
                .uri("/api/network?format=parquet")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        View view = View.of(network.snapshot(), NetworkFilter.NONE, Projection.UNDIRECTED);
        Map<String, Double> degree = measured("degree", "value");
        Map<String, Double> pageRank = measured("pagerank", "value");
        Map<String, Double> components = measured("components", "group");

        run(COMPILE);
        run(RUN);

        assertThat(http.post()
                        .uri("/api/imports")
                        .multipart()
                        .file(new MockMultipartFile("file", "figures.zip", "application/zip", packed())))
                .hasStatusOk();
        Map<String, Map<String, Double>> found = observations();
        assertThat(found.get("degree")).isEqualTo(degree);
        assertThat(found.get("component-size")).isEqualTo(sizes(components));
        assertThat(groups(found.get("component"))).isEqualTo(groups(components));
        assertThat(found.get("pagerank").keySet()).isEqualTo(pageRank.keySet());
        found.get("pagerank")
                .forEach((actor, value) ->
                        assertThat(value / view.size()).as(actor).isCloseTo(pageRank.get(actor), within(1e-6)));
        int[] labels = propagated(view);
        Map<String, Double> communities = byActor(view, v -> (double) labels[v]);
        assertThat(found.get("community")).isEqualTo(communities);
        assertThat(found.get("community-size")).isEqualTo(sizes(communities));
    }

    /** A command as the page shows it, here. */
    private void run(Pattern command) throws IOException, InterruptedException {
        String shown = command.matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        List<String> words =
                new ArrayList<>(Arrays.stream(shown.replace("\"", "").split(" "))
                        .map(this::here)
                        .toList());
        if (words.get(0).equals("java")) {
            words.addAll(1, List.of(Interpreter.BRIEF, "-XX:+UseSerialGC"));
        }
        words.set(0, System.getProperty("java.home") + "/bin/" + words.get(0));
        Path said = folder.resolve("said");
        Process spark = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(spark.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(spark.exitValue()).as(Files.readString(said)).isZero();
    }

    private String here(String word) {
        return word.equals("network") || word.equals("figures")
                ? folder.resolve(word).toString()
                : word.replace("target/spark-program", folder.resolve("program").toString());
    }

    private void unpack(byte[] zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve("network").resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.list(folder.resolve("figures"))) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry("figures/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        return out.toByteArray();
    }

    private JsonNode json(String uri) {
        return JsonMapper.shared()
                .readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    private Map<String, Double> measured(String measure, String member) {
        Map<String, Double> all = new TreeMap<>();
        json("/api/measures/" + measure + "?top=100000")
                .path("items")
                .forEach(item ->
                        all.put(item.path("actor").asString(), item.path(member).asDouble()));
        return all;
    }

    /** What the data set states, by metric and actor. */
    private Map<String, Map<String, Double>> observations() {
        Map<String, Map<String, Double>> all = new HashMap<>();
        JsonNode page;
        int number = 0;
        do {
            page = json("/api/observations?dataset=figures&size=500&page=" + number++);
            page.path("items").forEach(item -> {
                assertThat(item.at("/evidence/0/rule").asString()).isNotEmpty();
                all.computeIfAbsent(item.path("metric").asString(), m -> new TreeMap<>())
                        .put(
                                item.at("/subject/id").asString(),
                                item.path("value").asDouble());
            });
        } while (!page.path("items").isEmpty());
        return all;
    }

    /** For each actor how many have the value that it has. */
    private static Map<String, Double> sizes(Map<String, Double> groups) {
        Map<Double, Long> counts =
                groups.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, Double> all = new TreeMap<>();
        groups.forEach((actor, group) -> all.put(actor, (double) counts.get(group)));
        return all;
    }

    /** Who is in a group together, whatever it is called. */
    private static Set<Set<String>> groups(Map<String, Double> groups) {
        return Set.copyOf(groups.keySet().stream()
                .collect(Collectors.groupingBy(groups::get, Collectors.toSet()))
                .values());
    }

    private static Map<String, Double> byActor(View view, Function<Integer, Double> value) {
        return IntStream.range(0, view.size())
                .boxed()
                .collect(Collectors.toMap(view::id, value, (a, b) -> a, TreeMap::new));
    }

    /**
     * Label propagation as the program does it: all at once, the first of equally frequent labels, ten rounds. The service's own takes
     * one actor after the other and draws lots, so that the two are not to be compared.
     */
    private static int[] propagated(View view) {
        int[] labels = IntStream.range(0, view.size()).toArray();
        for (int round = 0; round < 10; round++) {
            int[] before = labels;
            labels = IntStream.range(0, view.size())
                    .map(v -> {
                        Map<Integer, Integer> counts = new TreeMap<>();
                        for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                            counts.merge(before[view.outTarget(e)], 1, Integer::sum);
                        }
                        int most =
                                counts.values().stream().max(Integer::compare).orElse(0);
                        return counts.entrySet().stream()
                                .filter(label -> label.getValue() == most)
                                .map(Map.Entry::getKey)
                                .findFirst()
                                .orElse(before[v]);
                    })
                    .toArray();
        }
        return labels;
    }
}
