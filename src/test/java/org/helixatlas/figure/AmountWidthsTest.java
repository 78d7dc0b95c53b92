package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

/** Widths of lines that bear amounts, and the scale in the legend. */
class AmountWidthsTest {

    @Test
    void aWidthIsAsTheSquareRootOfItsAmount() {
        AmountWidths widths = AmountWidths.of(bundles(3500, 100, Double.NaN));
        assertThat(widths.of("people", 3500)).isEqualTo(AmountWidths.WIDEST);
        assertThat(widths.of("people", 3500) / widths.of("people", 100)).isCloseTo(Math.sqrt(35), within(1e-9));
    }

    @Test
    void aLineWithoutAnAmountHasNoWidthOfItsOwn() {
        List<Bundle> bundles = bundles(3500, Double.NaN);
        AmountWidths widths = AmountWidths.of(bundles);
        assertThat(bundles).extracting(widths::of).contains(AmountWidths.WIDEST, Double.NaN);
    }

    @Test
    void theScaleShowsAmountsThatOccurAsWideAsTheyAreDrawn() {
        AmountWidths widths = AmountWidths.of(bundles(5, 80, 90, 100, 3500));
        Drawing d = new Drawing(100, 100);
        List<Legend.Entry> key = widths.key(Wording.ENGLISH);
        key.forEach(e -> e.sample().draw(d, 50, 50, 0.8));
        assertThat(key).extracting(Legend.Entry::meaning).startsWith("5 people", "90 people", "3,500 people");
        assertThat(d.marks())
                .extracting(m -> ((Mark.Shape) m).pen().width())
                .containsExactly(0.8 * AmountWidths.LEAST, 0.8 * widths.of("people", 90), 0.8 * AmountWidths.WIDEST);
    }

    @Test
    void withoutAmountsThereIsNoScale() {
        assertThat(AmountWidths.of(bundles(Double.NaN)).key(Wording.ENGLISH)).isEmpty();
    }

    private static List<Bundle> bundles(double... amounts) {
        List<Snapshot.Actor> actors = new ArrayList<>();
        List<Snapshot.Tie> ties = new ArrayList<>();
        Map<String, Integer> number = new java.util.TreeMap<>();
        actors.add(Networks.actor("a", "A", Kinds.FIRM, 1990));
        number.put("a", 0);
        for (int i = 0; i < amounts.length; i++) {
            actors.add(Networks.actor("b" + i, "B", Kinds.FIRM, 1990));
            number.put("b" + i, i + 1);
            ties.add(Rows.shown(Rows.tie(
                    "t" + i,
                    "a",
                    Networks.TYPES.get(7),
                    "b" + i,
                    1990,
                    Snapshot.UNKNOWN,
                    amounts[i],
                    "people",
                    null,
                    null,
                    Basis.STATED,
                    "test",
                    List.of())));
        }
        Picture picture = Networks.picture(Layout.NETWORK, actors, ties, Map.of());
        return Bundle.of(picture, new Style(picture), number);
    }
}
