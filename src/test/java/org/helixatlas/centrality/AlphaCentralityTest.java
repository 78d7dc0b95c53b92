package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class AlphaCentralityTest {

    private final AlphaCentrality alpha = new AlphaCentrality();

    @Test
    void leavesValuesAsTheEquationGivesThem() {
        // middle = 1 + ends, ends = 1 + middle / 2
        View path = Topology.undirected("a-b", "b-c");
        Map<String, Double> values = raw(alpha, path, "alpha=0.5", "factor=absolute");
        assertThat(values.get("a")).isCloseTo(3, within(1e-11));
        assertThat(values.get("b")).isCloseTo(4, within(1e-11));
    }

    @Test
    void handsOnWhatOneSphereHas() {
        // u is a university: firm f has 1/2 of it, its supplier g 1/4, and h, whom nobody of these is tied to, nothing.
        Snapshot network = Topology.of(id -> id.equals("u") ? Kinds.UNIVERSITY : Kinds.FIRM, "u-f", "f-g", "h-g");
        View view = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        assertThat(raw(alpha, view, "own=academia", "alpha=0.5", "factor=absolute"))
                .isEqualTo(Map.of("u", 1.0, "f", 0.5, "g", 0.25, "h", 0.0));
        assertThat(raw(alpha, view, "own=civil-society").values()).containsOnly(0.0);
    }

    @Test
    void hasNoValuesWhereTheSumsAreInfinite() {
        View pair = Topology.undirected("a-b", "b-c", "c-a");
        assertThat(Asked.scores(alpha, pair, "alpha=0.5", "factor=absolute").value())
                .containsOnly(Double.NaN);
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 100)
    void isInTheOrderOfKatzWhereEveryoneHasTheSame(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        Map<String, Double> katz = normalised(new Katz(), view, "attenuation=0.7");
        normalised(alpha, view, "alpha=0.7")
                .forEach((actor, x) -> assertThat(x).as(actor).isCloseTo(katz.get(actor), within(1e-12)));
    }
}
