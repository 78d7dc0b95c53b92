package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;

class StrongComponentsTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void areThoseOfKosarajusAlgorithmAndFeedLowerNumbersOnly(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        StrongComponents ours = new StrongComponents(view);
        var theirs = new KosarajuStrongConnectivityInspector<>(RandomNetworks.graph(view, RandomNetworks.Edges.WEIGHTS))
                .stronglyConnectedSets();
        assertThat(ours.count()).isEqualTo(theirs.size());
        for (var set : theirs) {
            int c = ours.of(set.iterator().next());
            assertThat(ours.size(c)).isEqualTo(set.size());
            for (int i = 0; i < ours.size(c); i++) {
                assertThat(set).contains(ours.member(c, i));
            }
        }
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                assertThat(ours.of(view.outTarget(e))).isLessThanOrEqualTo(ours.of(v));
            }
        }
    }
}
