package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
                .isEqualTo(List.of(-4));
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
}
