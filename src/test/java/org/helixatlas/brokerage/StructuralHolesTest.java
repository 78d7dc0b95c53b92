package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.measure.Asked.raw;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Measure;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Constraint, effective size, efficiency and hierarchy: printed values, values of other packages, and the bare formulas. */
class StructuralHolesTest {

    private final Measure constraint = new Constraint();
    private final Measure effectiveSize = new EffectiveSize();
    private final Measure efficiency = new Efficiency();
    private final Measure hierarchy = new Hierarchy();

    /** G has holes among its six contacts, A fewer (Borgatti, Connections 20(1), 1997). */
    private static final View BORGATTI =
            Topology.undirected("A-B", "A-E", "A-F", "A-G", "B-D", "B-G", "C-G", "D-G", "E-G", "F-G");

    /** Two cliques of four, with x as the only one who knows someone in both. */
    private static final View JOINED_CLIQUES = Topology.undirected(
            "a1-a2", "a1-a3", "a1-a4", "a2-a3", "a2-a4", "a3-a4", "b1-b2", "b1-b3", "b1-b4", "b2-b3", "b2-b4", "b3-b4",
            "a1-x", "x-b1");

    /** Made up; weights count parallel ties. */
    private static final String[] WEIGHTED = {
        "a-b:3", "b-a:1", "a-c:2", "c-d:4", "d-a:1", "b-c:2", "e-b:5", "e-d:1", "f-e:2"
    };

    @Test
    void areThoseThatBorgattiPrints() {
        assertRounded(raw(constraint, BORGATTI), Map.of("G", 0.400, "A", 0.595, "C", 1.0), 0.0005);
        assertRounded(raw(effectiveSize, BORGATTI), Map.of("G", 4.67, "A", 2.50, "C", 1.0), 0.005);
        assertRounded(raw(efficiency, BORGATTI), Map.of("G", 0.78, "A", 0.625), 0.005);
    }

    /** As NetworkX 3.6 and igraph 0.11 give them. */
    @Test
    void leaveTheBrokerBetweenTwoCliquesLeastConstrained() {
        Map<String, Double> values = raw(constraint, JOINED_CLIQUES);
        assertThat(values.get("a2")).isCloseTo(0.865741, within(5e-7));
        assertThat(values.get("a1")).isCloseTo(0.583333, within(5e-7));
        assertThat(values.get("x")).isEqualTo(0.5);
        assertRounded(raw(effectiveSize, JOINED_CLIQUES), Map.of("a2", 1.0, "a1", 2.5, "x", 2.0), 1e-12);
    }

    /** Constraint rounded as usually printed; effective sizes are contacts less mean ties among them. */
    @Test
    void showTheMediciFreeAndThoseWithOneMarriageBound() {
        View florence = PublishedNetworks.florence("Pucci");
        Map<String, Double> values = raw(constraint, florence);
        assertRounded(values, Map.of("Medici", 0.21, "Guadagni", 0.25, "Strozzi", 0.458, "Peruzzi", 0.656), 0.0005);
        for (String pendant : new String[] {"Acciaiuoli", "Ginori", "Lamberteschi", "Pazzi"}) {
            assertThat(values).containsEntry(pendant, 1.0);
        }
        assertThat(values.get("Pucci")).isNaN();
        assertRounded(raw(effectiveSize, florence), Map.of("Medici", 6 - 1 / 3.0, "Strozzi", 3.0), 1e-12);
    }

    /** As NetworkX 3.6 gives all, and igraph 0.11 the constraint. */
    @Test
    void takeTiesOfBothDirectionsByTheirWeights() {
        for (boolean directed : new boolean[] {true, false}) {
            View view = Topology.weighted(directed, WEIGHTED);
            assertRounded(
                    raw(constraint, view),
                    Map.of(
                            "a", 0.7299760124435448,
                            "b", 0.45559959520998483,
                            "c", 0.621308165139334,
                            "d", 0.6490929705215418,
                            "e", 0.46875,
                            "f", 1.0),
                    1e-12);
            assertRounded(
                    raw(effectiveSize, view),
                    Map.of(
                            "a", 2.1714285714285713,
                            "b", 2.727272727272727,
                            "c", 2.3625,
                            "d", 2.5833333333333335,
                            "e", 3.0,
                            "f", 1.0),
                    1e-12);
        }
    }

