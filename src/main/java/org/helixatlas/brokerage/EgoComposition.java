package org.helixatlas.brokerage;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * Of whom the partners of one actor, its alters, are made, whichever way ties run.
 *
 * @param alters how many partners
 * @param alterTies pairs of them that are tied
 * @param density the part of all pairs of them; null for fewer than two
 * @param simmelianTies partners with whom the actor has a further partner in common, so that the tie lies in a closed circle of three
 * @param attributes what they are, by attribute
 */
record EgoComposition(
        int alters, int alterTies, @Nullable Double density, int simmelianTies, List<ByAttribute> attributes) {

    /**
     * What partners are by one attribute.
     *
     * @param attribute {@code kind} or {@code sphere}
     * @param own what the actor is itself; null where it has none
     * @param categories those that a partner is of, the most frequent first
     * @param unknown partners that have none, and do not count
     * @param blau the probability that two partners drawn with replacement differ: 0 when all are of one category; null without partners
     * @param iqv the same as a part of the most that it can be with the categories of the network, 0 to 1; null with fewer than two of them
     * @param externalInternal from -1, all partners are of the actor's own category, to 1, none is; null where either is not known
     * @param homophily Coleman's index: above 0 to 1 when more partners are of the own category than chance has it, below 0 to -1 when fewer
     * @param expected the share of the own category by chance: that among all others in the network
     */
    record ByAttribute(
            String attribute,
            @Nullable String own,
            List<Category> categories,
            int unknown,
            @Nullable Double blau,
            @Nullable Double iqv,
            @Nullable Double externalInternal,
            @Nullable Double homophily,
            @Nullable Double expected) {}

    /**
     * Partners of one category.
     *
     * @param share among the partners of whom it is known
     * @param network how many others in the network are of it
     */
    record Category(String category, int alters, double share, int network) {}

    /** That of an actor who is not in the network. */
    static final EgoComposition NONE = new EgoComposition(0, 0, null, 0, List.of());

    /** The composition around a node of an undirected view. */
    static EgoComposition of(View view, int ego) {
        int[] alters = IntStream.range(view.outStart(ego), view.outEnd(ego))
                .map(view::outTarget)
                .toArray();
        boolean[] among = new boolean[view.size()];
        for (int alter : alters) {
            among[alter] = true;
        }
        int ends = 0;
        int simmelian = 0;
        for (int alter : alters) {
            int shared = 0;
            for (int e = view.outStart(alter); e < view.outEnd(alter); e++) {
                shared += among[view.outTarget(e)] ? 1 : 0;
            }
            ends += shared;
            simmelian += shared > 0 ? 1 : 0;
        }
        double pairs = alters.length * (alters.length - 1.0) / 2;
        return new EgoComposition(
                alters.length,
                ends / 2,
                pairs == 0 ? null : (Double) (ends / 2 / pairs),
                simmelian,
                List.of(
                        by("kind", view, ego, alters, actor -> actor.kind().label()),
                        by(
                                "sphere",
                                view,
                                ego,
                                alters,
                                actor -> actor.sphere() == null
                                        ? null
                                        : actor.sphere().title())));
    }

    private static ByAttribute by(
            String attribute, View view, int ego, int[] alters, Function<Snapshot.Actor, @Nullable String> category) {
        String own = category.apply(view.actor(ego));
        Map<String, Integer> others =
                counts(view, IntStream.range(0, view.size()).filter(v -> v != ego), category);
        Map<String, Integer> mine = counts(view, IntStream.of(alters), category);
        int known = sum(mine);
        Map<String, Integer> all = new LinkedHashMap<>(others);
        if (own != null) {
            all.merge(own, 1, Integer::sum);
        }
        Double blau = null;
        Double iqv = null;
        if (known > 0) {
            double alike = mine.values().stream()
                    .mapToDouble(c -> Math.pow((double) c / known, 2))
                    .sum();
            blau = 1 - alike;
            iqv = all.size() < 2 ? null : (Double) (blau / (1 - 1.0 / all.size()));
        }
        Double share = own == null || known == 0 ? null : (Double) ((double) mine.getOrDefault(own, 0) / known);
        Double expected =
                own == null || sum(others) == 0 ? null : (Double) ((double) others.getOrDefault(own, 0) / sum(others));
        return new ByAttribute(
                attribute,
                own,
                mine.entrySet().stream()
                        .map(c -> new Category(
                                c.getKey(), c.getValue(), (double) c.getValue() / known, others.get(c.getKey())))
                        .sorted(Comparator.comparingInt((Category c) -> -c.alters())
                                .thenComparing(Category::category))
                        .toList(),
                alters.length - known,
                blau,
                iqv,
                share == null ? null : (Double) (1 - 2 * share),
                share == null || expected == null ? null : coleman(share, expected),
                expected);
    }

    /** Null where chance leaves no room. */
    private static @Nullable Double coleman(double share, double expected) {
        if (share == expected) {
            return expected == 1 ? null : (Double) 0.0;
        }
        return share > expected ? (share - expected) / (1 - expected) : (share - expected) / expected;
    }

    private static Map<String, Integer> counts(
            View view, IntStream nodes, Function<Snapshot.Actor, @Nullable String> category) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        nodes.mapToObj(v -> category.apply(view.actor(v)))
                .filter(Objects::nonNull)
                .forEach(c -> counts.merge(Objects.requireNonNull(c), 1, Integer::sum));
        return counts;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(c -> c).sum();
    }
}
