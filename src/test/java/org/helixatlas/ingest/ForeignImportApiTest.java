package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.helixatlas.ServiceTest;
import org.helixatlas.network.Karate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files from outside that come by REST. */
class ForeignImportApiTest extends ServiceTest {

    /** What a German spreadsheet writes as CSV: a mark of UTF-8, semicolons, decimal commas. */
    private static final byte[] GRANTS = ("\uFEFFGeldgeber;Empfänger;Betrag;Jahr\r\n"
                    + "Münchner Bank;Firma Ä;1.234,50;2001\r\nMünchner Bank;Firma Ö;2,5;2002\r\n")
            .getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Ingest ingest;

    @Autowired
    private ImportProperties properties;

    @AfterEach
    void shippedGraphAgain() throws IOException {
        FileSystemUtils.deleteRecursively(properties.uploads());
        ingest.load(Path.of("import"));
    }

    /** 160.5516 is what igraph and networkx give for member 34. */
    @ParameterizedTest
    @ValueSource(strings = {"karate.csv", "karate.tsv", "karate.xlsx", "karate.graphml", "karate.edges"})
    void oneRequestMakesANetworkOfAFile(String name) throws Exception {
        MvcTestResult answer = raw("/api/imports?name=" + name, karate(name));
        assertThat(answer).hasStatusOk();
        JsonNode report = json(answer);
        assertThat(report.path("outcome").asString()).isEqualTo("LOADED");
        assertThat(report.path("dataset").asString()).isEqualTo("karate");
        assertThat(report.at("/changes").valueStream().map(c -> c.path("table").asString() + " " + c.path("added")))
                .contains("actors.csv 34", "ties.csv 78");
        JsonNode summary = json(http.get().uri("/api/network?datasets=karate").exchange());
        assertThat(summary.path("nodes")).hasSize(34);
        assertThat(summary.path("ties")).hasSize(78);
        JsonNode ranking = json(http.get()
                .uri("/api/measures/betweenness?datasets=karate&top=3")
                .exchange());
        JsonNode third = ranking.at("/items/1");
        assertThat(third.path("actor").asString()).endsWith("34");
        assertThat(third.path("value").asDouble()).isCloseTo(160.5516, within(1e-4));
    }

    @Test
    void aTrialShowsWhatWasUnderstoodAndChangesNothing() throws Exception {
        String version = network.snapshot().version();
        JsonNode report =
                json(raw("/api/imports?name=grants.csv&dryRun=true&source=Geldgeber&target=Empfänger", GRANTS));
        assertThat(report.path("dryRun").asBoolean()).isTrue();
        assertThat(network.snapshot().version()).isEqualTo(version);
        JsonNode columns = report.at("/understood/columns/0");
        assertThat(columns.path("headings").valueStream().map(JsonNode::asString))
                .containsExactly("Geldgeber", "Empfänger", "Betrag", "Jahr");
        assertThat(columns.at("/fields/target").asString()).isEqualTo("Empfänger");
        JsonNode ties = report.at("/understood/preview/ties");
        assertThat(ties.path("count").asInt()).isEqualTo(2);
        assertThat(ties.at("/rows/0/line").asInt()).isEqualTo(2);
        assertThat(report.at("/understood/preview/actors/rows")).hasSize(3);
        assertThat(report.path("findings")
                        .valueStream()
                        .map(f -> f.path("message").asString()))
                .anyMatch(message -> message.contains("separated by ';'"));
    }

    @Test
    void columnsAreToldByTheirHeadings() throws Exception {
        assertThat(raw("/api/imports?name=grants.csv&source=Geldgeber&target=Empfänger&amount=Betrag", GRANTS))
                .hasStatusOk();
        JsonNode ties =
                json(http.get().uri("/api/network?datasets=grants").exchange()).path("ties");
        assertThat(ties).hasSize(2);
    }

