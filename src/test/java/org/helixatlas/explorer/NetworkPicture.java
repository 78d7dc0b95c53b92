package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with the picture of the network: part of {@link ExplorerIT}, whose service and browser it uses. */
interface NetworkPicture {

    String TONGFANG = "tsinghua-university--invested-in--tongfang";

    /** Where a tie can be touched, in pixels of the window. */
    String ON_TIE = """
            id => {
              const at = canvas.drawing.getElementById(id).renderedMidpoint();
              const box = canvas.getBoundingClientRect();
              return {x: box.x + at.x, y: box.y + at.y};
            }""";

    String ON_ACTOR = ON_TIE.replace("renderedMidpoint", "renderedPosition");

    String PLACES = "() => JSON.stringify(canvas.drawing.nodes().map(n => [n.id(), n.position().x, n.position().y]))";

    /** What has moved within the window since the page was opened, but for letters whose type came later. */
    String SHIFTS = """
            () => new Promise(done => {
              const found = [];
              const seen = list => found.push(...list.getEntries().filter(e => e.value > 0.004).map(e => e.value.toFixed(3) + ': '
                  + e.sources.map(s => s.node?.className ?? '').join(', ')));
              const observer = new PerformanceObserver(seen);
              observer.observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => requestAnimationFrame(() => done(found)));
            })""";

    /** No animation moves the picture. */
    String AT_REST = "() => !canvas.drawing.animated()";

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    private Visitor someone() {
        return someone(1440, 900, ColorScheme.LIGHT, "en-GB");
    }

    @Test
    default void eachTieIsTouchedAndTellsItsSentenceYearsBasisSourceAndWhoSaysOtherwise() {
        try (Visitor visitor = someone()) {
            Page page = visitor.at(atlas(), "/#/network?focus=tsinghua-university");
            Locator plate = page.locator(".plate");
            // Several ties of one pair lie apart from each other; each is met a little beside its line, too.
            List<?> parallel = (List<?>) page.evaluate(
                    "() => canvas.drawing.$id('tsinghua-university').edgesWith(canvas.drawing.$id('tongfang'))"
                            + ".map(e => e.id())");
            assertThat(parallel).hasSize(8);
            for (Object tie : parallel) {
                assertThat(isTouched(visitor, tie)).as("%s", tie).isTrue();
            }
            assertThat(isTouched(visitor, TONGFANG)).isTrue();
            assertThat(plate).containsText("Tsinghua University invested in Tongfang");
            assertThat(plate).containsText("attested 2008–2009 stated");

            page.mouse().down();
            page.mouse().up();
            assertThat(page.locator("#side h2")).hasText("Tsinghua University invested in Tongfang");
            assertThat(page.locator("#side .sources li").first()).containsText("table 4, p. 40");
            assertThat(page.locator("#side")).containsText("Stake: controlling");
            assertThat(page).hasURL(Pattern.compile(".*tie=" + TONGFANG + ".*"));
            page.locator("#to-evidence").click();
            assertThat(page.locator("#of-tie h2")).hasText("Tsinghua University invested in Tongfang");
            assertThat(page.locator("tbody tr")).hasCount(1);

            visitor.on("/#/network?tie=feng-jun--founded--aigo");
            assertThat(page.locator("#side .short li")).containsText(new String[] {"(1992)", "(1993)"});
            page.locator("#language").click();
            assertThat(page.locator("#side h2")).hasText("冯军创办了爱国者");
        }
    }

    @Test
    default void theChosenActorIsBroughtToReadingSizeAndNoNameLiesOverAnother() {
        try (Visitor visitor = someone()) {
            Page page = visitor.at(atlas(), "/#/network");
            visitor.until(AT_REST);
            assertThat(meetings(page)).isEqualTo(List.of());
            double whole = number(page, "canvas.drawing.zoom()");
            touch(page, ON_ACTOR, "tsinghua-university", 0);
            page.mouse().down();
            page.mouse().up();
            assertThat(page.locator("#side h2")).hasText("Tsinghua University");
            visitor.until("zoom => !canvas.drawing.animated() && canvas.drawing.zoom() > zoom", whole);
            page.mouse().move(0, 0);
            assertThat(meetings(page)).isEqualTo(List.of());
            assertThat(
                            number(
                                    page,
                                    "Math.min(...canvas.drawing.nodes('[?label]').map(n => n.data('type') * canvas.drawing.zoom()))"))
                    .isGreaterThanOrEqualTo(9);
            // What has nothing to do with it fades to an outline, and bears no name.
            assertThat(
                            page.evaluate(
                                    "() => canvas.drawing.nodes('.away').every(n => !n.data('label')"
                                            + " && n.numericStyle('background-opacity') < 0.2 && n.numericStyle('border-opacity') >= 0.5)"))
                    .isEqualTo(true);
            assertThat(number(page, "canvas.drawing.nodes('.near[?label]').length"))
                    .isGreaterThan(10);
        }
    }

