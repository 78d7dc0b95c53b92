package org.helixatlas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report is put together from answers of the interface: each of its numbers is one that the call beside it gives. */
class ReportTest extends RunningServiceTest {

    private static final String FILTER = "datasets=hsp-thesis&families=research,investment";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CALL = Pattern.compile("<a href=\"([^\"]+)\">");

    private HttpResponse<byte[]> get(String address) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(address.startsWith("http") ? URI.create(address) : uri(address))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private String page(String parameters) throws Exception {
        HttpResponse<byte[]> answer = get("/api/report?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String address) throws Exception {
        return JsonMapper.shared().readTree(get(address).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCallThatIsShownIsAnswered(String language) throws Exception {
        Matcher call = CALL.matcher(page(FILTER + "&labels=" + language));
        int calls = 0;
        while (call.find()) {
            String address = call.group(1).replace("&#38;", "&");
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
            calls++;
        }
        assertThat(calls).isGreaterThanOrEqualTo(10);
    }

    @Test
    void theNumbersAreThoseOfTheCalls() throws Exception {
        String text = page(FILTER)
                .replaceAll("<img[^>]*>", "")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
        JsonNode summary = json("/api/network/summary?" + FILTER);
        assertThat(text)
                .contains("%s actors have %s ties".formatted(summary.path("actors"), summary.path("ties")))
                .contains("density " + Question.number(summary.path("density")))
                .contains("diameter " + Question.number(summary.path("diameter")));
        for (String measure : new String[] {"degree", "betweenness", "harmonic"}) {
            JsonNode first = json("/api/measures/" + measure + "?top=1&" + FILTER)
                    .path("items")
                    .path(0);
            assertThat(text)
                    .contains(" %s %s %s %s "
                            .formatted(
                                    first.path("name").asString(),
                                    first.path("kind").asString(),
                                    Question.number(first.path("value")),
                                    Question.number(first.path("normalised"))));
        }
        assertThat(text)
                .contains("modularity of "
                        + Question.number(json("/api/measures/leiden?" + FILTER).at("/found/modularity")))
                .contains("Freeman, L. C. (1977)")
                .contains(json("/api/network/summary").at("/about/graphVersion").asString());
    }

    /** As archives and the setter of PDF take it. */
    @Test
    void thePageIsWellFormedAndNeedsNothingElse() throws Exception {
        String page = page(FILTER + "&labels=zh");
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        parser.parse(new InputSource(new StringReader(page)));
        assertThat(page)
                .contains("网络报告", "清华大学", ">大学<", ">企业<", ">产业界<", "学术界 ")
                .doesNotContain("<script", "<link", ">University<", ">Firm<", ">industry<", "academia ")
                .doesNotContainPattern("src=\"(?!data:)");
        assertThat(get("/api/report?" + FILTER).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource({"en, Central actors", "zh, 中心行动者"})
    void aPdfHasTheSameTextInEitherLanguageAndTheSameBytesEachTime(String language, String title) throws Exception {
        String address = "/api/report?format=pdf&labels=" + language + "&" + FILTER;
        byte[] pdf = get(address).body();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(title, "Brandes, U. (2001)");
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
        assertThat(get(address).body()).isEqualTo(pdf);
    }

    @Test
    void latexComesWithItsPictures() throws Exception {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                get("/api/report?format=latex&" + FILTER).body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("report.tex", "figure-1.pdf");
        String tex = new String(files.get("report.tex"), StandardCharsets.UTF_8);
        assertThat(tex).contains("\\includegraphics[width=\\textwidth]{figure-1.pdf}", "\\section{Brokers}");
        long begun = Pattern.compile("\\\\begin\\{").matcher(tex).results().count();
        assertThat(Pattern.compile("\\\\end\\{").matcher(tex).results().count()).isEqualTo(begun);
    }

    @Test
    void nothingInATextIsACommandOfLatex() {
        assertThat(LatexReport.text("50 % of R&D_1 {\\input} #3 ~ ^ $x$ <a> \"b\" – …"))
                .isEqualTo(
                        "50 \\% of R\\&D\\_1 \\{\\textbackslash{}input\\} \\#3 \\textasciitilde{} \\textasciicircum{}"
                                + " \\$x\\$ \\textless{}a\\textgreater{} ''b'' -- \\ldots{}");
    }

    /** The graph of one data set has conflicts of its own, which are not those of all. */
    @Test
    void disagreementsAreToldOfAllThatIsLoadedAlone() throws Exception {
        assertThat(page("families=research,investment")).contains("disagreements concern", "/api/conflicts?size=500");
        assertThat(page(FILTER))
                .contains("Disagreements are looked for among all")
                .doesNotContain("disagreements concern");
    }

    /** A chapter that has nothing to say is not there, and an empty network is no error. */
    @Test
    void anEmptyNetworkHasAReportToo() throws Exception {
        assertThat(page("datasets=hsp-thesis&asOf=1001")).contains("0 actors have 0 ties");
    }

    @ParameterizedTest
    @CsvSource({
        "format=docx, 'html, pdf or latex'",
        "labels=fr, en or zh",
        "families=reserch, did you mean research",
        "colour=red, no such parameter"
    })
    void whatCannotBeUnderstoodIsToldAsElsewhere(String parameters, String message) throws Exception {
        HttpResponse<byte[]> answer = get("/api/report?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(message);
    }
}
