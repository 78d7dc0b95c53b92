package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Measure;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** What measures promise on random networks, whole or in parts. */
class RandomViewTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void hasFiniteValuesThatAreNotNegative(@ForAll("anyNetwork") Snapshot network) {
        for (Measure measure : EveryViewTest.measures()) {
            EveryViewTest.allViews(network)
                    .forEach(view -> EveryViewTest.forEachVariant(measure, view, EveryViewTest::assertFinite));
        }
    }

    @Property(tries = 200)
    void solvesTheEigenvectorEquationOnNetworksOfManyParts(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        double[] x = new Eigenvector().of(view, "").value();
        double[] sums = new double[x.length];
        double eigenvalue = 0;
        for (int v = 0; v < x.length; v++) {
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                sums[v] += view.inWeight(e) * x[view.inSource(e)];
            }
            eigenvalue += sums[v] * x[v];
        }
        for (int v = 0; v < x.length; v++) {
            assertThat(sums[v]).isCloseTo(eigenvalue * x[v], within(1e-9));
        }
    }
}
