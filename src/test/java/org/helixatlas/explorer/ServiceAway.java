package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What the page shows while there is no answer: part of {@link ExplorerIT}, whose service and browser it uses. */
interface ServiceAway {

    /** By how much the content has moved within the window since the page was opened, as browsers add it up. */
    String MOVED = """
            () => new Promise(done => {
              let sum = 0;
              new PerformanceObserver(list => list.getEntries().forEach(e => (sum += e.value)))
                  .observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
            })""";

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    @Test
    default void aServiceThatIsGoneIsSaidInEveryViewUntilItIsBackAndNothingElseIsShownForIt() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB").blocked()) {
            Page page = visitor.at(atlas(), "/#/network?layout=grid");
            // All views have been fetched by then, as they are within seconds of a visit.
            visitor.until(
                    "() => performance.getEntriesByType('resource').some(e => e.name.endsWith('views/import.js'))");
            Locator gone = page.locator("main .problem.away");
            page.context().setOffline(true);
            page.locator("#only-families-research").click();
            assertThat(gone).containsText("The service does not answer");
            assertThat(page.locator(".image canvas")).hasCount(0);
            assertThat(page.locator("#side")).isEmpty();
            assertThat(page.locator("#count")).isEmpty();
            assertThat(page.locator("#export")).isHidden();
            for (String view : List.of(
                    "actor", "measures", "paths?from=lenovo&to=stone", "lineage/stone", "evidence", "figures")) {
                visitor.on("/#/" + view);
                assertThat(page.locator(".away:visible").first()).containsText("The service does not answer");
                assertThat(page.locator(".away:visible button").first()).hasText("Try again");
                assertThat(page.locator("main table, main .tree, main canvas")).hasCount(0);
            }
            page.locator("#search").fill("stone");
            assertThat(page.locator("header .combobox [role=status]")).hasText("The service does not answer");

            visitor.on("/#/network?layout=grid&families=research");
            assertThat(gone).isVisible();
            page.context().setOffline(false);
            gone.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
            visitor.settled();
            visitor.until("() => canvas.drawing.edges().every(e => e.data('family') === 'research')");
            assertThat(page.locator(".away:visible")).hasCount(0);
            assertThat(page.locator("#export")).isVisible();

            // What is right is not taken away, only said to be of before; and the page finds out by itself when that
            // has passed.
            page.context().setOffline(true);
            page.evaluate("() => dispatchEvent(new Event('focus'))");
            assertThat(page.locator(".news.away")).containsText("last answer");
            assertThat(page.locator("#count")).containsText("actors");
            page.context().setOffline(false);
            assertThat(page.locator(".news.away")).hasCount(0);
        }
    }

    @Test
    default void aServiceThatHangsIsAskedOneQuestionAtATime() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(atlas(), "/#/measures");
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                if (request.url().endsWith("/api/network?kinds=SciencePark")) {
                    asked.add(request.url());
                }
            });
            Runnable goOn = visitor.hold("**/api/network?kinds=SciencePark");
            String look = "() => { for (let i = 0; i < 5; i++) dispatchEvent(new Event('focus')); return true; }";
            visitor.until(look);
            page.waitForCondition(() -> !asked.isEmpty());
            visitor.until(look);
            assertThat(asked).hasSize(1);

            page.waitForResponse("**/api/network?kinds=SciencePark", goOn);
            page.waitForCondition(() -> {
                page.evaluate("() => dispatchEvent(new Event('focus'))");
                return asked.size() > 1;
            });
        }
    }

    @Test
    default void nothingJumpsWhileAnswersComeAndTheNetworkIsSeenOnceItHasItsPlaces() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            for (String view : List.of("lineage/stone?by=year", "measures", "actor/lenovo")) {
                Page page = visitor.at(atlas(), "/#/" + view);
                assertThat(((Number) page.evaluate(MOVED)).doubleValue())
                        .as(view)
                        .isLessThan(0.1);
            }
            Page page = visitor.page();
            page.navigate("about:blank");
            page.navigate(atlas() + "/#/network?families=research");
            // Neither before nor after it is another arrangement of the same network in view.
            visitor.until("() => Boolean(document.getElementById('canvas')?.drawing)");
            Object first = page.evaluate("""
                    () => new Promise(done => {
                      const look = () => canvas.classList.contains('settling')
                          ? requestAnimationFrame(look)
                          : done(JSON.stringify(canvas.drawing.nodes().map(n => n.position())));
                      look();
                    })""");
            visitor.settled();
            assertThat(page.evaluate("() => JSON.stringify(canvas.drawing.nodes().map(n => n.position()))"))
                    .isEqualTo(first);
        }
    }
}
