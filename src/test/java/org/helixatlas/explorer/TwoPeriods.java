package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two periods of the network against each other: part of {@link ExplorerIT}, whose service and browser it uses. */
interface TwoPeriods {

    String OF_CHANGE = "change => canvas.drawing.edges('.' + change).not('.gone').map(e => e.id())";

    String STYLES =
            "() => ['gained', 'lost', 'kept', 'open'].filter(c => canvas.drawing.edges('.' + c).nonempty()).map(c => canvas.drawing.edges('.' + c)[0]).map(e => e.style('line-color') + e.style('line-style') + e.style('width'))";

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    @Test
    default void tiesGainedLostAndKeptBetweenTwoPeriodsAreToldApartWithActorsInTheirPlaces() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.DARK, "en-GB")) {
            Page page = visitor.at(atlas(), "/#/network?layout=grid");
            Object places = page.evaluate(NetworkPicture.PLACES);
            // One key to open, one to the other box, one to show: beside what is typed.
            page.locator("#compare").press("Enter");
            page.keyboard().type("1985");
            page.keyboard().press("Tab");
            page.keyboard().type("2000-2005");
            page.keyboard().press("Enter");
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*layout=grid&before=1985&after=2000-2005$"));

            Set<String> before = ties(page, "asOf=1985");
            Set<String> after = ties(page, "from=2000&to=2005");
            Set<String> kept = new HashSet<>(before);
            kept.retainAll(after);
            // What is only possible in the other period is neither gained nor lost.
            Set<String> open = new HashSet<>(before);
            open.retainAll(ties(page, "from=2000&to=2005&certainty=possible"));
            Set<String> possiblyBefore = new HashSet<>(after);
            possiblyBefore.retainAll(ties(page, "asOf=1985&certainty=possible"));
            open.addAll(possiblyBefore);
            before.removeAll(open);
            after.removeAll(open);
            open.removeAll(kept);
            assertThat(of(page, "gained")).containsExactlyInAnyOrderElementsOf(after);
            assertThat(of(page, "lost")).containsExactlyInAnyOrderElementsOf(before);
            assertThat(of(page, "kept")).containsExactlyInAnyOrderElementsOf(kept);
            assertThat(of(page, "open")).isNotEmpty().containsExactlyInAnyOrderElementsOf(open);
            assertThat(page.evaluate(NetworkPicture.PLACES)).isEqualTo(places);
            Locator legend = page.locator("#change-legend");
            // It stands below the picture and covers nothing of it.
            assertThat(page.locator(".picture #change-legend")).hasCount(0);
            assertThat(page.locator(".foot summary").first()).containsText("(1985)");
            assertThat(legend).containsText("gained, in 2000–2005 only: " + after.size());
            assertThat(legend).containsText("lost, in 1985 only: " + before.size());
            assertThat(legend).containsText("in one, only possible in the other: " + open.size());
            assertThat(page.locator(".image"))
                    .hasAttribute("aria-label", Pattern.compile(".*kept, in both: " + kept.size() + ".*"));
            assertThat(new HashSet<>((List<?>) page.evaluate(STYLES))).hasSize(before.isEmpty() ? 3 : 4);
            assertThat(page.locator("#side h2")).containsText("ties gained or lost");
            assertThat(page.locator("#take-data a")
                            .filter(new Locator.FilterOptions().setHasText("CSV"))
                            .last())
                    .hasAttribute("href", "/api/network?from=2000&to=2005&format=csv");
            assertThat(visitor.obstacles()).isEqualTo(List.of());

            page.keyboard().press("Control+z");
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*#/network\\?layout=grid$"));
            assertThat(of(page, "gained")).isEmpty();
            assertThat(legend).isHidden();
            page.keyboard().press("Control+Shift+z");
            visitor.settled();
            assertThat(legend).isVisible();
            visitor.again();
            assertThat(of(page, "lost")).hasSameSizeAs(before);
            assertThat(page.locator("#after")).hasValue("2000-2005");

            page.locator("#after").fill("2005-2000");
            page.locator("#after").press("Enter");
            assertThat(page.locator(".wrong")).containsText("1980-1989");
            page.locator("#end-compare").click();
            visitor.settled();
            assertThat(page.locator("#year")).isEnabled();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> of(Page page, String change) {
        return (List<String>) page.evaluate(OF_CHANGE, change);
    }

    private static Set<String> ties(Page page, String filter) {
        String answer =
                (String) page.evaluate("path => fetch(path).then(answer => answer.text())", "/api/network?" + filter);
        Set<String> ids = new HashSet<>();
        JsonMapper.shared()
                .readTree(answer)
                .path("ties")
                .forEach(e -> ids.add(e.path("id").asString()));
        return ids;
    }
}
