package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.helixatlas.ServiceTest;
import org.helixatlas.network.Karate;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class CentralisationTest extends ServiceTest {

    @Autowired
    private Measured measured;

    @ParameterizedTest
    @ValueSource(strings = {"degree", "betweenness", "closeness"})
    void isOneInAStarAndNothingInARing(String id) {
        assertThat(of(id, Topology.undirected("h-a", "h-b", "h-c", "h-d"))).isEqualTo(1.0, within(1e-12));
        assertThat(of(id, Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-a")))
                .isEqualTo(0.0, within(1e-12));
    }

    /** As igraph's greatest values are: of an in-star and an out-star (n - 1)(n - 1), of a star of mutual pairs 2(n - 1)(n - 2). */
    @Test
    void byDirectionItIsOneInTheStarOfItsDirection() {
        View star = Topology.directed("a-h", "b-h", "c-h");
        assertThat(of("degree", star, "in")).isEqualTo(1.0, within(1e-12));
        // Out-degrees 1, 1, 1 and 0: the centre is one behind the others.
        assertThat(of("degree", star, "out")).isEqualTo(1 / 9.0, within(1e-12));
        // 3 against 1, 1, 1: a difference of 6, of 12 in a star of mutual pairs.
        assertThat(of("degree", star, "both")).isEqualTo(6 / 12.0, within(1e-12));
        assertThat(of("betweenness", star)).isEqualTo(0.0, within(1e-12));
        View mutual = Topology.directed("a-h", "b-h", "c-h", "h-a", "h-b", "h-c");
        assertThat(of("degree", mutual, "both")).isEqualTo(1.0, within(1e-12));
        assertThat(of("betweenness", mutual)).isEqualTo(1.0, within(1e-12));
        // b and c of the chain are each between two of the six ordered pairs of the others.
        assertThat(of("betweenness", Topology.directed("a-b", "b-c", "c-d"))).isEqualTo(2 / 9.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree", "betweenness", "closeness"})
    void isNotDefinedForTwoAndOfClosenessNotByDirection(String id) {
        assertThat(of("closeness", Topology.directed("h-a", "h-b", "h-c"))).isNull();
        assertThat(of(id, Topology.undirected("a-b"))).isNull();
        assertThat(of(id, Topology.undirected())).isNull();
    }

    @Test
    void ofClosenessNeedsANetworkThatHangsTogether() {
        View view = Topology.undirected("h-a", "h-b", "x");
        assertThat(of("closeness", view)).isNull();
        // Degrees 2, 1, 1 and 0: differences of 1, 1 and 2, against 3 times 2 in a star of four.
        assertThat(of("degree", view)).isEqualTo((1 + 1 + 2) / 6.0, within(1e-12));
    }

    /** Computed from the centralities of NetworkX 3.2. */
    @Test
    void theKarateClubHasTwoRivalCentres() {
        View club = Topology.undirected(Karate.ties());
        assertThat(of("degree", club)).isEqualTo(0.3996212121212121, within(1e-12));
        assertThat(of("betweenness", club)).isEqualTo(0.40555719532992274, within(1e-12));
        assertThat(of("closeness", club)).isEqualTo(0.298194891208297, within(1e-12));
    }

    private Double of(String id, View view) {
        return of(id, view, null);
    }

    private Double of(String id, View view, String by) {
        Measure measure = measured.byId().get(id);
        Options defaults = Options.of(measure.definition(), by == null ? Map.of() : Map.of("by", by));
        return (Double) Centralisation.added(measure, view, defaults, measure.of(view, defaults))
                .found()
                .get(Centralisation.NAME);
    }
}
