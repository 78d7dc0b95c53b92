package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.helixatlas.ingest.Ingest;
import org.helixatlas.ingest.LoadReport;
import org.helixatlas.ingest.StatedOnly;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The law of the filter by data sets, over every operation of the interface that takes it: with both shipped data sets loaded, the
 * answer under {@code datasets=hsp-thesis} equals that of a service which has loaded the thesis alone, to the byte, apart from the
 * graph's version. Likewise {@code evidence=stated}: as if nothing had been inferred.
 */
@Thorough
class WorldsApiTest extends ServiceTest {

    private static final List<String> ACTORS = List.of("lenovo", "sina", "haidian-science-park");
    private static final List<String> TIMES = List.of("", "&asOf=2008", "&asOf=1998&certainty=possible");
    private static final List<String> FORMATS = List.of(
            "json",
            "graphml",
            "gexf",
            "pajek",
            "pajek-project",
            "dl",
            "dl-families",
            "dot",
            "cytoscape",
            "jsonld",
            "turtle",
            "nquads",
            "csv",
            "cypher");

    @Autowired
    private Ingest ingest;

    @TempDir
    Path folder;

    @AfterEach
    void shippedGraphAgain() {
        ingest.load(Path.of("import"));
    }

    @Test
    void theAnswerForADataSetIsThatOfAServiceWhichHasLoadedItAlone() throws IOException {
        Map<String, String> both = answers("datasets=hsp-thesis");
        both.putAll(statements());
        assertThatQueriesFindNothingInADataSetThatIsNotLoaded();
        FileSystemUtils.copyRecursively(Path.of("import", "hsp-thesis"), folder.resolve("hsp-thesis"));
        load();
        Map<String, String> alone = answers("datasets=hsp-thesis");
        alone.putAll(statements());
        assertSame(both, alone);
    }

    @Test
    void theAnswerForStatedEvidenceIsThatOfAServiceWhichHasLoadedNoInferences() throws IOException {
        Map<String, String> all = answers("evidence=stated");
        StatedOnly.copy(Path.of("import"), List.of("hsp-thesis", "hsp-supplement"), folder);
        load();
        assertSame(all, answers("evidence=stated"));
    }

    private void load() {
        LoadReport report = ingest.load(folder);
        assertThat(report.problems()).isEmpty();
        assertThat(report.outcome()).isEqualTo(LoadReport.Outcome.LOADED);
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        assertThat(before).hasSameSizeAs(after).hasSizeGreaterThan(120);
        List<String> different = before.keySet().stream()
                .filter(uri -> !before.get(uri).equals(after.get(uri)))
                .map(uri -> uri + "\n" + difference(before.get(uri), after.get(uri)))
                .toList();
        assertThat(different).isEmpty();
    }

    /** Where two answers part. */
    private static String difference(String before, String after) {
        int i = 0;
        while (i < Math.min(before.length(), after.length()) && before.charAt(i) == after.charAt(i)) {
            i++;
        }
        int from = Math.max(0, i - 120);
        return "  " + before.substring(from, Math.min(before.length(), i + 120)) + "\n  "
                + after.substring(from, Math.min(after.length(), i + 120));
    }

