package org.helixatlas.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

class ActorApiTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"清华", "清华大学", "Qinghua", "tsinghua", "TSINGHUA", "THU", "tsinghua university", "Tsingua"})
    void tsinghuaIsFoundByEveryName(String name) {
        assertThat(http.get().uri("/api/actors?q={q}", name))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("tsinghua-university");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Beijing University", "Peking University", "PKU", "北大", "北京大学"})
    void bothNamesOfPekingUniversityLeadToOneNode(String name) {
        assertThat(http.get().uri("/api/actors?q={q}", name))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("peking-university");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qinghua daxue", "Qīnghuá Dàxué", "qing hua da xue", "qinghuadaxue"})
    void pinyinIsFoundWithAndWithoutTonesHoweverItIsDivided(String pinyin) {
        assertThat(http.get().uri("/api/actors?q={q}", pinyin))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("tsinghua-university");
    }

    @ParameterizedTest
    @CsvSource({
        "赵伟国, zhao-weiguo",
        "趙偉國, zhao-weiguo",
        "清華大學, tsinghua-university",
        "聯想控股股份有限公司, legend-holdings",
        "联想控股股份有限公司, legend-holdings",
        "小米, xiaomi",
        "阿里巴巴, alibaba",
        "阿里巴巴集團, alibaba",
        "龙芯, loongson",
        "龍芯, loongson",
        "曙光, sugon",
        "未名, sinobioway",
        "胡伟武, hu-weiwu",
        "胡偉武, hu-weiwu",
        "王阳元, wang-yangyuan",
        "国务院机关事务管理局, state-organs-administration-bureau",
        "国管局, state-organs-administration-bureau",
        "中科院计算中心, computing-centre-cas",
        "北京中关村科技发展(控股)股份有限公司, zhongguancun-science-tech-development"
    })
    void eitherScriptOfAChineseNameLeadsToItsActor(String name, String id) {
        assertThat(http.get().uri("/api/actors?q={q}", name))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id);
    }

    @Test
    void aFormerNameLeadsToTheBodyThatBearsTheNewOne() {
        assertThat(http.get().uri("/api/actors?q=Legend"))
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo("lenovo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"", "AND", "(", "name:x", "~", "\\", "a AND (b", "+-&&||!(){}[]^\"~*?:\\/"})
    void theIndexesOwnSyntaxIsNothingButText(String query) {
        assertThat(http.get().uri("/api/actors?q={q}", query)).hasStatusOk();
    }

    /** Between the end of a load and the reading of its network. */
    @Test
    void theSearchFindsWhatTheNetworkAtHandHoldsAndNothingNewer() {
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("CREATE (:Entity:Firm {id: 'latecomer', kind: 'Firm', name: 'Latecomer'})")
                    .consume();
            try {
                assertThat(http.get().uri("/api/actors?q=latecomer"))
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("$.page.totalItems")
                        .isEqualTo(0);
                assertThat(http.get().uri("/api/actors/latecomer")).hasStatus(404);
            } finally {
                session.run("MATCH (n:Entity {id: 'latecomer'}) DELETE n").consume();
            }
        }
    }

    /** What is observed of one metric is read from both, a tie and a profile from memory alone. */
    @Test
    void anAnswerThatWouldMixTheGraphsBeforeAndAfterALoadIsNotGiven() {
        String version = network.snapshot().version();
        String observed = "/api/observations?metric=employees";
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("MATCH (g:Graph) SET g.version = 'of-a-load-that-has-just-ended'")
                    .consume();
            try {
                assertThat(http.get().uri(observed)).hasStatus(503).hasHeader("Retry-After", "1");
                assertThat(http.get().uri("/api/ties/tsinghua-university--invested-in--tongfang"))
                        .hasStatusOk();
                assertThat(http.get().uri("/api/actors/tongfang")).hasStatusOk();
                assertThat(http.get().uri("/api/network/summary")).hasStatusOk();
            } finally {
                session.run("MATCH (g:Graph) SET g.version = $version", Map.of("version", version))
                        .consume();
            }
        }
        assertThat(http.get().uri(observed)).hasStatusOk();
    }

    @Test
    void aSearchCanBeNarrowedToAKindAndASphere() {
        assertThat(http.get().uri("/api/actors?q=tsinghua&kind=SciencePark"))
                .bodyJson()
                .extractingPath("$.items[*].kind")
                .asArray()
                .containsOnly("SciencePark");
        assertThat(http.get().uri("/api/actors?sphere=civil society&size=500"))
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .contains("ceo-club");
    }

    @Test
    void withoutAQueryAllActorsAreListedPageByPage() {
        var response = http.get().uri("/api/actors?size=2&page=1").exchange();
        assertThat(response).hasStatusOk();
        assertThat(response.getResponse().getHeaders("Link"))
                .contains(
                        "<http://localhost/api/actors?size=2&page=0>; rel=\"prev\"",
                        "<http://localhost/api/actors?size=2&page=2>; rel=\"next\"");
        assertThat(response).bodyJson().extractingPath("$.page.number").isEqualTo(1);
    }

    @Test
    void aListIsAlsoCsv() {
        assertThat(http.get().uri("/api/actors?kind=University&format=csv"))
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith(
                        "id,name,kind,sphere,founded,dissolved,dataset,matched,certainty,certainFrom,certainTo,possibleFrom,"
                                + "possibleTo\r\n")
                .contains("tsinghua-university,Tsinghua University,University,academia");
        assertThat(http.get().uri("/api/actors?kind=University").header("Accept", "text/csv"))
                .hasContentType("text/csv;charset=UTF-8");
    }

    @Test
    void aProfileBearsTheEvidenceOfItsTies() {
        var json = assertThat(http.get().uri("/api/actors/tongfang?datasets=hsp-thesis"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.ties.investment.INVESTED_IN[0].actor.id").isEqualTo("tsinghua-university");
        json.extractingPath("$.ties.investment.INVESTED_IN[0].stake").isEqualTo("controlling");
        json.extractingPath("$.ties.investment.INVESTED_IN[0].verb").isEqualTo("received investment from");
        json.extractingPath("$.ties.investment.INVESTED_IN[0].evidence[*].locus")
                .asArray()
                .contains("table 4", "section 5.1");
        json.extractingPath("$.ties.personnel.SENDS_STAFF_TO[0].amount").isEqualTo(100.0);
        json.extractingPath("$.ties.personnel.SENDS_STAFF_TO[0].unit").isEqualTo("people");
        json.extractingPath("$.names[*].text").asArray().contains("Tongfang", "清华同方");
        json.extractingPath("$.observations[*].value").asArray().contains(879.0);
        json.extractingPath("$.evidence[0].source.title").asString().isNotBlank();
    }

    @Test
    void anEgoNetworkHoldsTheTiesAmongTheNeighboursToo() {
        var json = assertThat(
                        http.get().uri("/api/actors/founder/network?depth=1&families=research,investment,governance"))
                .bodyJson();
        json.extractingPath("$.nodes[*].id")
                .asArray()
                .contains("founder", "peking-university", "tsinghua-university", "chinese-academy-of-sciences");
        json.extractingPath("$.ties[*].id").asArray().contains("peking-university--invested-in--founder");
        json.extractingPath("$.about.graphVersion").isEqualTo(network.snapshot().version());
    }

    @Test
    void anUnknownActorIsNotFoundAndTheNearestAreNamed() {
        assertThat(http.get().uri("/api/actors/tsingua-university"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("did you mean tsinghua-university");
    }

    @Test
    void aDepthBeyondThreeIsRefused() {
        assertThat(http.get().uri("/api/actors/founder/network?depth=4"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("depth");
    }
}
