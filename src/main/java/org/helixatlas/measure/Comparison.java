package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.measure.Ranking.Ranked;
import org.helixatlas.network.About;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * One measure on two networks, actor by actor.
 *
 * @param about the first network, and the definition
 * @param against what the second network covers
 * @param common how many actors are ranked in both
 * @param rankCorrelation Spearman's correlation of the two rankings over the actors that both rank, equal values sharing their mean
 *     rank: 1 for the same order, -1 for the reverse; null where fewer than two are common or all are equal (Spearman, American
 *     Journal of Psychology 15, 1904)
 */
record Comparison(
        String measure,
        MeasureAbout about,
        About against,
        int common,
        @Nullable Double rankCorrelation,
        List<Compared> items)
        implements Table {

    /**
     * An actor in both networks; what one of them lacks is null.
     *
     * @param rankChange how many places the actor gained from the first network to the second; negative for places lost
     * @param change the second value less the first
     */
    record Compared(
            String actor,
            String name,
            String kind,
            @Nullable Integer rank,
            @Nullable Integer againstRank,
            @Nullable Integer rankChange,
            @Nullable Double value,
            @Nullable Double againstValue,
            @Nullable Double change,
            @Nullable Double normalised,
            @Nullable Double againstNormalised) {

        static Compared of(@Nullable Ranked a, @Nullable Ranked b) {
            Ranked one = a == null ? java.util.Objects.requireNonNull(b) : a;
            Integer rank = a == null ? null : a.rank();
            Integer againstRank = b == null ? null : b.rank();
            Double value = a == null ? null : a.value();
            Double againstValue = b == null ? null : b.value();
            return new Compared(
                    one.actor(),
                    one.name(),
                    one.kind(),
                    rank,
                    againstRank,
                    rank == null || againstRank == null ? null : (Integer) (rank - againstRank),
                    value,
                    againstValue,
                    value == null || againstValue == null ? null : (Double) (againstValue - value),
                    a == null ? null : a.normalised(),
                    b == null ? null : b.normalised());
        }
    }

    /**
     * Puts two rankings side by side.
     *
     * @param byChange orders by the size of the change of rank, otherwise by the first ranking and then by the second
     */
    static Comparison of(
            String measure,
            MeasureAbout about,
            About against,
            List<Ranked> first,
            List<Ranked> second,
            boolean byChange,
            int top) {
        Map<String, Ranked> a = byActor(first);
        Map<String, Ranked> b = byActor(second);
        Set<String> ids = new TreeSet<>(a.keySet());
        ids.addAll(b.keySet());
        Comparator<Compared> order = byChange
                ? Comparator.comparingInt(c -> c.rankChange == null ? 1 : -Math.abs(c.rankChange))
                : Comparator.comparingInt(c -> c.rank == null ? Integer.MAX_VALUE : c.rank);
        List<Compared> items = ids.stream()
                .map(id -> Compared.of(a.get(id), b.get(id)))
                .sorted(order.thenComparingInt(c -> c.againstRank == null ? Integer.MAX_VALUE : c.againstRank)
                        .thenComparing(Compared::actor))
                .toList();
        List<Compared> both = items.stream().filter(c -> c.change != null).toList();
        return new Comparison(
                measure,
                about,
                against,
                both.size(),
                correlation(
                        ranks(both.stream().mapToDouble(c -> c.value).toArray()),
                        ranks(both.stream().mapToDouble(c -> c.againstValue).toArray())),
                items.stream().limit(top).toList());
    }

    private static Map<String, Ranked> byActor(List<Ranked> ranking) {
        Map<String, Ranked> map = new HashMap<>();
        ranking.forEach(r -> map.put(r.actor(), r));
        return map;
    }

    /** Ranks from 1, equal values at the mean of their places. */
    private static double[] ranks(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        for (int i = 0, end; i < order.length; i = end) {
            end = i;
            while (end < order.length && values[order[end]] == values[order[i]]) {
                end++;
            }
            for (int j = i; j < end; j++) {
                ranks[order[j]] = (i + 1 + end) / 2.0;
            }
        }
        return ranks;
    }

    private static @Nullable Double correlation(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }
        return xx == 0 || yy == 0 ? null : (Double) (xy / Math.sqrt(xx * yy));
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "actor",
                "name",
                "kind",
                "rank",
                "againstRank",
                "rankChange",
                "value",
                "againstValue",
                "change",
                "normalised",
                "againstNormalised");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        items.forEach(c -> rows.add(Arrays.asList(
                c.actor,
                c.name,
                c.kind,
                c.rank,
                c.againstRank,
                c.rankChange,
                c.value,
                c.againstValue,
                c.change,
                c.normalised,
                c.againstNormalised)));
        return rows;
    }
}
