package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailuresFitAScreenTest {

    @Test
    void aShortMessageStaysAsItIs() {
        String message = "expected: 2\n but was: 3";
        assertThat(FailuresFitAScreen.shortened(message)).isEqualTo(message);
    }

    @Test
    void ofManyLinesTheFirstAreShownAndTheOthersCounted() {
        String message = IntStream.range(0, 8_000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        assertThat(FailuresFitAScreen.shortened(message).lines())
                .hasSize(FailuresFitAScreen.LINES + 1)
                .startsWith("line 0")
                .endsWith("… 7980 more lines");
    }

    @Test
    void ofALongLineTheBeginningIsShown() {
        assertThat(FailuresFitAScreen.shortened("x".repeat(1_000)))
                .startsWith("x".repeat(FailuresFitAScreen.COLUMNS) + " …")
                .endsWith("600 more characters");
    }
}
