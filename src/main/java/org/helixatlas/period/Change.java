package org.helixatlas.period;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one period to the next.
 *
 * @param from the earlier period
 * @param to the later one
 * @param actors who is there
 * @param tiedActors who has a tie to another
 * @param pairs which pairs of actors are tied
 * @param weights what the pairs weigh; null in unweighted networks
 * @param cameUndated of the pairs that came those that no tie with a first year joins in the later period: that they come may only say that
 *     no source speaks of them before
 * @param leftUndated of the pairs that left those that no tie with a first year joined in the earlier period
 */
@Schema(name = "PeriodChange")
record Change(
        String from,
        String to,
        Turnover actors,
        Turnover tiedActors,
        Turnover pairs,
        @Nullable WeightTurnover weights,
        int cameUndated,
        int leftUndated) {

    /**
     * What stays, comes and goes.
     *
     * @param before how many in the earlier period
     * @param after how many in the later one
     * @param stayed how many in both
     * @param left how many in the earlier alone
     * @param came how many in the later alone
     * @param persistence stayed by before; null where there were none
     * @param jaccard stayed by those of either period; null where there were none
     * @param turnover left and came by before and after: 0 when all stay, 1 when none does; null where there were none
     */
    record Turnover(
            int before,
            int after,
            int stayed,
            int left,
            int came,
            @Nullable Double persistence,
            @Nullable Double jaccard,
            @Nullable Double turnover) {

        static Turnover of(long[] earlier, long[] later) {
            int stayed = Slice.count(earlier, x -> Slice.in(later, x));
            int left = earlier.length - stayed;
            int came = later.length - stayed;
            return new Turnover(
                    earlier.length,
                    later.length,
                    stayed,
                    left,
                    came,
                    share(stayed, earlier.length),
                    share(stayed, stayed + left + came),
                    share(left + came, earlier.length + later.length));
        }

        private static @Nullable Double share(int part, int whole) {
            return whole == 0 ? null : (Double) ((double) part / whole);
        }
    }

    /**
     * What stays, comes and goes of the weight of tied pairs, parallel ties added up.
     *
     * @param before the weight of all pairs in the earlier period
     * @param after the same in the later one
     * @param stayed of each pair the lesser of the two
     * @param left what the earlier has beyond that
     * @param came what the later has beyond that
     * @param persistence stayed by before; null where there was none
     * @param jaccard stayed by the sum of the greater of the two, Ruzicka's index, which is Jaccard's where all weigh 1; null where there was
     *     none
     * @param turnover left and came by before and after; null where there was none
     */
    record WeightTurnover(
            double before,
            double after,
            double stayed,
            double left,
            double came,
            @Nullable Double persistence,
            @Nullable Double jaccard,
            @Nullable Double turnover) {

        static WeightTurnover of(Slice earlier, Slice later) {
            double stayed = 0;
            double left = 0;
            double came = 0;
            for (long pair : both(earlier.pairs(), later.pairs())) {
                double before = earlier.weight(pair);
                double after = later.weight(pair);
                stayed += Math.min(before, after);
                left += Math.max(0, before - after);
                came += Math.max(0, after - before);
            }
            return new WeightTurnover(
                    stayed + left,
                    stayed + came,
                    stayed,
                    left,
                    came,
                    share(stayed, stayed + left),
                    share(stayed, stayed + left + came),
                    share(left + came, 2 * stayed + left + came));
        }

        private static long[] both(long[] one, long[] other) {
            return LongStream.concat(LongStream.of(one), LongStream.of(other))
                    .sorted()
                    .distinct()
                    .toArray();
        }

        private static @Nullable Double share(double part, double whole) {
            return whole == 0 ? null : (Double) (part / whole);
        }
    }

    static Change of(Period from, Slice earlier, Period to, Slice later) {
        return new Change(
                from.title(),
                to.title(),
                Turnover.of(earlier.actors(), later.actors()),
                Turnover.of(earlier.tied(), later.tied()),
                Turnover.of(earlier.pairs(), later.pairs()),
                earlier.weights() == null ? null : WeightTurnover.of(earlier, later),
                Slice.count(later.pairs(), x -> !Slice.in(earlier.pairs(), x) && !Slice.in(later.dated(), x)),
                Slice.count(earlier.pairs(), x -> !Slice.in(later.pairs(), x) && !Slice.in(earlier.dated(), x)));
    }
}
