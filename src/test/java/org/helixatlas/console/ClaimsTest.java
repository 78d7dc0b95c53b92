package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.Thorough;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** What the queries that hold a claim against the graph count, against counts by hand in the CSV files. */
@Thorough
@NeedsDatabase
class ClaimsTest {

    private static final CypherFiles FILES = new CypherFiles();

    @BeforeAll
    static void load() {
        ShippedGraph.ensureLoaded();
    }

    static Stream<String> claims() {
        return FILES.in(NamedQueries.FOLDER).stream().map(CypherFile::name).filter(name -> name.startsWith("claims-"));
    }

    @Test
    void thereIsOneForEachClaimThatTheNetworkCanSpeakTo() {
        assertThat(claims())
                .containsExactly(
                        "claims-academic-multiplication",
                        "claims-academic-origins",
                        "claims-foreign-partners",
                        "claims-information-channels",
                        "claims-local-cooperation",
                        "claims-schoolmates");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void eachSaysWhatWasClaimedWhereWhatTheGraphShowsAndHowFarTheDataCarries(String name) {
        List<Record> rows = rows(name, Map.of());
        assertThat(rows.stream().map(r -> r.get("part").asString()).distinct())
                .containsExactly("the graph shows", "the data carries");
        assertThat(rows).allSatisfy(r -> {
            assertThat(r.get("finding").asString()).isNotBlank();
            assertThat(r.get("loci").asString()).startsWith("wang-2009, section ");
            assertThat(r.get("evidence").asString()).startsWith("wang-2009-");
            assertThat(r.get("value").asLong()).isNotNegative();
            if (!r.get("share").isNull()) {
                assertThat(r.get("share").asDouble()).isBetween(0.0, 1.0);
            }
        });
        assertThat(rows.stream().map(r -> r.get("figure").asString()))
                .contains("of these ties, without a first year", "of these ties, only inferred");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aClaimThatIsNotLoadedHasNoAnswer(String name) {
        assertThat(rows(name, Map.of("claim", "no-such-claim"))).isEmpty();
    }

    @Test
    void threeOf630PairsOfLocalFirmsCooperateAllOfThemByNokiasSupply() {
        // 36 firms are located in the park or a part of it: 36 · 35 / 2 pairs. DHL, Elcoteq and Sanyo supply Nokia.
        Map<String, String> figures = figures("claims-local-cooperation", Map.of());
        assertThat(figures)
                .containsEntry("pairs of local firms that cooperate, of all pairs of local firms", "3 of 630")
                .containsEntry("local firms that cooperate with a local firm", "4 of 36");
        // By the thesis 34 firms; Founder and Unisplendour have universities study for them, and Tongfang has their
        // technology.
        assertThat(figures("claims-local-cooperation", Map.of("dataset", "hsp-thesis")))
                .containsEntry("pairs of local firms that cooperate, of all pairs of local firms", "3 of 561")
                .containsEntry("local firms that cooperate with a university or institute", "3 of 34");
    }

    @Test
    void twoOfFourPairsOfFoundersWhoseSchoolsAreKnownAreSchoolmates() {
        // Cambricon's two founders are of one university, and Baidu's; UFIDA's two are not, nor Chen Chunxian and Ji
        // Shiying.
        // 22 people have a known school, which makes 22 · 21 / 2 pairs.
        assertThat(figures("claims-schoolmates", Map.of()))
                .containsEntry(
                        "pairs of founders of one organisation who studied at the same place, of such pairs whose schools are"
                                + " known",
                        "2 of 4")
                .containsEntry(
                        "for comparison: pairs of people who studied at the same place, of all pairs whose schools are known",
                        "35 of 231")
                .containsEntry(
                        "pairs of founders of one organisation who had the same employer beside it, of all such pairs",
                        "9 of 16")
                .containsEntry("people whose school is known, of all people", "22 of 57");
        // The thesis says of nobody by name where they studied.
        assertThat(figures("claims-schoolmates", Map.of("dataset", "hsp-thesis")))
                .containsEntry("ties of study in the graph", "3")
                .containsEntry("of these ties, said of a class of actors and not of named ones", "3 of 3");
    }

    @Test
    void noNamedFirmHasALocalPartnerAndWhoIsForeignIsForTheAskerToSay() {
        assertThat(figures("claims-foreign-partners", Map.of()))
                .containsEntry("pairs of two local firms that cooperate", "0 of 1")
                .containsEntry("pairs of a local firm and a foreign firm that cooperate", "1 of 1");
        // With nobody foreign, the suppliers of Nokia are local firms too.
        assertThat(figures("claims-foreign-partners", Map.of("foreign", "mitsui", "dataset", "hsp-thesis")))
                .containsEntry("pairs of two local firms that cooperate", "3 of 3");
    }

    @Test
    void threeAssociationsAndOnePriceReviewShareInformationButWithNoNamedFirm() {
        // Of the thesis' six ties of information four share (three by associations, one by reviews) and two are
        // memberships.
        assertThat(figures("claims-information-channels", Map.of("dataset", "hsp-thesis")))
                .containsEntry("ties of information that run through an association", "3 of 6")
                .containsEntry("ties of information that run through a price review", "1 of 6")
                .containsEntry("known members of associations", "0");
        // Legend Holdings (Liu Chuanzhi) meets Stone (Duan Yongji) and a listed company (Duan Yongji) at the Taishan
        // society.
        assertThat(figures("claims-information-channels", Map.of()))
                .containsEntry(
                        "pairs of firms whose founders, leaders or staff sit in the same association, as different people",
                        "2")
                .containsEntry("known members of associations", "7");
    }

    @Test
    void mostFirmsWithAKnownParentComeFromAcademia() {
        // A firm that was renamed counts once: of 127 firms three are former names of others.
        assertThat(figures("claims-academic-origins", Map.of()))
                .containsEntry(
                        "firms spun off, split off or founded by a university or institute, of those with a known parent",
                        "27 of 45")
                .containsEntry("firms that descend from a university or institute at any remove", "55 of 124")
                .containsEntry(
                        "firms founded by someone who worked at or led a university or institute, of those with a known"
                                + " founder",
                        "19 of 32");
        // The eight enterprises of Table 4 and one more.
        assertThat(figures("claims-academic-origins", Map.of("dataset", "hsp-thesis")))
                .containsEntry(
                        "firms spun off, split off or founded by a university or institute, of those with a known parent",
                        "9 of 9");
    }

    @Test
    void twelveOf27FirmsOfAcademiaHaveChildren() {
        assertThat(figures("claims-academic-multiplication", Map.of()))
                .containsEntry("firms born of a university or institute that have a child of their own", "12 of 27")
                .containsEntry("for comparison: other firms that have a child", "4 of 97")
                .containsEntry("universities and institutes with a firm born of them", "11 of 32");
    }

    private static Map<String, String> figures(String name, Map<String, Object> given) {
        Map<String, String> figures = new HashMap<>();
        for (Record row : rows(name, given)) {
            figures.put(
                    row.get("figure").asString(),
                    row.get("value").asLong()
                            + (row.get("base").isNull()
                                    ? ""
                                    : " of " + row.get("base").asLong()));
        }
        return figures;
    }

    private static List<Record> rows(String name, Map<String, Object> given) {
        CypherFile file = FILES.get(NamedQueries.FOLDER, name);
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.fallback()));
        parameters.putAll(given);
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(file.statement(), parameters).list();
        }
    }
}
