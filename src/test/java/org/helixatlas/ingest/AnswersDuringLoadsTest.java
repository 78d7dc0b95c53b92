package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A graph that changes under those who ask: each answer is that of the version it names. */
class AnswersDuringLoadsTest extends ServiceTest {

    @TempDir
    Path imports;

    @Autowired
    private Ingest ingest;

    @AfterEach
    void shippedGraphAgain() {
        ingest.load(Path.of("import"));
    }

    @Test
    void noAnswerIsStale() {
        Map<String, Set<String>> answers = new ConcurrentHashMap<>();
        Map<String, Integer> actors = new ConcurrentHashMap<>();
        AtomicBoolean loading = new AtomicBoolean(true);
        load(1, actors);
        List<CompletableFuture<Void>> clients = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (loading.get()) {
                        ask(answers);
                    }
                }))
                .toList();
        try {
            for (int round = 0; round < 8; round++) {
                load(round % 2 + 1, actors);
                assertThat(ask(answers)).isEqualTo(round % 2 + 1);
            }
        } finally {
            // Else they would ask on beside all tests to come.
            loading.set(false);
        }
        clients.forEach(CompletableFuture::join);
        assertThat(answers.keySet()).isEqualTo(actors.keySet()).hasSize(2);
        assertThat(answers).allSatisfy((version, ranked) -> assertThat(ranked).hasSize(1));
    }

    /** A data set with so many firms, each of which supplies the one before. */
    private void load(int firms, Map<String, Integer> actors) {
        Folder folder = new Folder(imports, "a");
        folder.rows(
                InputTable.ACTORS,
                IntStream.range(0, firms)
                        .mapToObj(i -> "firm-" + i + ",Firm,Firm " + i + ",,,,,,,,a-stated")
                        .toArray(String[]::new));
        LoadReport report = ingest.load(imports);
        assertThat(report.problems()).isEmpty();
        actors.put(report.version(), firms);
    }

    private int ask(Map<String, Set<String>> answers) {
        try {
            JsonNode json = new JsonMapper()
                    .readTree(http.get()
                            .uri("/api/measures/degree")
                            .exchange()
                            .getResponse()
                            .getContentAsString());
            answers.computeIfAbsent(json.at("/about/graphVersion").asString(), v -> ConcurrentHashMap.newKeySet())
                    .add(json.path("items").toString());
            return json.path("items").size();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
