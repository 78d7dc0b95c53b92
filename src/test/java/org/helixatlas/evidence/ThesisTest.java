package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.AbstractJsonContentAssert;

/** What the shipped data makes of the thesis. */
class ThesisTest extends ServiceTest {

    @Test
    void theParksNetworkHoldsTheUniversitiesInstitutesAndFirmsOfTable4AndSection51WithTheirTies() {
        var network = json("/api/network?park=haidian-science-park&datasets=hsp-thesis");
        network.extractingPath("$.nodes[*].id")
                .asArray()
                .contains(
                        "tsinghua-university",
                        "peking-university",
                        "chinese-academy-of-sciences",
                        "institute-of-computing-technology",
                        "institute-of-software",
                        "institute-of-policy-management",
                        "china-science-group",
                        "dahe",
                        "lenovo",
                        "rf-software",
                        "tongfang",
                        "unisplendour",
                        "founder",
                        "jade-bird",
                        "hsp-group");
        network.extractingPath("$.ties[*].id")
                .asArray()
                .contains(
                        "tsinghua-university--invested-in--tongfang",
                        "founder--contracts-research-to--peking-university",
                        "founder--researches-jointly-with--chinese-academy-of-sciences",
                        "unisplendour--contracts-research-to--tsinghua-university",
                        "tsinghua-university--trains-staff-of--tongfang",
                        "institute-of-computing-technology--invested-in--lenovo",
                        "hsp-management-committee--governs--hsp-group");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lenovo--located-in--zhongguancun-science-park",
                "unisplendour--located-in--haidian-science-park",
                "tsinghua-university--located-in--haidian-science-park",
                "hsp-management-committee--governs--haidian-science-park",
                "peking-university--represented-in--hsp-leading-group",
                "dhl--supplies--nokia",
                "ufida--developed--ufida-product",
                "tongfang--developed--air-conditioners",
                "central-government--governs--cas-institutes",
                "stone--spun-off-from--chinese-academy-of-sciences"
            })
    void whatNoSourceStatesIsInferredByARule(String tie) {
        var json = json("/api/ties/" + tie);
        json.extractingPath("$.basis").isEqualTo("inferred");
        json.extractingPath("$.evidence[0].rule").asString().isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ministries--governs--state-owned-enterprises",
                "hsp-management-committee--governs--hsp-group",
                "technical-personnel--employed-by--hsp-research-institutes",
                "stone--located-in--haidian-science-park",
                "tsinghua-university--invested-in--tongfang"
            })
    void whatTheThesisStatesIsStated(String tie) {
        json("/api/ties/" + tie).extractingPath("$.basis").isEqualTo("stated");
    }

    /** Table 4 is a list of 2008 by the committee of the park, which the thesis cites. */
    @Test
    void evidenceBearsTheYearThatItSpeaksOfAndTheStudyThatTheThesisCites() {
        var json = json("/api/ties/institute-of-software--invested-in--rf-software");
        json.extractingPath("$.evidence[?(@.id == 'wang-2009-table-4')].year").isEqualTo(List.of(2008));
        json.extractingPath("$.evidence[?(@.id == 'wang-2009-table-4')].citedStudy")
                .isEqualTo(List.of("Zhongguancun Science Park Administrative Committee (2008)"));
        json("/api/ties/mita--located-in--zhongguancun-science-park")
                .extractingPath("$.evidence[0].citedStudy")
                .isEqualTo("Graham S. & Marvin S. (2001)");
    }

    @Test
    void noYearIsInvented() {
        json("/api/ties/tsinghua-science-park--part-of--haidian-science-park").doesNotHavePath("$.from");
        var forATime = json("/api/ties/lenovo--governs--institute-of-computing-technology");
        forATime.extractingPath("$.from").isEqualTo(1998);
        forATime.extractingPath("$.toPrecision").isEqualTo("after");
        json("/api/ties/central-government--supports--tsinghua-science-park")
                .extractingPath("$.from")
                .isEqualTo(2003);
    }

    private AbstractJsonContentAssert<?> json(String uri) {
        return assertThat(http.get().uri(uri)).hasStatusOk().bodyJson();
    }
}
