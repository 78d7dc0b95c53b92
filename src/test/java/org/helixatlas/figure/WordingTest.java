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
    void aYearThatBothShareStandsBetweenThemOnce() {
        assertThat(both.say("before 1980", "1980 年以前")).isEqualTo("before 1980 年以前");
        assertThat(both.say("before 1980", "1985 年以前")).isEqualTo("before 1980 1985 年以前");
        assertThat(both.say("before 980", "1980 年以前")).isEqualTo("before 980 1980 年以前");
    }
}
