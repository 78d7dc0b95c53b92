package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions that the page begins with: part of {@link ExplorerIT}, whose service and browser it uses. */
interface FirstAnswers {

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    @Test
    default void aQuestionIsAnsweredByOneClickInFourStepsWithTheNumbersOfTheService() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(atlas(), "/");
            assertThat(page.locator(".question h2")).hasText(new String[] {
                "Where does Lenovo come from?",
                "Who stands between academia and industry?",
                "What changed between 1985 and 2005?",
                "Bring your own data"
            });
            assertThat(page.locator("#own-data")).hasAttribute("href", "#/import");
            visitor.until("() => document.querySelector('#overview .canvas').drawing?.nodes().length > 200");

            Locator told = page.locator("#story .said");
            Locator next = page.locator("#step-on");
            page.locator("#ask-origin").click();
            assertThat(page.locator(".step-of")).hasText("Step 1 of 4");
            assertThat(told).containsText("Lenovo is a firm, founded in 1984.");
            next.click();
            assertThat(told).containsText("Lenovo was spun off from Legend Holdings");
            visitor.settled();
            assertThat(brought(page)).contains("lenovo", "legend-holdings").doesNotContain("tsinghua-university");
            next.press("Enter");
            assertThat(told).containsText("The oldest with a known year is Chinese Academy of Sciences, of 1949.");
            next.press("Enter");
            JsonNode kin = asked(page, "/api/actors/lenovo/lineage?direction=both");
            long after = kin.path("nodes")
                    .valueStream()
                    .filter(n -> n.path("generation").asInt() > 0)
                    .count();
            long inferred = kin.path("ties")
                    .valueStream()
                    .filter(e -> e.path("basis").asString().equals("inferred"))
                    .count();
            assertThat(told).containsText("From it came " + after + " actors");
            assertThat(told).containsText(inferred + " inferred");
            assertThat(page).hasURL(Pattern.compile(".*#/start/origin\\?actor=lenovo&step=4$"));
            assertThat(next).hasAttribute("href", "#/lineage/lenovo");

            visitor.on("/#/start/changed?step=3");
            List<String> before = ties(page, "asOf=1985");
            List<String> later = ties(page, "asOf=2005");
            List<String> possiblyLater = ties(page, "asOf=2005&certainty=possible");
            List<String> possiblyBefore = ties(page, "asOf=1985&certainty=possible");
            long kept = before.stream().filter(later::contains).count();
            long gained =
                    later.stream().filter(e -> !possiblyBefore.contains(e)).count();
            long lost = before.stream().filter(e -> !possiblyLater.contains(e)).count();
            assertThat(told).containsText("%d ties were gained by 2005, %d of 1985 lost".formatted(gained, lost));
            assertThat(told).containsText(kept + " certain in both years");
            assertThat(told)
                    .containsText("of %d that are certain in one year"
                            .formatted(before.size() + later.size() - 2 * kept - gained - lost));

            visitor.on("/#/start/between?step=1");
            assertThat(told).containsText("of industry");
            page.locator("#language").click();
            assertThat(told).containsText("产业界");
            visitor.on("/#/start/between?step=4");
            assertThat(told).containsText(Pattern.compile("仅通过\\s*中国科学院与学术界相连者"));
        }
    }

    /** Ids of the actors that stand out. */
    @SuppressWarnings("unchecked")
    private static List<Object> brought(Page page) {
        return (List<Object>) page.evaluate(
                "() => document.querySelector('#story-picture .canvas').drawing.nodes().not('.away').map(n => n.id())");
    }

    private static List<String> ties(Page page, String filter) {
        return asked(page, "/api/network?" + filter)
                .path("ties")
                .valueStream()
                .map(e -> e.path("id").asString())
                .toList();
    }

    private static JsonNode asked(Page page, String path) {
        return JsonMapper.shared()
                .readTree((String) page.evaluate("path => fetch(path).then(answer => answer.text())", path));
    }

    /** With other data than the thesis's the page asks what that data can answer, and where there is none, for some. */
    @Test
    default void questionsFitWhatIsLoaded() {
        try (Visitor visitor = someone(390, 844, ColorScheme.DARK, "en-GB")) {
            Page page = visitor.page();
            page.route(
                    "**/api/network",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(route.fetch()
                                    .text()
                                    .replace("\"lenovo\"", "\"somebody\"")
                                    .replace("\"industry\"", "\"civil society\""))));
            visitor.at(atlas(), "/");
            assertThat(page.locator(".question h2").first()).hasText("Who came from Chinese Academy of Sciences?");
            assertThat(page.locator(".question h2").nth(1)).containsText("academia and civil society");
            page.locator("#ask-descent").click();
            page.locator("#step-on").click();
            assertThat(page.locator("#story .said")).containsText("Directly from it came");
            page.unroute("**/api/network");
            page.route(
                    "**/api/network",
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"nodes\": [], \"ties\": [], \"about\": {\"actors\": 0, \"ties\": 0, \"datasets\": []}}")));
            visitor.at(atlas(), "/");
            assertThat(page.locator(".lead")).hasText("No ties are loaded yet.");
            assertThat(page.locator(".question h2")).hasText(new String[] {"Bring your own data"});
            page.unroute("**/api/network");
            visitor.at(atlas(), "/#/measures");
            assertThat(visitor.overflow()).isLessThanOrEqualTo(0);
        }
    }
}
