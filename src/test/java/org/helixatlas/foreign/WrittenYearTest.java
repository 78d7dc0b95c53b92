package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.model.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenYearTest {

    @ParameterizedTest
    @CsvSource({
        "1998, EXACT, false",
        "1998.0, EXACT, false",
        "1998年, EXACT, false",
        "１９９８, EXACT, false",
        "circa 1998, CIRCA, false",
        "ca. 1998, CIRCA, false",
        "C. 1998, CIRCA, false",
        "~1998, CIRCA, false",
        "um 1998, CIRCA, false",
        "1998?, CIRCA, false",
        "约1998年, CIRCA, false",
        "1998年左右, CIRCA, false",
        "before 1998, BEFORE, false",
        "vor 1998, BEFORE, false",
        "<1998, BEFORE, false",
        "1998年以前, BEFORE, false",
        "after 1998, AFTER, false",
        "Nach 1998, AFTER, false",
        "1998年以后, AFTER, false",
        "1998-05-01, EXACT, true",
        "1998-05, EXACT, true",
        "1998-05-01T12:30:00, EXACT, true",
        "01.05.1998, EXACT, true",
        "5/31/1998, EXACT, true",
        "31/5/1998, EXACT, true",
        "1998年5月1日, EXACT, true"
    })
    void isReadAsItIsWritten(String text, Precision precision, boolean ofDate) {
        assertThat(WrittenYear.of(text)).contains(new WrittenYear(1998, precision, ofDate));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "98",
                "19985",
                "0998",
                "3998",
                "1998.5",
                "-1998",
                "1998-2003",
                "1998-13-01",
                "1998-5-1x",
                "soon"
            })
    void isRefusedOtherwise(String text) {
        assertThat(WrittenYear.of(text)).isEmpty();
    }
}
