package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** A graph whose arcs weigh is joined as a view whose edges do. */
class UndirectedGraphTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void weightsOfArcsAddUpAsInAView(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, true));
        SimpleGraph graph = SimpleGraph.of(view);
        double[] weight = IntStream.range(0, graph.target().length)
                .mapToDouble(view::outWeight)
                .toArray();
        UndirectedGraph joined = UndirectedGraph.of(graph, weight);
        UndirectedGraph ofView = UndirectedGraph.of(view);
        assertThat(joined.start()).isEqualTo(ofView.start());
        assertThat(joined.target()).isEqualTo(ofView.target());
        assertThat(joined.weight()).isEqualTo(ofView.weight());
        assertThat(joined.strength()).isEqualTo(ofView.strength());
        assertThat(joined.total()).isEqualTo(ofView.total());
    }
}
