package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.position.PositionQuestion.Alike;
import org.junit.jupiter.api.Test;

/** Positions in networks so small that the answer is seen. */
class SmallNetworksTest {

    /** Two suppliers a and b of all of c, d and e, who supply z. */
    private static final View CHAIN = Topology.directed("a-c", "a-d", "a-e", "b-c", "b-d", "b-e", "c-z", "d-z", "e-z");

    @Test
    void whoIsTiedToTheSameHasTheSamePosition() {
        Profiles profiles = Profiles.of(List.of(Blocks.relation(CHAIN)));
        // In the order a b c d e z. c is tied from a and b and to z, a to three others but c itself.
        assertThat(profiles.distances()[0])
                .containsExactly(
                        new double[] {0, 0, Math.sqrt(4), Math.sqrt(4), Math.sqrt(4), Math.sqrt(6)}, within(1e-12));
        assertThat(profiles.correlations()[2][3]).isEqualTo(1);
        // Of the 8 places a and z compare, 3 ties of a leave and 3 of z arrive: (8 * 0 - 9) / (3 * 5).
        assertThat(profiles.correlations()[0][5]).isCloseTo(-0.6, within(1e-12));
        Positions.Found found = Blocks.clusters(CHAIN, Alike.EUCLIDEAN, Linkage.COMPLETE, 3);
        assertThat(Blocks.of(found)).containsExactly("a b", "c d e", "z");
        assertThat(found.below()).isZero();
        assertThat(found.model().rSquared()).isEqualTo(1);
        var ties = found.model().relations().get(0);
        assertThat(ties.density()).isEqualTo(0.3);
        assertThat(ties.densities())
                .containsExactly(
                        List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0), java.util.Arrays.asList(0.0, 0.0, null));
        assertThat(ties.image())
                .containsExactly(List.of(0, 1, 0), List.of(0, 0, 1), java.util.Arrays.asList(0, 0, null));
    }

    @Test
    void withoutDirectionsTheEndsOfAChainAreAlike() {
        View path = Topology.undirected("a-b", "b-c", "c-d", "d-e", "b-x", "d-y");
        assertThat(Blocks.of(Blocks.clusters(path, Alike.EUCLIDEAN, Linkage.AVERAGE, 5)))
                .containsExactly("a x", "b", "c", "d", "e y");
    }

    /** All pairs of the six are 1 or the root of 2 apart; the first by id is joined. */
    @Test
    void amongEqualPairsTheFirstByIdIsJoined() {
        double[][] equal = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                equal[i][j] = i == j ? 0 : 1;
            }
        }
        List<String> ids = List.of("a", "b", "c", "d");
        assertThat(Blocks.of(Clustering.of(equal, Linkage.COMPLETE, 3).group(), ids))
                .containsExactly("a b", "c", "d");
        assertThat(Blocks.of(Clustering.of(equal, Linkage.COMPLETE, 2).group(), ids))
                .containsExactly("a b c", "d");
    }

    /** Distances 1 a b, 2 b c, 3 a c, 10 from all to d. */
    @Test
    void linkagesSayHowFarClustersAreApart() {
        double[][] distances = {{0, 1, 3, 10}, {1, 0, 2, 10}, {3, 2, 0, 10}, {10, 10, 10, 0}};
        assertThat(Clustering.of(distances, Linkage.SINGLE, 2).below()).isEqualTo(2);
        assertThat(Clustering.of(distances, Linkage.COMPLETE, 2).below()).isEqualTo(3);
        assertThat(Clustering.of(distances, Linkage.AVERAGE, 2).below()).isEqualTo(2.5);
        assertThat(Clustering.of(distances, Linkage.AVERAGE, 2).above()).isEqualTo(10);
        assertThat(Clustering.of(distances, Linkage.AVERAGE, 1).above()).isNull();
        assertThat(Clustering.of(distances, Linkage.AVERAGE, 4).below()).isNull();
    }

    @Test
    void concorPartsTwoHalvesThatAreTiedToThemselves() {
        View cliques = Topology.undirected(
                "a-b", "a-c", "a-d", "b-c", "b-d", "c-d", "w-x", "w-y", "w-z", "x-y", "x-z", "y-z", "d-w");
        Positions.Found found = Blocks.concor(cliques, 1);
        assertThat(Blocks.of(found)).containsExactly("a b c d", "w x y z");
        assertThat(found.unsettled()).isZero();
    }

    @Test
    void concorLeavesBlocksOfOneProfileAndOfTwo() {
        assertThat(Blocks.of(Blocks.concor(Topology.undirected("a-b"), 3))).containsExactly("a b");
        View star = Topology.undirected("m-a", "m-b", "m-c", "m-d");
        assertThat(Blocks.of(Blocks.concor(star, 5))).containsExactly("a b c d", "m");
    }

    @Test
    void isolatesHaveAPositionOnlyWhenAskedFor() {
        View view = Topology.undirected("a-b", "c-b", "x", "y");
        Positions.Found without = Blocks.clusters(view, Alike.EUCLIDEAN, Linkage.SINGLE, 2);
        assertThat(Blocks.of(without)).containsExactly("a c", "b");
        assertThat(without.isolatesLeftOut()).isEqualTo(2);
        Positions.Found with = Positions.of(
                view, new PositionQuestion(List.of("ties"), Alike.EUCLIDEAN, Linkage.SINGLE, 3, null, 0.7, true));
        assertThat(Blocks.of(with)).containsExactly("a c", "b", "x y");
        assertThat(with.isolatesLeftOut()).isZero();
        assertThat(with.model().relations().get(0).alpha()).isEqualTo(0.7);
    }

    @Test
    void answersOnAnEmptyNetwork() {
        Positions.Found none = Blocks.clusters(Topology.undirected("a"), Alike.CORRELATION, Linkage.AVERAGE, 4);
        assertThat(none.actors()).isEmpty();
        assertThat(none.model().rSquared()).isNull();
        assertThat(Blocks.of(Blocks.concor(Topology.directed("a"), 2))).isEmpty();
    }

    /** a and b invest in c alike; a alone supplies d. */
    @Test
    void severalRelationsTellApartWhatOneDoesNot() {
        SnapshotBuilder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        for (String id : List.of("a", "b", "c", "d")) {
            builder.actor(Rows.actor(id, Kinds.FIRM));
        }
        tie(builder, "t1", "a", "INVESTED_IN", "c");
        tie(builder, "t2", "b", "INVESTED_IN", "c");
        tie(builder, "t3", "a", "SUPPLIES", "d");
        tie(builder, "t4", "a", "SUPPLIES", "d");
        tie(builder, "t5", "d", "SUPPLIES", "d");
        View view = View.of(builder.build(), NetworkFilter.NONE, Projection.DIRECTED);
        List<TieMatrix> investment = TieMatrix.of(view, List.of("investment"));
        List<TieMatrix> both = TieMatrix.of(view, List.of("investment", "SUPPLIES"));
        assertThat(Profiles.of(investment).distances()[0][1]).isZero();
        assertThat(Profiles.of(both).distances()[0][1]).isEqualTo(1);
        assertThat(both.get(1).ties()).isEqualTo(2);
        assertThat(both.get(1).undated()).isEqualTo(2);
        assertThat(both.get(1).sum()).isEqualTo(1);
        assertThat(both.get(1).types()).containsExactly("SUPPLIES");
    }

    private static void tie(SnapshotBuilder builder, String id, String source, String type, String target) {
        builder.tie(Topology.tie(id, source, Vocabulary.shipped().type(type).orElseThrow(), target));
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        String[] edges = new String[700];
        java.util.Arrays.setAll(edges, i -> "v" + i + "-v" + (i + 1));
        View large = Topology.directed(edges);
        assertThatThrownBy(() -> Blocks.concor(large, 1))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("narrow the filter")
                .hasMessageContaining("clusters by correlation");
        assertThat(Blocks.of(Blocks.clusters(large, Alike.CORRELATION, Linkage.AVERAGE, 2)))
                .hasSize(2);
    }
}
