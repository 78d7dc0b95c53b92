package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Analyses with tests against chance: part of {@link ExplorerIT}, whose service and browser it uses. */
interface AnalysesWithTests {

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    @Test
    default void eachAnalysisShowsTheNumbersOfTheServiceAndHowTheyAreFound() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(atlas(), "/#/analyses?relations=research,investment");
            Locator rows = page.locator(".results tbody tr");
            JsonNode correlation = answer(page, "/api/association/correlation?relations=research,investment")
                    .at("/items/0");
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText(threeDigits(correlation.path("correlation")));
            assertThat(rows).containsText(threeDigits(correlation.at("/chance/expected")));
            assertThat(page.locator(".results")).containsText("Krackhardt");
            page.locator("#relation-same-sphere").check();
            visitor.settled();
            assertThat(rows).hasCount(3);
            assertThat(page).hasURL(Pattern.compile(".*relations=investment(,|%2C)research(,|%2C)same-sphere.*"));

            page.locator("#analysis").selectOption("chance");
            visitor.settled();
            assertThat(rows.first())
                    .containsText(
                            threeDigits(answer(page, "/api/network/chance").at("/items/0/found")));

            // A test that never ends, of which the service says how far it is.
            page.route(Pattern.compile(".*/api/network/chance.*"), route -> {});
            page.route(
                    Pattern.compile(".*/api/requests/.*"),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("{\"computing\": \"the comparison\", \"done\": 3, \"of\": 9}")));
            page.locator("#figures").selectOption("communities");
            assertThat(page.locator("#analysis-progress")).hasAttribute("max", "9");
            assertThat(page.locator(".results")).containsText("3 / 9");
            page.locator("#leave-analysis").click();
            assertThat(page.locator(".results")).containsText("You left this question");
            page.unrouteAll();

            page.locator("#analysis").selectOption("positions");
            visitor.settled();
            JsonNode positions = answer(page, "/api/positions?relations=investment,research");
            assertThat(page.locator(".blocks li"))
                    .hasCount(positions.path("blocks").size());
            assertThat(page.locator(".results")).containsText("R² of ties " + threeDigits(positions.path("rSquared")));

            visitor.on("/#/analyses?analysis=positions&relations=research&blocks=3");
            assertThat(page.locator(".blocks li")).hasCount(3);
            assertThat(page.locator("td.tied").first()).isVisible();
            assertThat(page.locator("#relation-same-sphere")).isHidden();

            visitor.on("/#/analyses?analysis=positions&relations=research&method=rege");
            JsonNode roles = answer(page, "/api/positions?relations=research&method=rege&directed=true");
            assertThat(page.locator(".blocks li")).hasCount(roles.path("blocks").size());

            visitor.on("/#/analyses?analysis=blockmodel&relations=research");
            page.locator("#ideal-regular").check();
            visitor.settled();
            assertThat(page.locator(".results")).containsText("otherwise than ideal");
            assertThat(page.locator(".results table").first()).containsText("null");
            assertThat(page.locator(".blocks li")).hasCount(3);

            page.locator("#analysis").selectOption("periods");
            visitor.settled();
            assertThat(rows).hasCount(6);
            page.locator("#analysis").selectOption("groups");
            visitor.settled();
            assertThat(page.locator(".results table")).containsText("industry");

            page.locator("#analysis").selectOption("claims");
            visitor.settled();
            assertThat(rows).hasCount(3);
            page.locator("#claim").selectOption("university-ties-concentrated");
            visitor.settled();
            assertThat(rows.first())
                    .containsText(threeDigits(answer(page, "/api/claims/university-ties-concentrated")
                            .at("/items/0/found")));
            assertThat(page.locator(".results")).containsText("What this cannot show");
            visitor.on("/#/analyses?analysis=claims&families=lineage");
            assertThat(page.locator(".results")).containsText("This cannot be tested here.");
            assertThat(visitor.obstacles()).isEqualTo(List.of());
        }
    }

    @Test
    default void circlesDivisionsAndRegressionsAreThoseOfTheService() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.DARK, "en-GB")) {
            Page page = visitor.at(atlas(), "/#/analyses?analysis=cliques");
            JsonNode cliques = answer(page, "/api/network/cliques?limit=25");
            assertThat(page.locator(".results"))
                    .containsText(cliques.path("groups").asInt() + " circles of at least 3");
            assertThat(page.locator(".blocks li"))
                    .hasCount(cliques.path("items").size());
            page.locator("#k").selectOption("2");
            visitor.settled();
            assertThat(page.locator(".results")).containsText("Maximal k-plexes");

            visitor.on("/#/analyses?analysis=regression&dependent=research&relations=investment,same-sphere");
            JsonNode regression =
                    answer(page, "/api/association/regression?dependent=research&predictors=investment,same-sphere");
            assertThat(page.locator(".results tbody tr")).hasCount(3);
            assertThat(page.locator("#relation-research")).isDisabled();
            assertThat(page.locator("#relation-research")).not().isChecked();
            assertThat(page.locator("#relation-investment")).isChecked();
            assertThat(page.locator(".results tbody tr").nth(1))
                    .containsText(threeDigits(regression.at("/terms/1/coefficient")));

            visitor.on("/#/analyses?analysis=agreement&asOf=2005&against=1995");
            JsonNode agreement =
                    answer(page, "/api/measures/leiden/agreement?other=louvain&asOf=2005&against.asOf=1995");
            assertThat(page.locator(".results"))
                    .containsText("Adjusted Rand index " + threeDigits(agreement.path("adjustedRand")));
            page.locator(".groups summary").last().click();
            JsonNode largest = answer(page, "/api/measures/louvain?asOf=1995&top=10000")
                    .path("items")
                    .path(0);
            assertThat(page.locator(".groups li").first())
                    .containsText(largest.path("value").asInt() + " "
                            + largest.path("name").asString());

            visitor.on("/#/analyses?analysis=communities");
            JsonNode communities = answer(
                    page, "/api/network/periods/communities?periods=1980-1989,1990-1999,2000-2009&measure=leiden");
            assertThat(page.locator(".results tbody td strong"))
                    .hasCount(communities.path("items").size());

            visitor.on("/#/actor/tsinghua-university");
            JsonNode composition = answer(page, "/api/actors/tsinghua-university/composition");
            assertThat(page.locator("main"))
                    .containsText(composition.path("alters").asInt() + " partners, ");
            page.locator("a", new Page.LocatorOptions().setHasText("The circles that it is in"))
                    .click();
            visitor.settled();
            assertThat(page.locator(".results")).containsText("Only circles with");
            assertThat(visitor.obstacles()).isEqualTo(List.of());
        }
    }

    private static String threeDigits(JsonNode value) {
        return new BigDecimal(value.asDouble())
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    private static JsonNode answer(Page page, String path) {
        return JsonMapper.shared()
                .readTree((String) page.evaluate("path => fetch(path).then(answer => answer.text())", path));
    }
}
