package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LayeringTest {

    @Test
    void aDiamondHasThreeLayers() {
        assertThat(Layering.of(4, Graphs.ties(0, 1, 0, 2, 1, 3, 2, 3))).containsExactly(0, 1, 1, 2);
    }

    @Test
    void aTieMayPassALayer() {
        assertThat(Layering.of(3, Graphs.ties(0, 1, 1, 2, 0, 2))).containsExactly(0, 1, 2);
    }

    @Test
    void ofTwoThatSendToEachOtherOneComesFirst() {
        assertThat(Layering.of(2, Graphs.ties(0, 1, 1, 0))).containsExactly(0, 1);
    }

    @Test
    void aLabelHasALayerOfItsOwn() {
        assertThat(Layering.of(2, List.of(new Tie(0, 1, true)))).containsExactly(0, 2);
    }

    @Test
    void theMembersOfAStarShareALayer() {
        assertThat(Layering.of(4, Graphs.ties(1, 0, 2, 0, 3, 0))).containsExactly(1, 0, 0, 0);
    }

    @Test
    void whoMayStandInEitherOfTwoLayersStandsInTheEmptierOne() {
        // 0-1-2-3 and 0-4-3: 4 may be beside 1 or beside 2, where 5 is too.
        assertThat(Layering.of(6, Graphs.ties(0, 1, 1, 2, 2, 3, 0, 4, 4, 3, 0, 5))[4])
                .isEqualTo(2);
    }

    @Provide
    Arbitrary<Graphs> graphs() {
        return Graphs.any(12);
    }

    @Property(tries = 200)
    void tiesLeadForwardUnlessTheyRunInCircles(@ForAll("graphs") Graphs graph) {
        List<Tie> upwards = graph.ties().stream()
                .map(t -> new Tie(Math.min(t.source(), t.target()), Math.max(t.source(), t.target()), t.labelled()))
                .toList();
        int[] layer = Layering.of(graph.boxes(), upwards);
        assertThat(upwards).allMatch(t -> layer[t.target()] - layer[t.source()] >= (t.labelled() ? 2 : 1));
        int[] anyway = Layering.of(graph.boxes(), graph.ties());
        assertThat(graph.ties())
                .allMatch(t -> Math.abs(anyway[t.target()] - anyway[t.source()]) >= (t.labelled() ? 2 : 1));
    }
}
