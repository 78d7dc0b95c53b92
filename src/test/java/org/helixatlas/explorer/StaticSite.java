package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.helixatlas.Thorough;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.site.WrittenSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A copy of the page without the service, from a plain server of files. Part of {@link ExplorerIT}. */
interface StaticSite {

    long MOST_BYTES = 20_000_000;
    Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    /** The folder of the data sets that it has. */
    Path imports();

    @Test
    @Thorough
    default void aCopyNeedsNoServiceAndIsTheSameEachTime(@TempDir Path folder) throws Exception {
        Path copy = folder.resolve("copy");
        WrittenSite.write(atlas(), copy);

        itIsSmallAndItsLinksLeadToFiles(copy);
        itsAnswersAreThoseOfTheService(copy);
        try (WrittenSite site = WrittenSite.serve(copy)) {
            isRead(site);
            isReadInChineseOnATelephone(site);
            assertThat(site.missing()).isEmpty();
        }

        assertThat(writtenByAStartForIt(folder).resolve("SHA256SUMS"))
                .hasSameTextualContentAs(copy.resolve("SHA256SUMS"));
    }

    /** What is refused is tried in {@code site.SiteFolderTest}. */
    private Path writtenByAStartForIt(Path folder) throws Exception {
        Path copy = folder.resolve("written by a start");
        try (ServiceProcess writing = ServiceProcess.start(
                folder.resolve("data"),
                "site",
                copy.toString(),
                "--helix.export.identifiers=http://localhost:" + atlas().getPort() + "/",
                "--helix.import.directory=" + imports())) {
            assertThat(writing.awaitExit(ServiceProcess.START))
                    .as(writing.output())
                    .contains(0);
        }
        return copy;
    }

    private static void itIsSmallAndItsLinksLeadToFiles(Path copy) throws IOException {
        long bytes;
        try (Stream<Path> files = Files.walk(copy)) {
            bytes = files.filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
        for (String page : List.of("index.html", "contents.html")) {
            List<String> links = LINK.matcher(Files.readString(copy.resolve(page)))
                    .results()
                    .map(link -> link.group(1))
                    .toList();
            assertThat(links)
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(copy.resolve(link)).isRegularFile());
        }
        for (JsonNode file : unpacked(copy.resolve("answers.json.gz"))) {
            assertThat(copy.resolve(file.asString())).isRegularFile();
        }
        assertThat(copy.resolve("contents.html"))
                .content()
                .contains("CC-BY-4.0", "figures/timeline-zh.pdf", "data/hsp-thesis.zip");
    }

