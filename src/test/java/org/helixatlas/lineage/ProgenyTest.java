package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.junit.jupiter.api.Test;

class ProgenyTest {

    /** An institute of an academy has a firm; the firm is renamed and then merged, and each of the three has a child. */
    private static final FamilyTree FAMILY = FamilyTree.of(
            "academy ResearchInstitute 1949",
            "institute ResearchInstitute 1956",
            "firm Firm 1984",
            "institute PART_OF academy",
            "firm SPUN_OFF_FROM institute",
            "first SPUN_OFF_FROM firm 1990",
            "firm RENAMED_TO renamed",
            "second SPUN_OFF_FROM renamed",
            "renamed MERGED_INTO merged",
            "third SPLIT_FROM merged");

    @Test
    void partsMergersAndRenamingsAreFollowedAndOnlyBirthsCount() {
        assertThat(progeny("academy")).isEqualTo("0 children, 4 descendants, 3 generations");
        assertThat(progeny("institute")).isEqualTo("1 children, 4 descendants, 2 generations");
        assertThat(progeny("firm")).isEqualTo("1 children, 3 descendants, 1 generations");
        assertThat(progeny("renamed")).isEqualTo("1 children, 2 descendants, 1 generations");
        assertThat(progeny("third")).isEqualTo("0 children, 0 descendants, 0 generations");
    }

    /** A university's company of 1986 took a new name in 1992, and one source calls the new name a spin-off too. */
    @Test
    void aFirmThatWasRenamedIsOneSpinOffAndNotTwo() {
        FamilyTree family = FamilyTree.of(
                "university University 1898",
                "company Firm 1986",
                "company SPUN_OFF_FROM university",
                "company RENAMED_TO founder 1992",
                "founder SPUN_OFF_FROM university",
                "founder SPUN_OFF_FROM company",
                "arm SPUN_OFF_FROM founder");
        Progeny progeny = family.lineage("university", Direction.BOTH, Through.ORGANISATIONS)
                .progeny();
        assertThat(progeny.children()).isEqualTo(1);
        assertThat(progeny.descendants()).isEqualTo(2);
        assertThat(progeny.generations()).isEqualTo(2);
        assertThat(progeny.medianYears()).isEqualTo(88.0);
        assertThat(family.lineage("company", Direction.BOTH, Through.ORGANISATIONS)
                        .progeny()
                        .descendants())
                .isEqualTo(1);
    }

    @Test
    void progenyDoesNotDependOnWhatIsFollowed() {
        assertThat(FAMILY.lineage("firm", Direction.ANCESTORS, Through.ORGANISATIONS)
                        .progeny()
                        .descendants())
                .isEqualTo(3);
    }

    @Test
    void theMostFertileComeFirstAndEqualOnesShareARank() {
        assertThat(FAMILY.parents(Through.ORGANISATIONS).items().stream()
                        .map(r -> r.rank() + " " + r.actor() + " " + r.descendants() + " " + r.children()))
                .containsExactly("1 institute 4 1", "1 academy 4 0", "3 firm 3 1", "4 renamed 2 1", "5 merged 1 1");
    }

    @Test
    void theTimeToAChildIsTheMedianOfThoseKnown() {
        // The institute is of 1956 and its firm of 1984; of the firm's child only the year of the spin-off is known.
        List<Parents.Ranked> items = FAMILY.parents(Through.ORGANISATIONS).items();
        assertThat(items.get(0).medianYears()).isEqualTo(28.0);
        assertThat(items.get(2).medianYears()).isEqualTo(6.0);
        assertThat(items.get(3).medianYears()).isNull();
    }

    @Test
    void aCycleIsReportedAndDoesNotMakeAnyoneItsOwnDescendant() {
        Parents parents = FamilyTree.of("a SPUN_OFF_FROM b", "b SPUN_OFF_FROM a", "c SPUN_OFF_FROM a")
                .parents(Through.ORGANISATIONS);
        assertThat(parents.cycles()).containsExactly(List.of("a", "b", "a"));
        assertThat(parents.items().stream().map(r -> r.actor() + " " + r.descendants()))
                .containsExactly("a 2", "b 2");
    }

    @Test
    void personsRankOnlyWhereTheFilterNamesThem() {
        FamilyTree family = FamilyTree.of("liu Person", "liu FOUNDED x", "liu FOUNDED y");
        assertThat(family.parents(Through.ORGANISATIONS).items()).isEmpty();
        NetworkFilter named = NetworkFilter.NONE.withKinds(Set.of(Kinds.PERSON, Kinds.FIRM));
        assertThat(Parents.of(
                                Descent.of(family.snapshot(), named, Through.ORGANISATIONS),
                                named,
                                Through.ORGANISATIONS,
                                true,
                                10)
                        .items())
                .singleElement()
                .satisfies(r -> assertThat(r.children()).isEqualTo(2));
    }

    @Test
    void throughPersonsAnInstituteHasTheFirmsOfItsPeople() {
        FamilyTree family = FamilyTree.of(
                "institute ResearchInstitute",
                "liu Person",
                "chen Person",
                "liu EMPLOYED_BY institute",
                "chen STUDIED_AT institute",
                "liu FOUNDED x",
                "chen FOUNDED x",
                "chen FOUNDED y");
        Parents parents = family.parents(Through.PERSONS);
        assertThat(parents.items())
                .singleElement()
                .satisfies(r -> assertThat(r.children()).isEqualTo(2));
        assertThat(family.parents(Through.ORGANISATIONS).items()).isEmpty();
    }

    private static String progeny(String id) {
        Progeny p = FAMILY.lineage(id, Direction.BOTH, Through.ORGANISATIONS).progeny();
        return p.children() + " children, " + p.descendants() + " descendants, " + p.generations() + " generations";
    }
}