    /** The words that one file makes mean the same in the next, however they are written there. */
    @Test
    void aSecondFileMayUseTheWordsOfAFirst() throws Exception {
        for (String[] file : new String[][] {
            {"first.csv", "source,target,type\nAlpha,Beta,collaborates\n"},
            {"second.csv", "source,target,type,direction\nGamma,Delta,Collaborates,undirected\n"},
            {"third.csv", "source,target,type,family\nEpsilon,Zeta,COLLABORATES,research\n"},
            {"plain.csv", "source,target\nEta,Theta\n"}
        }) {
            assertThat(raw("/api/imports?name=" + file[0], file[1].getBytes(StandardCharsets.UTF_8)))
                    .as(file[0])
                    .hasStatusOk();
        }
        String ties = "source,target\nx1,x2\n";
        for (String actors :
                List.of("id,name,kind,sphere\nx1,X1,NGO,\nx2,X2,,industry\n", "id,name,kind\nx1,X1,Ngo\nx2,X2,\n")) {
            assertThat(http.post()
                            .uri("/api/imports?id=set-" + actors.length())
                            .multipart()
                            .file(new MockMultipartFile(
                                    "file", "ties.csv", null, ties.getBytes(StandardCharsets.UTF_8)))
                            .file(new MockMultipartFile(
                                    "file", "actors.csv", null, actors.getBytes(StandardCharsets.UTF_8))))
                    .as(actors)
                    .hasStatusOk();
        }
        JsonNode network = json(http.get()
                .uri("/api/network?types=COLLABORATES&datasets=first,second,third")
                .exchange());
        assertThat(network.path("ties")).hasSize(3);
    }

    @Test
    void chineseInItsOwnEncodingIsRead() throws Exception {
        byte[] file = "来源,目标,年份\n清华大学,紫光集团,1988\n北京大学,方正集团,1986\n".getBytes(Charset.forName("GB18030"));
        assertThat(raw("/api/imports?name=cooperation.csv&id=chinese", file)).hasStatusOk();
        assertThat(http.get().uri("/api/network?datasets=chinese")).bodyText().contains("紫光集团");
    }

