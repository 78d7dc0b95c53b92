package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.View;
import org.helixatlas.position.Blockmodel.BlockRelation;
import org.helixatlas.position.PositionQuestion.Alike;
import org.junit.jupiter.api.Test;

/**
 * Novices of a monastery and families of Florence, by the values that R 4.5 gives with sna 2.8 ({@code sedist} and {@code equiv.clust} with
 * {@code joint.analysis}, {@code blockmodel}) and {@code hclust}, {@code cutree} and repeated {@code cor}.
 */
class PublishedPositionsTest {

    private static final View NOVICES = PublishedNetworks.novices();
    private static final View MARRIAGE = PublishedNetworks.florence();
    private static final View BUSINESS = PublishedNetworks.florentineBusiness().without(11);
    private static final String TURKS = "Albert Boniface Gregory Hugh John Mark Winfrid";
    private static final String OUTCASTS = "Amand Basil Elias Simplicius";
    private static final String LOYAL = "Ambrose Berthold Bonaventure Louis Peter Romuald Victor";

    @Test
    void profilesOfNovices() {
        Profiles profiles = Profiles.of(List.of(Blocks.relation(NOVICES)));
        double[][] distances = profiles.distances();
        double[][] correlations = profiles.correlations();
        // Albert, Amand, Ambrose, Basil.
        assertThat(Stream.of(1, 2, 3).mapToDouble(j -> distances[0][j] * distances[0][j]))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1, Double.class)
                .containsExactly(14.0, 12.0, 12.0);
        assertThat(distances[2][3]).isCloseTo(4, within(1e-12));
        assertThat(correlations[0][1]).isCloseTo(-0.1666666667, within(1e-9));
        assertThat(correlations[0][2]).isCloseTo(-0.09714286, within(1e-8));
        assertThat(correlations[0][3]).isCloseTo(0, within(1e-12));
        assertThat(correlations[1][3]).isCloseTo(0.26857143, within(1e-8));
    }

    /** The three groups that Sampson saw, and White, Boorman and Breiger (1976) found: young Turks, outcasts and the loyal opposition. */
    @Test
    void positionsOfNovicesAreTheGroupsThatSampsonSaw() {
        Positions.Found average = Blocks.clusters(NOVICES, Alike.EUCLIDEAN, Linkage.AVERAGE, 3);
        assertThat(Blocks.of(average)).containsExactly(TURKS, OUTCASTS, LOYAL);
        assertThat(average.below()).isCloseTo(3.36474420736, within(1e-10));
        assertThat(average.above()).isCloseTo(3.75769203149, within(1e-10));
        Positions.Found correlated = Blocks.clusters(NOVICES, Alike.CORRELATION, Linkage.AVERAGE, 3);
        assertThat(Blocks.of(correlated)).containsExactly(TURKS, OUTCASTS, LOYAL);
        // sna clusters by -r.
        assertThat(correlated.below()).isCloseTo(1 - 0.1065085255387, within(1e-10));
        assertThat(correlated.above()).isCloseTo(1 + 0.0466578030984, within(1e-10));
        Positions.Found complete = Blocks.clusters(NOVICES, Alike.CORRELATION, Linkage.COMPLETE, 3);
        assertThat(Blocks.of(complete)).containsExactly(TURKS, OUTCASTS, LOYAL);
        assertThat(complete.below()).isCloseTo(1 + 0.193665932746, within(1e-10));
        assertThat(Blocks.of(Blocks.clusters(NOVICES, Alike.CORRELATION, Linkage.SINGLE, 3)))
                .containsExactly(
                        "Albert Berthold Bonaventure Boniface Gregory Hugh John Louis Mark Romuald Victor Winfrid",
                        OUTCASTS,
                        "Ambrose Peter");

        BlockRelation liking = average.model().relations().get(0);
        assertDensities(liking, new double[][] {
            {0.714285714286, 0.0357142857143, 0.1020408163265},
            {0.250000000000, 0.8333333333333, 0.0357142857143},
            {0.183673469388, 0.0714285714286, 0.5476190476190}
        });
        assertThat(liking.image()).containsExactly(List.of(1, 0, 0), List.of(0, 1, 0), List.of(0, 0, 1));
        assertThat(average.model().rSquared()).isCloseTo(0.337797973652, within(1e-10));
    }

    @Test
    void concorOfNovices() {
        Positions.Found once = Blocks.concor(NOVICES, 1);
        assertThat(Blocks.of(once))
                .containsExactly(
                        "Albert Basil Boniface Elias Gregory Hugh John Mark Simplicius Winfrid",
                        "Amand Ambrose Berthold Bonaventure Louis Peter Romuald Victor");
        assertThat(once.model().rSquared()).isCloseTo(0.153465499523, within(1e-10));
        Positions.Found twice = Blocks.concor(NOVICES, 2);
        assertThat(Blocks.of(twice))
                .containsExactly(
                        TURKS,
                        "Amand Ambrose Louis Peter",
                        "Basil Elias Simplicius",
                        "Berthold Bonaventure Romuald Victor");
        assertThat(twice.unsettled()).isZero();
    }

    /** Without directions each partner counts once, with sna twice: by the root of 2. */
    @Test
    void familiesByMarriageAndBusiness() {
        List<TieMatrix> both = List.of(Blocks.relation(MARRIAGE), Blocks.relation(BUSINESS));
        Profiles profiles = Profiles.of(both);
        List<String> ids = Blocks.ids(MARRIAGE);
        double[] medici = profiles.correlations()[ids.indexOf("Medici")];
        assertThat(medici[ids.indexOf("Ginori")]).isCloseTo(0.3651483716701, within(1e-10));
        assertThat(medici[ids.indexOf("Bischeri")]).isCloseTo(-0.4690415759823, within(1e-10));
        assertThat(medici[ids.indexOf("Acciaiuoli")]).isZero();

        Clustering complete = Clustering.of(profiles.distances(), Linkage.COMPLETE, 4);
        assertThat(Blocks.of(complete.group(), ids))
                .containsExactly(
                        "Acciaiuoli Albizzi Barbadori Ginori Pazzi Ridolfi Salviati Tornabuoni",
                        "Bischeri Guadagni Lamberteschi",
                        "Castellani Peruzzi Strozzi",
                        "Medici");
        assertThat(complete.below()).isCloseTo(2.64575131106, within(1e-10));
        assertThat(complete.above()).isCloseTo(3.16227766017, within(1e-10));
        Blockmodel model = Blockmodel.of(both, complete.group(), null);
        assertDensities(model.relations().get(0), new double[][] {
            {0.107143, 0.083333, 0.083333, 0.75},
            {0.083333, 0.666667, 0.222222, 0},
            {0.083333, 0.222222, 1, 0},
            {0.75, 0, 0, Double.NaN}
        });
        assertThat(model.relations().get(0).rSquared()).isCloseTo(0.37818627451, within(1e-10));
        assertThat(model.relations().get(1).rSquared()).isCloseTo(0.429166666667, within(1e-10));

        Clustering average = Clustering.of(profiles.distances(), Linkage.AVERAGE, 4);
        assertThat(Blocks.of(average.group(), ids))
                .containsExactly(
                        "Acciaiuoli Albizzi Barbadori Ginori Pazzi Ridolfi Salviati Strozzi Tornabuoni",
                        "Bischeri Castellani Lamberteschi Peruzzi",
                        "Guadagni",
                        "Medici");
        assertThat(average.below()).isCloseTo(2.51709956231, within(1e-10));
        assertThat(average.above()).isCloseTo(2.62339667288, within(1e-10));

        assertThat(Blocks.of(Concor.of(profiles.correlations(), 2).group(), ids))
                .containsExactly(
                        "Acciaiuoli Albizzi Barbadori Ridolfi Salviati Tornabuoni",
                        "Bischeri Guadagni Lamberteschi",
                        "Castellani Peruzzi Strozzi",
                        "Ginori Medici Pazzi");
    }

    private static void assertDensities(BlockRelation relation, double[][] expected) {
        for (int a = 0; a < expected.length; a++) {
            for (int b = 0; b < expected.length; b++) {
                Double found = (Double) relation.densities().get(a).get(b);
                if (Double.isNaN(expected[a][b])) {
                    assertThat(found).isNull();
                } else {
                    assertThat(found).as(a + " " + b).isCloseTo(expected[a][b], within(1e-6));
                }
            }
        }
    }
}
