package org.helixatlas.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claims over the shipped data, beside networkx and numpy: {@code org/helixatlas/claim/claims.py} computes them a second time from the
 * network, with 20,000 draws of its own (5,000 of graphs with the same degrees, drawn by joining ends rather than by exchanging them).
 */
class ClaimsByOtherMeansTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "local-firms-cooperate-little, 'hsp-thesis,hsp-supplement', density-among-organisations, 0.004048582996, 0.00084, 0.00116, 0.9916",
        "local-firms-cooperate-little, 'hsp-thesis,hsp-supplement', density-among-firms, 0.004048582996, 0.00077, 0.00106, 0.9968",
        "local-firms-cooperate-little, 'hsp-thesis,hsp-supplement', share-of-partners, 0.4, 0.43624, 0.13405, 0.5977",
        "university-ties-concentrated, 'hsp-thesis,hsp-supplement', herfindahl-of-universities, 0.474048442907, 0.14297, 0.02250, 0.0000",
        "university-ties-concentrated, 'hsp-thesis,hsp-supplement', gini-of-universities, 0.823529411765, 0.39293, 0.08546, 0.0000",
        "university-ties-concentrated, 'hsp-thesis,hsp-supplement', herfindahl-of-firms, 0.072664359862, 0.06292, 0.00506, 0.1088",
        "information-through-clubs, 'hsp-thesis,hsp-supplement', ties-of-clubs, 0.769230769231, 0.65324, 0.10553, 0.2263",
        "information-through-clubs, 'hsp-thesis,hsp-supplement', ties-of-clubs-and-networks, 0.846153846154, 0.71113, 0.10245, 0.1809",
        "information-through-clubs, 'hsp-thesis,hsp-supplement', paths-through-clubs, 0.428571428571, 0.20662, 0.23939, 0.2082",
        "local-firms-cooperate-little, hsp-thesis, density-among-organisations, 0.005347593583, 0.00362, 0.00285, 0.8330",
        "local-firms-cooperate-little, hsp-thesis, density-among-firms, 0.005347593583, 0.00504, 0.00101, 1",
        "local-firms-cooperate-little, hsp-thesis, share-of-partners, 0.5, 0.61810, 0.10040, 0.3697",
        "university-ties-concentrated, hsp-thesis, herfindahl-of-universities, 0.5, 0.52780, 0.02778, 1",
        "university-ties-concentrated, hsp-thesis, gini-of-universities, 0, 0.08341, 0.08333, 1",
        "university-ties-concentrated, hsp-thesis, herfindahl-of-firms, 0.277777777778, 0.18110, 0.02626, 0.0155",
        "information-through-clubs, hsp-thesis, ties-of-clubs, 0.5, 0.64252, 0.18283, 0.9819",
        "information-through-clubs, hsp-thesis, ties-of-clubs-and-networks, 0.666666666667, 0.78548, 0.15511, 0.9417",
        "information-through-clubs, hsp-thesis, paths-through-clubs, 0, 0.29059, 0.37171, 1"
    })
    void theSameNumbersWithinTheErrorOfTheDraws(
            String claim, String datasets, String statistic, double found, double expected, double deviation, double p)
            throws Exception {
        JsonNode answer = JsonMapper.shared()
                .readTree(http.get()
                        .uri("/api/claims/" + claim + "?permutations=9999&datasets=" + datasets)
                        .exchange()
                        .getResponse()
                        .getContentAsString());
        JsonNode item = answer.path("items")
                .valueStream()
                .filter(i -> i.path("statistic").asString().equals(statistic))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("found").asDouble()).isCloseTo(found, within(1e-9));
        // Four standard errors of a mean of 5,000 draws, and of a share of as many, beside our own 9,999.
        assertThat(item.at("/chance/expected").asDouble()).isCloseTo(expected, within(4 * deviation / 57 + 1e-5));
        assertThat(item.path("p").asDouble()).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / 3300) + 2e-4));
    }
}
