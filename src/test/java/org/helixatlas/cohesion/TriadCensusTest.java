package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriadCensusTest {

    /** Each type as its name describes it: Holland and Leinhardt, 1976, figure 1. */
    private static final String TYPES = """
            003;  a b c
            012;  a-b c
            102;  a-b b-a c
            021D; b-a b-c
            021U; a-b c-b
            021C; a-b b-c
            111D; a-b b-a c-b
            111U; a-b b-a b-c
            030T; a-b b-c a-c
            030C; a-b b-c c-a
            201;  a-b b-a b-c c-b
            120D; b-a b-c a-c c-a
            120U; a-b c-b a-c c-a
            120C; a-b b-c a-c c-a
            210;  a-b b-c c-b a-c c-a
            300;  a-b b-a b-c c-b a-c c-a
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TYPES, delimiter = ';')
    void namesATriadHoweverItsActorsAreNumbered(String name, String ties) {
        for (String order : new String[] {"abc", "acb", "bac", "bca", "cab", "cba"}) {
            String renamed = ties.replace('a', 'x').replace('b', 'y').replace('c', 'z');
            renamed = renamed.replace('x', order.charAt(0))
                    .replace('y', order.charAt(1))
                    .replace('z', order.charAt(2));
            assertThat(present(census(Topology.of(renamed.split(" "))))).isEqualTo(Map.of(name, 1L));
        }
    }

    @ParameterizedTest
    @CsvSource({"'',0", "a,0", "a-b,0", "a-b b-c c-d,4", "a b c d e,10"})
    void countsEveryTriple(String ties, long triples) {
        Map<String, Long> census = census(Topology.of(ties.isEmpty() ? new String[0] : ties.split(" ")));
        assertThat(census).hasSize(16);
        assertThat(census.values().stream().mapToLong(x -> x).sum()).isEqualTo(triples);
    }

    /** Sampson's monastery, by the tests of ergm, in the order of the names. */
    @Test
    void theNovicesHaveTheirPublishedTriads() {
        assertThat(census(PublishedNetworks.monastery().snapshot()).values())
                .containsExactly(167L, 205L, 190L, 12L, 24L, 24L, 68L, 34L, 5L, 0L, 35L, 15L, 6L, 5L, 18L, 8L);
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void agreesWithALookAtEachTriple(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        boolean[][] tied = new boolean[view.size()][view.size()];
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                tied[v][view.outTarget(e)] = true;
            }
        }
        Map<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < view.size(); i++) {
            for (int j = i + 1; j < view.size(); j++) {
                for (int k = j + 1; k < view.size(); k++) {
                    expected.merge(name(tied, i, j, k), 1L, Long::sum);
                }
            }
        }
        assertThat(present(census(network))).isEqualTo(expected);
    }

    /** By its numbers of pairs and, where these leave several types, by how many arcs leave and arrive at each actor. */
    private static String name(boolean[][] tied, int... three) {
        int mutual = 0;
        int asymmetric = 0;
        int[] out = new int[3];
        int[] in = new int[3];
        int[] mutualAt = new int[3];
        for (int a = 0; a < 3; a++) {
            for (int b = a + 1; b < 3; b++) {
                boolean there = tied[three[a]][three[b]];
                boolean back = tied[three[b]][three[a]];
                if (there && back) {
                    mutual++;
                    mutualAt[a]++;
                    mutualAt[b]++;
                } else if (there || back) {
                    asymmetric++;
                    out[there ? a : b]++;
                    in[there ? b : a]++;
                }
            }
        }
        String man = "" + mutual + asymmetric + (3 - mutual - asymmetric);
        int mostOut = Arrays.stream(out).max().getAsInt();
        int mostIn = Arrays.stream(in).max().getAsInt();
        return switch (man) {
            case "021", "120" -> man + (mostOut == 2 ? "D" : mostIn == 2 ? "U" : "C");
            case "030" -> man + (mostOut == 2 ? "T" : "C");
            case "111" -> {
                boolean arrivesAtPair = false;
                for (int a = 0; a < 3; a++) {
                    arrivesAtPair |= mutualAt[a] == 1 && in[a] == 1;
                }
                yield man + (arrivesAtPair ? "D" : "U");
            }
            default -> man;
        };
    }

    private static Map<String, Long> present(Map<String, Long> census) {
        Map<String, Long> present = new TreeMap<>(census);
        present.values().removeIf(count -> count == 0);
        return present;
    }

    private static Map<String, Long> census(Snapshot network) {
        return TriadCensus.of(
                View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED),
                View.of(network, NetworkFilter.NONE, Projection.DIRECTED));
    }
}
