package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line is a rule: what a source gives, the years in which sources attest it, and what follows. */
class ChronologyTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # start      | end         | attested    | certain     | possible
            -            | -           | -           | never       | ever
            -            | -           | 2009        | 2009..2009  | ever
            -            | -           | 1998 2009   | 1998..2009  | ever
            exact 1984   | -           | -           | 1984..1984  | 1984..
            exact 1984   | -           | 2009        | 1984..2009  | 1984..
            exact 1984   | -           | 1980        | 1984..1984  | 1984..
            exact 1984   | exact 1990  | 2009        | 1984..1990  | 1984..1990
            circa 1984   | -           | 2009        | 1984..2009  | 1982..
            before 1984  | -           | 2009        | 1984..2009  | ever
            after 1984   | -           | 2009        | 2009..2009  | 1984..
            after 1984   | -           | 1980        | never       | 1984..
            after 1984   | exact 1990  | -           | 1990..1990  | 1984..1990
            -            | exact 1990  | 2009        | 1990..1990  | ..1990
            -            | exact 1990  | 1985 2009   | 1985..1990  | ..1990
            exact 1984   | circa 1990  | 2009        | 1984..1990  | 1984..1992
            exact 1984   | before 1990 | 2009        | 1984..1984  | 1984..1990
            exact 1984   | before 1990 | 1987 2009   | 1984..1987  | 1984..1990
            exact 1984   | after 1990  | 2009        | 1984..1990  | 1984..
            """)
    void certainAndPossible(
            @Nullable String start, @Nullable String end, @Nullable String attested, String certain, String possible) {
        Interval may = Chronology.possible(dated(start), dated(end));
        int[] years = attested == null
                ? new int[0]
                : java.util.Arrays.stream(attested.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
        assertThat(text(may)).isEqualTo(possible);
        assertThat(text(Chronology.certain(dated(start), dated(end), years, may)))
                .isEqualTo(certain);
    }

    private static @Nullable Dated dated(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] words = text.split(" ");
        return new Dated(Integer.parseInt(words[1]), Precision.of(words[0]).orElseThrow());
    }

    private static String text(Interval interval) {
        if (interval.isEmpty()) {
            return "never";
        }
        return interval.equals(Interval.EVER)
                ? "ever"
                : (interval.first() == null ? "" : interval.first()) + ".."
                        + (interval.last() == null ? "" : interval.last());
    }
}
