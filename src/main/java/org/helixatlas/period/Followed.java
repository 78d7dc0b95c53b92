package org.helixatlas.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * A community of one period, and what it comes from.
 *
 * @param group its number in the division of its period
 * @param line the number of the line that it carries on or begins, from 1
 * @param born whether no community of the period before matches it; null in the first period
 * @param merged whether several do
 * @param splits whether it matches several of the next period
 * @param dies whether it matches none; null in the last period
 * @param matches the earlier communities that it matches, the most alike first
 */
record Followed(
        String period,
        int group,
        int size,
        int line,
        @Nullable Boolean born,
        boolean merged,
        boolean splits,
        @Nullable Boolean dies,
        List<Match> matches) {

    /**
     * An earlier community that a community matches.
     *
     * @param group its number in the division of its period
     * @param shared members of both
     * @param jaccard these by the members of either
     */
    record Match(int group, int shared, double jaccard) {}

    private record Pair(int earlier, int later, int shared, double jaccard) {}

    /**
     * Follows communities.
     *
     * @param divisions by period, the members of each community by its number, members in ascending order
     * @param threshold the least Jaccard index of a match, above 0
     */
    static List<Followed> of(List<Period> periods, List<TreeMap<Integer, long[]>> divisions, double threshold) {
        List<List<Pair>> matches = new ArrayList<>();
        matches.add(List.of());
        Cancellation cancellation = Cancellation.current();
        for (int p = 1; p < divisions.size(); p++) {
            cancellation.check();
            matches.add(pairs(divisions.get(p - 1), divisions.get(p), threshold));
        }
        matches.add(List.of());
        List<Followed> followed = new ArrayList<>();
        Map<Integer, Integer> lines = new HashMap<>();
        int begun = 0;
        for (int p = 0; p < divisions.size(); p++) {
            List<Pair> before = matches.get(p);
            List<Pair> after = matches.get(p + 1);
            Map<Integer, Integer> mine = carried(before, lines);
            for (Map.Entry<Integer, long[]> community : divisions.get(p).entrySet()) {
                int group = community.getKey();
                List<Match> from = before.stream()
                        .filter(m -> m.later == group)
                        .map(m -> new Match(m.earlier, m.shared, m.jaccard))
                        .toList();
                long next = after.stream().filter(m -> m.earlier == group).count();
                if (!mine.containsKey(group)) {
                    mine.put(group, ++begun);
                }
                followed.add(new Followed(
                        periods.get(p).title(),
                        group,
                        community.getValue().length,
                        mine.get(group),
                        p == 0 ? null : (Boolean) from.isEmpty(),
                        from.size() > 1,
                        next > 1,
                        p == divisions.size() - 1 ? null : (Boolean) (next == 0),
                        from));
            }
            lines = mine;
        }
        return followed;
    }

    /** The lines that go on: by the most alike pairs first, each community once. */
    private static Map<Integer, Integer> carried(List<Pair> matches, Map<Integer, Integer> lines) {
        Map<Integer, Integer> carried = new HashMap<>();
        for (Pair match : matches) {
            Integer line = lines.get(match.earlier);
            if (line != null && !carried.containsKey(match.later) && !carried.containsValue(line)) {
                carried.put(match.later, line);
            }
        }
        return carried;
    }

    /** The matches, the most alike first, then by their numbers. */
    private static List<Pair> pairs(
            TreeMap<Integer, long[]> earlier, TreeMap<Integer, long[]> later, double threshold) {
        Map<Long, Integer> now = new HashMap<>();
        later.forEach((group, members) -> Arrays.stream(members).forEach(actor -> now.put(actor, group)));
        List<Pair> pairs = new ArrayList<>();
        earlier.forEach((group, members) -> {
            Map<Integer, Integer> shared = new TreeMap<>();
            for (long actor : members) {
                Integer its = now.get(actor);
                if (its != null) {
                    shared.merge(its, 1, Integer::sum);
                }
            }
            shared.forEach((its, both) -> {
                double jaccard = (double) both / (members.length + later.get(its).length - both);
                if (jaccard >= threshold) {
                    pairs.add(new Pair(group, its, both, jaccard));
                }
            });
        });
        pairs.sort(Comparator.comparingDouble((Pair m) -> -m.jaccard)
                .thenComparingInt(Pair::earlier)
                .thenComparingInt(Pair::later));
        return pairs;
    }
}
