package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.helixatlas.lineage.Lineage.Node;
import org.helixatlas.lineage.Lineage.Passage;
import org.junit.jupiter.api.Test;

/** Lineage through persons: a firm comes from where its founders were before. */
class FoundersTest {

    private static final FamilyTree FAMILY = FamilyTree.of(
            "liu Person",
            "ict ResearchInstitute 1956",
            "legend Firm 1984",
            "late Firm 1998",
            "liu FOUNDED legend 1984",
            "liu EMPLOYED_BY ict 1966",
            "liu LEADS legend",
            "liu EMPLOYED_BY later 1990",
            "liu LEADS late");

    @Test
    void aFirmComesFromTheInstituteOfItsFounderAndTheStepSaysByWhom() {
        Lineage lineage = FAMILY.lineage("legend", Direction.ANCESTORS, Through.PERSONS);
        assertThat(nodes(lineage)).containsExactly("ict -1", "legend 0");
        assertThat(lineage.steps())
                .containsExactly(new Passage(
                        "ict",
                        "legend",
                        "liu",
                        List.of("FOUNDED", "EMPLOYED_BY"),
                        List.of("liu--founded--legend", "liu--employed-by--ict"),
                        28));
        assertThat(lineage.ties()).hasSize(2);
        assertThat(lineage.through()).isEqualTo("persons");
    }

    @Test
    void whatBeganAfterTheFoundingIsNoOrigin() {
        // Both by the tie's own year (later, 1990) and by that of the organisation (late, 1998); the firm itself is
        // none either.
        assertThat(nodes(FAMILY.lineage("legend", Direction.ANCESTORS, Through.PERSONS)))
                .doesNotContain("later -1", "late -1", "legend -1");
    }

    @Test
    void whatHasNoYearsCounts() {
        assertThat(nodes(FamilyTree.of("p Person", "p FOUNDED firm", "p STUDIED_AT school", "p LEADS other")
                        .lineage("firm", Direction.ANCESTORS, Through.PERSONS)))
                .containsExactly("other -1", "school -1", "firm 0");
    }

    @Test
    void byDefaultTheFounderIsTheParentAndHomesAreNotFollowed() {
        assertThat(nodes(FAMILY.lineage("legend", Direction.ANCESTORS, Through.ORGANISATIONS)))
                .containsExactly("liu -1", "legend 0");
    }

    @Test
    void bothGiveTheFounderAndTheHome() {
        Lineage lineage = FAMILY.lineage("legend", Direction.ANCESTORS, Through.BOTH);
        assertThat(nodes(lineage)).containsExactly("ict -1", "liu -1", "legend 0");
        assertThat(lineage.steps().stream().map(s -> s.parent() + " " + s.through()))
                .containsExactly("ict liu", "liu null");
    }

    @Test
    void twoFoundersOfOneHomeAreTwoSteps() {
        assertThat(FamilyTree.of(
                                "p Person",
                                "q Person",
                                "p FOUNDED firm",
                                "q FOUNDED firm",
                                "p STUDIED_AT school",
                                "q STUDIED_AT school")
                        .lineage("school", Direction.DESCENDANTS, Through.PERSONS)
                        .steps()
                        .stream()
                        .map(Passage::through))
                .containsExactly("p", "q");
    }

    @Test
    void aCycleThroughPersonsIsReported() {
        // Each of two firms was founded by someone of the other.
        Lineage lineage = FamilyTree.of(
                        "p Person", "q Person", "p FOUNDED a", "p EMPLOYED_BY b", "q FOUNDED b", "q EMPLOYED_BY a")
                .lineage("a", Direction.ANCESTORS, Through.PERSONS);
        assertThat(nodes(lineage)).containsExactly("b -1", "a 0");
        assertThat(lineage.cycles()).containsExactly(List.of("a", "b", "a"));
    }

    private static List<String> nodes(Lineage lineage) {
        return lineage.nodes().stream()
                .map((Node n) -> n.id() + " " + n.generation())
                .toList();
    }
}
