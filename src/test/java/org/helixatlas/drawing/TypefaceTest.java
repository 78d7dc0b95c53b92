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
