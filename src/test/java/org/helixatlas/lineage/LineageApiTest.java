package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

class LineageApiTest extends ServiceTest {

    @Test
    void lenovoComesFromTheInstituteOfComputingTechnologyWhichIsPartOfTheAcademy() {
        var json = assertThat(http.get().uri("/api/actors/lenovo/lineage?direction=ancestors&datasets=hsp-thesis"))
                .bodyJson();
        json.extractingPath("$.nodes[*].id")
                .isEqualTo(List.of("chinese-academy-of-sciences", "institute-of-computing-technology", "lenovo"));
        json.extractingPath("$.nodes[*].generation").isEqualTo(List.of(-2, -1, 0));
        json.extractingPath("$.ties[*].type").isEqualTo(List.of("PART_OF", "SPUN_OFF_FROM"));
        json.extractingPath("$.cycles").asArray().isEmpty();
    }

    @Test
    void theAcademysDescendantsHoldItsInstitutesAndTheirFirms() {
        assertThat(http.get().uri("/api/actors/chinese-academy-of-sciences/lineage?direction=descendants"))
                .bodyJson()
                .extractingPath("$.nodes[*].id")
                .asArray()
                .contains("institute-of-computing-technology", "lenovo", "rf-software", "china-science-group");
    }

    @Test
    void sinaComesFromTheAcademyByStoneRichSightAndStone() {
        var json = assertThat(http.get().uri("/api/actors/sina/lineage?direction=ancestors"))
                .bodyJson();
        json.extractingPath("$.nodes[*].id").asArray().contains("stone-rich-sight", "stone", "computing-centre-cas");
        json.extractingPath("$.nodes[?(@.id == 'chinese-academy-of-sciences')].generation")
                .isEqualTo(List.of(-3));
        json.extractingPath("$.cycles").asArray().isEmpty();
    }

    @Test
    void theDirectionIsOneOfThree() {
        assertThat(http.get().uri("/api/actors/lenovo/lineage?direction=sideways"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("the direction is ancestors, descendants or both");
    }

    @Test
    void theRankingOfParentsIsThatOfTheNamedQueryWhichCountsInTheDatabase() {
        var ranking = assertThat(http.get().uri("/api/lineage/parents?by=children&top=1000"))
                .hasStatusOk()
                .bodyJson();
        var query = assertThat(http.get().uri("/api/queries/lineage-most-fertile-parents"))
                .hasStatusOk()
                .bodyJson();
        // Columns: parent, parentId, kind, sphere, children, descendants, stated.
        Map.of("actor", 1, "children", 4, "descendants", 5, "stated", 6)
                .forEach((field, column) -> query.extractingPath("$.rows[*][" + column + "]")
                        .asArray()
                        .hasSizeGreaterThan(20)
                        .satisfies(expected -> ranking.extractingPath("$.items[*]." + field)
                                .asArray()
                                .isEqualTo(expected)));
        ranking.extractingPath("$.cycles").asArray().isEmpty();
    }

    @Test
    void theInstituteOfComputingTechnologyIsTheParentOfLenovoBothWays() {
        var json = assertThat(http.get().uri("/api/actors/lenovo/lineage?direction=ancestors&through=both"))
                .bodyJson();
        json.extractingPath("$.through").isEqualTo("both");
        json.extractingPath(
                        "$.steps[?(@.parent == 'institute-of-computing-technology' && @.child == 'lenovo')].types[*]")
                .asArray()
                .contains("SPUN_OFF_FROM");
        json.extractingPath("$.steps[?(@.parent == 'institute-of-computing-technology' && @.child == 'lenovo')].years")
                .asArray()
                .contains(28);
        json.extractingPath("$.progeny.descendants").asNumber().isNotEqualTo(0);
    }

    @Test
    void sinaAndLenovoHaveTheAcademyInCommon() {
        var json = assertThat(http.get().uri("/api/lineage/common?a=sina&b=lenovo"))
                .bodyJson();
        json.extractingPath("$.items[*].id").isEqualTo(List.of("chinese-academy-of-sciences"));
        json.extractingPath("$.items[0].generationsToA").isEqualTo(2);
        json.extractingPath("$.items[0].generationsToB").isEqualTo(2);
        // The academy is of 1949 and Lenovo of 1984.
        json.extractingPath("$.items[0].yearsToB").isEqualTo(35);
        json.extractingPath("$.items[0].waysToA[0][*].child").isEqualTo(List.of("stone", "stone-rich-sight", "sina"));
    }

    @Test
    void throughTheirFoundersSinaAndBaiduComeFromPekingUniversity() {
        var json = assertThat(http.get().uri("/api/lineage/common?a=sina&b=baidu&through=persons"))
                .bodyJson();
        json.extractingPath("$.items[*].id").isEqualTo(List.of("peking-university"));
        json.extractingPath("$.items[0].waysToA[0][0].through").isEqualTo("wang-zhidong");
        json.extractingPath("$.items[0].waysToB[*][0].through").isEqualTo(List.of("li-yanhong", "xu-yong"));
    }

    @Test
    void parentsAndCommonAncestorsAreTablesToo() {
        assertThat(http.get().uri("/api/lineage/parents?top=1&datasets=hsp-thesis&format=csv"))
                .bodyText()
                .startsWith("rank,actor,name,kind,sphere,children,descendants,generations,stated,medianYears\r\n1,");
        assertThat(http.get().uri("/api/lineage/common?a=sina&b=lenovo&format=csv"))
                .bodyText()
                .endsWith("1949,2,2,49,35,stone;stone-rich-sight;sina,institute-of-computing-technology;lenovo\r\n");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused("/api/lineage/parents?by=grandchildren", "by", "parents rank by children or descendants");
        refused("/api/lineage/parents?top=0", "top", "top is 1 to 1000, not 0");
        refused(
                "/api/lineage/parents?through=person",
                "through",
                "descent goes through organisations, persons or both; did you mean persons?");
        refused("/api/lineage/common?a=sinaa&b=baidu", "a", "there is no actor 'sinaa'; did you mean sina?");
        refused(
                "/api/lineage/common?a=sina&b=sina",
                "b",
                "a and b are both sina; the ancestors of one actor are its lineage");
        refused(
                "/api/actors/lenovo/lineage?through=ghosts",
                "through",
                "descent goes through organisations, persons or both; valid are organisations, persons, both");
        assertThat(http.get().uri("/api/lineage/common?a=sina")).hasStatus(400);
    }

    private void refused(String uri, String field, String message) {
        var json = assertThat(http.get().uri(uri)).hasStatus(400).bodyJson();
        json.extractingPath("$.errors[0].field").isEqualTo(field);
        json.extractingPath("$.errors[0].message").isEqualTo(message);
    }
}