    @Test
    void exceedOneInATriangleAndAreOneOverTheContactsInAStar() {
        assertRounded(raw(constraint, Topology.undirected("a-b", "b-c", "c-a")), Map.of("a", 9 / 8.0), 1e-12);
        View star = Topology.undirected("o-a", "o-b", "o-c", "o-d");
        assertRounded(raw(constraint, star), Map.of("o", 0.25, "a", 1.0), 1e-12);
        assertThat(raw(efficiency, star)).containsEntry("o", 1.0);
        assertThat(raw(hierarchy, star)).containsEntry("o", 0.0).containsEntry("a", 1.0);
    }

    /** b and c together bind a: (1/3 + 1/3 * 1/2)^2 each, d does by (1/3)^2; r = 27/22, 27/22 and 12/22. */
    @Test
    void hierarchyRisesWhereFewContactsConstrain() {
        double expected = (2 * 27 / 22.0 * Math.log(27 / 22.0) + 12 / 22.0 * Math.log(12 / 22.0)) / (3 * Math.log(3));
        assertRounded(raw(hierarchy, Topology.undirected("a-b", "a-c", "b-c", "a-d")), Map.of("a", expected), 1e-12);
    }

    /** d's second tie weakens its hold on c in the whole network, and is not seen from a's. */
    @Test
    void canBeTakenWithinTheEgoNetworkOnly() {
        View view = Topology.undirected("a-b", "a-c", "b-c", "b-d");
        assertRounded(raw(constraint, view), Map.of("a", 0.75 * 0.75 + Math.pow(0.5 + 0.5 / 3, 2)), 1e-12);
        assertRounded(raw(constraint, view, "within=ego"), Map.of("a", 9 / 8.0), 1e-12);
        View weighted = Topology.weighted(false, "a-b:1", "a-c:1", "b-c:1", "b-d:4");
        assertRounded(raw(effectiveSize, weighted), Map.of("a", 2 - 0.5 - 0.5 / 4), 1e-12);
        assertRounded(raw(effectiveSize, weighted, "within=ego"), Map.of("a", 1.0), 1e-12);
    }

    @Test
    void haveNoValueForAnIsolateUnlessZeroIsAskedFor() {
        View view = Topology.undirected("a-b", "c");
        for (Measure measure : new Measure[] {constraint, effectiveSize, efficiency, hierarchy}) {
            assertThat(raw(measure, view).get("c")).isNaN();
            assertThat(raw(measure, view, "isolates=zero")).containsEntry("c", 0.0);
        }
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void followTheBareFormulas(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        int n = view.size();
        double[][] a = new double[n][n];
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                a[v][view.outTarget(e)] += view.outWeight(e);
                a[view.outTarget(e)][v] += view.outWeight(e);
            }
        }
        double[] c = Asked.scores(constraint, view, "isolates=zero").value();
        double[] size = Asked.scores(effectiveSize, view, "isolates=zero").value();
        for (int i = 0; i < n; i++) {
            double constrained = 0;
            double effective = 0;
            for (int j = 0; j < n; j++) {
                if (a[i][j] > 0) {
                    double through = p(a, i, j);
                    double redundant = 0;
                    for (int q = 0; q < n; q++) {
                        through += a[i][q] > 0 ? p(a, i, q) * p(a, q, j) : 0;
                        redundant += p(a, i, q)
                                * a[j][q]
                                / java.util.Arrays.stream(a[j]).max().orElseThrow();
                    }
                    constrained += through * through;
                    effective += 1 - redundant;
                }
            }
            assertThat(c[i]).isCloseTo(constrained, within(1e-9));
            assertThat(size[i]).isCloseTo(effective, within(1e-9));
        }
    }

    private static double p(double[][] a, int i, int j) {
        return a[i][j] == 0 ? 0 : a[i][j] / java.util.Arrays.stream(a[i]).sum();
    }

    private static void assertRounded(Map<String, Double> values, Map<String, Double> expected, double precision) {
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(precision)));
    }
}
