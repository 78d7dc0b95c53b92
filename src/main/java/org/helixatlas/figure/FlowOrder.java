package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In which order the ends of flows stand one below the other on two sides, so that few flows cross: parts that no flow connects follow
 * one another, and within each both sides are ordered in turn by the mean place of the other ends (barycentre method of Sugiyama,
 * Tagawa and Toda, 1981), then single ends are moved as long as that helps.
 */
final class FlowOrder {

    private static final int ROUNDS = 24;

    /** Single ends are moved where so many flows at most are to be counted again for each move. */
    private static final int MOST_FLOWS = 100;

    private final int[][] flows;
    private final int[] left;
    private final int[] right;

    /**
     * The order of both sides.
     *
     * @param left the numbers of the ends on the left, from above
     * @param right those on the right
     */
    record Sides(int[] left, int[] right) {}

    private FlowOrder(int[][] flows, int[] left, int[] right) {
        this.flows = flows;
        this.left = left;
        this.right = right;
    }

    /**
     * Orders the ends of flows.
     *
     * @param flows each from the number of an end on the left to that of one on the right; an end that no flow meets has no place
     */
    static Sides of(int[][] flows) {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int[][] part : parts(flows)) {
            Sides sides = ofPart(part);
            Arrays.stream(sides.left).forEach(left::add);
            Arrays.stream(sides.right).forEach(right::add);
        }
        return new Sides(
                left.stream().mapToInt(i -> i).toArray(),
                right.stream().mapToInt(i -> i).toArray());
    }

    /** How many pairs of flows cross. */
    static int crossings(int[][] flows, Sides sides) {
        return new FlowOrder(flows, sides.left, sides.right).crossings();
    }

    /** Flows that are connected by their ends, the part with the most first. */
    private static List<int[][]> parts(int[][] flows) {
        // Two ends of one number on either side are two ends.
        int many = 1 + Arrays.stream(flows).flatMapToInt(Arrays::stream).max().orElse(0);
        int[] root = IntStream.range(0, 2 * many).toArray();
        for (int[] flow : flows) {
            root[find(root, flow[0])] = find(root, many + flow[1]);
        }
        Map<Integer, List<int[]>> parts = new LinkedHashMap<>();
        for (int[] flow : flows) {
            parts.computeIfAbsent(find(root, flow[0]), k -> new ArrayList<>()).add(flow);
        }
        return parts.values().stream()
                .sorted(Comparator.comparingInt((List<int[]> p) -> -p.size()))
                .map(p -> p.toArray(int[][]::new))
                .toList();
    }

    private static int find(int[] root, int i) {
        int at = i;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }

    private static Sides ofPart(int[][] flows) {
        FlowOrder order = new FlowOrder(
                flows,
                Arrays.stream(flows).mapToInt(f -> f[0]).distinct().toArray(),
                Arrays.stream(flows).mapToInt(f -> f[1]).distinct().toArray());
        Sides best = order.sides();
        int fewest = order.crossings();
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            order.sort(round % 2 == 0 ? 1 : 0);
            int crossings = order.crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = order.sides();
            }
        }
        FlowOrder chosen = new FlowOrder(flows, best.left.clone(), best.right.clone());
        if (flows.length <= MOST_FLOWS) {
            chosen.move();
        }
        return chosen.sides();
    }

    private Sides sides() {
        return new Sides(left.clone(), right.clone());
    }

    /** Where an end stands in its side. */
    private static int[] places(int[] side) {
        int[] places = new int[Arrays.stream(side).max().orElse(-1) + 1];
        for (int i = 0; i < side.length; i++) {
            places[side[i]] = i;
        }
        return places;
    }

    /** Orders a side by the mean place of the other ends; equal ones stay as they are. */
    private void sort(int side) {
        int[] sorted = side == 0 ? left : right;
        int[] other = places(side == 0 ? right : left);
        double[] sum = new double[Arrays.stream(sorted).max().orElse(-1) + 1];
        int[] count = new int[sum.length];
        for (int[] flow : flows) {
            sum[flow[side]] += other[flow[1 - side]];
            count[flow[side]]++;
        }
        int[] next = Arrays.stream(sorted)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sum[i] / Math.max(1, count[i])))
                .mapToInt(i -> i)
                .toArray();
        System.arraycopy(next, 0, sorted, 0, next.length);
    }

    /** Moves each end to each other place of its side, with the other side ordered after it, as long as fewer flows cross. */
    private void move() {
        int fewest = crossings();
        boolean better = true;
        while (better && fewest > 0) {
            better = false;
            for (int side = 0; side < 2; side++) {
                int many = side == 0 ? left.length : right.length;
                for (int from = 0; from < many; from++) {
                    for (int to = 0; to < many && fewest > 0; to++) {
                        Sides before = sides();
                        move(side == 0 ? left : right, from, to);
                        sort(1 - side);
                        int crossings = crossings();
                        if (crossings < fewest) {
                            fewest = crossings;
                            better = true;
                        } else {
                            System.arraycopy(before.left, 0, left, 0, left.length);
                            System.arraycopy(before.right, 0, right, 0, right.length);
                        }
                    }
                }
            }
        }
    }

    private static void move(int[] side, int from, int to) {
        int moved = side[from];
        if (from < to) {
            System.arraycopy(side, from + 1, side, from, to - from);
        } else {
            System.arraycopy(side, to, side, to + 1, from - to);
        }
        side[to] = moved;
    }

    /** Flows in the order of their left ends: each crosses those before it that end further down on the right. */
    private int crossings() {
        int[] at = places(left);
        int[] to = places(right);
        int[][] sorted = Arrays.stream(flows)
                .map(f -> new int[] {at[f[0]], to[f[1]]})
                .sorted(Comparator.comparingInt((int[] f) -> f[0]).thenComparingInt(f -> f[1]))
                .toArray(int[][]::new);
        // How many of those before end at each place, in sums over spans of the places (a Fenwick tree).
        int[] sums = new int[right.length + 1];
        int crossings = 0;
        for (int before = 0; before < sorted.length; before++) {
            int above = 0;
            for (int i = sorted[before][1] + 1; i > 0; i -= i & -i) {
                above += sums[i];
            }
            crossings += before - above;
            for (int i = sorted[before][1] + 1; i < sums.length; i += i & -i) {
                sums[i]++;
            }
        }
        return crossings;
    }
}