    /** Pairs of names whose boxes meet, once they are drawn; the library has its own two units larger on each side. */
    private static Object meetings(Page page) {
        return page.evaluate("""
                async () => {
                  for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
                  const only = {includeNodes: false, includeEdges: false, includeLabels: true,
                      includeOverlays: false, includeUnderlays: false};
                  const named = canvas.drawing.nodes('[?label]').map(n => [n.id(), n.boundingBox(only)]);
                  const meet = (a, b) => Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 4
                      && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 4;
                  return named.flatMap(([one, a], i) =>
                      named.slice(i + 1).filter(([, b]) => meet(a, b)).map(([other]) => one + ' ' + other));
                }""");
    }

    @Test
    default void neighboursAndTiesAreAListInStepWithThePictureForTheKeyboardAlone() {
        try (Visitor visitor = someone()) {
            Page page = visitor.at(atlas(), "/#/network?focus=tsinghua-university&families=investment");
            Locator ties = page.locator("#neighbours .tie-button");
            assertThat(ties).hasCount((int) number(page, "canvas.drawing.$id('tsinghua-university').degree()"));
            assertThat(page.locator(".image"))
                    .hasAttribute(
                            "aria-label",
                            Pattern.compile("Picture of the network: .*Filter: investment.*Largest: .*"
                                    + "Tsinghua University: Neighbours \\d+, Ties \\d+.*"));
            Locator tie = page.locator("[data-tie='" + TONGFANG + "']");
            assertThat(tie).hasAttribute("aria-label", Pattern.compile("Tsinghua University invested in Tongfang, .*"));
            tie.focus();
            assertThat(page.locator(".plate")).containsText("Tsinghua University invested in Tongfang");
            page.keyboard().press("Enter");
            assertThat(page.locator("#tie-sentence")).isFocused();
            page.locator("#side .close").press("Enter");
            assertThat(tie).isFocused();

            page.locator("#year-typed").pressSequentially("2003");
            page.keyboard().press("Enter");
            visitor.settled();
            assertThat(page.locator("#year-shown")).hasText("2003");
            assertThat(ties).hasCount((int)
                    number(page, "canvas.drawing.$id('tsinghua-university').connectedEdges().not('.gone').length"));
            assertThat(tie).hasCount(0);
            // What no source makes sure of in that year is a ghost on request, as in the interface.
            page.locator("#certainty").check();
            assertThat(tie).containsText("only possible then");
            assertThat(page.locator(".histogram rect").first()).isAttached();
        }
    }

    @Test
    default void draggedActorsStayInTheAddressInFilesAndInPrintAndAllIsUndone(@TempDir Path folder) throws IOException {
        try (Visitor visitor = someone()) {
            Page page = visitor.at(atlas(), "/#/network?families=investment");
            Locator print = page.locator("#take-print a").first();
            assertThat(print).hasAttribute("href", Pattern.compile("[^&]*families=investment&isolates=false"));
            Object before = page.evaluate(PLACES);
            drag(page, "amd", 60, -40);
            assertThat(page).hasURL(Pattern.compile(".*families=investment&positions=amd,-?\\d+,-?\\d+$"));
            Object after = page.evaluate(PLACES);
            assertThat(after).isNotEqualTo(before);
            assertThat(print)
                    .hasAttribute(
                            "href",
                            Pattern.compile(".*&positions=([a-z0-9-]+,-?\\d+,-?\\d+;)+[a-z0-9-]+,-?\\d+,-?\\d+$"));
            String placed = print.getAttribute("href");
            assertThat(placed.split(";")).hasSize((int) number(page, "canvas.drawing.nodes().length"));

            page.locator("#places summary").click();
            Download file =
                    page.waitForDownload(() -> page.locator("#save-positions").click());
            String saved = Files.readString(file.path());
            assertThat(saved)
                    .matches("(?s)\\{\\s*\"positions\": \\{\\s*\"amd\": \\[\\s*-?\\d+,\\s*-?\\d+\\s*]\\s*}\\s*}\\s*");

            visitor.again();
            assertThat(page.evaluate(PLACES)).isEqualTo(after);

            page.getByLabel("only: research", new Page.GetByLabelOptions().setExact(true))
                    .click();
            visitor.settled();
            page.keyboard().press("Control+z");
            visitor.settled();
            assertThat(page.evaluate(PLACES)).isEqualTo(after);
            page.locator("#places summary").click();
            page.locator("#release").click();
            visitor.settled();
            assertThat(page.evaluate(PLACES)).isEqualTo(before);
            page.keyboard().press("Control+z");
            visitor.settled();
            assertThat(page.evaluate(PLACES)).isEqualTo(after);
            page.keyboard().press("Control+Shift+z");
            visitor.settled();
            assertThat(page.evaluate(PLACES)).isEqualTo(before);

            page.locator("#open-positions").setInputFiles(Files.writeString(folder.resolve("wrong.json"), "{}"));
            assertThat(page.locator("#places [role=alert]")).hasText("This file holds no positions.");
            page.locator("#open-positions").setInputFiles(Files.writeString(folder.resolve("right.json"), saved));
            visitor.until("places => (" + PLACES + ")() === places", after);
        }
    }

