package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The explorer in Firefox, on the shipped data sets: each view, and what one comes for by the keyboard alone. */
@Thorough
@NeedsDatabase
@ByOtherPrograms
class FirefoxIT implements FirstAnswers, TwoPeriods, NetworkPicture, AnalysesWithTests {

    /** Addresses, where to look, and what is to be there. */
    private static final String VIEWS = """
            /#/start                                           | .question h2           | Where does Lenovo come from?
            /#/start/between?step=3                            | #story .said           | pass most on
            /#/network                                         | #count                 | 254 actors
            /#/network?focus=lenovo                            | #side h2               | Lenovo
            /#/network?before=1985&after=2000-2005             | #change-legend         | gained, in 2000–2005 only
            /#/actor/tsinghua-university                       | main .tie              | Tsinghua
            /#/measures?measure=brokerage                      | .results tbody tr      | Chinese Academy of Sciences
            /#/measures?measure=degree&asOf=2005&against=1990  | .results               | Rank correlation of the two years
            /#/analyses                                        | .results tbody tr      | research
            /#/analyses?analysis=positions                     | .results               | R² of ties
            /#/analyses?analysis=regression                    | .results tbody tr      | constant
            /#/analyses?analysis=cliques&k=2                   | .results               | circles of at least 4
            /#/analyses?analysis=agreement                     | .results               | Adjusted Rand index
            /#/analyses?analysis=communities                   | .results tbody tr      | 1
            /#/analyses?analysis=blockmodel                    | .results               | otherwise than ideal
            /#/analyses?analysis=claims                        | .results               | What this cannot show
            /#/paths?from=lenovo&to=stone                      | .chain .stop           | Lenovo
            /#/lineage                                         | .results               | Legend Holdings
            /#/lineage/stone                                   | .tree svg a            | Stone Group
            /#/lineage/stone?by=year                           | .tree .row             | Chinese Academy of Sciences
            /#/evidence                                        | .results tbody tr      | Han Wang
            /#/evidence?tab=conflicts                          | .results .card         | Rival
            /#/evidence?tab=candidates                         | .results               | pairs that may be one body
            /#/evidence?tab=table1                             | .chart                 | 941,442
            /#/evidence?tab=assessments                        | .results               | Held against the graph
            /#/evidence?tab=coverage                           | .results tbody tr      | wang-2009
            /#/evidence?tab=datasets                           | #set-hsp-thesis        | licence
            /#/cypher?name=lineage-spin-offs-of-an-institute   | #parameter-meanings    | parent the university
            /#/figures                                         | figure                 | Partnership network
            /#/import                                          | #drop                  | CSV
            """;

    /** More than any view has before what is looked for. */
    private static final int TABS = 200;

