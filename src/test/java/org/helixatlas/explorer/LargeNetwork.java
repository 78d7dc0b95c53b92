package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.helixatlas.Thorough;
import org.junit.jupiter.api.Test;

/** A network that is too large to be drawn actor by actor: part of {@link ExplorerIT}, whose service and browser it uses. */
interface LargeNetwork {

    int GROUPS = 60;
    int OF_GROUP = 100;

    String DRAWN = "() => canvas.drawing.nodes().length";

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    /** Loads a data set into the running service. */
    void loaded(Map<String, String> files) throws Exception;

    @Test
    @Thorough
    default void beyondWhatCanBeDrawnCommunitiesStandForActorsAndOpen() throws Exception {
        loaded(stars());
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            List<String> asked = new ArrayList<>();
            visitor.page().onRequest(request -> asked.add(request.url()));
            Page page = visitor.at(atlas(), "/#/network?datasets=crowd");
            assertThat(page.evaluate(DRAWN)).isEqualTo(GROUPS);
            assertThat(page.locator("#count")).hasText("60 communities of 6,000 actors and 6,000 ties");
            assertThat(asked).noneMatch(address -> address.endsWith("/api/network?datasets=crowd"));
            assertThat(page.locator("#side .communities button")).hasCount(GROUPS);
            assertThat(page.locator("#trail")).isHidden();
            assertThat(visitor.obstacles()).isEqualTo(List.of());

            // By the keyboard, from the list.
            page.locator("#open-2").press("Enter");
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*datasets=crowd&community=2$"));
            assertThat(page.evaluate(DRAWN)).isEqualTo(OF_GROUP);
            Locator trail = page.locator("#trail");
            assertThat(trail).hasText("All communitiesCommunity 2");
            assertThat(page.locator("#count")).containsText("100 actors · 99 ties");
            // Ranked in the whole network: 99 in the star and two in the ring.
            assertThat(page.locator("#side .leaders button").first()).containsText("101");
            assertThat(visitor.obstacles()).isEqualTo(List.of());
            page.goBack();
            visitor.settled();
            assertThat(page.evaluate(DRAWN)).isEqualTo(GROUPS);

            // By the pointer, in the picture, and the way back that is shown there.
            visitor.until(NetworkPicture.AT_REST);
            Map<?, ?> at = (Map<?, ?>) page.evaluate(NetworkPicture.ON_ACTOR, "community 3");
            page.mouse().click(((Number) at.get("x")).doubleValue(), ((Number) at.get("y")).doubleValue());
            assertThat(trail).hasText("All communitiesCommunity 3");
            visitor.settled();
            trail.locator("button").click();
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*datasets=crowd$"));

            // Who is asked for is shown where its ties are drawn.
            visitor.on("/#/network?datasets=crowd&focus=crowd-7-3");
            assertThat(page).hasURL(Pattern.compile(".*datasets=crowd&focus=crowd-7-3&community=\\d+$"));
            visitor.until("() => canvas.drawing.getElementById('crowd-7-3').hasClass('focus')");
            assertThat(page.locator("#neighbours")).containsText("Firm 0 of 7");
            assertThat(page.locator("#side .to-page")).hasAttribute("href", "/actor/crowd-7-3");
            page.locator("#export > summary").click();
            assertThat(page.locator("#take-shown a")).hasText("JSON");
            assertThat(page.locator("#take-print")).isHidden();
            trail.locator("button").click();
            visitor.settled();
            assertThat(page.locator("#take-shown a")).hasText(new String[] {"CSV", "XLSX", "JSON"});
            assertThat(page.locator("#take-data a").first()).isVisible();
            assertThat(page.locator("#take-print")).isHidden();
            assertThat((String) page.evaluate(
                            "link => fetch(link).then(answer => answer.text())",
                            page.locator("#take-shown a").first().getAttribute("href")))
                    .hasLineCount(GROUPS + 1);
            assertThat(page.waitForDownload(page.locator("#png")::click).suggestedFilename())
                    .isEqualTo("network.png");

            // Where one begins, no actor of it is fetched either.
            asked.clear();
            visitor.on("/#/start");
            assertThat(page.locator("#own-data")).isVisible();
            assertThat(page.locator(".lead")).containsText("6,");
            assertThat(page.locator(".lead")).not().containsText("question");
            assertThat(asked).noneMatch(address -> address.endsWith("/api/network"));
            assertThat(visitor.obstacles()).isEqualTo(List.of());

            // Nor where actors are ranked, or an origin is shown.
            asked.clear();
            visitor.on("/#/measures?datasets=crowd&measure=degree");
            assertThat(page.locator(".results tbody tr")).hasCount(25);
            assertThat(page.locator(".results tbody tr").first()).containsText("Firm 0 of");
            assertThat(page.locator("#not-drawn a")).hasAttribute("href", "#/network?datasets=crowd");
            assertThat(page.locator(".small-picture")).hasCount(0);
            assertThat(visitor.obstacles()).isEqualTo(List.of());
            visitor.on("/#/lineage/lenovo");
            assertThat(page.locator(".tree svg a").first()).isVisible();
            assertThat(page.locator(".problem")).hasCount(0);
            assertThat(asked).noneMatch(address -> address.matches(".*/api/network(\\?datasets=crowd)?"));

            // Another filter leaves other communities.
            visitor.on("/#/network?datasets=crowd&community=2");
            page.locator("#evidence").check();
            visitor.settled();
            assertThat(page).hasURL(Pattern.compile(".*datasets=crowd&evidence=stated$"));
            assertThat(page.locator("#count")).hasText("60 communities of 6,000 actors and 6,000 ties");
            page.locator("#language").click();
            assertThat(page.locator("#count")).hasText("6,000 个行动者、6,000 条关系的 60 个社群");
        } finally {
            HttpResponse<String> removed = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(atlas().resolve("/api/datasets/crowd"))
                                    .DELETE()
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
        }
    }

    /** Stars whose centres are tied in a ring. */
    private static Map<String, String> stars() {
        StringBuilder actors = new StringBuilder(
                "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]\n");
        StringBuilder ties = new StringBuilder(
                ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,unit,qualifier,note,evidence:string[]\n");
        for (int g = 0; g < GROUPS; g++) {
            for (int a = 0; a < OF_GROUP; a++) {
                actors.append("crowd-%d-%d,Firm,Firm %d of %d,,1990,,,,,,crowd-evidence\n".formatted(g, a, a, g));
                String partner = a == 0 ? "crowd-%d-0".formatted((g + 1) % GROUPS) : "crowd-%d-%d".formatted(g, a);
                ties.append("crowd-%d-0,SUPPLIES,%s,,2000,,,,,,,,,,crowd-evidence\n".formatted(g, partner));
            }
        }
        return Map.of(
                "dataset.json",
                "{\"id\": \"crowd\", \"title\": \"Crowd\", \"version\": \"1\", \"licence\": \"CC0-1.0\", \"requires\": []}",
                "sources.csv",
                "id,:LABEL,title,authors,year:int,url,reliability\ncrowd-source,Source,Made up,,2009,,primary\n",
                "evidence.csv",
                "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy\ncrowd-evidence,Evidence,crowd-source,all,,stated,,,,\n",
                "actors.csv",
                actors.toString(),
                "ties.csv",
                ties.toString());
    }
}