    private static JsonNode unpacked(Path file) throws IOException {
        return JsonMapper.shared()
                .readTree(new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file))).readAllBytes());
    }

    private void itsAnswersAreThoseOfTheService(Path copy) throws Exception {
        JsonNode files = unpacked(copy.resolve("answers.json.gz"));
        for (String address : List.of(
                "/api/network",
                "/api/network?asOf=2005&certainty=possible&datasets=hsp-thesis",
                "/api/actors/lenovo",
                "/api/actors/stone/lineage?direction=both",
                "/api/measures/brokerage?top=25")) {
            Path pack = copy.resolve(files.path(address).asString());
            String found = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(atlas().resolve(address)).build(), BodyHandlers.ofString())
                    .body();
            String held =
                    new String(new GZIPInputStream(Files.newInputStream(pack)).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(held).contains("\"" + address + "\":" + found);
        }
    }

    default void isRead(WrittenSite site) throws IOException {
        URI home = site.address();
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            List<String> outside = new CopyOnWriteArrayList<>();
            visitor.page().onRequest(request -> {
                if (!request.url().startsWith(home.toString()) && !request.url().matches("(data|blob|about):.*")) {
                    outside.add(request.url());
                }
            });
            Page page = visitor.at(home, "#/network");
            int all = count(page, "edges().not('.gone')");
            assertThat(all).isGreaterThan(300);
            assertThat(page.locator("header nav")).not().containsText("Import");
            assertThat(page.locator("#footer")).containsText("static copy");
            assertThat(page.locator("#site-filter")).isVisible();
            page.locator("#datasets").selectOption("hsp-thesis");
            visitor.until("n => canvas.drawing && canvas.drawing.edges().length < n", all);
            page.locator("#year-typed").fill("2005");
            page.locator("#year-typed").press("Enter");
            visitor.until("() => canvas.drawing.edges('.gone').length > 0");
            page.locator("#size").selectOption("betweenness");
            visitor.settled();
            assertThat(page.locator(".problem")).hasCount(0);

            page.locator("#search").fill("联想");
            assertThat(page.locator(".suggestions:not([hidden]) [role=option]").first())
                    .containsText("联想");
            page.locator("#search").fill("lenovo");
            assertThat(page.locator(".suggestions:not([hidden]) [role=option]").first())
                    .containsText("Lenovo");
            page.locator("#search").press("Enter");
            assertThat(page.locator("h1")).containsText("Lenovo");
            visitor.settled();
            page.locator(".tie .sources > summary").first().click();
            assertThat(page.locator(".tie .sources[open] li").first()).isVisible();

            visitor.on("#/lineage/stone");
            assertThat(page.locator(".tree svg")).isVisible();
            visitor.on("#/figures");
            assertThat(page.locator("figure img").first()).isVisible();
            Download picture = page.waitForDownload(
                    () -> page.locator("figure .take-picture").first().click());
            assertThat(Files.size(picture.path())).isGreaterThan(50_000);
            for (String view : List.of(
                    "#/start",
                    "#/start/between?spheres=academia,industry&step=2",
                    "#/start/changed?years=1985,2005&step=3",
                    "#/network?before=1985&after=2005",
                    "#/actor",
                    "#/measures",
                    "#/measures?measure=brokerage",
                    "#/analyses",
                    "#/analyses?analysis=chance",
                    "#/analyses?analysis=positions",
                    "#/analyses?analysis=blockmodel",
                    "#/analyses?analysis=periods",
                    "#/analyses?analysis=regression",
                    "#/analyses?analysis=cliques",
                    "#/analyses?analysis=agreement",
                    "#/analyses?analysis=communities",
                    "#/analyses?analysis=groups",
                    "#/lineage",
                    "#/evidence",
                    "#/evidence?reliability=blog",
                    "#/evidence?tab=conflicts",
                    "#/evidence?tab=candidates",
                    "#/evidence?tab=table1",
                    "#/evidence?tab=assessments&effect=firm-oriented",
                    "#/evidence?tab=coverage",
                    "#/evidence?tab=datasets",
                    "#/cypher",
                    "#/cypher?name=lineage-spin-offs-of-an-institute")) {
                visitor.on(view);
                assertThat(page.locator(".problem")).hasCount(0);
                assertThat(page.locator("a[href^='/']")).hasCount(0);
                assertThat(visitor.overflow()).as(view).isZero();
            }
            // What a copy does not hold is said, and nothing else is shown in its place.
            visitor.on("#/network?families=research");
            assertThat(page.locator(".problem")).containsText("static copy");
            assertThat((Boolean) page.evaluate("() => canvas.drawing?.destroyed() ?? true"))
                    .isTrue();
            assertThat(outside).isEmpty();
        }
    }

    default void isReadInChineseOnATelephone(WrittenSite site) {
        try (Visitor visitor = someone(390, 844, ColorScheme.DARK, "zh-CN")) {
            Page page = visitor.at(site.address(), "#/actor/tsinghua-university");
            assertThat(page.locator("h1")).containsText("清华大学");
            assertThat(visitor.overflow()).isZero();
            visitor.on("#/figures");
            assertThat(page.locator("figure a.shot").first())
                    .hasAttribute("href", Pattern.compile("figures/.*-zh\\.svg"));
            visitor.on("#/network");
            assertThat(page.locator("#site-filter")).hasCount(1);
            assertThat(visitor.overflow()).isZero();
        }
    }

    private static int count(Page page, String what) {
        return (Integer) page.evaluate("() => canvas.drawing." + what + ".length");
    }
}
