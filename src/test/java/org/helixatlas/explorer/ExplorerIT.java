package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.export.Interpreter;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.json.JsonMapper;

/** The explorer in a real browser, on the shipped data sets and one whose names are hostile. */
@NeedsDatabase
@ByOtherPrograms
class ExplorerIT
        implements NetworkPicture,
                ServiceAway,
                FirstAnswers,
                TwoPeriods,
                HandedOn,
                AnalysesWithTests,
                LargeNetwork,
                StaticSite {

    private static final String MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    private static final String RIGHT_TO_LEFT = "شركة \u202Egnp.exe";
    private static final String LONG = "Very".repeat(60) + " long name";

    private static final String SUGGESTED = ".suggestions:not([hidden]) [role=option]";

    private static final List<String> VIEWS = List.of(
            "/#/start",
            "/#/start/between?step=3",
            "/#/network?focus=lenovo",
            "/#/actor",
            "/#/actor/tsinghua-university",
            "/#/measures?measure=brokerage",
            "/#/measures?measure=degree&asOf=2005&against=1990",
            "/#/analyses",
            "/#/analyses?analysis=positions",
            "/#/analyses?analysis=regression",
            "/#/analyses?analysis=cliques&k=2",
            "/#/analyses?analysis=agreement",
            "/#/analyses?analysis=communities",
            "/#/analyses?analysis=blockmodel",
            "/#/analyses?analysis=claims",
            "/#/paths?from=lenovo&to=stone",
            "/#/lineage",
            "/#/lineage/stone",
            "/#/lineage/stone?by=year",
            "/#/evidence",
            "/#/evidence?tab=conflicts",
            "/#/evidence?tab=candidates",
            "/#/evidence?tab=table1",
            "/#/evidence?tab=assessments",
            "/#/evidence?tab=coverage",
            "/#/evidence?tab=datasets",
            "/#/cypher?name=lineage-spin-offs-of-an-institute",
            "/#/cypher?q=MATCH%20p%3D(%3AUniversity)--(%3AFirm)%20RETURN%20p%20LIMIT%209&as=graph",
            "/#/figures",
            "/#/import");

    private static final String THEME = "() => document.getElementById('theme').click()";

    private static ServiceProcess service;
    private static Path data;
    private static Playwright playwright;
    private static Browser browser;
    private static URI home;
    private static OtherSite listed;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        Optional<Path> chromium = Visitor.browser();
        assumeTrue(chromium.isPresent(), "SKIPPED: the explorer is driven with Chromium, and there is none here");
        Path imports = folder.resolve("import");
        copy(Path.of("import"), imports);
        hostile(imports.resolve("hostile"));
        data = folder.resolve("data");
        listed = new OtherSite();
        service = ServiceProcess.start(
                data,
                "--helix.access.frames=" + listed.origin(),
                "--helix.import.directory=" + imports,
                // What the page shows of a query does not depend on how busy the machine is.
                "--helix.console.time=3m",
                "--helix.console.grace=1m",
                "--spring.neo4j.connection-timeout=1m",
                "--spring.neo4j.pool.connection-acquisition-timeout=1m");
        playwright = Visitor.playwright();
        browser = Visitor.launch(playwright, chromium.get());
        service.awaitUp();
        ServiceProcess.eventually(
                ServiceProcess.START,
                () -> service.get("/api/actors/hostile-markup").statusCode() == 200);
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
        if (listed != null) {
            listed.close();
        }
    }

    @Test
    void theNetworkIsFilteredByItsLegendSizedLaidOutAndOpenedByClicks() throws Exception {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network");
            int all = count(page, "nodes()");
            assertThat(all).isGreaterThan(200);
            // What a line tells beside its family occurs, and is explained.
            assertThat(page.evaluate("() => canvas.drawing.edges().some(e => e.data('basis') === 'inferred')"
                            + " && canvas.drawing.edges().some(e => e.data('sourceEnd') === 'circle')"))
                    .isEqualTo(true);
            assertThat(page.locator("#lines")).containsText("inferred");
            assertThat(page.locator("#lines")).containsText("without a first year");

            page.getByLabel("only: research", exact()).click();
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*families=research.*"));
            visitor.until("() => canvas.drawing.edges().every(e => e.data('family') === 'research')");
            assertThat(count(page, "edges()")).isBetween(1, 40);

            page.locator("#reset").click();
            visitor.until("n => canvas.drawing.nodes().length === n", all);

            String between = first("betweenness");
            assertThat(between).isNotEqualTo(first("degree"));
            page.locator("#size").selectOption("betweenness");
            visitor.until("id => canvas.drawing.nodes().max(n => n.data('size')).ele.id() === id", between);
            page.locator("#layout").selectOption("concentric");
            visitor.settled();

            click(page, "tsinghua-university", 1, () -> page.url().contains("focus=tsinghua-university"));
            assertThat(page.locator("#side h2")).containsText("Tsinghua University");
            assertThat(page).hasURL(Pattern.compile(".*focus=tsinghua-university.*"));

            // The view is of the chosen one's neighbourhood by now.
            page.locator("#fit").click();
            click(page, "peking-university", 2, () -> count(page, "nodes()") > all);
            assertThat(page).hasURL(Pattern.compile(".*with=peking-university.*"));

            page.locator("#to-profile").click();
            assertThat(page.locator("h1")).containsText("Peking University");
        }
    }

    /** Who ranks first by a measure. */
    private static String first(String measure) throws Exception {
        return JsonMapper.shared()
                .readTree(service.get("/api/measures/" + measure + "?top=1").body())
                .at("/items/0/actor")
                .asString();
    }

    /** With the password of the file that users are told of; what it asks of other hosts does not leave the browser. */
    @Test
    void neo4jsBrowserIsServedOfflineAndAsksTheDatabase() throws IOException {
        String password = Files.readString(data.resolve("neo4j.password")).strip();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(60_000);
            List<String> left = new CopyOnWriteArrayList<>();
            page.onRequest(request -> left.add(request.url()));
            page.onRequestFailed(request -> {
                if ("csp".equals(request.failure())) {
                    left.remove(request.url());
                }
            });
            page.navigate(home + "/browser/");
            assertThat(page.getByTestId("username")).hasValue("neo4j");
            page.getByTestId("password").fill(password);
            page.getByTestId("connect").click();
            assertThat(page.getByTestId("stream")).containsText("You are connected as user neo4j");

            page.getByTestId("activeEditor").click();
            page.keyboard().type("MATCH (n) RETURN count(n) AS nodes");
            page.keyboard().press("Control+Enter");

            Locator answer = page.getByTestId("frame").first();
            assertThat(answer).containsText("Started streaming 1 records");
            assertThat(answer.locator("td")).containsText(new String[] {Integer.toString(nodes())});
            assertThat(left)
                    .isNotEmpty()
                    .allMatch(url -> url.matches("(data|blob):.*|https?://(127\\.0\\.0\\.1|localhost)[:/].*"));
        }
    }

    private static int nodes() {
        try (Driver driver = service.driver();
                Session session = driver.session()) {
            return session.run("MATCH (n) RETURN count(n)").single().get(0).asInt();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theViewIsTakenAlongAsItIsFiltered() throws IOException {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network?families=investment&kinds=Firm,University&size=betweenness");
            page.locator("#export > summary").click();
            for (Locator link : page.locator("#take-print a").all()) {
                assertThat(link)
                        .hasAttribute(
                                "href",
                                Pattern.compile(
                                        "families=investment&kinds=Firm%2CUniversity&nodeSize=betweenness&isolates=false$"));
            }
            assertThat(taken(page, "#take-print", "SVG")).contains("<svg");
            assertThat(taken(page, "#take-print", "PDF")).startsWith("%PDF-");
            assertThat(taken(page, "#take-print", "PNG")).contains("PNG");
            assertThat(taken(page, "#take-report", "PDF")).startsWith("%PDF-");
            assertThat(page.locator("#take-report a").first())
                    .hasAttribute("href", Pattern.compile("api/report\\?.*format=html"));
            assertThat(taken(page, "#take-data", "GraphML")).contains("<graphml", "INVESTED_IN");
            assertThat(taken(page, "#take-data", "GEXF")).contains("<gexf").doesNotContain("SPUN_OFF_FROM");
            assertThat(taken(page, "#take-data", "CSV")).startsWith("PK");
        }
    }

    @Test
    void aParkIsChosenAndAllOfItIsShown() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network?layout=grid");
            int all = count(page, "nodes()");
            page.locator("#park").selectOption("haidian-science-park");
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*park=haidian-science-park.*"));
            visitor.until("n => canvas.drawing.nodes().length < n", all);
            assertThat(page.locator(".recipe .call")).hasText("GET /api/network");
            page.locator("#reset").click();
            visitor.until("n => canvas.drawing.nodes().length === n", all);
            assertThat(page.locator("#park")).hasValue("");
        }
    }

    @Test
    void whatIsLoadedMeanwhileIsShownWithoutAsking() throws Exception {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network?layout=grid");
            page.locator("#search").fill("typed");
            load(Map.of(
                    "dataset.json",
                    "{\"id\": \"later\", \"title\": \"Loaded later\", \"version\": \"1\", \"licence\": \"CC0-1.0\", \"requires\": []}",
                    "sources.csv",
                    "id,:LABEL,title,authors,year:int,url,reliability\nlater-source,Source,Later,,2009,,primary\n",
                    "evidence.csv",
                    "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy\nlater-evidence,Evidence,later-source,section 1,,stated,,Later.,,\n",
                    "actors.csv",
                    "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n"
                            + "later-parent,Firm,Later parent,,1999,,,,,,later-evidence\n"
                            + "later-child,Firm,Later child,,2000,,,,,,later-evidence\n",
                    "ties.csv",
                    ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,unit,qualifier,note,evidence:string[]\n"
                            + "later-child,SPUN_OFF_FROM,later-parent,,2000,,,,,,,,,,later-evidence\n"));
            // As when someone comes back to the window.
            page.evaluate("() => dispatchEvent(new Event('focus'))");
            visitor.until("() => canvas.drawing?.getElementById('later-child').length === 1");
            assertThat(page.locator("#datasets-later")).isChecked();
            assertThat(page.locator("#search")).hasValue("typed");
        }
    }

    @Test
    void aFileIsReadOnTrialCorrectedAndLoadedAndItsNetworkIsShown(@TempDir Path files) throws IOException {
        Path grants = Files.writeString(
                files.resolve("grants.csv"),
                "Geldgeber;Empfänger;Jahr\nMünchner Bank;" + MARKUP.replace(";", "")
                        + ";2001\nMünchner Bank;Firma;2002\n");
        try (Visitor visitor = visitor().refused(422)) {
            Page page = visitor.at(home, "/#/import");
            page.locator("#files").setInputFiles(grants);
            assertThat(page.locator("#import-outcome")).hasText("It cannot be loaded as it is");
            assertThat(page.locator("#load")).isDisabled();
            assertThat(page.locator("#findings")).containsText("grants.csv, line 1");

            page.getByLabel("Geldgeber", exact()).selectOption("source");
            assertThat(page.getByLabel("Geldgeber", exact())).hasValue("source");
            page.getByLabel("Empfänger", exact()).selectOption("target");
            assertThat(page.locator("#import-outcome")).hasText("It can be loaded");
            assertThat(page.locator("#preview")).containsText("Münchner Bank");
            assertThat(page.locator("#preview")).containsText(MARKUP);
            assertThat(page.locator("#import-picture canvas").first()).isVisible();

            page.locator("#load").click();
            assertThat(page).hasURL(Pattern.compile(".*#/network\\?datasets=grants$"));
            visitor.until("() => document.getElementById('canvas')?.drawing?.nodes().length === 3");
            assertThat(page.locator("#datasets-grants")).isChecked();
        }
    }

    @Test
    void aLongImportShowsHowFarItIs(@TempDir Path files) throws IOException {
        Path ties = Files.writeString(files.resolve("two.csv"), "source,target\nA Bank,A Firm\n");
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/import");
            List<Route> held = new ArrayList<>();
            page.route("**/api/imports?*", held::add);
            page.route(
                    "**/api/imports/import-*",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"step\":\"WRITING\",\"dataset\":\"two\",\"file\":\"ties.csv\",\"rows\":2000,\"of\":8000,\"rowsPerSecond\":1000,\"secondsLeft\":6,\"percentOfLoad\":40,\"secondsLeftOfLoad\":9}")));
            page.locator("#files").setInputFiles(ties);
            assertThat(page.locator("#import-progress")).hasJSProperty("value", 40);
            assertThat(page.locator("#import-progress")).hasJSProperty("max", 100);
            assertThat(page.locator("#understood"))
                    .containsText(
                            "Writing the graph: 40 %, 9 s left (two, ties.csv: 2,000 / 8,000, 1,000 rows a second)");
            held.get(0).resume();
            assertThat(page.locator("#import-outcome")).hasText("It can be loaded");
        }
    }

    @Test
    void aDataSetIsNamedWhereItsTiesAreAndTakenAwayAfterAQuestion() throws Exception {
        String none = JsonMapper.shared()
                .readTree(service.get("/api/network?kinds=SciencePark").body())
                .path("about")
                .path("graphVersion")
                .asString();
        load(
                Map.of(
                        "dataset.json",
                        "{\"id\": \"guest\", \"title\": \"A guest\", \"version\": \"7\", \"licence\": \"CC-BY-4.0\","
                                + " \"requires\": [\"hsp-thesis\"]}",
                        "sources.csv",
                        "id,:LABEL,title,authors,year:int,url,reliability\nguest-source,Source,A source,,2009,,primary\n",
                        "evidence.csv",
                        "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy\n"
                                + "guest-stated,Evidence,guest-source,section 1,,stated,,,,\n",
                        "actors.csv",
                        "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n"
                                + "guest-firm,Firm,Guest Firm,,1999,,,,,,guest-stated\n",
                        "ties.csv",
                        ":START_ID,:TYPE,:END_ID,evidence:string[]\nguest-firm,SPUN_OFF_FROM,tsinghua-university,guest-stated\n"));
        try (Visitor visitor = visitor().refused(409)) {
            Page page = visitor.at(home, "/#/actor/guest-firm");
            page.locator(".tie .sources summary").first().click();
            assertThat(page.locator(".tie .origins").first())
                    .hasText(Pattern.compile("Data sets: A guest version 7, licence CC-BY-4.0"));
            page.locator(".tie .origins a").first().click();
            visitor.settled();
            Locator guest = page.locator("#set-guest");
            assertThat(guest).containsText("A guest, version 7 [data set guest]. Licence: CC-BY-4.0. http");
            assertThat(guest).containsText("1 actors · 1 ties");

            page.locator("#remove-hsp-thesis").click();
            assertThat(page.locator("#set-hsp-thesis .problem")).containsText("hsp-thesis is required by guest");

            page.locator("#remove-guest").click();
            assertThat(guest).containsText("Goes, since no other data set has it: 1 actors · 1 ties.");
            assertThat(guest).containsText("Stays, since others speak of it too: 1 actors · 0 ties.");
            guest.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                    .click();
            assertThat(page.locator("#remove-guest")).isFocused();
            assertThat(page.locator("#sure-guest")).hasCount(0);
            assertThat(service.get("/api/actors/guest-firm").statusCode()).isEqualTo(200);

            page.locator("#remove-guest").click();
            page.locator("#sure-guest").click();
            // The graph is again the one that the page may have seen before.
            assertThat(guest).hasCount(0);
            assertThat(service.get("/api/actors/guest-firm").statusCode()).isEqualTo(404);
            assertThat(service.get("/api/network?kinds=SciencePark").body()).contains(none);

            page.locator("#language").click();
            assertThat(page.locator("#remove-hsp-supplement")).hasText("移除…");
            assertThat(page.locator("#set-hsp-supplement")).containsText("许可");
        }
    }

    @Test
    void whoMayChangeNothingIsOfferedNoImportNoRemovalAndNoDecision() {
        try (Visitor visitor = visitor()) {
            visitor.at(home, "/#/evidence?tab=sources")
                    .route(
                            "**/api/access",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody("{\"roles\": [\"reader\", \"operator\"]}")));
            Page page = visitor.at(home, "/#/evidence?tab=datasets");
            assertThat(page.locator("#set-hsp-thesis")).isVisible();
            assertThat(page.locator("#remove-hsp-thesis")).hasCount(0);

            page = visitor.at(home, "/#/evidence?tab=candidates&min=0.6");
            assertThat(page.locator("#pair h2")).isVisible();
            assertThat(page.getByText("pairs that may be one body")).isVisible();
            assertThat(page.getByText("Press s for the same")).hasCount(0);

            page = visitor.at(home, "/#/import");
            assertThat(page.locator("#needs-editor"))
                    .hasText("Imports take a key with the role editor. Ask who runs this service.");
            assertThat(page.locator("#files")).hasCount(0);
            page.locator("#language").click();
            assertThat(page.locator("#needs-editor")).containsText("需要具有 editor 角色");
        }
    }

    @Test
    void timeRunsByItselfAndByHand() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network?families=lineage&asOf=1990");
            int before = count(page, "edges().not('.gone')");
            assertThat(page.locator("#year-shown")).hasText("1990");

            page.locator("#play").click();
            assertThat(page.locator("#year-shown")).hasText(Pattern.compile("199[2-9]|20.."));
            page.locator("#play").click();
            assertThat(page.locator("#play")).hasText("Play");

            page.locator("#year").focus();
            page.keyboard().press("End");
            assertThat(page.locator("#year-shown"))
                    .hasText(page.locator("#year").getAttribute("max"));
            // The last year is that of a few sources; most ties are certain until the year of the thesis.
            page.locator("#year").fill("2009");
            visitor.until("n => canvas.drawing.edges().not('.gone').length > n", before);

            page.locator("#all-years").click();
            // Of all years none is a year in which a tie is only possible, and nothing is left out.
            assertThat(page.locator("#count"))
                    .hasText(Pattern.compile(
                            "^\\d+ actors · \\d+ ties · \\d+ with no certain year( · \\d+ without ties, not drawn)?$"));
        }
    }

    @Test
    void anAddressShowsTheSamePictureEachTime() {
        String address = "/#/network?families=lineage,investment&kinds=Firm,University&focus=tongfang&asOf=2005";
        String positions = "() => JSON.stringify(canvas.drawing.nodes().map(n => [n.id(), Math.round(n.position('x')),"
                + " Math.round(n.position('y')), n.hasClass('gone')]))";
        Object first;
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, address);
            first = page.evaluate(positions);
            assertThat(page.locator("#side h2")).containsText("Tongfang");
            assertThat(page.locator("#families-lineage")).isChecked();
            assertThat(page.locator("#families-supply")).not().isChecked();
        }
        try (Visitor visitor = visitor()) {
            assertThat(visitor.at(home, address).evaluate(positions)).isEqualTo(first);
        }
    }

    @Test
    void anActorIsFoundByAnyOfItsNamesWithTheKeyboardAlone() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/figures");
            Locator search = page.getByRole(AriaRole.COMBOBOX, combobox("Find an actor"));
            Locator wanted = suggested(page, "Tsinghua University");
            for (String name : List.of("清华大学", "qinghua", "Tsinghua Univ")) {
                search.fill(name);
                assertThat(wanted).isVisible();
                for (int i = 0; i < 8 && !"true".equals(wanted.getAttribute("aria-selected")); i++) {
                    page.keyboard().press("ArrowDown");
                }
                assertThat(wanted).hasAttribute("aria-selected", "true");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Tsinghua University");
            assertThat(page).hasURL(Pattern.compile(".*#/actor/tsinghua-university$"));
        }
    }

    @Test
    void aProfileTellsNamesTiesEvidenceStandingAndDisagreements() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/actor/lenovo");
            assertThat(page.locator("h1")).hasText("Lenovo");
            assertThat(page.getByText("联想集团")).isVisible();
            assertThat(page.getByText("received investment from").first()).isVisible();
            page.locator(".tie .sources summary").first().click();
            assertThat(page.locator(".tie .sources li").first()).containsText("table 4");
            assertThat(page.locator("td", new Page.LocatorOptions().setHasText("Betweenness centrality")))
                    .isVisible();
            assertThat(page.getByText("Different holders of control")).isVisible();
            assertThat(page.locator(".to-page")).hasAttribute("href", "/actor/lenovo");
            assertThat(page.locator("a[target=_blank]").first()).hasAttribute("rel", "noopener noreferrer");

            page.locator(".recipe > summary").last().click();
            page.getByRole(AriaRole.TAB, named(Pattern.compile("^Python$"))).click();
            assertThat(page.locator(".recipe pre").last()).containsText("/api/actors/lenovo");
            page.getByRole(AriaRole.TAB, named(Pattern.compile("^Cypher$"))).click();
            page.locator(".recipe a.button").last().click();
            assertThat(page.locator("#result td").first()).isVisible();

            page.locator("#language").click();
            visitor.on("/#/actor/lenovo");
            assertThat(page.locator(".to-page")).hasAttribute("href", "/actor/lenovo?lang=zh");
        }
    }

    /** What is written in place of a value, and what is within a text and only looks like one, comes to the service as it was given. */
    @Test
    void theCallInPythonSendsTheValuesThatThePageSent(@TempDir Path folder) throws Exception {
        String parameters = """
                {"nothing": null, "yes": true, "no": false, "whole": -7, "part": 2.5, "empty": {}, "none": [],
                 "lists": [[null, true], [false, [1, "a"]], [{"a": null, "b": [null]}]],
                 "looks": "{a: null}, : true, \\"b\\": false", "quotes": "'single' \\"double\\" \\"\\"\\"three\\"\\"\\" \\\\ end",
                 "lines": "one\\ntwo\\t\\r\\u2028", "chinese": "清华大学", "beyond": "𠮷 🎓", "a 'key': null": 1}""";
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/cypher");
            page.locator("#query").fill("RETURN $all AS all");
            page.locator("#parameters").fill("{\"all\": " + parameters + "}");
            page.locator("#run").click();
            assertThat(page.locator("#result td").first()).isVisible();
            page.locator(".recipe > summary").last().click();
            page.getByRole(AriaRole.TAB, named(Pattern.compile("^Python$"))).click();
            String shown = page.locator(".recipe pre").last().textContent();

            Path script = Files.writeString(folder.resolve("recipe.py"), """
                    import json
                    import requests
                    def post(url, json, timeout):
                        global sent
                        sent = json
                        return really_post(url, json=json, timeout=timeout)
                    really_post, requests.post = requests.post, post
                    %s
                    print(json.dumps(sent["parameters"]["all"]))
                    """.formatted(shown));
            String output = Interpreter.PYTHON.run(script, "");

            assertThat(output).startsWith("dict_keys([").contains("'rows'");
            assertThat(JsonMapper.shared()
                            .readTree(output.lines().skip(1).findFirst().orElseThrow()))
                    .isEqualTo(JsonMapper.shared().readTree(parameters));
        }
    }

    @Test
    void aMeasureRanksActorsTellsRolesAndComparesYears() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/measures");
            // Relations between organisations come first; with places the park leads, since firms lie in it.
            assertThat(page.locator("tbody tr").first()).containsText("Chinese Academy of Sciences");
            assertThat(page.locator("#purpose")).hasValue("between");
            page.locator("#purpose").selectOption("everything");
            assertThat(page.locator("tbody tr").first()).containsText("Haidian Science Park");
            assertThat(page).hasURL(Pattern.compile(".*#/measures\\?measure=betweenness$"));
            page.locator("#purpose").selectOption("brokers");
            assertThat(page.locator("h1")).hasText("Brokerage roles");
            assertThat(page.locator(".stack").first()).hasAttribute("aria-label", Pattern.compile("gatekeeper \\d+"));
            assertThat(page.locator("#spheres-government")).not().isChecked();
            page.locator("#measure").selectOption("degree");
            assertThat(page.locator("h1")).hasText("Degree centrality");
            assertThat(page.locator("#purpose")).hasValue("");
            page.locator("#year-asOf").fill("2005");
            page.locator("#year-asOf").press("Tab");
            assertThat(page).hasURL(Pattern.compile(".*asOf=2005.*"));
            assertThat(page.locator("#year-against")).isEnabled();
            page.locator("#year-against").fill("1990");
            page.locator("#year-against").press("Tab");
            assertThat(page.getByText("Rank correlation of the two years")).isVisible();
            assertThat(page.locator("th", new Page.LocatorOptions().setHasText("1990 → 2005")))
                    .isVisible();
            // More ties than before are a gain, whichever year was chosen first.
            assertThat(page.locator("tbody tr")
                            .filter(with("Founder Group"))
                            .locator("td")
                            .last())
                    .hasText("+1");
            visitor.again();
            assertThat(page.locator("h1")).hasText("Degree centrality");
            assertThat(page.locator("th", new Page.LocatorOptions().setHasText("1990 → 2005")))
                    .isVisible();
        }
    }

    @Test
    void pathsAreDrawnWithTheEvidenceOfEachHop() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/paths");
            assertThat(page.locator("#examples a")).hasCount(2);
            page.locator("#from").pressSequentially("Lenovo");
            suggested(page, "Lenovo").click();
            assertThat(page).hasURL(Pattern.compile(".*from=lenovo.*"));
            page.locator("#to").pressSequentially("清华大学");
            suggested(page, "Tsinghua University").click();
            assertThat(page.locator(".chain .stop").last()).containsText("Tsinghua University");
            assertThat(page.locator(".chain .stop").first()).containsText("Lenovo");
            assertThat(page.locator(".tie .sources li").first()).isVisible();
            page.locator("#swap").click();
            assertThat(page.locator(".chain .stop").first()).containsText("Tsinghua University");
            visitor.again();
            assertThat(page.locator(".chain .stop").first()).containsText("Tsinghua University");
            assertThat(page.locator("#to")).hasValue("Lenovo");
        }
    }

    @Test
    void whatIsTypedWhileAnswersAreAwaitedStays() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/paths?from=lenovo&to=stone");
            Runnable older = visitor.hold("**/api/paths?*");
            page.locator("#by").selectOption("reliability");
            page.locator("#to").fill("qing");
            page.locator("#to").pressSequentially("hua da");
            assertThat(page.locator(SUGGESTED).first()).containsText("Tsinghua");
            page.goBack();
            assertThat(page.locator("#by")).hasValue("shortest");
            older.run();
            visitor.settled();
            assertThat(page.locator(".chain .stop").last()).containsText("Stone");
            assertThat(page.locator("#to")).hasValue("qinghua da");
            assertThat(page.locator("#to")).isFocused();
            assertThat(page.locator(SUGGESTED).first()).isVisible();
            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("路径");
            assertThat(page.locator("#to")).hasValue("qinghua da");
            page.locator("#language").click();
            assertThat(page.locator("h1")).hasText("Paths");

            visitor.on("/#/measures");
            Runnable ranking = visitor.hold("**/api/measures/**");
            page.locator("#measure").selectOption("degree");
            page.locator("#year-asOf").fill("1995");
            page.locator("#measure").selectOption("closeness");
            ranking.run();
            visitor.settled();
            assertThat(page.locator("h1")).hasText("Closeness centrality");
            assertThat(page.locator("#year-asOf")).hasValue("1995");
            page.locator("#year-asOf").press("Tab");
            assertThat(page).hasURL(Pattern.compile(".*measure=closeness.*asOf=1995.*"));

            visitor.on("/#/lineage/stone");
            Runnable lineage = visitor.hold("**/lineage?*");
            page.locator("#direction").selectOption("ancestors");
            page.locator("#root").pressSequentially("Lenov");
            assertThat(page.locator(SUGGESTED).first()).isVisible();
            lineage.run();
            visitor.settled();
            assertThat(page.locator("#root")).hasValue("Lenov");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Lenovo");

            visitor.on("/#/cypher");
            Runnable answers = visitor.hold("**/api/cypher");
            page.locator("#query").fill("RETURN 1 AS first");
            page.keyboard().press("Control+Enter");
            page.locator("#query").fill("RETURN 2 AS second");
            page.keyboard().press("Control+Enter");
            page.locator("#query").fill("RETURN 3 AS unsent");
            answers.run();
            assertThat(page.locator("#result th")).hasText("second");
            assertThat(page).hasURL(Pattern.compile(".*second.*"));
            page.locator("#language").click();
            assertThat(page.locator("header nav").first()).containsText("网络");
            assertThat(page.locator("#query")).hasValue("RETURN 3 AS unsent");
        }
    }

    @Test
    void theNetworkShowsWhatWasAskedLast() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network?families=investment");
            Runnable networks = visitor.hold("**/api/network?*");
            page.getByLabel("only: research", exact()).click();
            page.locator("#year").focus();
            page.keyboard().press("Home");
            page.getByLabel("only: lineage", exact()).click();
            networks.run();
            visitor.settled();
            assertThat(page.locator("#families-research")).not().isChecked();
            assertThat(page.locator("#families-lineage")).isChecked();
            visitor.until("() => canvas.drawing.edges().every(e => e.data('family') === 'lineage')");
            assertThat(page).hasURL(Pattern.compile(".*families=lineage&asOf=.*|.*asOf=.*families=lineage.*"));
        }
    }

    @Test
    void aLineageReachesUpAndDownByGenerationAndByYear() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/lineage/lenovo");
            Locator tree = page.locator(".tree svg a");
            assertThat(tree.filter(with("Digital China")).first()).isVisible();
            assertThat(tree.filter(with("Chinese Academy of")).first()).isVisible();
            page.locator("#direction").selectOption("descendants");
            assertThat(tree.filter(with("Chinese Academy of"))).hasCount(0);
            page.locator("#by").selectOption("year");
            assertThat(page.locator(".tree .axis").first()).isAttached();
            tree.filter(with("Digital China")).first().locator("text").first().click();
            assertThat(page.locator("h1")).hasText("Lineage: Digital China");
            page.goBack();
            visitor.again();
            assertThat(page.locator("h1")).hasText("Lineage: Lenovo");
            assertThat(page.locator("#direction")).hasValue("descendants");
            assertThat(page.locator(".tree .axis").first()).isAttached();
        }
    }

    @Test
    void aLineageTellsItsSignsItsTiesAndWhatIsUndatedNotBeforeItsParent() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/lineage/lenovo");
            Locator key = page.locator("#lineage-key");
            for (String sign : List.of("firm · industry", "person · industry", "lineage", "inferred")) {
                assertThat(key).containsText(sign);
            }
            page.locator(".tie-line[data-line='digital-china--split-from--lenovo'] .hit")
                    .dispatchEvent("click");
            Locator side = page.locator("#side");
            assertThat(side.locator("h2")).hasText("Digital China split from Lenovo");
            assertThat(side.locator(".sources li").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*#/lineage/lenovo\\?tie=digital-china--split-from--lenovo$"));
            visitor.again();
            assertThat(side.locator("h2")).hasText("Digital China split from Lenovo");
            side.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                    .press("Enter");
            assertThat(side).isHidden();
            Locator told = page.locator("button[data-tie='digital-china--split-from--lenovo']");
            assertThat(told).isFocused();
            told.press("Enter");
            assertThat(side.locator("h2")).isFocused();

            visitor.on("/#/lineage/chinese-academy-of-sciences?by=year");
            assertThat(key).containsText("year not known");
            // Levima has no year, and comes from Legend Holdings of 1984.
            assertThat((Boolean) page.evaluate("""
                    () => {
                      const rows = [...document.querySelectorAll('.tree .row')].map(row => row.textContent);
                      const signs = [...document.querySelectorAll('.tree .sign')].map(sign => sign.getBoundingClientRect().x);
                      const x = name => signs[rows.findIndex(row => row.startsWith(name))];
                      return x('Levima') > x('Legend Holdings');
                    }""")).isTrue();

            page.setViewportSize(390, 844);
            visitor.on("/#/lineage/lenovo");
            assertThat((Boolean) page.evaluate("""
                    () => {
                      const box = [...document.querySelectorAll('.tree a')].find(a => a.textContent.startsWith('Legend Holdings'))
                          .getBoundingClientRect();
                      const name = document.querySelector('.tree a text');
                      const letters = parseFloat(getComputedStyle(name).fontSize) * name.getScreenCTM().a;
                      return box.left >= 0 && box.right <= innerWidth && letters >= 11;
                    }""")).isTrue();
        }
    }

    @Test
    void evidenceShowsSourcesConflictsFiguresClaimsAndCoverage() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/evidence");
            assertThat(page.locator("tbody tr").first()).containsText("Han Wang");
            page.locator("#reliability").selectOption("blog");
            assertThat(page.locator("tbody tr").filter(with("primary"))).hasCount(0);
            page.getByRole(AriaRole.LINK, named(Pattern.compile("^Conflicts$"))).click();
            assertThat(page.getByText("Different holders of control").first()).isAttached();
            assertThat(page.getByText("over 15,000,000 people")).isVisible();
            page.locator("[data-rule=control] > summary").click();
            assertThat(page.locator("[data-rule=control] pre")).containsText("INVESTED_IN {stake: 'controlling'}");
            assertThat(page.locator("[data-rule=control] a.button")).isVisible();
            page.getByRole(AriaRole.LINK, named(Pattern.compile("^Figures of the parks$")))
                    .click();
            page.locator("#metric").selectOption("enterprises");
            assertThat(page.locator(".chart")).containsText("13,511");
            visitor.again();
            assertThat(page.locator(".chart")).containsText("13,511");
            page.getByRole(AriaRole.LINK, named(Pattern.compile("^Assessments$")))
                    .click();
            page.getByRole(AriaRole.BUTTON, button("Run: Do local firms cooperate?"))
                    .click();
            assertThat(page.locator(".tie table").first()).isVisible();
            page.getByRole(AriaRole.LINK, named(Pattern.compile("^Coverage$"))).click();
            assertThat(page.locator("td").filter(with("wang-2009")).first()).isVisible();
            page.locator("#language").click();
            visitor.on("/#/evidence?tab=conflicts");
            assertThat(page.getByText("李彦宏创办了百度（自 1999）")).isVisible();
            assertThat(page.getByText("超过 15,000,000 人")).isVisible();
        }
    }

    @Test
    void twoThatMayBeOneBodyAreDecidedOnWithAKeyAndItIsUndone() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/evidence?tab=candidates&min=0.6");
            Locator pair = page.locator("#pair");
            assertThat(pair.locator("h3")).hasCount(2);
            String actor = pair.locator("h3 a").first().textContent();
            String other = pair.locator("h3 a").last().textContent();
            page.keyboard().press("d");
            Locator undo =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Undo: ")));
            assertThat(undo).hasCount(1);
            Locator compare = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare: " + actor + ", " + other));
            assertThat(compare).hasCount(0);
            undo.click();
            assertThat(undo).hasCount(0);
            assertThat(compare).hasCount(1);
        }
    }

    @Test
    void theWorkbenchCompletesRunsShowsAndSharesQueries() throws IOException {
        try (Visitor visitor = visitor().refused(403)) {
            Page page = visitor.at(home, "/#/cypher");
            page.locator("#query").fill("CREATE (f:Firm) RETURN f");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#result [role=alert]")).containsText("may only read");

            page.locator("#query").fill("");
            page.locator("#query").pressSequentially("MATCH (u:Univ");
            page.getByRole(AriaRole.BUTTON, button("University")).click();
            page.locator("#query").pressSequentially(") RETURN u LIMIT 3");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#result tbody tr")).hasCount(3);
            page.locator("#as-graph").click();
            visitor.until("() => document.querySelector('#result .canvas')?.drawing?.nodes().length === 3");
            Download csv = page.waitForDownload(() -> page.locator("#csv").click());
            assertThat(Files.readString(csv.path())).startsWith("u");

            String shared = page.url();
            visitor.again();
            visitor.until("() => document.querySelector('#result .canvas')?.drawing?.nodes().length === 3");
            visitor.at(home, shared.substring(shared.indexOf("/#")));
            assertThat(page.locator("#result")).containsText("press Run");
            page.locator("#run").click();
            visitor.until("() => document.querySelector('#result .canvas')?.drawing?.nodes().length === 3");
            assertThat(page.locator("#history li")).hasCount(1);

            page.locator("#named button")
                    .filter(with("Spin-offs of a university or institute"))
                    .click();
            assertThat(page.locator("#parameters")).hasValue(Pattern.compile("chinese-academy-of-sciences"));
            // Who leaves before there is an answer has the query broken off.
            assertThat(page.locator("#result tbody")).containsText("Legend Holdings");
            assertThat(page.locator("#parameter-meanings")).containsText("parent the university, academy or institute");
        }
    }

    @Test
    void aPageOfAnotherSiteOpensTheExplorerAndRunsNothing() throws IOException {
        // To a browser, localhost and 127.0.0.1 are two sites.
        String atlas = "http://localhost:" + home.getPort();
        HttpServer other = otherSite("""
                <img src='%1$s/api/cypher?query=RETURN%%201'>
                <img src='%1$s/api/figures/timeline.png'>
                <a href='%1$s/#/cypher?q=RETURN%%201%%20AS%%20foreign'>Atlas</a>
                """.formatted(atlas));
        List<String> asked = new ArrayList<>();
        try (Visitor visitor = visitor().blocked()) {
            Page page = visitor.page();
            page.onRequest(request -> {
                if (request.url().startsWith(atlas + "/api/cypher")) {
                    asked.add(request.method());
                }
            });
            page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/page");
            assertThat(page.locator("img")).hasCount(2);
            assertThat((Boolean) page.evaluate("() => [...document.images].every(image => image.naturalWidth === 0)"))
                    .isTrue();
            // The browser keeps from the page, and from this test, what another site answers.
            assertThat(service.output())
                    .contains(
                            "Refused with 403: GET /api/cypher from 127.0.0.1",
                            "Refused with 403: GET /api/figures/timeline.png from 127.0.0.1");
            asked.clear();

            page.locator("a").click();
            visitor.settled();
            assertThat(page.locator("#query")).hasValue(Pattern.compile("RETURN 1 AS foreign\\s*"));
            assertThat(page.locator("#result")).containsText("press Run");
            // As a window does that has opened this one.
            page.evaluate("() => { location.hash = '#/cypher?q=RETURN%202%20AS%20foreign' }");
            assertThat(page.locator("#query")).hasValue(Pattern.compile("RETURN 2 AS foreign\\s*"));
            visitor.settled();
            assertThat(asked).isEmpty();
            page.locator("#run").click();
            assertThat(page.locator("#result th")).hasText("foreign");
            assertThat(asked).containsExactly("POST");
        } finally {
            other.stop(0);
        }
    }

    /** One page and nothing else. */
    private static HttpServer otherSite(String page) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            boolean known = exchange.getRequestURI().getPath().equals("/page");
            exchange.sendResponseHeaders(known ? 200 : 204, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void figuresAreShownAndTakenAlong() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/figures");
            assertThat(page.locator("figure")).hasCount(15);
            visitor.until("() => document.querySelector('figure img').naturalWidth > 0");
            Download svg = page.waitForDownload(
                    () -> page.locator("figure a[download$='.svg']").first().click());
            assertThat(svg.suggestedFilename()).isEqualTo("partnership-network.svg");
        }
    }

    @Test
    void whatIsWrongIsSaidInTheServicesWords() {
        try (Visitor visitor = visitor().refused(404).refused(400)) {
            Page page = visitor.at(home, "/#/actor/nobody-of-this-name");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("nobody-of-this-name");
            visitor.on("/#/nonsense");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("no such view");
        }
    }

    @Test
    void hostileNamesAreShownAsTextEverywhere() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/figures");
            page.onDialog(dialog -> {
                throw new AssertionError("A name was run: " + dialog.message());
            });
            for (String address : List.of(
                    "/#/actor/hostile-markup",
                    "/#/network?datasets=hostile&focus=hostile-markup",
                    "/#/lineage/hostile-markup",
                    "/#/paths?from=hostile-markup&to=hostile-long",
                    "/#/measures?datasets=hostile&measure=degree",
                    "/#/evidence?reliability=primary",
                    "/#/cypher?q=MATCH%20(n%3AFirm)%20WHERE%20n.id%20STARTS%20WITH%20'hostile'%20RETURN%20n")) {
                visitor.on(address);
                visitor.until(
                        "text => document.querySelector('main').textContent.includes(text)", MARKUP.substring(0, 12));
                assertThat(page.locator("main img[src='x'], main script")).hasCount(0);
                assertThat(visitor.overflow())
                        .as("nothing stands out of the window at " + address)
                        .isLessThanOrEqualTo(0);
            }
            visitor.on("/#/actor/hostile-arabic");
            assertThat(page.locator("h1 bdi")).hasText(RIGHT_TO_LEFT);
            page.locator("#search").fill("<img");
            assertThat(page.locator(SUGGESTED).first()).containsText("<img src=x");
        }
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, LIGHT, en-GB, Network", "820, 1180, DARK, zh-CN, 网络"})
    void noViewPutsSeriousObstaclesInAnyonesWay(
            int width, int height, ColorScheme colours, String language, String network) {
        Map<String, Object> found = new LinkedHashMap<>();
        try (Visitor visitor = new Visitor(browser, width, height, colours, language)) {
            Page page = visitor.at(home, "/#/nonsense");
            assertThat(page.locator("header nav").first()).containsText(network);
            for (String address : VIEWS) {
                visitor.on(address);
                // What is folded is looked at, too; of many evidences the first.
                page.evaluate(
                        "() => document.querySelectorAll('details:not(.sources), .tie:nth-of-type(-n+3) .sources')"
                                + ".forEach(folded => folded.open = true)");
                found.put(address, visitor.obstacles());
                found.put(address + ", wider than the window", visitor.overflow() > 0 ? visitor.overflow() : List.of());
                page.evaluate(THEME);
                found.put(address + ", other colours", visitor.obstacles("color-contrast", "link-in-text-block"));
                page.evaluate(THEME);
            }
            assertThat(page.locator("html"))
                    .hasAttribute("data-theme", colours.name().toLowerCase(Locale.ROOT));
        }
        assertThat(found)
                .allSatisfy(
                        (where, obstacles) -> assertThat(obstacles).as(where).isEqualTo(List.of()));
    }

    @Test
    void aKeyboardIsEnoughAndEverythingHasAName() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/network");
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, button("To the content"))).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            assertThat(page).hasURL(Pattern.compile(".*#/network$"));
            assertThat(page.getByRole(AriaRole.IMG, named(Pattern.compile("^Picture of the network"))))
                    .isVisible();

            page.getByRole(AriaRole.CHECKBOX, button("lineage")).press("Space");
            visitor.settled();
            visitor.until("() => canvas.drawing.edges().every(e => e.data('family') !== 'lineage')");
            Locator side = page.getByRole(AriaRole.COMPLEMENTARY, named(Pattern.compile("^Profile$")));
            side.getByRole(AriaRole.BUTTON).filter(with("Tsinghua University")).press("Enter");
            assertThat(side.getByRole(AriaRole.HEADING).first()).hasText("Tsinghua University");
            side.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                    .press("Enter");
            assertThat(side.getByRole(AriaRole.HEADING).first()).containsText("Leading actors");

            page.locator(".recipe > summary").press("Enter");
            page.getByRole(AriaRole.TAB, button("curl")).press("ArrowRight");
            assertThat(page.getByRole(AriaRole.TAB, button("Python"))).isFocused();
            assertThat(page.getByRole(AriaRole.TABPANEL, button("Python"))).containsText("import requests");
            page.locator("#export > summary").press("Enter");
            assertThat(page.getByRole(AriaRole.LINK, button("GraphML"))).isVisible();
            page.getByRole(AriaRole.SLIDER, button("Year")).press("Home");
            assertThat(page.locator("#year-shown")).hasText("1954");
        }
    }

    @Test
    void languageAndColoursAreChosenAndRemembered() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.at(home, "/#/measures");
            page.locator("#language").click();
            assertThat(page.locator("header nav").first()).containsText("指标");
            assertThat(page.locator(".card").filter(with("定义"))).containsText("最短路径中经过该行动者的比例");
            assertThat(page.locator(".card").filter(with("请求的选项"))).containsText("samples 0 为精确值");
            page.locator("#theme").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            visitor.again();
            assertThat(page.locator("header nav").first()).containsText("指标");
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void noScriptButItsOwnMayRun() throws Exception {
        for (String path : List.of("/", "/index.html", "/explorer/main.js")) {
            assertThat(service.get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                            .doesNotContain("unsafe", "*"));
        }
        assertThat(service.get("/browser/").headers().firstValue("Content-Security-Policy"))
                .as("Neo4j Browser has its own policy")
                .isNotEqualTo(service.get("/").headers().firstValue("Content-Security-Policy"));
    }

    @Override
    public Visitor someone(int width, int height, ColorScheme colours, String language) {
        return new Visitor(browser, width, height, colours, language);
    }

    @Override
    public OtherSite listedSite() {
        return listed;
    }

    @Override
    public URI atlas() {
        return home;
    }

    @Override
    public Path imports() {
        return data.resolveSibling("import");
    }

    private static Visitor visitor() {
        return new Visitor(browser, 1440, 900, ColorScheme.LIGHT, "en-GB");
    }

    /** The actor of this name among those that are suggested. */
    private static Locator suggested(Page page, String name) {
        return page.locator(SUGGESTED)
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "bdi", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))))
                .first();
    }

    private static int count(Page page, String elements) {
        return (Integer) page.evaluate("() => canvas.drawing." + elements + ".length");
    }

    @Override
    public void loaded(Map<String, String> files) throws Exception {
        load(files);
    }

    /** Loads a data set into the running service, as its editor would. */
    private static void load(Map<String, String> files) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> file : files.entrySet()) {
            body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getKey()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + file.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> report = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.uri("/api/imports"))
                                .header("Content-Type", "multipart/form-data; boundary=edge")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
    }

    /** The content of a file that a link of the menu hands out. */
    private static String taken(Page page, String list, String name) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(list)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click());
        return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
    }

    /** Where the picture shows an actor, once it has stopped moving. */
    @SuppressWarnings("unchecked")
    private static void click(Page page, String actor, int times) {
        Map<String, Number> at = (Map<String, Number>) page.evaluate("""
                async id => {
                  const place = () => {
                    const p = canvas.drawing.getElementById(id).renderedPosition();
                    const r = canvas.getBoundingClientRect();
                    return {x: r.x + p.x, y: r.y + p.y};
                  };
                  let before;
                  let now = place();
                  do {
                    before = now;
                    await new Promise(done => setTimeout(() => requestAnimationFrame(done), 50));
                    now = place();
                  } while (before.x !== now.x || before.y !== now.y);
                  return now;
                }""", actor);
        page.mouse()
                .click(
                        at.get("x").doubleValue(),
                        at.get("y").doubleValue(),
                        new com.microsoft.playwright.Mouse.ClickOptions().setClickCount(times));
    }

    /**
     * Clicks an actor until it has its effect. On a busy machine the picture may have moved meanwhile, or the second click come too
     * late to make one of the two; a person would try again, too.
     */
    private static void click(Page page, String actor, int times, BooleanSupplier done) {
        for (int i = 1; i <= 20 && !done.getAsBoolean(); i++) {
            click(page, actor, times);
            for (int k = 0; k < 20 * i && !done.getAsBoolean(); k++) {
                page.waitForTimeout(100);
            }
        }
        assertThat(done.getAsBoolean()).as("the click had its effect").isTrue();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions combobox(String name) {
        return button(name);
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void hostile(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("dataset.json"), """
                {"id": "hostile", "title": "%s", "version": "1", "licence": "CC0-1.0", "requires": []}
                """.formatted(MARKUP));
        Files.writeString(
                folder.resolve("sources.csv"),
                "id,:LABEL,title,authors,year:int,url,reliability\nhostile-source,Source,\"" + MARKUP
                        + "\",,2009,,primary\n");
        Files.writeString(
                folder.resolve("evidence.csv"),
                "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy\nhostile-evidence,Evidence,hostile-source,section 1,,stated,,\""
                        + MARKUP + "\",,\n");
        Files.writeString(
                folder.resolve("actors.csv"),
                "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n"
                        + "hostile-markup,Firm,\"" + MARKUP + "\",,1999,,,,,\"" + MARKUP + "\",hostile-evidence\n"
                        + "hostile-arabic,Firm," + RIGHT_TO_LEFT + ",,2000,,,,,A note.,hostile-evidence\n"
                        + "hostile-long,Firm," + LONG + ",,2001,,,,,A note.,hostile-evidence\n");
        Files.writeString(
                folder.resolve("ties.csv"),
                ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,unit,qualifier,note,evidence:string[]\n"
                        + "hostile-arabic,SPUN_OFF_FROM,hostile-markup,,2000,,,,,,,,,\"" + MARKUP
                        + "\",hostile-evidence\n"
                        + "hostile-long,SPUN_OFF_FROM,hostile-arabic,,2001,,,,,,,,,A note.,hostile-evidence\n");
    }
}