    @Test
    void severalFilesAreOneDataSetAlsoInAZip() throws Exception {
        byte[] actors = "id,name,kind\na,Alpha,Firm\nb,Beta,University\n".getBytes(StandardCharsets.UTF_8);
        byte[] ties = "source,target\na,b\n".getBytes(StandardCharsets.UTF_8);
        assertThat(http.post()
                        .uri("/api/imports?id=two")
                        .multipart()
                        .file(new MockMultipartFile("file", "actors.csv", null, actors))
                        .file(new MockMultipartFile("file", "ties.csv", null, ties)))
                .hasStatusOk();
        assertThat(http.get().uri("/api/network?datasets=two")).bodyText().contains("Alpha", "Beta");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : List.of("x/actors.csv", "x/ties.csv", "__MACOSX/x/._ties.csv", "x/.DS_Store")) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write(file.endsWith("x/actors.csv") ? actors : ties);
            }
        }
        assertThat(raw("/api/imports?id=two&name=two.zip", bytes.toByteArray()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcome")
                .isEqualTo("UNCHANGED");
    }

    @Test
    void whatIsWrongIsToldByItsPlaceInTheFileAndNothingChanges() throws Exception {
        String version = network.snapshot().version();
        byte[] bad = "source,target,year\nA,B,1999\nA,,2000\nA,C,19x9\n".getBytes(StandardCharsets.UTF_8);
        var problem = assertThat(raw("/api/imports?name=bad.csv", bad))
                .hasStatus(422)
                .hasContentType("application/problem+json")
                .bodyJson();
        problem.extractingPath("$.problems[*].file").asArray().containsOnly("bad.csv");
        problem.extractingPath("$.problems[*].line").asArray().containsExactlyInAnyOrder(3, 4);
        problem.extractingPath("$.findings[*].severity").asArray().contains("ERROR");
        assertThat(raw("/api/imports?name=bad.csv&format=csv", bad))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("severity,file,line,column,value,count,message\r\nerror,bad.csv,");
        assertThat(raw("/api/imports?name=bad.csv&format=text", bad))
                .hasStatus(422)
                .hasContentTypeCompatibleWith("text/plain")
                .bodyText()
                .startsWith("Rejected, with 2 problems; nothing was changed.\n")
                .contains("bad.csv line 3");
        assertThat(network.snapshot().version()).isEqualTo(version);
        assertThat(http.get().uri("/api/datasets/bad/versions")).hasStatus(404);
    }

    @Test
    void whatIsNoFileOrNoOptionIsRefused() {
        refused(raw("/api/imports?name=empty.csv", new byte[0]), "there is no file in the request; send one");
        refused(
                raw("/api/imports", GRANTS),
                "a body that is a file needs its name; add name= with its ending, such as name=ties.csv");
        refused(
                raw("/api/imports?name=a.csv&sorce=Geldgeber", GRANTS),
                "there is no such option; did you mean source?");
        refused(
                raw("/api/imports?name=a.csv&format=graphml", GRANTS),
                "format is json, csv or text, for the report; fileFormat tells that of the files");
        assertThat(raw("/api/imports?name=picture.png", new byte[] {1, 2, 3})).hasStatus(422);
    }

    @Test
    void oneReportTellsFindingsAsTextToo() throws Exception {
        assertThat(http.post()
                        .uri("/api/imports?name=grants.csv&dryRun=true&source=Geldgeber&target=Empfänger")
                        .header("Accept", "text/plain")
                        .content(GRANTS))
                .hasStatusOk()
                .bodyText()
                .startsWith("Sound; nothing was changed yet. Graph version ")
                .contains("Read as CSV; the data set is grants.\n", "ties.csv: 2 added", "\nNotes\n");
    }

    /** The karate club as a file of the format that its name's ending tells. */
    private static byte[] karate(String name) throws IOException {
        List<String[]> ties =
                Arrays.stream(Karate.ties()).map(tie -> tie.split("-")).toList();
        return switch (name.substring(name.indexOf('.'))) {
            case ".csv" -> lines("source,target\n", ties, "%s,%s\n", "");
            case ".tsv" -> lines("source\ttarget\n", ties, "%s\t%s\n", "");
            case ".edges" -> lines("", ties, "%s %s\n", "");
            case ".graphml" ->
                lines(
                        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"undirected\">\n"
                                + IntStream.rangeClosed(1, 34)
                                        .mapToObj("<node id=\"%d\"/>\n"::formatted)
                                        .collect(Collectors.joining()),
                        ties,
                        "<edge source=\"%s\" target=\"%s\"/>\n",
                        "</graph></graphml>");
            default -> workbook(ties);
        };
    }

    private static byte[] lines(String before, List<String[]> ties, String line, String after) {
        return (before
                        + ties.stream()
                                .map(tie -> line.formatted(tie[0], tie[1]))
                                .collect(Collectors.joining())
                        + after)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<String[]> ties) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ties");
            sheet.value(0, 0, "source");
            sheet.value(0, 1, "target");
            for (int i = 0; i < ties.size(); i++) {
                sheet.value(i + 1, 0, Integer.valueOf(ties.get(i)[0]));
                sheet.value(i + 1, 1, Integer.valueOf(ties.get(i)[1]));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anEmptySpreadsheetToFillInIsThere() {
        assertThat(http.get().uri("/api/imports/template.xlsx"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"template.xlsx\"")
                .bodyText()
                .startsWith("PK");
    }

    private static void refused(MvcTestResult answer, String why) {
        assertThat(answer).hasStatus(400).bodyJson().extractingPath("$.detail").isEqualTo(why);
    }

    private MvcTestResult raw(String uri, byte[] content) {
        return http.post()
                .uri(uri)
                .contentType("application/octet-stream")
                .content(content)
                .exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws IOException {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
