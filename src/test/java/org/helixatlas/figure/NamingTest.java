package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.model.Kinds;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final Picture TWO = Networks.picture(
            Layout.NETWORK,
            List.of(
                    Networks.actor("lenovo", "Lenovo", Kinds.FIRM, 1984),
                    Networks.actor("dahe", "Dahe", Kinds.FIRM, 1984)),
            List.of(),
            Map.of());

    private static final Naming BOTH = new Naming(Naming.Labels.BOTH, Map.of("lenovo", "联想集团"));

    private static Plot plot(String... labels) {
        Drawing drawing = new Drawing(100, 100);
        for (String label : labels) {
            drawing.text(Role.LABEL, label, 0, 0, 8, Style.BLACK);
        }
        return new Plot(drawing, List.of(), List.of(), List.of(), 0);
    }

    @Test
    void aNameInOneLanguageAmongOthersInTwoIsExplained() {
        assertThat(BOTH.single(TWO, plot("Lenovo", "联想", "集团", "Dahe")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("one language: no other known"));
        assertThat(BOTH.single(TWO, plot("Lenovo", "Dahe")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("one language: no room or no other known"));
        assertThat(BOTH.single(TWO, plot("Lenovo")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("one language: no room 单语"));
    }

    @Test
    void whereAllNamesAreAlikeNothingIsToBeExplained() {
        assertThat(BOTH.single(TWO, plot("Lenovo", "联想集团"))).isEmpty();
        assertThat(BOTH.single(TWO, plot("Dahe"))).isEmpty();
        assertThat(new Naming(Naming.Labels.EN, Map.of()).single(TWO, plot("Lenovo", "Dahe")))
                .isEmpty();
    }
}
