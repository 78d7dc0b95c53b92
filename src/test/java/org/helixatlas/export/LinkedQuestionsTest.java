package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.linked.LinkedDataProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page on linked data: its commands start Fuseki on a dump and ask it, and the answers it shows are those, and those of REST. */
@ByOtherPrograms
class LinkedQuestionsTest extends ServiceTest {

    private static final Path PAGE = Path.of("src/docs/linked-data.md");
    private static final Pattern QUESTION =
            Pattern.compile("```sparql\n(.*?)```\n\n((?:\\|[^\n]*\n)+)", Pattern.DOTALL);
    private static final Pattern START = Pattern.compile("java -cp .*FusekiMainCmd.*");
    private static final Pattern ASK = Pattern.compile("java -cp .*rsparql.*");
    private static final String KINDS = "University,ResearchInstitute,Firm,Government,Association,InformationNetwork,"
            + "SciencePark,Person,Programme,Technology,Place,Population";

    @Autowired
    private LinkedDataProperties properties;

    @TempDir
    Path folder;

    /** A question of the page with the table below it, its heading first. */
    private record Shown(String question, List<List<String>> table) {}

    private List<Shown> shown() throws IOException {
        return QUESTION.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new Shown(
                        found.group(1)
                                .replace(
                                        "http://localhost:8080/",
                                        properties.identifiers().toString()),
                        found.group(2)
                                .lines()
                                .filter(line -> !line.startsWith("| ---"))
                                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                                        .map(String::strip)
                                        .toList())
                                .toList()))
                .toList();
    }

    private static Process start(Pattern command, String port, Path dump, Path question, Path out, String... more)
            throws IOException {
        String shown = command.matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        List<String> words = new ArrayList<>(List.of(shown.replace("\"", "")
                .replace("3030", port)
                .replace("dump.nq", dump.toString())
                .replace("question.rq", question.toString())
                .split(" ")));
        words.set(0, System.getProperty("java.home") + "/bin/java");
        words.add(1, Interpreter.BRIEF);
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        out.resolveSibling("errors").toFile()))
                .start();
    }

    @Test
    void fusekiGivesTheAnswersThatThePageShows() throws Exception {
        Interpreter.JENA.require("the questions of " + PAGE);
        Path dump = folder.resolve("all.nq");
        Files.write(
                dump, http.get().uri("/api/dump.nq").exchange().getResponse().getContentAsByteArray());
        int port = freePort();
        Path question = folder.resolve("asked.rq");
        Process fuseki = start(START, Integer.toString(port), dump, question, folder.resolve("log"));
        try {
            ServiceProcess.eventually(Duration.ofMinutes(2), () -> listens(port));
            assertThat(shown()).hasSize(3);
            for (Shown each : shown()) {
                Files.writeString(question, each.question);
                Path answer = folder.resolve("answer");
                Process asked = start(ASK, Integer.toString(port), dump, question, answer, "--results=TSV");
                assertThat(asked.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(asked.exitValue())
                        .as(Files.readString(folder.resolve("errors")))
                        .isZero();
                assertThat(table(answer)).as(each.question).isEqualTo(each.table);
            }
        } finally {
            fuseki.destroy();
            assertThat(fuseki.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    /** TSV names variables by a question mark, and writes texts in quotes. */
    private static List<List<String>> table(Path answer) throws IOException {
        return Files.readAllLines(answer, StandardCharsets.UTF_8).stream()
                .map(line -> Arrays.stream(line.split("\t"))
                        .map(cell -> cell.replaceAll("^[?\"]|\"$", ""))
                        .toList())
                .toList();
    }

    private JsonNode json(String uri) {
        return JsonMapper.shared()
                .readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    @Test
    void restGivesTheAnswersThatThePageShows() throws IOException {
        List<Shown> shown = shown();
        assertThat(rows(shown.get(0)))
                .containsExactlyElementsOf(sorted(stream(json("/api/datasets").path("items"))
                        .map(d -> List.of(
                                d.path("title").asString(),
                                d.path("counts").path("ties").asString()))));
        assertThat(rows(shown.get(1))).containsExactlyElementsOf(sorted(spinOffs()));
        assertThat(rows(shown.get(2))).containsExactlyElementsOf(sorted(rivalFoundings()));
    }

    private static List<List<String>> rows(Shown shown) {
        return shown.table.subList(1, shown.table.size());
    }

    private static List<List<String>> sorted(Stream<List<String>> rows) {
        return rows.sorted(java.util.Comparator.comparing(row -> String.join("\t", row)))
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }

    private Stream<List<String>> spinOffs() {
        return stream(json("/api/actors/tsinghua-university")
                        .path("ties")
                        .path("lineage")
                        .path("SPUN_OFF_FROM"))
                .filter(tie -> !tie.path("outgoing").asBoolean())
                .flatMap(tie -> stream(tie.path("evidence"))
                        .map(evidence -> List.of(
                                tie.path("actor").path("name").asString(),
                                evidence.path("locus").asString(),
                                evidence.path("source").path("id").asString())));
    }

    /** The founding years that each data set gives, where two give different ones. */
    private Stream<List<String>> rivalFoundings() {
        TreeMap<String, JsonNode> one = foundings("hsp-supplement");
        TreeMap<String, JsonNode> other = foundings("hsp-thesis");
        return one.keySet().stream()
                .filter(other::containsKey)
                .filter(id -> !one.get(id).path("founded").equals(other.get(id).path("founded")))
                .map(id -> List.of(
                        one.get(id).path("name").asString(),
                        "hsp-supplement",
                        one.get(id).path("founded").asString(),
                        "hsp-thesis",
                        other.get(id).path("founded").asString()));
    }

    private TreeMap<String, JsonNode> foundings(String dataset) {
        TreeMap<String, JsonNode> founded = new TreeMap<>();
        stream(json("/api/network?kinds=" + KINDS + "&datasets=" + dataset).path("nodes"))
                .filter(node -> node.has("founded"))
                .forEach(node -> founded.put(node.path("id").asString(), node));
        return founded;
    }
}
