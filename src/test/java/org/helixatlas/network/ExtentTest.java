package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

class ExtentTest {

    /** Firms in small letters and their clubs: three firms and two clubs tied by six ties, one of them to itself, and two alone. */
    private static final Snapshot CLUBS =
            Topology.of(ExtentTest::kind, "a-b", "a-b", "b-b", "a-X", "b-Y", "c-X", "d", "Z");

    private static Kind kind(String id) {
        return Character.isUpperCase(id.charAt(0)) ? Kinds.ASSOCIATION : Kinds.FIRM;
    }

    private static Extent of(NetworkFilter filter) {
        return Extent.of(CLUBS, filter, Projection.UNDIRECTED);
    }

    @Test
    void countsActorsAndTiesThatAFilterLeaves() {
        assertThat(of(NetworkFilter.NONE).actors()).isEqualTo(7);
        assertThat(of(NetworkFilter.NONE).ties()).isEqualTo(6);
        Extent firms = of(NetworkFilter.NONE.withKinds(Set.of(Kinds.FIRM)));
        assertThat(firms.actors()).isEqualTo(4);
        assertThat(firms.ties()).isEqualTo(3);
        assertThat(firms.tied(kind -> true)).isEqualTo(2);
    }

    @Test
    void countsWhoIsTied() {
        Extent all = of(NetworkFilter.NONE);
        assertThat(all.tied(kind -> true)).isEqualTo(5);
        assertThat(all.tied(kind -> kind.equals(Kinds.ASSOCIATION))).isEqualTo(2);
        assertThat(all.tied(relations("supply"))).isEqualTo(5);
        assertThat(all.tied(relations("research"))).isZero();
        assertThat(all.tied(relations("research", "ties"))).isEqualTo(5);
        assertThat(all.tied(relations("ties:true"))).isEqualTo(5);
        // No tie has an amount in the currency.
        assertThat(all.tied(relations("ties:EUR"))).isZero();
    }

    private static List<NamedTies> relations(String... names) {
        return List.of(names).stream()
                .map(name -> NamedTies.of(Vocabulary.shipped(), name).orElseThrow())
                .toList();
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void agreesWithTheView(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        Extent extent = Extent.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        assertThat(extent.actors()).isEqualTo(view.size());
        assertThat(extent.ties()).isEqualTo(view.tieCount());
        assertThat(extent.tied(kind -> true)).isEqualTo(view.size() - view.isolates());
    }
}
