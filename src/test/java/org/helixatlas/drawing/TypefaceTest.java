package org.helixatlas.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void aCharacterThatTheFontLacksIsAVisibleBox() {
        assertThat(Typeface.NOTO.drawable("Ace 😀")).isEqualTo("Ace □");
        assertThat(Typeface.NOTO.drawable("a\u0000b\u202Ec\n d")).isEqualTo("abc d");
    }

    @Test
    void linesBreakBetweenWordsAndChineseCharacters() {
        double width = Typeface.NOTO.width("Institute of", 8) + 1;
        assertThat(Typeface.NOTO.lines("Institute of Physics", 8, width, 3)).containsExactly("Institute of", "Physics");
        assertThat(Typeface.NOTO.lines("中国科学院物理研究所", 8, 40.5, 3)).containsExactly("中国科学院", "物理研究所");
        assertThat(Typeface.NOTO.lines("one two three four", 8, 30, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("...");
    }

    @Test
    void aChineseWordIsBrokenOnlyWhereALineIsNarrower() {
        assertThat(lines("信息网络", 3)).containsExactly("信息", "网络");
        assertThat(lines("高技术产业", 4)).containsExactly("高技术", "产业");
        assertThat(lines("毕业生受聘于", 6)).containsExactly("毕业生受聘于");
        assertThat(lines("企业与大学、院所的合作模式", 6)).containsExactly("企业与大学、", "院所的合作", "模式");
        assertThat(lines("研究所", 2)).containsExactly("研究", "所");
    }

    @Test
    void charactersOfAProperNameStayTogether() {
        assertThat(lines("清华科技园", 4)).containsExactly("清华", "科技园");
        assertThat(lines("中国科学院物理研究所", 6)).containsExactly("中国科学院", "物理研究所");
    }

    @Test
    void wordsAreBrokenWhereLinesAreTooFewForWholeOnes() {
        assertThat(Typeface.NOTO.lines("毕业生受聘于企业", 8, 8 * 4 + 0.5, 2)).containsExactly("毕业生受", "聘于企业");
    }

    @Test
    void theSecondLanguageStartsALineThatHasRoomForAllOfIt() {
        double width = Typeface.NOTO.width("Institute of Computing 中国", 8) + 1;
        assertThat(Typeface.NOTO.lines("Institute of Computing 中国科学院计算所", 8, width, 3))
                .containsExactly("Institute of Computing", "中国科学院计算所");
    }

    @Test
    void aShortWordIsNotBrokenAtItsHyphen() {
        double width = Typeface.NOTO.width("Data sets of which each is named: hsp-th", 8);
        assertThat(Typeface.NOTO.lines("Data sets of which each is named: hsp-thesis", 8, width, 3))
                .containsExactly("Data sets of which each is named:", "hsp-thesis");
        assertThat(Typeface.NOTO.lines("Price-listing", 8, Typeface.NOTO.width("Price-list", 8), 3))
                .containsExactly("Price-", "listing");
    }

    /** A text in lines that hold so many Chinese characters. */
    private static List<String> lines(String text, int characters) {
        return Typeface.NOTO.lines(text, 8, 8 * characters + 0.5, 6);
    }

    @Test
    void aTextIsCutWhereItsLastLineHasNoRoom() {
        assertThat(Typeface.isCut(Typeface.NOTO.lines("one two three four", 8, 30, 2)))
                .isTrue();
        assertThat(Typeface.isCut(Typeface.NOTO.lines("one two", 8, 100, 2))).isFalse();
        assertThat(Typeface.isCut(List.of())).isFalse();
    }

    @Test
    void numbersAreWrittenInPlainDigits() {
        assertThat(PlainNumber.of(-0.004, 2)).isEqualTo("0");
        assertThat(PlainNumber.of(-1.5, 2)).isEqualTo("-1.5");
        assertThat(PlainNumber.of(1234567.891, 2)).isEqualTo("1234567.89");
        assertThat(PlainNumber.of(0.0000075, 6)).isEqualTo("0.000008");
    }
}
