package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The adjacency lists of a view beside those that maps make of its ties. */
class EdgesTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void areTheTiesMergedAndInOrder(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        SortedMap<Integer, SortedMap<Integer, Double>> out = new TreeMap<>();
        SortedMap<Integer, SortedMap<Integer, Double>> in = new TreeMap<>();
        for (int v = 0; v < view.size(); v++) {
            out.put(v, new TreeMap<>());
            in.put(v, new TreeMap<>());
        }
        for (Snapshot.Tie tie : view.ties()) {
            int source = view.nodeOf(tie.source()).orElseThrow();
            int target = view.nodeOf(tie.target()).orElseThrow();
            if (source != target) {
                add(out, in, source, target);
                if (!directed || !tie.type().directed()) {
                    add(out, in, target, source);
                }
            }
        }
        for (int v = 0; v < view.size(); v++) {
            SortedMap<Integer, Double> leaving = new TreeMap<>();
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                leaving.put(view.outTarget(e), view.outWeight(e));
                assertThat(e == view.outStart(v) || view.outTarget(e - 1) < view.outTarget(e))
                        .isTrue();
            }
            SortedMap<Integer, Double> arriving = new TreeMap<>();
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                arriving.put(view.inSource(e), view.inWeight(e));
                assertThat(e == view.inStart(v) || view.inSource(e - 1) < view.inSource(e))
                        .isTrue();
            }
            if (!weighted) {
                out.get(v).replaceAll((w, ties) -> 1.0);
                in.get(v).replaceAll((w, ties) -> 1.0);
            }
            assertThat(leaving).isEqualTo(out.get(v));
            assertThat(arriving).isEqualTo(in.get(v));
        }
    }

    private static void add(
            SortedMap<Integer, SortedMap<Integer, Double>> out,
            SortedMap<Integer, SortedMap<Integer, Double>> in,
            int from,
            int to) {
        out.get(from).merge(to, 1.0, Double::sum);
        in.get(to).merge(from, 1.0, Double::sum);
    }
}