    private static ServiceProcess service;
    private static Playwright playwright;
    private static Browser browser;
    private static URI home;
    private static Path downloads;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Optional<Path> firefox = Visitor.firefox();
        assumeTrue(
                firefox.isPresent(),
                "SKIPPED: the explorer is driven with Firefox too, and there is no firefox-esr here");
        service = ServiceProcess.start(
                folder.resolve("data"),
                "--helix.import.directory=" + Path.of("import").toAbsolutePath(),
                // What the page shows of a query does not depend on how busy the machine is.
                "--helix.console.time=3m",
                "--helix.console.grace=1m",
                "--spring.neo4j.connection-timeout=1m",
                "--spring.neo4j.pool.connection-acquisition-timeout=1m");
        playwright = Visitor.playwright();
        downloads = Files.createDirectory(folder.resolve("downloads"));
        browser = Visitor.launchFirefox(playwright, firefox.get(), downloads);
        service.awaitUp();
        ServiceProcess.eventually(
                ServiceProcess.START, () -> service.get("/api/actors/lenovo").statusCode() == 200);
        home = service.uri("");
    }

    @AfterAll
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
        if (service != null) {
            service.close();
        }
    }

    /** Within one page, as by its links. */
    @Test
    void eachViewShowsItsContent() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/nonsense");
            for (String line : VIEWS.lines().toList()) {
                String[] view = line.split(" *\\| *");
                visitor.on(view[0]);
                assertThat(page.locator(view[1])
                                .filter(new Locator.FilterOptions().setHasText(view[2]))
                                .first())
                        .isVisible();
                assertThat(page.locator(".problem")).hasCount(0);
                assertThat(visitor.overflow()).as(view[0]).isLessThanOrEqualTo(0);
            }
        }
    }

    /** Pictures are drawn by the browser's own means, and letters of figures by its own type. */
    @Test
    void picturesAreDrawn() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/network");
            visitor.until(NetworkPicture.AT_REST);
            assertThat(((Number) page.evaluate("""
                    () => {
                      const colours = new Set();
                      for (const layer of document.querySelectorAll('#canvas canvas')) {
                        const {data} = layer.getContext('2d').getImageData(0, 0, layer.width, layer.height);
                        for (let i = 0; i < data.length; i += 4) if (data[i + 3]) colours.add(data.slice(i, i + 3).join());
                      }
                      return colours.size;
                    }""")).intValue()).isGreaterThan(20);
            visitor.on("/#/figures");
            assertThat(page.locator("figure")).hasCount(15);
            visitor.until("() => document.querySelector('figure img').naturalWidth > 0");
        }
    }

    @Test
    void theOriginOfLenovoIsFoundWithItsSourcesByKeys() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/");
            tabTo(page, "#search");
            page.keyboard().type("Lenovo");
            // What is suggested for the first letters alone may begin with somebody else.
            assertThat(page.locator(".suggestions:not([hidden]) [role=option]")
                            .first()
                            .locator("bdi")
                            .first())
                    .hasText("Lenovo");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Lenovo");
            visitor.settled();

            tabTo(page, "a[href='#/lineage/lenovo']");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Lineage: Lenovo");
            visitor.settled();
            tabTo(page, "button[data-tie='lenovo--spun-off-from--legend-holdings']");
            page.keyboard().press("Enter");
            assertThat(page.locator("#side h2")).hasText("Lenovo was spun off from Legend Holdings");
            assertThat(page.locator("#side h2")).isFocused();
            assertThat(page.locator("#side .sources li").first()).isVisible();
        }
    }

    @Test
    void theInvestmentOfAYearIsChosenByKeys() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/network");
            tabTo(page, "#only-families-investment");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*families=investment$"));
            visitor.settled();
            tabTo(page, "#year-typed");
            page.keyboard().type("1995");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*families=investment&asOf=1995$"));
            visitor.settled();
            visitor.until(
                    "n => canvas.drawing.edges().not('.gone').length === n",
                    answer(page, "/api/network?families=investment&asOf=1995")
                            .path("ties")
                            .size());
            assertThat(page.evaluate("() => canvas.drawing.edges().every(e => e.data('family') === 'investment')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void thePathBetweenTwoIsFoundByKeys() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/paths");
            tabTo(page, "#from");
            page.keyboard().type("Tongfang");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*from=tongfang$"));
            visitor.settled();
            tabTo(page, "#to");
            // By its name in Chinese, as a person with an input method would.
            page.keyboard().insertText("紫光");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*from=tongfang&to=unisplendour$"));
            visitor.settled();
            assertThat(page.locator(".chain .stop").first()).containsText("Tongfang");
            assertThat(page.locator(".tie .sources").first()).isAttached();
        }
    }

    @Test
    void aQueryIsWrittenAndRunByKeys() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/cypher");
            tabTo(page, "#query");
            page.keyboard().press("Control+a");
            page.keyboard().type("MATCH (f:Firm {id: 'lenovo'}) RETURN f.name AS found");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#result th")).hasText("found");
            assertThat(page.locator("#result td")).hasText("Lenovo");
        }
    }

    @Test
    void anActorIsDraggedAndPutBack() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/network?families=investment");
            visitor.until(NetworkPicture.AT_REST);
            Object before = page.evaluate(NetworkPicture.PLACES);
            Map<?, ?> at = (Map<?, ?>) page.evaluate(NetworkPicture.ON_ACTOR, "amd");
            double x = ((Number) at.get("x")).doubleValue();
            double y = ((Number) at.get("y")).doubleValue();
            page.mouse().move(x, y);
            page.mouse().down();
            page.mouse().move(x + 30, y - 20);
            page.mouse().move(x + 60, y - 40);
            page.mouse().up();
            assertThat(page).hasURL(Pattern.compile(".*families=investment&positions=amd,-?\\d+,-?\\d+$"));
            assertThat(page.evaluate(NetworkPicture.PLACES)).isNotEqualTo(before);
            page.keyboard().press("Control+z");
            visitor.settled();
            visitor.until("places => (" + NetworkPicture.PLACES + ")() === places", before);
        }
    }

    /** Files that a page makes itself have no navigation, by which Playwright would tell of them: they are looked for where they go to. */
    @Test
    void aLinkIsCopiedAndFilesAreTaken() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(home, "/#/lineage/stone");
            page.locator("#share-view > summary").press("Enter");
            page.locator("#copy-link").press("Enter");
            page.locator("#search").focus();
            page.keyboard().press("Control+v");
            assertThat(page.locator("#search")).hasValue(page.url());

            page.locator(".take-picture").first().press("Enter");
            page.waitForCondition(() -> taken(".svg").contains("Stone Group"));
            visitor.on("/#/measures?measure=degree");
            page.locator(".taken a:has-text('CSV')").first().press("Enter");
            page.waitForCondition(() -> taken(".csv").contains("tsinghua-university"));
        }
    }

    /** What the file of this ending has so far; nothing where there is none yet. */
    private static String taken(String ending) {
        try (Stream<Path> files = Files.list(downloads)) {
            Optional<Path> file =
                    files.filter(f -> f.toString().endsWith(ending)).findFirst();
            return file.isEmpty() ? "" : Files.readString(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allIsThereInChinese() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "zh-CN")) {
            Page page = visitor.at(home, "/#/network?tie=feng-jun--founded--aigo");
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.locator("header nav").first()).containsText("网络");
            assertThat(page.locator("#side h2")).hasText("冯军创办了爱国者");
            visitor.on("/#/paths?from=tongfang&to=unisplendour");
            assertThat(page.locator("h1")).hasText("路径");
            visitor.on("/#/measures");
            assertThat(page.locator(".card").filter(new Locator.FilterOptions().setHasText("定义")))
                    .containsText("最短路径中经过该行动者的比例");
            visitor.on("/#/lineage/lenovo");
            assertThat(page.locator("h1")).containsText("联想");
            assertThat(visitor.obstacles()).isEqualTo(List.of());
        }
    }

    /** Left out: of a file that the page makes itself Playwright does not tell here. */
    @Override
    public void draggedActorsStayInTheAddressInFilesAndInPrintAndAllIsUndone(Path folder) {}

    /** Left out: Firefox does not tell what has moved. */
    @Override
    public void aPhoneShowsThePictureOnItsFirstScreenAndNothingJumps() {}

    /** Goes on with the tabulator until something has the focus. */
    private static void tabTo(Page page, String what) {
        for (int i = 0; i < TABS; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
                return;
            }
        }
        throw new AssertionError("Not within " + TABS + " presses of the tabulator: " + what);
    }

    private static JsonNode answer(Page page, String path) {
        return JsonMapper.shared()
                .readTree((String) page.evaluate("path => fetch(path).then(answer => answer.text())", path));
    }

    @Override
    public Visitor someone(int width, int height, ColorScheme colours, String language) {
        return new Visitor(browser, width, height, colours, language);
    }

    @Override
    public URI atlas() {
        return home;
    }
}
