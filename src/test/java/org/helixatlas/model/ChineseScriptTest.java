package org.helixatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChineseScriptTest {

    @Test
    void traditionalCharactersBecomeSimplifiedOnes() {
        assertThat(ChineseScript.simplified("趙偉國")).isEqualTo("赵伟国");
        assertThat(ChineseScript.simplified("健坤投資集團")).isEqualTo("健坤投资集团");
    }

    @Test
    void whatIsSimplifiedOrLatinStays() {
        assertThat(ChineseScript.simplified("清华大学 Tsinghua")).isEqualTo("清华大学 Tsinghua");
    }

    /** The tables turn two characters into each other; no other ideograph does so. */
    @Test
    void eachIdeographHasOneSimplifiedForm() {
        assertThat(ChineseScript.simplified("苎麻")).isEqualTo(ChineseScript.simplified("苧麻"));
        Set<String> forms = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Character::isIdeographic)
                .filter(c -> !ChineseScript.simplified(Character.toString(c)).equals(Character.toString(c)))
                .mapToObj(c -> ChineseScript.simplified(Character.toString(c)))
                .collect(Collectors.toSet());
        assertThat(forms)
                .hasSizeGreaterThan(2_000)
                .allMatch(form -> ChineseScript.simplified(form).equals(form));
    }

    @Property(tries = 200)
    void foldingTwiceChangesNothingMore(@ForAll String text) {
        String once = ChineseScript.simplified(text);
        assertThat(ChineseScript.simplified(once)).isEqualTo(once);
    }
}
