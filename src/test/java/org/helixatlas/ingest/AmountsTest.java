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
    void anAmountOfZeroOrLessIsRefusedWithItsLineAndNothingElseIsSaidOfIt() throws IOException {
        firms().rows(InputTable.TIES, tie("a", "0.5"), tie("b", "0"), tie("c", "-3"), tie("d", "0.000"), tie("e", ""));
        assertThat(problems()).extracting(Problem::toString).containsExactly(told(3), told(4), told(5));
    }

    @Test
    void aFigureMayBeZeroOrLess() throws IOException {
        firms().rows(
                        InputTable.OBSERVATIONS,
                        "Observation,one,profit,-5,CNY,,,,,a-stated",
                        "Observation,one,patents,0,,,,,,a-stated");
        assertThat(problems()).isEmpty();
    }

    private Folder firms() {
        return new Folder(imports, "a")
                .rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated", "two,Firm,Two,,,,,,,,a-stated");
    }

    private List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        new References(problems).judge(new DatasetFolder(imports.resolve("a"), problems).read());
        return problems;
    }

    private static String told(int line) {
        return "a/ties.csv line " + line
                + ", column amount:double: it weighs the tie, so it is above 0; correct it, or leave"
                + " amount and unit empty";
    }

    private static String tie(String discriminator, String amount) {
        return "one,INVESTED_IN,two," + discriminator + ",,,,,,," + amount + "," + (amount.isEmpty() ? "" : "CNY")
                + ",,,a-stated";
    }
}
