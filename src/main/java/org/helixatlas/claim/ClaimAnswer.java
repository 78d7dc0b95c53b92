package org.helixatlas.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedMap;
import org.helixatlas.claim.ClaimDescription.ClaimStatistic;
import org.helixatlas.claim.ClaimDescription.Side;
import org.helixatlas.claim.Claims.Found;
import org.helixatlas.claim.Claims.Value;
import org.helixatlas.measure.Significance;
import org.helixatlas.network.About;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * A claim held against chance, as a table one row for each statistic.
 *
 * @param claim its id
 * @param tested false where something is missing without which it cannot be tested
 * @param missing what that is
 * @param permutations how many times chance was drawn for each statistic
 * @param seed what the draws started from
 * @param counts what the statistics rest on, by name
 */
record ClaimAnswer(
        String claim,
        boolean tested,
        List<Missing> missing,
        int permutations,
        int seed,
        SortedMap<String, Integer> counts,
        List<ClaimFigure> items,
        ClaimAbout about)
        implements Table {

    /** What an answer covers, and by which method. */
    record ClaimAbout(@JsonUnwrapped About network, ClaimDescription method) {}

    /**
     * A statistic of a claim.
     *
     * @param says {@code low} or {@code high}: on which side of chance the claim expects it
     * @param p of one as far on that side; null after no permutation
     * @param pError its Monte Carlo standard error
     * @param chance how it stands among all those drawn
     */
    record ClaimFigure(
            String statistic,
            String says,
            double found,
            @Nullable Double p,
            @Nullable Double pError,
            @Nullable Significance chance) {

        static ClaimFigure of(Value value, ClaimStatistic described, int permutations) {
            Significance chance = value.chance();
            Double p = chance == null
                    ? null
                    : (Double) (described.says().equals(Side.LOW.title()) ? chance.atMost() : chance.atLeast());
            return new ClaimFigure(
                    value.statistic(),
                    described.says(),
                    value.found(),
                    p,
                    p == null ? null : (Double) Math.sqrt(p * (1 - p) / permutations),
                    chance);
        }
    }

    static ClaimAnswer of(ClaimDescription claim, Found found, int seed) {
        return new ClaimAnswer(
                claim.id(),
                found.missing().isEmpty(),
                found.missing(),
                found.permutations(),
                seed,
                found.counts(),
                found.values().stream()
                        .map(v -> ClaimFigure.of(v, claim.statistic(v.statistic()), found.permutations()))
                        .toList(),
                new ClaimAbout(found.about(), claim));
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return Significance.header("statistic", "says", "found", "p", "pError");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return items.stream()
                .map(i -> Significance.row(i.chance(), i.statistic(), i.says(), i.found(), i.p(), i.pError()))
                .toList();
    }
}
