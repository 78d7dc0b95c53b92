package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** Answers in Cypher, drawn. */
class ResultFigureTest extends ServiceTest {

    @Test
    void theTiesThatRowsNameAreDrawn() {
        assertThat(http.get().uri("/api/queries/actor-ties/figure.svg?actor=stone&dataset=hsp-thesis"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .bodyText()
                .contains(">Stone Group<", "Drawn are the ties that the rows name", "actor = stone");
    }

    /** Eight investments of table 4 lie between a university or an institute and a firm of one row. */
    @Test
    void tiesBetweenTheActorsOfOneRowAreDrawn() {
        assertThat(
                        http.get()
                                .uri(
                                        "/api/queries/investment-firms-of-universities-and-institutes/figure.svg?dataset=hsp-thesis"))
                .hasStatusOk()
                .bodyText()
                .contains(">Unisplendour<", ">Tsinghua University<", ">invested in<", "8 ties")
                .doesNotContain(">does contract research for<");
    }

    @Test
    void whereRowsNameOneActorTheTiesThatTheQueryFollowsAreDrawn() {
        assertThat(http.get().uri("/api/queries/lineage-spin-offs-of-an-institute/figure.svg"))
                .hasStatusOk()
                .bodyText()
                .contains(">spun off<", "and the one that was asked for", "of the types that the query follows");
    }

    @Test
    void inChineseTheTitleIsThatOfTheQuery() {
        assertThat(http.get().uri("/api/queries/lineage-spin-offs-of-an-institute/figure.svg?labels=zh"))
                .hasStatusOk()
                .bodyText()
                .contains(">衍生出<", "所绘为各行所指的行动者与关系")
                .doesNotContain("Drawn are", "spun off");
    }

    @Test
    void anAnswerThatIsNoNetworkIsRefusedWithThoseThatAre() {
        assertThat(http.get().uri("/api/queries/actor-names/figure.svg"))
                .hasStatus(400)
                .bodyText()
                .contains("no network", "actor-ties", "governance-who-governs-what");
        assertThat(http.get().uri("/api/queries/nonsense/figure.svg")).hasStatus(404);
        assertThat(http.get().uri("/api/queries/actor-ties/figure.svg?nobody=1"))
                .hasStatus(400)
                .bodyText()
                .contains("no such parameter");
    }

    @Test
    void pathsNodesAndRelationshipsAreDrawn() {
        String query =
                "MATCH p = (:University {id: 'tsinghua-university'})-[:INVESTED_IN]->(:Firm {id: $firm}) RETURN p";
        assertThat(http.get().uri("/api/cypher.svg?query={q}&parameters={p}", query, "{\"firm\": \"tongfang\"}"))
                .hasStatusOk()
                .bodyText()
                .contains(">Tsinghua University<", ">Tongfang<", ">invested in<", "2 actors, 2 ties");
        assertThat(http.post()
                        .uri("/api/cypher.pdf")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"query\": \"MATCH (f:Firm {id: 'tongfang'}) RETURN f\"}"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
    }

    @Test
    void rowsWithoutActorsAreRefusedAndWritingIsToo() {
        assertThat(http.get().uri("/api/cypher.svg?query={q}", "RETURN 1"))
                .hasStatus(400)
                .bodyText()
                .contains("return nodes, relationships or paths");
        assertThat(http.get().uri("/api/cypher.svg?query={q}", "CREATE (n:Firm) RETURN n"))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("read");
    }

    /** What could not be asked would be refused otherwise; how the picture is to look is judged first. */
    @Test
    void aLookThatThereIsNotIsRefusedBeforeTheQueryIsRun() {
        for (String address : new String[] {
            "/api/cypher.svg?query=nonsense&labels=fr",
            "/api/cypher.svg?labels=fr",
            "/api/queries/actor-ties/figure.svg?actor=nobody&labels=fr",
            "/api/queries/nonsense/figure.svg?labels=fr"
        }) {
            assertThat(http.get().uri(address)).hasStatus(400).bodyText().contains("labels is one of en, zh, both");
        }
        assertThat(http.post()
                        .uri("/api/cypher.pdf?size=poster")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"query\": \"nonsense\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("size is one of page, slide");
    }
}
