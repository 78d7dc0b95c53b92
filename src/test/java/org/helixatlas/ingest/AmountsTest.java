package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The amount of a tie weighs it, so it is above 0; a figure may be anything. */
class AmountsTest {

    @TempDir
    Path imports;

    @Test
    void anAmountOfZeroOrLessIsRefusedWithItsLine() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Folder folder = new Folder(imports, "a")
                .rows(InputTable.TIES, tie("0.5"), tie("0"), tie("-3"), tie("0.000"), tie("-0"), tie("many"), tie(""));
        assertThat(folder).isNotNull();
        new DatasetFolder(imports.resolve("a"), problems).read();
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        told(3, "'0' is no weight"),
                        told(4, "'-3' is no weight"),
                        told(5, "'0.000' is no weight"),
                        told(6, "'-0' is no weight"),
                        "a/ties.csv line 7, column amount:double: 'many' is not a number; write digits with a point before"
                                + " decimals and no thousands separator");
    }

    @Test
    void aFigureMayBeZeroOrLess() throws IOException {
        List<Problem> problems = new ArrayList<>();
        new Folder(imports, "a")
                .rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated")
                .rows(
                        InputTable.OBSERVATIONS,
                        "Observation,one,profit,-5,CNY,,,,,a-stated",
                        "Observation,one,patents,0,,,,,,a-stated");
        new DatasetFolder(imports.resolve("a"), problems).read();
        assertThat(problems).isEmpty();
    }

    private static String told(int line, String wrong) {
        return "a/ties.csv line " + line + ", column amount:double: " + wrong
                + "; write a number above 0, or leave amount and unit empty";
    }

    private static String tie(String amount) {
        return "one,INVESTED_IN,two,,,,,,,," + amount + "," + (amount.isEmpty() ? "" : "CNY") + ",,,a-stated";
    }
}
