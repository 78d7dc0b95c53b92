package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Zachary's karate club (Zachary 1977) and the women of Davis, Gardner and Gardner (1941), as other programs write them:
 * {@code foreign/README.md} says how the files were made.
 */
class KarateTest {

    /** The sum of all weights. */
    private static final double CONTEXTS = 231;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "karate-networkx.graphml",
                "karate-networkx.gexf",
                "karate-networkx.gml",
                "karate-networkx.net",
                "karate-networkx.edgelist",
                "karate-networkx-weighted.edgelist",
                "karate-networkx-node-link.json",
                "karate-networkx.cyjs",
                "karate-igraph.graphml",
                "karate-igraph.gml",
                "karate-igraph.net",
                "karate-igraph.edgelist",
                "karate-igraph.ncol",
                "karate-igraph.lgl"
            })
    void theKarateClubHas34MembersAnd78Ties(String file) {
        ForeignNetwork karate = Read.network(Read.resource(file));
        assertThat(Read.size(karate)).isEqualTo(34);
        assertThat(karate.ties()).hasSize(78).noneMatch(TieStatement::directed);
        assertThat(karate.findings()).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
        // igraph's edge list is the only one without weights.
        if (!file.equals("karate-igraph.edgelist")) {
            assertThat(karate.ties().stream()
                            .mapToDouble(t -> Double.parseDouble(t.values().get(TieField.AMOUNT)))
                            .sum())
                    .isEqualTo(CONTEXTS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"davis-networkx.graphml", "davis-igraph.graphml", "davis-igraph.net"})
    void ofDavis18WomenTookPartIn14Events(String file) {
        ForeignNetwork davis = Read.network(Read.resource(file));
        assertThat(davis.actors().stream()
                        .filter(a -> "Participant".equals(a.values().get(ActorField.KIND))))
                .hasSize(18);
        assertThat(davis.actors().stream().filter(a -> "Event".equals(a.values().get(ActorField.KIND))))
                .hasSize(14);
        assertThat(davis.ties())
                .hasSize(89)
                .allMatch(TieStatement::directed)
                .allMatch(t -> "TAKES_PART_IN".equals(t.values().get(TieField.TYPE)))
                .allMatch(t -> "affiliation".equals(t.values().get(TieField.FAMILY)));
        Set<String> women = Set.copyOf(davis.actors().stream()
                .filter(a -> "Participant".equals(a.values().get(ActorField.KIND)))
                .map(ActorStatement::key)
                .toList());
        assertThat(davis.ties()).allMatch(t -> women.contains(t.source()) && !women.contains(t.target()));
    }

    @ParameterizedTest
    @ValueSource(strings = "davis-networkx.net")
    void withoutModesDavisIsANetworkLikeOthers(String file) {
        ForeignNetwork davis = Read.network(Read.resource(file));
        assertThat(davis.actors()).hasSize(32);
        // All weights are 1.0, which says no more than the tie itself.
        assertThat(davis.ties()).hasSize(89).allMatch(t -> t.values().isEmpty());
    }
}
