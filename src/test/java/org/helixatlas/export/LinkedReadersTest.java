package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Libraries that others wrote read our linked data: the same triples in each form, as many as each other finds, and by our shapes. */
@ByOtherPrograms
class LinkedReadersTest extends ServiceTest {

    private static final Path SCRIPTS = Path.of("src/test/resources/org/helixatlas/export");

    /** What is looked up, by the name of its file. */
    private static final Map<String, String> THINGS = new TreeMap<>(Map.of(
            "actor", "/actor/tsinghua-university",
            "tie", "/tie/cnki--spun-off-from--tongfang",
            "evidence", "/evidence/wang-2009-abstract",
            "source", "/source/wang-2009",
            "dataset", "/dataset/hsp-thesis",
            "terms", "/terms"));

    /** By their addresses: each test has files of its own, and none changes the graph. */
    private static final Map<String, byte[]> ANSWERS = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String form : List.of("ttl", "jsonld", "nq")) {
            save("dump." + form, "/api/dump." + form);
        }
        for (Map.Entry<String, String> thing : THINGS.entrySet()) {
            save(thing.getKey() + ".ttl", thing.getValue() + "?format=turtle");
            save(thing.getKey() + ".jsonld", thing.getValue() + "?format=jsonld");
        }
        save("void.ttl", "/.well-known/void");
    }

    private void save(String name, String uri) throws IOException {
        Files.write(
                folder.resolve(name),
                ANSWERS.computeIfAbsent(
                        uri,
                        asked -> http.get().uri(asked).exchange().getResponse().getContentAsByteArray()));
    }

    private JsonNode jena() {
        String answer = Interpreter.JENA.run(SCRIPTS.resolve("ReadWithJena.java"), folder.toString());
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf("FOUND ") + "FOUND ".length()));
    }

    /** Lines of N-Quads are counted by themselves: none is written twice. */
    private long quads() throws IOException {
        return Files.readAllLines(folder.resolve("dump.nq"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#"))
                .count();
    }

    @Test
    void jenaFindsTheSameInEachForm() throws IOException {
        JsonNode found = jena();
        for (String name : names()) {
            assertThat(found.path("same").path(name + ".ttl").asBoolean())
                    .as(name)
                    .isTrue();
            assertThat(found.path("counts").path(name + ".ttl").asLong())
                    .as(name)
                    .isPositive()
                    .isEqualTo(found.path("counts").path(name + ".jsonld").asLong());
        }
        assertThat(found.path("counts").path("dump.nq").asLong()).isEqualTo(quads());
        assertThat(found.path("counts").path("void.ttl").asLong()).isPositive();
    }

    @Test
    void rdflibAndPyLdFindTheSameInEachForm() throws IOException {
        JsonNode found = JsonMapper.shared()
                .readTree(Interpreter.PYTHON_RDF.run(SCRIPTS.resolve("read_linked_data.py"), folder.toString()));
        for (String name : names()) {
            for (String reader : List.of("rdflib", "PyLD")) {
                assertThat(found.path("same").path(name + ".ttl").path(reader).asBoolean())
                        .as(name + " by " + reader)
                        .isTrue();
            }
        }
        assertThat(found.path("counts").path("dump.nq").asLong()).isEqualTo(quads());
        // As many as the other readers find, where both are at hand.
        JsonNode counts = jena().path("counts");
        found.path("counts")
                .properties()
                .forEach(file -> assertThat(file.getValue().asLong())
                        .as(file.getKey())
                        .isEqualTo(counts.path(file.getKey()).asLong()));
    }

    private static List<String> names() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of("dump"), THINGS.keySet().stream())
                .toList();
    }

    @Test
    void theWholeGraphHasTheShapesThatItIsSaidToHave() throws IOException {
        save("shapes.ttl", "/shapes.ttl");
        String dump = Files.readString(folder.resolve("dump.ttl"));
        damaged("name", dump.replace("    schema:name \"Lenovo\" ;\n", ""));
        damaged("triple", dump.replaceFirst("\nactor:cnki\n    helix:SPUN_OFF_FROM actor:tongfang \\.\n", ""));
        damaged(
                "years",
                dump.replaceFirst(
                        "schema:startDate \"\\d+\"\\^\\^xsd:gYear ;\n",
                        "$0    schema:endDate \"1066\"^^xsd:gYear ;\n"));
        damaged(
                "evidence",
                dump.replaceFirst(
                        "a helix:Evidence, prov:Entity ;\n    prov:wasDerivedFrom src:[a-z0-9-]+ ;",
                        "a helix:Evidence ;"));
        damaged("reliability", dump.replaceFirst("helix:reliability \"[a-z-]+\"", "helix:reliability \"good\""));

        JsonNode violations = jena().path("violations");
        assertThat(violations.path("dump.ttl"))
                .as(violations.path("dump.ttl").toString())
                .isEmpty();
        // Put together, what the data sets say has all that it should, and beside one another what only one of them may
        // be right in.
        assertThat(violations.path("dump.nq"))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.asString())
                        .containsPattern(
                                "(foundingDate|dissolutionDate|startDate|endDate|amount|basis|certainty)> maxCount"));
        for (Map.Entry<String, String> wrong : Map.of(
                        "name", "actor/lenovo",
                        "triple", "The triple that the statement is about is not there",
                        "years", "startDate",
                        "evidence", "wasDerivedFrom",
                        "reliability", "reliability")
                .entrySet()) {
            assertThat(violations.path("damaged-" + wrong.getKey() + ".ttl").toString())
                    .as(wrong.getKey())
                    .contains(wrong.getValue());
        }
    }

    private void damaged(String name, String dump) throws IOException {
        assertThat(dump).as(name).isNotEqualTo(Files.readString(folder.resolve("dump.ttl")));
        Files.writeString(folder.resolve("damaged-" + name + ".ttl"), dump);
    }
}
