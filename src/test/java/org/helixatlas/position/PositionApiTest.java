package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** Positions of the shipped actors by REST. */
class PositionApiTest extends ServiceTest {

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
                        .uri("/api/positions?relations=reserch&method=rege&linkage=ward&blocks=0&splits=9&alpha=2"))
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
