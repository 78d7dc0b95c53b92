package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Values that textbooks print, to as many digits. */
class PublishedNetworksTest {

    /** Wasserman and Faust, Social Network Analysis, 1994, table 5.4 and Jackson, Social and Economic Networks, 2008, p. 44. */
    @Test
    void theMediciStandBetweenTheFamiliesOfFlorence() {
        View florence = PublishedNetworks.florence();
        assertRounded(
                normalised(new Betweenness(), florence),
                Map.of("Medici", 0.522, "Guadagni", 0.255, "Albizzi", 0.212, "Strozzi", 0.103, "Pazzi", 0.0));
        assertRounded(
                normalised(new Closeness(), florence),
                Map.of("Medici", 0.560, "Ridolfi", 0.500, "Tornabuoni", 0.483, "Pazzi", 0.286));
        assertThat(raw(new Degree(), florence)).containsEntry("Medici", 6.0).containsEntry("Strozzi", 4.0);
        assertRounded(raw(new Eigenvector(), florence), Map.of("Medici", 0.430, "Strozzi", 0.356, "Ridolfi", 0.342));
    }

    @Test
    void thePucciWhoMarriedNobodyChangeOnlyTheNormalisation() {
        View florence = PublishedNetworks.florence();
        View withPucci = PublishedNetworks.florence("Pucci");
        for (var measure : new Measure[] {new Betweenness(), new Closeness(), new Harmonic()}) {
            Map<String, Double> before = raw(measure, florence);
            Map<String, Double> after = raw(measure, withPucci);
            assertThat(after.remove("Pucci")).isZero();
            assertThat(after).isEqualTo(before);
        }
        // 47.5 pairs of 105 instead of 91; 14 in reach of 15
        assertRounded(normalised(new Betweenness(), withPucci), Map.of("Medici", 0.452));
        assertRounded(normalised(new Closeness(), withPucci), Map.of("Medici", 0.523));
    }

    @Test
    void dianeHasThePartnersHeatherTheBridgeFernandoAndGarthTheShortWays() {
        assertThat(raw(new Degree(), PublishedNetworks.KITE)).containsEntry("Diane", 6.0);
        Map<String, Double> betweenness = raw(new Betweenness(), PublishedNetworks.KITE);
        assertThat(betweenness.get("Heather")).isCloseTo(14, within(1e-12));
        assertThat(betweenness.get("Ike")).isCloseTo(8, within(1e-12));
        assertRounded(
                normalised(new Betweenness(), PublishedNetworks.KITE),
                Map.of("Heather", 0.389, "Fernando", 0.231, "Diane", 0.102));
        assertRounded(
                normalised(new Closeness(), PublishedNetworks.KITE),
                Map.of("Fernando", 0.643, "Garth", 0.643, "Diane", 0.600, "Heather", 0.600, "Jane", 0.310));
    }

    private static void assertRounded(Map<String, Double> values, Map<String, Double> printed) {
        printed.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(0.0005)));
    }
}
