package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.community.DividedNetwork.Community;
import org.helixatlas.community.DividedNetwork.CommunityLink;
import org.helixatlas.community.DividedNetwork.CommunityMember;
import org.helixatlas.community.DividedNetwork.MemberName;
import org.helixatlas.community.DividedNetwork.Rest;
import org.helixatlas.measure.Computing;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;

/** Communities of small networks as nodes, counted by hand. */
class DividedNetworkTest {

    /** Two triangles joined by one tie; a and b are tied twice, d is tied to itself, and g to none. */
    private static final String[] TRIANGLES = {"a-b", "b-a", "b-c", "c-a", "c-d", "d-d", "d-e", "e-f", "f-d", "g"};

    private static final View TIES = View.of(Topology.of(TRIANGLES), NetworkFilter.NONE, new Projection(false, true));

    private static final Computing COMPUTING = new Computing(Computing.USUAL_STEPS);

    private static DividedNetwork of(int top) {
        Divided divided = Divided.of(Topology.undirected(TRIANGLES), new Leiden(), List.of(), COMPUTING);
        return DividedNetwork.of(
                TIES,
                divided.groupsOf(TIES),
                divided.count(),
                top,
                actor -> List.of(new MemberName(actor.id() + "'s", "en", "alias")));
    }

    @Test
    void actorsTiesAndPairsAreCountedWithinAndBetween() {
        DividedNetwork network = of(3);
        assertThat(network.communities())
                .extracting(Community::number, Community::size, Community::ties, Community::pairs)
                .containsExactly(tuple(1, 3, 4, 3), tuple(2, 3, 3, 3), tuple(3, 1, 0, 0));
        assertThat(network.links()).containsExactly(new CommunityLink(1, 2, 1, 1));
        assertThat(network.rest()).isEqualTo(new Rest(0, 0, 0, 0));
        Community first = network.communities().get(0);
        assertThat(first.kinds()).isEqualTo(Map.of("Firm", 3));
        // The kind implies the sphere.
        assertThat(first.spheres()).isEqualTo(Map.of("industry", 3));
        assertThat(first.largest())
                .extracting(CommunityMember::id, CommunityMember::partners)
                .containsExactly(tuple("c", 3), tuple("a", 2), tuple("b", 2));
        assertThat(first.largest().get(0).names()).containsExactly(new MemberName("c's", "en", "alias"));
    }

    /** The tie between both triangles touches what is not told, and so is told with it. */
    @Test
    void whatIsBeyondTheLimitIsCounted() {
        DividedNetwork network = of(1);
        assertThat(network.communities()).extracting(Community::number).containsExactly(1);
        assertThat(network.links()).isEmpty();
        assertThat(network.rest()).isEqualTo(new Rest(2, 4, 4, 4));
    }

    @Test
    void nothingHasNoCommunities() {
        View empty = View.of(Topology.of(), NetworkFilter.NONE, new Projection(false, true));
        Divided divided = Divided.of(empty, new Leiden(), List.of(), COMPUTING);
        assertThat(DividedNetwork.of(empty, divided.groupsOf(empty), divided.count(), 9, actor -> List.of()))
                .isEqualTo(new DividedNetwork(List.of(), List.of(), new Rest(0, 0, 0, 0)));
    }

    /** Four triangles, of which two and two are joined to each other by two ties and both pairs by one. */
    @Test
    void aCommunityIsDividedAgain() {
        View view = Topology.undirected(
                "a-b", "b-c", "c-a", "d-e", "e-f", "f-d", "a-d", "b-e", "g-h", "h-i", "i-g", "j-k", "k-l", "l-j", "g-j",
                "h-k", "c-i");
        Divided whole = Divided.of(view, new Leiden(), List.of(), COMPUTING);
        for (int number = 1; number <= whole.count(); number++) {
            Divided part = Divided.of(view, new Leiden(), List.of(number), COMPUTING);
            assertThat(ids(part.view())).isEqualTo(ids(whole.members(number)));
            // Every actor of the part is in one of its communities.
            assertThat(IntStream.rangeClosed(1, part.count())
                            .mapToObj(part::members)
                            .flatMap(v -> ids(v).stream())
                            .sorted()
                            .toList())
                    .isEqualTo(ids(part.view()));
        }
        assertThatThrownBy(() -> Divided.of(view, new Leiden(), List.of(1, 99), COMPUTING))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageStartingWith("there is no community 99 there; valid are 1 to ");
    }

    @Test
    void isRefusedByCostAsTheMeasureIs() {
        assertThatThrownBy(() -> Divided.of(TIES, new Leiden(), List.of(), new Computing(1)))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("helix.measures.max-steps");
    }

    private static List<String> ids(View view) {
        return IntStream.range(0, view.size()).mapToObj(view::id).toList();
    }
}
