package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording both = new Wording(Naming.Labels.BOTH, Map.of());

    @Test
    void theChineseFollowsTheEnglish() {
        assertThat(both.say("firm", "企业")).isEqualTo("firm 企业");
        assertThat(both.say("1980–1984", "1980–1984")).isEqualTo("1980–1984");
    }

    @Test
    void yearsStandInEachLanguage() {
        assertThat(both.say("before 1980", "1980 年以前")).isEqualTo("before 1980 · 1980 年以前");
        assertThat(both.say("before 1980", "以前")).isEqualTo("before 1980 以前");
        assertThat(both.say("Foundings and moves, 1949–2009", "成立与迁移，1949–2009"))
                .isEqualTo("Foundings and moves, 1949–2009 成立与迁移，1949–2009");
    }

    @Test
    void aUnitThatBothEndWithStandsOnce() {
        assertThat(both.say("Area, km²", "面积，km²")).isEqualTo("Area 面积，km²");
        assertThat(both.say("R&D staff, % of employees", "研发人员占比，%")).isEqualTo("R&D staff, % of employees 研发人员占比，%");
    }

    @Test
    void aTitleIsWholeInEachLanguage() {
        String english = "The ten sub-parks in 2008";
        Map<String, String> chinese = Map.of(english, "2008 年的十个分园");
        assertThat(new Wording(Naming.Labels.BOTH, chinese).ownWhole(english)).containsExactly(english, "2008 年的十个分园");
        assertThat(new Wording(Naming.Labels.ZH, chinese).ownWhole(english)).containsExactly("2008 年的十个分园");
        assertThat(new Wording(Naming.Labels.EN, chinese).ownWhole(english)).containsExactly(english);
        assertThat(both.ownWhole("Untranslated")).containsExactly("Untranslated");
    }

    @Test
    void aCountStandsOnce() {
        assertThat(both.say("3 ties", "3 条关系")).isEqualTo("3 ties 条关系");
        assertThat(both.say("3 or more ties", "3 条或更多关系")).isEqualTo("3 or more ties 3 条或更多关系");
    }

    @Test
    void whatASignShowsIsNotSaidInTwoLanguages() {
        assertThat(both.brief("ring: ", "undated", "带圈：", "无年份")).isEqualTo("undated 无年份");
        assertThat(Wording.ENGLISH.brief("ring: ", "undated", "带圈：", "无年份")).isEqualTo("ring: undated");
        assertThat(Wording.CHINESE.brief("ring: ", "undated", "带圈：", "无年份")).isEqualTo("带圈：无年份");
    }
}
