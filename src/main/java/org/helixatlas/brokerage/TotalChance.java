package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often all actors together would be brokers by chance: if every tie were there with the same probability d, independent of all others,
 * and only the sizes of the groups were given (Gould and Fernandez, Sociological Methodology 19, 1989).
 *
 * <p>The total is a sum over threes a, v, c of whether v is a broker for a and c. Two threes hang together where they share a pair of actors:
 * with one more actor in each, or with all three in another order. Their covariance follows from what both ask of the shared pairs, and how
 * many such threes there are from the sizes of the groups; both are summed over all combinations of groups, O(groups^4).
 */
final class TotalChance {

    /** With more groups than these there would be too many combinations. */
    static final int MOST_GROUPS = 20;

    /** The pairs of a three that matter, by the places of their ends: a to v, v to c, and a to c, which must not be tied. */
    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {0, 2}};

    private static final int[][] ORDERS = {{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private final int[] sizes;
    private final double density;
    private final boolean directed;
    private final boolean open;
    private final double probability;

    /**
     * The chances of the totals.
     *
     * @param sizes of all groups, at most {@value #MOST_GROUPS} of them
     * @param density the probability of a tie, from 0 to 1
     * @param directed whether the two directions between a pair are two ties
     * @param open whether only pairs that are not tied themselves count
     */
    TotalChance(int[] sizes, double density, boolean directed, boolean open) {
        this.sizes = sizes;
        this.density = density;
        this.directed = directed;
        this.open = open;
        probability = probability(2, open ? 1 : 0);
    }

    /**
     * What chance gives.
     *
     * @param deviation the standard deviation
     */
    record Moments(double expected, double deviation) {}

    /** The moments of the total of a role; null for that of all roles. */
    Moments of(@Nullable BrokerageRole role) {
        double threes = 0;
        double covariances = 0;
        for (int a = 0; a < sizes.length; a++) {
            for (int v = 0; v < sizes.length; v++) {
                for (int c = 0; c < sizes.length; c++) {
                    int[] groups = {a, v, c};
                    double ways = ways(groups, 3);
                    if (ways > 0 && is(role, groups)) {
                        threes += ways;
                        covariances += ways * inOtherOrders(role, groups) + withAnother(role, groups);
                    }
                }
            }
        }
        double variance = threes * probability * (1 - probability) + covariances;
        return new Moments(probability * threes, Math.sqrt(Math.max(0, variance)));
    }

    /**
     * What is told of the totals: the expected count of each role and of all, and how many standard deviations the total is above it, where
     * chance leaves room.
     *
     * @param counts of each role by actor, not a number for those without a group
     * @param swapped whether gatekeeper and representative exchange their names
     */
    Map<String, Object> found(double[][] counts, boolean swapped) {
        Map<String, Object> found = new LinkedHashMap<>();
        double all = 0;
        for (BrokerageRole role : BrokerageRole.values()) {
            double total = Arrays.stream(counts[role.ordinal()])
                    .filter(c -> !Double.isNaN(c))
                    .sum();
            put(found, Brokerage.capital(swapped ? role.swapped() : role.title()), total, of(role));
            all += total;
        }
        put(found, "", all, of(null));
        return found;
    }

    private static void put(Map<String, Object> found, String title, double total, Moments moments) {
        found.put("expected" + title, moments.expected);
        if (moments.deviation > 0) {
            found.put("z" + title, (total - moments.expected) / moments.deviation);
        }
    }

    private static boolean is(@Nullable BrokerageRole role, int[] groups) {
        return role == null || BrokerageRole.of(groups[0], groups[1], groups[2]) == role;
    }

    /** In how many ways different actors can be of some groups, in order. */
    private double ways(int[] groups, int count) {
        double ways = 1;
        for (int i = 0; i < count; i++) {
            int left = sizes[groups[i]];
            for (int j = 0; j < i; j++) {
                left -= groups[j] == groups[i] ? 1 : 0;
            }
            ways *= Math.max(0, left);
        }
        return ways;
    }

    /** The covariances of a three with the same actors in another order. */
    private double inOtherOrders(@Nullable BrokerageRole role, int[] groups) {
        double sum = 0;
        for (int[] order : ORDERS) {
            if (!is(role, new int[] {groups[order[0]], groups[order[1]], groups[order[2]]})) {
                continue;
            }
            Set<Integer> tied = new HashSet<>();
            Set<Integer> untied = new HashSet<>();
            for (int p = 0; p < PAIRS.length; p++) {
                Set<Integer> asked = p < 2 ? tied : untied;
                if (p < 2 || open) {
                    asked.add(pair(PAIRS[p][0], PAIRS[p][1]));
                    asked.add(pair(order[PAIRS[p][0]], order[PAIRS[p][1]]));
                }
            }
            boolean possible = untied.stream().noneMatch(tied::contains);
            sum += (possible ? probability(tied.size(), untied.size()) : 0) - probability * probability;
        }
        return sum;
    }

    private int pair(int from, int to) {
        return directed ? 3 * from + to : 3 * Math.min(from, to) + Math.max(from, to);
    }

    /** The covariances of the threes of some groups with those that share one pair with them and have another third actor. */
    private double withAnother(@Nullable BrokerageRole role, int[] groups) {
        double sum = 0;
        for (int other = 0; other < sizes.length; other++) {
            double ways = ways(new int[] {groups[0], groups[1], groups[2], other}, 4);
            for (int mine = 0; ways > 0 && mine < (open ? 3 : 2); mine++) {
                for (int its = 0; its < (open ? 3 : 2); its++) {
                    for (int turned = 0; turned < (directed ? 1 : 2); turned++) {
                        int[] second = {other, other, other};
                        second[PAIRS[its][0]] = groups[PAIRS[mine][turned]];
                        second[PAIRS[its][1]] = groups[PAIRS[mine][1 - turned]];
                        if (is(role, second)) {
                            sum += ways * sharing(mine < 2, its < 2);
                        }
                    }
                }
            }
        }
        return sum;
    }

    /** The covariance of two threes that share a pair, by whether each asks for a tie there or for none. */
    private double sharing(boolean tied, boolean itsTied) {
        double both = tied != itsTied ? 0 : tied ? probability(3, open ? 2 : 0) : probability(4, 1);
        return both - probability * probability;
    }

    private double probability(int ties, int none) {
        return Math.pow(density, ties) * Math.pow(1 - density, none);
    }
}
