package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped network as its communities, by REST. */
class CommunityApiTest extends ServiceTest {

    private JsonNode get(String uri) throws Exception {
        assertThat(http.get().uri(uri)).hasStatusOk();
        return JsonMapper.shared()
                .readTree(http.get().uri(uri).exchange().getResponse().getContentAsString());
    }

    private static int sum(JsonNode items, String member) {
        int sum = 0;
        for (JsonNode item : items) {
            sum += item.path(member).asInt();
        }
        return sum;
    }

    private static Set<String> ids(JsonNode items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    /** What is counted by communities adds up to the summary of the same network, and their actors are its actors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&families=research,investment",
                "&asOf=2000",
                "&asOf=2000&certainty=possible",
                "&datasets=hsp-thesis&evidence=stated&kinds=Firm,University",
                "&measure=components"
            })
    void countsAddUpToTheSummary(String filter) throws Exception {
        JsonNode summary = get("/api/network/summary?permutations=9" + filter.replace("&measure=components", ""));
        for (int top : new int[] {1000, 3}) {
            JsonNode answer = get("/api/network/communities?top=" + top + filter);
            JsonNode rest = answer.path("rest");
            assertThat(sum(answer.path("communities"), "size")
                            + rest.path("actors").asInt())
                    .isEqualTo(summary.path("actors").asInt());
            assertThat(sum(answer.path("communities"), "ties")
                            + sum(answer.path("links"), "ties")
                            + rest.path("ties").asInt()
                            + answer.at("/about/selfLoops").asInt())
                    .isEqualTo(summary.path("ties").asInt());
            assertThat(sum(answer.path("communities"), "pairs")
                            + sum(answer.path("links"), "pairs")
                            + rest.path("pairs").asInt())
                    .isEqualTo(summary.path("edges").asInt());
            for (JsonNode community : answer.path("communities")) {
                int size = community.path("size").asInt();
                assertThat(sumOf(community.path("kinds"))).isEqualTo(size);
                assertThat(sumOf(community.path("spheres"))).isEqualTo(size);
            }
        }
    }

    private static int sumOf(JsonNode counts) {
        int sum = 0;
        for (JsonNode count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"families=research,investment", "families=research,investment&asOf=2000"})
    void theActorsOfAllCommunitiesAreThoseOfTheNetwork(String filter) throws Exception {
        JsonNode network = get("/api/network?" + filter);
        JsonNode answer = get("/api/network/communities?top=1000&" + filter);
        Set<String> found = new HashSet<>();
        List<String> ties = new ArrayList<>();
        for (JsonNode community : answer.path("communities")) {
            JsonNode part =
                    get("/api/network/communities/" + community.path("number").asInt() + "?" + filter);
            assertThat(part.path("nodes").size())
                    .isEqualTo(community.path("size").asInt());
            assertThat(part.at("/about/actors").asInt())
                    .isEqualTo(community.path("size").asInt());
            assertThat(ids(part.path("nodes"))).noneMatch(found::contains);
            found.addAll(ids(part.path("nodes")));
            ties.addAll(ids(part.path("ties")));
        }
        assertThat(found).isEqualTo(ids(network.path("nodes")));
        assertThat(ids(network.path("ties"))).containsAll(ties);
        assertThat(network.path("ties").size() - ties.size()).isEqualTo(sum(answer.path("links"), "ties"));
    }

    /** So a picture that goes through the years keeps its places. */
    @Test
    void aCommunityKeepsItsNumberFromYearToYear() throws Exception {
        Set<String> ever = ids(get("/api/network/communities/1").path("nodes"));
        JsonNode then = get("/api/network/communities/1?asOf=1990").path("nodes");
        assertThat(then.size()).isPositive().isLessThan(ever.size());
        assertThat(ever).containsAll(ids(then));
    }

    @Test
    void theCommunityOfAnActorIsTold() throws Exception {
        JsonNode whole = get("/api/network/communities?top=1&actor=lenovo");
        int number = whole.path("ofActor").asInt();
        assertThat(ids(get("/api/network/communities/" + number).path("nodes"))).contains("lenovo");
        int inner = get("/api/network/communities?within=%d&actor=lenovo".formatted(number))
                .path("ofActor")
                .asInt();
        assertThat(ids(get("/api/network/communities/%d?within=%d".formatted(inner, number))
                        .path("nodes")))
                .contains("lenovo");
        assertThat(get("/api/network/communities?kinds=University&actor=lenovo").has("ofActor"))
                .isFalse();
        assertThat(get("/api/network/communities").has("ofActor")).isFalse();
        assertThat(http.get().uri("/api/network/communities?actor=lenov"))
                .hasStatus(400)
                .bodyText()
                .contains("did you mean", "lenovo");
    }

    @Test
    void aCommunityIsDividedAgain() throws Exception {
        Set<String> whole = ids(get("/api/network/communities/1").path("nodes"));
        JsonNode within = get("/api/network/communities?within=1&top=1000");
        assertThat(within.path("within").toString()).isEqualTo("[1]");
        assertThat(within.path("groups").asInt()).isGreaterThan(1);
        assertThat(sum(within.path("communities"), "size")).isEqualTo(whole.size());
        JsonNode inner = get("/api/network/communities/2?within=1");
        assertThat(inner.path("nodes").size())
                .isEqualTo(within.at("/communities/1/size").asInt());
        assertThat(whole).containsAll(ids(inner.path("nodes")));
    }

    /** With no time in the filter it is the division that the measure tells. */
    @Test
    void communitiesAreTheGroupsOfTheMeasure() throws Exception {
        JsonNode answer = get("/api/network/communities");
        JsonNode measure = get("/api/measures/leiden?top=10000");
        assertThat(answer.path("groups")).isEqualTo(measure.at("/found/groups"));
        assertThat(answer.path("modularity")).isEqualTo(measure.at("/found/modularity"));
        Set<String> first = new HashSet<>();
        measure.path("items").forEach(item -> {
            if (item.path("group").asInt() == 1) {
                first.add(item.path("actor").asString());
            }
        });
        assertThat(ids(get("/api/network/communities/1").path("nodes"))).isEqualTo(first);
        JsonNode largest = answer.at("/communities/0/largest/0");
        assertThat(first).contains(largest.path("id").asString());
        assertThat(largest.path("names").findValuesAsString("language")).contains("zh");
        assertThat(answer.at("/about/method/chinese/title").asString()).isEqualTo("社群网络");
        assertThat(answer.at("/about/measure/id").asString()).isEqualTo("leiden");
        assertThat(answer.path("firstYear").asInt())
                .isLessThan(answer.path("lastYear").asInt());
    }

    @Test
    void anAnswerIsATableToo() throws Exception {
        String csv = http.get()
                .uri("/api/network/communities?top=2&format=csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv).startsWith("number,size,ties,pairs,spheres,kinds,largest\r\n1,");
        assertThat(csv.lines()).hasSize(3);
    }

    @Test
    void whatDoesNotExistIsTold() {
        var wrong = assertThat(http.get().uri("/api/network/communities?measure=degree"))
                .hasStatus(400)
                .bodyJson();
        wrong.extractingPath("$.errors[0].field").isEqualTo("measure");
        wrong.extractingPath("$.errors[0].message").asString().contains("leiden");
        assertThat(http.get().uri("/api/network/communities?within=9999"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("there is no community 9999 there; valid are 1 to ");
        assertThat(http.get().uri("/api/network/communities?within=1,")).hasStatus(400);
        assertThat(http.get().uri("/api/network/communities?within=x")).hasStatus(400);
        assertThat(http.get().uri("/api/network/communities?top=0")).hasStatus(400);
        assertThat(http.get().uri("/api/network/communities/0")).hasStatus(404);
        assertThat(http.get().uri("/api/network/communities/9999")).hasStatus(404);
    }
}
