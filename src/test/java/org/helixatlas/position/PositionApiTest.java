package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Positions of the shipped actors by REST. */
class PositionApiTest extends ServiceTest {

    @Autowired
    private MeterRegistry meters;

    @Test
    void anAnswerBearsBlocksDensitiesFitAndMethod() {
        var json = assertThat(http.get()
                        .uri("/api/positions?relations=research,investment&blocks=3&method=euclidean&directed=true"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.method").isEqualTo("euclidean");
        json.extractingPath("$.linkage").isEqualTo("average");
        json.extractingPath("$.blocks").asArray().hasSize(3);
        json.extractingPath("$.blocks[0].block").isEqualTo(1);
        json.extractingPath("$.blocks[0].actors[0].id").asString().isNotBlank();
        json.extractingPath("$.relations").asArray().hasSize(2);
        json.extractingPath("$.relations[1].relation").isEqualTo("investment");
        json.extractingPath("$.relations[1].densities[2]").asArray().hasSize(3);
        json.extractingPath("$.relations[1].image[2]").asArray().hasSize(3);
        json.extractingPath("$.relations[1].undatedShare").asNumber();
        json.extractingPath("$.rSquared").asNumber();
        json.extractingPath("$.below").asNumber();
        json.extractingPath("$.isolatesLeftOut").asNumber();
        json.extractingPath("$.about.method.title").isEqualTo("Structural equivalence by Euclidean distance");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("以欧氏距离衡量的结构等价");
        json.extractingPath("$.about.directed").isEqualTo(true);
        json.extractingPath("$.about.undatedTies.included").asNumber();
    }

    @Test
    void relationsMayBeWeighted() {
        var json = assertThat(
                        http.get().uri("/api/positions?relations=investment:stake,research&blocks=3&directed=true"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.relations[0].relation").isEqualTo("investment:stake");
        json.extractingPath("$.relations[0].unweightedTies")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isPositive());
        json.extractingPath("$.relations[0].density").asNumber();
        assertThat(http.get().uri("/api/positions?relations=investment&blocks=3"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.relations[0].unweightedTies");
        assertThat(http.get().uri("/api/positions?relations=investment:gold")).hasStatus(400);
        assertThat(http.get().uri("/api/positions?relations=investment:stake&method=rege&directed=true"))
                .hasStatusOk();
    }

    @Test
    void blockmodelsMayBeOfWhatTiesWeigh() {
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/positions/blockmodel?relations=investment:stake&ideal=null,complete,regular&blocks=2"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.inconsistencies").asNumber();
        json.extractingPath("$.relations[0].relation").isEqualTo("investment:stake");
        json.extractingPath("$.relations[0].unweightedTies").asNumber();
        json.extractingPath("$.about.method.title")
                .asString()
                .startsWith("Generalised blockmodelling of valued networks");
        assertThat(http.get().uri("/api/positions/blockmodel?relations=investment:stake,research"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .endsWith("give each relation a weight, or none");
        assertThat(http.get().uri("/api/positions/blockmodel?relations=investment:stake&ideal=null,row-dominant"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("row-dominant asks to how many");
    }

    @Test
    void concorSaysHowManyTimesItParted() {
        var json = assertThat(http.get().uri("/api/positions?method=concor&families=research&datasets=hsp-thesis"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.splits").isEqualTo(2);
        json.extractingPath("$.unsettled").asNumber();
        json.doesNotHavePath("$.linkage");
        json.extractingPath("$.about.method.title").isEqualTo("CONCOR");
    }

    @Test
    void regularEquivalenceNeedsDirectionsOrSeveralRelations() {
        var json = assertThat(http.get()
                        .uri("/api/positions?relations=investment&method=rege&directed=true&datasets=hsp-thesis"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.method").isEqualTo("rege");
        json.extractingPath("$.iterations").isEqualTo(3);
        json.extractingPath("$.linkage").isEqualTo("average");
        json.doesNotHavePath("$.splits");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("以 REGE 衡量的规则等价");
        assertThat(http.get().uri("/api/positions?relations=investment,research&method=rege&iterations=5"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/positions?method=rege&iterations=21&splits=2"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("iterations", "directed", "splits");
        assertThat(http.get().uri("/api/positions?iterations=3")).hasStatus(400);
    }

    @Test
    void aBlockmodelSaysWhichIdealBlocksSuit() throws Exception {
        String uri = "/api/positions/blockmodel?relations=investment&ideal=null,complete,regular&blocks=3&starts=20"
                + "&seed=4&datasets=hsp-thesis";
        var json = assertThat(http.get().uri(uri)).hasStatusOk().bodyJson();
        json.extractingPath("$.ideal").asArray().containsExactly("null", "complete", "regular");
        json.extractingPath("$.starts").isEqualTo(20);
        json.extractingPath("$.seed").isEqualTo(4);
        json.extractingPath("$.inconsistencies").asNumber();
        json.extractingPath("$.reached").asNumber();
        json.extractingPath("$.partitions").asNumber();
        json.extractingPath("$.blocks").asArray().hasSize(3);
        json.extractingPath("$.relations[0].relation").isEqualTo("investment");
        json.extractingPath("$.relations[0].densities[2]").asArray().hasSize(3);
        json.extractingPath("$.relations[0].ideal[2]").asArray().hasSize(3);
        json.extractingPath("$.relations[0].inconsistencies[2]").asArray().hasSize(3);
        json.extractingPath("$.about.method.title").isEqualTo("Generalised blockmodelling");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("广义块模型");
        String csv =
                http.get().uri(uri + "&format=csv").exchange().getResponse().getContentAsString();
        assertThat(csv.lines().findFirst()).contains("block,actor,name,kind,sphere");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.matches("[123],.*"));
    }

    @Test
    void blocksAreDrawnAsAMatrix() {
        assertThat(http.get()
                        .uri("/api/positions.svg?relations=investment&method=concor&labels=zh&datasets=hsp-thesis"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .bodyText()
                .contains("块 1", "清华大学", "concor");
        assertThat(http.get().uri("/api/positions.png?blocks=0")).hasStatus(400);
        assertThat(http.get().uri("/api/positions.svg?size=wall")).hasStatus(400);
    }

    @Test
    void everythingWrongWithABlockmodelIsSaidTogether() {
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/positions/blockmodel?relations=reserch&ideal=nul,regular,regular&blocks=0&starts=5000"))
                .hasStatus(400)
                .bodyJson();
        json.extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("relations", "ideal", "ideal", "blocks", "starts");
        json.extractingPath("$.errors[1].message").isEqualTo("there is no ideal block 'nul'; did you mean null?");
        assertThat(http.get().uri("/api/positions/blockmodel?populations=true&starts=1000"))
                .hasStatus(422)
                .bodyText()
                .contains("fewer starts");
    }

    /** What is refused by its cost is refused by numbers of actors and ties, before a network is made for it. */
    @Test
    void aRefusedQuestionMakesNoNetwork() {
        double before = networksAskedFor();
        assertThat(http.get().uri("/api/positions/blockmodel?populations=true&starts=999&seed=77"))
                .hasStatus(422);
        assertThat(networksAskedFor()).isEqualTo(before);
        assertThat(http.get().uri("/api/positions/blockmodel?populations=true&starts=1&seed=77"))
                .hasStatusOk();
        assertThat(networksAskedFor()).isGreaterThan(before);
    }

    private double networksAskedFor() {
        return meters.get("cache.gets").tag("cache", "views").functionCounters().stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
    }

    @Test
    void anAnswerIsATableToo() throws Exception {
        String csv = http.get()
                .uri("/api/positions?relations=investment&blocks=2&format=csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().findFirst()).contains("block,actor,name,kind,sphere");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.matches("[12],.*"));
    }

    @Test
    void everythingWrongIsSaidTogether() {
        var json = assertThat(http.get()
                        .uri("/api/positions?relations=reserch&method=regge&linkage=ward&blocks=0&splits=9&alpha=2"))
                .hasStatus(400)
                .bodyJson();
        json.extractingPath("$.errors[0].message").isEqualTo("there is no relation 'reserch'; did you mean research?");
        json.extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("relations", "method", "linkage", "alpha", "blocks", "splits");
        assertThat(http.get().uri("/api/positions?method=concor&blocks=3&linkage=single"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("linkage", "blocks");
        assertThat(http.get().uri("/api/positions?splits=2")).hasStatus(400);
        assertThat(http.get().uri("/api/positions?relations=ties,ties")).hasStatus(400);
    }
}
