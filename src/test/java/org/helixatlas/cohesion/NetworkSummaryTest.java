package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class NetworkSummaryTest {

    @Test
    void sumsUpALine() {
        NetworkSummary line = summary(Topology.of("a-b", "b-c", "c-d"));
        assertThat(line.actors()).isEqualTo(4);
        assertThat(line.edges()).isEqualTo(3);
        assertThat(line.density()).isEqualTo(0.5);
        assertThat(line.directedDensity()).isEqualTo(0.25);
        assertThat(line.averageDegree()).isEqualTo(1.5);
        assertThat(line.diameter()).isEqualTo(3);
        assertThat(line.averagePathLength()).isEqualTo((3 * 1 + 2 * 2 + 3) / 6.0);
        assertThat(line.transitivity()).isZero();
        assertThat(line.averageClustering()).isZero();
        assertThat(line.reciprocity()).isZero();
    }

    @Test
    void sumsUpAClique() {
        NetworkSummary clique = summary(Topology.of("a-b", "a-c", "a-d", "b-c", "b-d", "c-d"));
        assertThat(clique.density()).isEqualTo(1);
        assertThat(clique.diameter()).isEqualTo(1);
        assertThat(clique.averagePathLength()).isEqualTo(1);
        assertThat(clique.transitivity()).isEqualTo(1);
        assertThat(clique.averageClustering()).isEqualTo(1);
    }

    @Test
    void tellsTransitivityFromAverageClustering() {
        // A triangle with a tail at c: 3 of 5 paths of length two are closed; local values are 1, 1, 1/3 and 0.
        NetworkSummary paw = summary(Topology.of("a-b", "b-c", "c-a", "c-d"));
        assertThat(paw.transitivity()).isEqualTo(0.6);
        assertThat(paw.averageClustering()).isEqualTo((1 + 1 + 1 / 3.0 + 0) / 4);
    }

    @Test
    void sumsUpTwoJoinedCliques() {
        NetworkSummary joined = summary(Topology.of("a-b", "b-c", "c-a", "c-d", "d-e", "e-f", "f-d"));
        assertThat(joined.diameter()).isEqualTo(3);
        assertThat(joined.averagePathLength()).isEqualTo((7 * 1 + 4 * 2 + 4 * 3) / 15.0);
        assertThat(joined.transitivity()).isEqualTo(6 / 10.0);
    }

    @Test
    void measuresDistancesInTheLargestOfSeveralComponents() {
        NetworkSummary parts = summary(Topology.of("a", "b-c", "d-e", "e-f", "g"));
        assertThat(parts.components()).isEqualTo(4);
        assertThat(parts.componentSizes()).containsExactly(3, 2, 1, 1);
        assertThat(parts.largestComponentShare()).isEqualTo(3 / 7.0);
        assertThat(parts.isolates()).isEqualTo(2);
        assertThat(parts.diameter()).isEqualTo(2);
        assertThat(parts.averagePathLength()).isEqualTo(4 / 3.0);
    }

    @Test
    void countsAnsweredArcsParallelTiesAndTiesToOneself() {
        NetworkSummary ties = summary(Topology.of("a-b", "b-a", "b-a", "b-c", "c-c"));
        assertThat(ties.ties()).isEqualTo(5);
        assertThat(ties.selfTies()).isEqualTo(1);
        assertThat(ties.edges()).isEqualTo(2);
        assertThat(ties.arcs()).isEqualTo(3);
        assertThat(ties.reciprocity()).isEqualTo(2 / 3.0);
    }

    @Test
    void leavesUndefinedFiguresOfTheSmallestNetworksOut() {
        NetworkSummary empty = summary(Topology.of());
        assertThat(empty.actors()).isZero();
        assertThat(empty.components()).isZero();
        assertThat(empty.componentSizes()).isEmpty();
        assertThat(empty.density()).isNull();
        assertThat(empty.averageDegree()).isNull();
        assertThat(empty.largestComponentShare()).isNull();
        assertThat(empty.reciprocity()).isNull();
        assertThat(empty.transitivity()).isNull();
        assertThat(empty.averageClustering()).isNull();
        assertThat(empty.diameter()).isNull();
        assertThat(empty.averagePathLength()).isNull();
        assertThat(empty.externalInternalIndex()).isNull();
        assertThat(empty.externalInternalBySphere()).isEmpty();

        NetworkSummary single = summary(Topology.of("a-a"));
        assertThat(single.density()).isNull();
        assertThat(single.averageDegree()).isZero();
        assertThat(single.largestComponentShare()).isEqualTo(1);
        assertThat(single.isolates()).isEqualTo(1);
        assertThat(single.diameter()).isZero();
        assertThat(single.averagePathLength()).isNull();
    }

    @Test
    void crossesTiesBySphere() {
        NetworkSummary helix = summary(helix());
        assertThat(helix.mixing().spheres())
                .containsExactly("academia", "industry", "government", "civil society", "none");
        assertThat(helix.mixing().edges())
                .containsExactly(
                        List.of(1, 2, 0, 0, 0),
                        List.of(2, 1, 0, 0, 1),
                        List.of(0, 0, 0, 0, 0),
                        List.of(0, 0, 0, 0, 0),
                        List.of(0, 1, 0, 0, 0));
        assertThat(helix.directedMixing().edges())
                .containsExactly(
                        List.of(1, 1, 0, 0, 0),
                        List.of(1, 1, 0, 0, 0),
                        List.of(0, 0, 0, 0, 0),
                        List.of(0, 0, 0, 0, 0),
                        List.of(0, 1, 0, 0, 0));
    }

    @Test
    void weighsExternalAgainstInternalTies() {
        // Two edges between academia and industry, one within each; the one to the park is neither.
        NetworkSummary helix = summary(helix());
        assertThat(helix.externalInternalIndex()).isZero();
        assertThat(helix.externalInternalBySphere())
                .isEqualTo(Map.of("academia", (2 - 1) / 3.0, "industry", (2 - 1) / 3.0));
        assertThat(summary(Topology.of("a-b")).externalInternalIndex()).isEqualTo(-1);
    }

    @Test
    void refusesViewsOfDifferentNetworks() {
        View undirected = Topology.undirected("a-b");
        View directed = Topology.directed("a-b");
        assertThatThrownBy(() -> NetworkSummary.of(undirected, directed, SummaryOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkSummary.of(directed, undirected, SummaryOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A university and an institute tied to each other and to one firm each; the firms are tied, and a park to one of them. */
    private static Snapshot helix() {
        SnapshotBuilder builder = Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        Map.of(
                        "university", Kinds.UNIVERSITY,
                        "institute", Kinds.RESEARCH_INSTITUTE,
                        "firm", Kinds.FIRM,
                        "spinoff", Kinds.FIRM,
                        "park", Kinds.SCIENCE_PARK)
                .forEach((id, kind) -> builder.actor(Rows.actor(
                        id, id, kind, kind.sphere().orElse(null), Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test")));
        String[] ties = {"university-institute", "university-firm", "spinoff-institute", "firm-spinoff", "park-firm"};
        for (String tie : ties) {
            String[] ends = tie.split("-");
            builder.tie(Topology.tie(
                    tie, ends[0], Vocabulary.shipped().type("INVESTED_IN").orElseThrow(), ends[1]));
        }
        return builder.build();
    }

    private static NetworkSummary summary(Snapshot network) {
        return NetworkSummary.of(
                View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED),
                View.of(network, NetworkFilter.NONE, Projection.DIRECTED),
                SummaryOptions.DEFAULT);
    }
}
