package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** Of whom shipped ego networks are made, by REST. */
class EgoApiTest extends ServiceTest {

    @Test
    void anAnswerBearsCompositionHolesAndMethod() {
        var json = assertThat(http.get().uri("/api/actors/tsinghua-university/composition"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.ego").isEqualTo("tsinghua-university");
        json.extractingPath("$.inNetwork").isEqualTo(true);
        json.extractingPath("$.alters")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isGreaterThan(10));
        json.extractingPath("$.attributes[*].attribute").asArray().containsExactly("kind", "sphere");
        json.extractingPath("$.attributes[1].own").isEqualTo("academia");
        json.extractingPath("$.attributes[1].homophily").asNumber();
        json.extractingPath("$.holes[0].ties").isEqualTo("ties");
        json.extractingPath("$.holes[*].ties").asArray().contains("research", "investment", "lineage");
        json.extractingPath("$.holes[1].constraint").asNumber();
        json.extractingPath("$.about.method.title").isEqualTo("Composition of an ego network");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("自我网络的构成");
    }

    /** The measure's value is the same to the last bit. */
    @Test
    void constraintIsThatOfTheMeasure() throws Exception {
        String csv = http.get()
                .uri("/api/measures/constraint?families=research&top=10000&format=csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        String row = csv.lines()
                .filter(line -> line.contains(",tsinghua-university,"))
                .findFirst()
                .orElseThrow();
        Number constraint = Double.valueOf(row.split(",")[4]);
        assertThat(http.get().uri("/api/actors/tsinghua-university/composition?families=research"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holes[1].constraint")
                .isEqualTo(constraint);
    }

    @Test
    void contactsMayWeigh() throws Exception {
        String uri = "/api/actors/tsinghua-university/composition?families=investment&weighted=stake";
        var json = assertThat(http.get().uri(uri)).hasStatusOk().bodyJson();
        json.extractingPath("$.weights.items[0].weight").asNumber();
        json.extractingPath("$.weights.unweightedTies").asNumber();
        json.extractingPath("$.weights.attributes[0].categories[0].share").asNumber();
        assertThat(http.get().uri(uri + "&format=csv").exchange().getResponse().getContentAsString())
                .contains("weight by kind,Firm,false,,");
        assertThat(http.get().uri("/api/actors/lenovo/composition")).bodyJson().doesNotHavePath("$.weights");
        assertThat(http.get().uri("/api/actors/lenovo/composition?weighted=gold"))
                .hasStatus(400);
    }

    @Test
    void anAnswerIsATableToo() throws Exception {
        String csv = http.get()
                .uri("/api/actors/lenovo/composition?format=csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().findFirst()).contains("attribute,category,own,alters,share,network");
        assertThat(csv).contains("kind,Firm,true,").containsPattern("families,1,,\\d+,0\\.\\d+,");
    }

    /** The Institute of Computing Technology is Lenovo's parent, invested in it and holds a share of it, among others. */
    @Test
    void tiesAreAsStrongAsTheFamiliesThatTheyAreOf() {
        var json = assertThat(http.get().uri("/api/actors/lenovo/composition?datasets=hsp-thesis"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.strength.items[0].id").isEqualTo("institute-of-computing-technology");
        json.extractingPath("$.strength.items[0].families").asArray().contains("lineage", "investment");
        json.extractingPath("$.strength.items[0].ties")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isGreaterThanOrEqualTo(2));
        json.extractingPath("$.strength.multiplexShare").asNumber();
        json.extractingPath("$.strength.leftOut").isEqualTo(0);
        assertThat(http.get().uri("/api/actors/lenovo/composition?datasets=hsp-thesis&families=lineage"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.strength.byFamilies")
                .asArray()
                .hasSize(1);
    }

    @Test
    void whoIsNotThereYetHasNoNetwork() {
        var json = assertThat(http.get().uri("/api/actors/lenovo/composition?asOf=1950"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.inNetwork").isEqualTo(false);
        json.extractingPath("$.alters").isEqualTo(0);
        json.extractingPath("$.holes").asArray().isEmpty();
        json.extractingPath("$.strength.contacts").isEqualTo(0);
    }

    @Test
    void wrongIsSaidWithWhatWouldBeRight() {
        assertThat(http.get().uri("/api/actors/lenvo/composition"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("did you mean");
        assertThat(http.get().uri("/api/actors/lenovo/composition?within=world"))
                .hasStatus(400);
    }
}