    /** Every answer under a filter, by request. */
    private Map<String, String> answers(String filter) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (String uri : requests()) {
            String asked = uri + (uri.contains("?") ? "&" : "?") + filter;
            answers.put(asked, answer(asked));
        }
        return answers;
    }

    /** Every answer that Neo4j gives of one data set: named queries, with their switches both ways, and what sources say. */
    private Map<String, String> statements() throws IOException {
        Set<String> requests = new LinkedHashSet<>();
        for (String list : List.of("observations", "assessments", "periods", "sources")) {
            requests.add("/api/" + list + "?size=500&dataset=hsp-thesis");
        }
        requests.add("/api/datasets/hsp-thesis.zip");
        for (JsonNode query : json("/api/queries?size=500").get("items")) {
            String uri = "/api/queries/" + query.get("name").asString() + "?dataset=hsp-thesis";
            StringBuilder other = new StringBuilder(uri);
            for (JsonNode parameter : query.get("parameters")) {
                String name = parameter.get("name").asString();
                if (parameter.get("type").asString().equals("boolean")) {
                    boolean byDefault = parameter.get("byDefault").asBoolean();
                    other.append('&').append(name).append('=').append(!byDefault);
                } else if (name.equals("actor")) {
                    other.append("&actor=sina");
                } else if (name.equals("from")) {
                    other.append("&from=1000&to=3000");
                }
            }
            requests.add(uri);
            requests.add(other.toString());
        }
        Map<String, String> answers = new TreeMap<>();
        for (String uri : requests) {
            answers.put(uri, answer(uri));
            assertThat(answers.get(uri)).as(uri).startsWith("200 ");
        }
        return answers;
    }

    /** Asked right after {@link #statements}, when the database has planned each query for the name of a data set, in half a second. */
    private void assertThatQueriesFindNothingInADataSetThatIsNotLoaded() throws IOException {
        for (JsonNode query : json("/api/queries?size=500").get("items")) {
            String uri = "/api/queries/" + query.get("name").asString() + "?dataset=hsp-nought";
            JsonNode rows = json(uri).get("rows");
            assertThat(rows.isArray() && rows.isEmpty()).as("%s: %s", uri, rows).isTrue();
        }
    }

    private Set<String> requests() throws IOException {
        JsonNode contract = json("/v3/api-docs");
        Set<String> requests = new LinkedHashSet<>();
        contract.get("paths").propertyStream().forEach(path -> {
            JsonNode operation = path.getValue().get("get");
            if (operation != null && takesDatasets(operation)) {
                for (String time : TIMES) {
                    requests.add(filled(path.getKey(), operation, time));
                }
            }
        });
        for (String id : ACTORS) {
            requests.add("/api/actors/" + id);
            requests.add("/api/actors/" + id + "/lineage");
            requests.add("/api/actors/" + id + "/lineage?through=both");
            requests.add("/api/actors/" + id + "/network?depth=2");
        }
        for (String format : FORMATS) {
            requests.add("/api/network?format=" + format);
            requests.add("/api/network?asOf=1998&certainty=possible&format=" + format);
        }
        requests.add("/api/network?park=haidian-science-park");
        requests.add("/api/network?park=no-such-park");
        for (JsonNode figure : json("/api/figures?size=500").get("items")) {
            requests.add("/api/figures/" + figure.get("name").asString() + ".svg?labels=both");
        }
        for (JsonNode claim : json("/api/claims?size=500").get("items")) {
            for (String time : TIMES) {
                requests.add("/api/claims/" + claim.get("id").asString() + "?seed=1" + time);
            }
        }
        for (JsonNode measure : json("/api/measures?size=500").get("items")) {
            for (String time : TIMES) {
                requests.add("/api/measures/" + measure.get("id").asString() + "?top=1000" + time);
            }
        }
        return requests;
    }

    private static boolean takesDatasets(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("name").asString().equals("datasets")) {
                return true;
            }
        }
        return false;
    }

    /** The path with the examples that its description gives. */
    private static String filled(String path, JsonNode operation, String time) {
        String filled = path;
        List<String> query = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            names.add(name);
            if (parameter.path("required").asBoolean(false)) {
                String example = parameter.get("example").asString();
                if (filled.contains("{" + name + "}")) {
                    filled = filled.replace("{" + name + "}", example);
                } else {
                    query.add(name + "=" + example);
                }
            }
        }
        if (path.endsWith("/series")) {
            query.add("from=1995&to=1999");
            return filled + "?" + String.join("&", query) + (time.contains("certainty") ? "&certainty=possible" : "");
        }
        if (query.isEmpty() && time.isEmpty()) {
            return filled;
        }
        return filled + "?" + (String.join("&", query) + time).replaceFirst("^&", "");
    }

    private JsonNode json(String uri) throws IOException {
        return JsonMapper.shared()
                .readTree(http.get().uri(uri).exchange().getResponse().getContentAsByteArray());
    }

    private String answer(String uri) throws IOException {
        MockHttpServletResponse response = http.get().uri(uri).exchange().getResponse();
        byte[] bytes = response.getContentAsByteArray();
        String type = String.valueOf(response.getContentType());
        String body = type.contains("zip") ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8);
        body = body.replace(network.snapshot().version(), "VERSION");
        for (Snapshot.Dataset dataset : network.snapshot().datasets()) {
            body = body.replace(dataset.checksum(), "CHECKSUM");
        }
        body = body.replaceAll("\"requestId\":\"[^\"]+\"", "\"requestId\":\"\"");
        assertThat(response.getStatus()).as(uri).isIn(200, 400, 404);
        return response.getStatus() + " " + body;
    }

    private static String unzipped(byte[] bytes) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
