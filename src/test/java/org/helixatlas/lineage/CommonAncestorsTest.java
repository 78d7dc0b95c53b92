package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.lineage.CommonAncestors.Shared;
import org.helixatlas.lineage.Lineage.Passage;
import org.junit.jupiter.api.Test;

class CommonAncestorsTest {

    @Test
    void theNearOneIsThatFromWhichNoOtherDescends() {
        CommonAncestors common = FamilyTree.of(
                        "academy ResearchInstitute 1949",
                        "institute ResearchInstitute 1956",
                        "f Firm 1984",
                        "institute PART_OF academy",
                        "f SPUN_OFF_FROM institute",
                        "g SPUN_OFF_FROM h",
                        "h SPUN_OFF_FROM institute 1990")
                .common("f", "g", Through.ORGANISATIONS);
        assertThat(spelt(common)).containsExactly("institute 1 2");
        assertThat(common.farther()).containsExactly("academy");
        Shared institute = common.items().get(0);
        assertThat(institute.yearsToA()).isEqualTo(28);
        assertThat(institute.yearsToB()).isNull();
        assertThat(institute.waysToB()).hasSize(1);
        assertThat(institute.waysToB().get(0).stream().map(Passage::child)).containsExactly("h", "g");
    }

    @Test
    void twoParentsInCommonAreBothNear() {
        CommonAncestors common = FamilyTree.of(
                        "f SPUN_OFF_FROM u", "f SPUN_OFF_FROM v", "g SPUN_OFF_FROM u", "g SPUN_OFF_FROM v")
                .common("f", "g", Through.ORGANISATIONS);
        assertThat(spelt(common)).containsExactly("u 1 1", "v 1 1");
    }

    @Test
    void severalShortestWaysAreShown() {
        CommonAncestors common = FamilyTree.of(
                        "f SPUN_OFF_FROM u",
                        "f SPUN_OFF_FROM v",
                        "u SPUN_OFF_FROM top",
                        "v SPUN_OFF_FROM top",
                        "g SPUN_OFF_FROM top")
                .common("f", "g", Through.ORGANISATIONS);
        assertThat(common.items().get(0).waysToA().stream()
                        .map(way -> way.stream().map(Passage::child).toList()))
                .containsExactly(List.of("u", "f"), List.of("v", "f"));
    }

    @Test
    void aParentAndItsChildHaveTheParentInCommon() {
        assertThat(spelt(FamilyTree.of("f SPUN_OFF_FROM u").common("f", "u", Through.ORGANISATIONS)))
                .containsExactly("u 1 0");
    }

    @Test
    void unrelatedActorsHaveNone() {
        CommonAncestors common =
                FamilyTree.of("f SPUN_OFF_FROM u", "g SPUN_OFF_FROM v").common("f", "g", Through.ORGANISATIONS);
        assertThat(common.items()).isEmpty();
        assertThat(common.farther()).isEmpty();
    }

    @Test
    void firmsOfTwoGraduatesHaveTheirUniversityInCommonThroughPersons() {
        FamilyTree family = FamilyTree.of(
                "university University",
                "p Person",
                "q Person",
                "p STUDIED_AT university",
                "q STUDIED_AT university",
                "p FOUNDED f",
                "q FOUNDED g");
        CommonAncestors common = family.common("f", "g", Through.PERSONS);
        assertThat(spelt(common)).containsExactly("university 1 1");
        assertThat(common.items().get(0).waysToA().get(0).get(0).through()).isEqualTo("p");
        assertThat(family.common("f", "g", Through.ORGANISATIONS).items()).isEmpty();
    }

    @Test
    void aCycleAmongAncestorsIsReportedAndNotFollowed() {
        CommonAncestors common = FamilyTree.of(
                        "f SPUN_OFF_FROM p", "g SPUN_OFF_FROM p", "p SPUN_OFF_FROM q", "q SPUN_OFF_FROM p")
                .common("f", "g", Through.ORGANISATIONS);
        assertThat(spelt(common)).containsExactly("p 1 1", "q 2 2");
        assertThat(common.cycles()).containsExactly(List.of("p", "q", "p"));
    }

    private static List<String> spelt(CommonAncestors common) {
        return Stream.of(common)
                .flatMap(c -> c.items().stream())
                .map(s -> s.id() + " " + s.generationsToA() + " " + s.generationsToB())
                .toList();
    }
}
