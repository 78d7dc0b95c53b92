package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String text) {
        assertThat(CsvCell.of(text)).isEqualTo("'" + text);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvCell.of(-1.5)).isEqualTo("-1.5");
    }

    @Test
    void aListIsOneCell() {
        assertThat(CsvCell.of(List.of("a", "b"))).isEqualTo("a;b");
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(CsvCell.of(null)).isEmpty();
    }
}