    @Test
    default void aPhoneShowsThePictureOnItsFirstScreenAndNothingJumps() {
        try (Visitor visitor = someone(390, 844, ColorScheme.DARK, "zh-CN")) {
            Page page = visitor.at(atlas(), "/#/network?families=research&evidence=stated");
            assertThat(number(page, "document.querySelector('header').offsetHeight"))
                    .isLessThan(64);
            assertThat(number(page, "document.querySelector('.picture').getBoundingClientRect().bottom"))
                    .isLessThanOrEqualTo(844);
            assertThat(page.locator(".fold > summary .told")).hasText("研究 · 仅来源明示");
            assertThat(page.evaluate(SHIFTS)).isEqualTo(List.of());
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
            page.locator("#views-button").press("Enter");
            assertThat(page.locator("#search")).isVisible();
            assertThat(visitor.obstacles()).isEqualTo(List.of());
            page.locator("#view-list a")
                    .filter(new Locator.FilterOptions().setHasText("路径"))
                    .click();
            assertThat(page.locator("h1")).hasText("路径");
            assertThat(page.locator("#search")).isHidden();
        }
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + expression)).doubleValue();
    }

    /** Whether a tie answers to a pointer that is beside its line, at one of some places along it. */
    @SuppressWarnings("unchecked")
    private static boolean isTouched(Visitor visitor, Object tie) {
        List<Map<String, Number>> along =
                (List<Map<String, Number>>) visitor.page().evaluate("""
                        id => {
                          const tie = canvas.drawing.$id(id);
                          const box = canvas.getBoundingClientRect();
                          const [a, c, b] = [tie.renderedSourceEndpoint(), tie.renderedControlPoints()[0],
                              tie.renderedTargetEndpoint()];
                          return [0.5, 0.4, 0.6, 0.3, 0.7].map(t => {
                            const at = p => (1 - t) ** 2 * a[p] + 2 * t * (1 - t) * c[p] + t * t * b[p];
                            return {x: box.x + at('x'), y: box.y + at('y')};
                          });
                        }""", tie);
        for (Map<String, Number> at : along) {
            visitor.page()
                    .mouse()
                    .move(at.get("x").doubleValue() + 2, at.get("y").doubleValue() + 2);
            if (Boolean.TRUE.equals(visitor.page().evaluate("id => canvas.drawing.$id(id).hasClass('near')", tie))) {
                return true;
            }
        }
        return false;
    }

    /** Brings the pointer over something in the picture, so many pixels below it. */
    @SuppressWarnings("unchecked")
    private static void touch(Page page, String where, Object id, int below) {
        Map<String, Number> at = (Map<String, Number>) page.evaluate(where, id);
        page.mouse().move(at.get("x").doubleValue(), at.get("y").doubleValue() + below);
    }

    @SuppressWarnings("unchecked")
    private static void drag(Page page, String actor, int right, int down) {
        Map<String, Number> at = (Map<String, Number>) page.evaluate(ON_ACTOR, actor);
        double x = at.get("x").doubleValue();
        double y = at.get("y").doubleValue();
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right / 2.0, y + down / 2.0);
        page.mouse().move(x + right, y + down);
        page.mouse().up();
    }
}
