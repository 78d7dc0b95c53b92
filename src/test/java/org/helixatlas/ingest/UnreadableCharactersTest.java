package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters a text of a data set may not hold. */
class UnreadableCharactersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lenovo",
                "联想",
                "清华\u3000大学",
                "𠮷野",
                "Zoë – Müller & Söhne",
                "نص",
                "क\u200Dष",
                "a\u00A0b",
                "\uFEFFx"
            })
    void wordsOfAnyScriptAreReadable(String text) {
        assertThat(UnreadableCharacters.in(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0009,a tab,write a space",
        "000A,a line break,write it on one line",
        "000D,a line break,write it on one line",
        "0085,a control character,'remove it, or write the character that is meant'",
        "2028,a line break,write it on one line",
        "0000,a control character,'remove it, or write the character that is meant'",
        "007F,a control character,'remove it, or write the character that is meant'",
        "D800,half of a surrogate pair,'remove it, or write the character that is meant'",
        "DC00,half of a surrogate pair,'remove it, or write the character that is meant'",
        "FDD0,a noncharacter,'remove it, or write the character that is meant'",
        "FFFE,a noncharacter,'remove it, or write the character that is meant'",
        "FFFF,a noncharacter,'remove it, or write the character that is meant'",
        "1FFFE,a noncharacter,'remove it, or write the character that is meant'",
        "10FFFF,a noncharacter,'remove it, or write the character that is meant'"
    })
    void whatCannotBeReadIsNamedWithItsPlaceAndWhatWouldBeRight(String code, String what, String instead) {
        String text = "𠮷x" + Character.toString(Integer.parseInt(code, 16)) + "y";
        assertThat(UnreadableCharacters.in(text, false))
                .contains("character 3 is " + what + " (U+" + code + "); " + instead);
    }

    @Test
    void longTextsMayHaveLinesAndTabsButNoOtherLineEnds() {
        assertThat(UnreadableCharacters.in("one\n\ttwo", true)).isEmpty();
        assertThat(UnreadableCharacters.in("one\r\ntwo", true))
                .contains("character 4 is a line break (U+000D); end lines by a line feed (U+000A)");
    }

    @Property(tries = 300)
    void whateverIsReadableCanBeWrittenAsUtf8AndReadAgain(@ForAll String text) {
        if (UnreadableCharacters.in(text, false).isEmpty()) {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(text);
            assertThat(text.lines().count()).isLessThanOrEqualTo(1);
        }
    }
}
