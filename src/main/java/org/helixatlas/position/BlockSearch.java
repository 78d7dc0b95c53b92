package org.helixatlas.position;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A partition on its way to fewer inconsistencies: an actor moves to another block, or two of different blocks change places, wherever that
 * makes fewer, until no such step does (Doreian, Batagelj and Ferligoj 2005). No block is left empty.
 */
final class BlockSearch {

    private final BlockFit criterion;
    private final int blocks;
    private final int[] group;
    private final int[] size;
    private final long[][] members;
    private final double[][] errors;
    private final double[][] changed;
    private double total;

    private BlockSearch(BlockFit criterion, int blocks, int[] group) {
        this.criterion = criterion;
        this.blocks = blocks;
        this.group = group;
        size = new int[blocks];
        members = members(group, blocks);
        errors = new double[blocks][blocks];
        changed = new double[blocks][blocks];
        for (int g : group) {
            size[g]++;
        }
        for (int a = 0; a < blocks; a++) {
            for (int b = 0; b < blocks; b++) {
                errors[a][b] = criterion.total(members[a], members[b]);
                total += errors[a][b];
            }
        }
    }

    /** For each block a bit for each of its actors. */
    static long[][] members(int[] group, int blocks) {
        long[][] members = new long[blocks][Criterion.words(group.length)];
        for (int v = 0; v < group.length; v++) {
            members[group[v]][v / Long.SIZE] |= 1L << v;
        }
        return members;
    }

    /** A partition at random: half of the times with blocks of any sizes, since among large ones of one size no single step may help. */
    static int[] random(int actors, int blocks, SplittableRandom random) {
        boolean even = random.nextBoolean();
        double[] upTo = new double[blocks];
        double sum = 0;
        for (int b = 0; b < blocks; b++) {
            double share = even ? 1 : random.nextDouble();
            sum += share * share + 0.01;
            upTo[b] = sum;
        }
        int[] order = shuffled(actors, random);
        int[] group = new int[actors];
        for (int i = 0; i < actors; i++) {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            group[order[i]] = i < blocks ? i : at < 0 ? -at - 1 : at;
        }
        return group;
    }

    /**
     * What no step improves any more.
     *
     * @param group the partition to start from
     * @param random in what order steps are tried
     */
    static BlockSearch from(BlockFit criterion, int blocks, int[] group, SplittableRandom random, Runnable check) {
        BlockSearch search = new BlockSearch(criterion, blocks, group);
        search.improve(random, check);
        return search;
    }

    /** How many inconsistencies there are, or how large a sum of squares. */
    double total() {
        return total;
    }

    /** The number of each actor's block, from 0 in the order of their first actors. */
    int[] group() {
        int[] first = Arrays.stream(group).distinct().toArray();
        int[] number = new int[blocks];
        for (int i = 0; i < first.length; i++) {
            number[first[i]] = i;
        }
        return Arrays.stream(group).map(g -> number[g]).toArray();
    }

    private void improve(SplittableRandom random, Runnable check) {
        int n = group.length;
        // The first n * blocks steps are moves, an actor and a block each; the others exchanges, two actors each.
        int[] steps = shuffled(n * blocks + n * n, random);
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < steps.length; i++) {
                if (i % 64 == 0) {
                    check.run();
                }
                int step = steps[i];
                better |= step < n * blocks
                        ? move(step / blocks, step % blocks)
                        : exchange((step - n * blocks) / n, (step - n * blocks) % n);
            }
        }
    }

    private boolean move(int actor, int to) {
        int from = group[actor];
        if (from == to || size[from] == 1) {
            return false;
        }
        flip(actor, from, to);
        if (settled(from, to)) {
            group[actor] = to;
            size[from]--;
            size[to]++;
            return true;
        }
        flip(actor, from, to);
        return false;
    }

    private boolean exchange(int one, int other) {
        int a = group[one];
        int b = group[other];
        if (one >= other || a == b) {
            return false;
        }
        flip(one, a, b);
        flip(other, a, b);
        if (settled(a, b)) {
            group[one] = b;
            group[other] = a;
            return true;
        }
        flip(one, a, b);
        flip(other, a, b);
        return false;
    }

    private void flip(int actor, int a, int b) {
        members[a][actor / Long.SIZE] ^= 1L << actor;
        members[b][actor / Long.SIZE] ^= 1L << actor;
    }

    /** Whether a change of two blocks makes fewer inconsistencies; these are then the new ones. */
    private boolean settled(int a, int b) {
        double now = total;
        for (int c = 0; c < blocks; c++) {
            for (int d = 0; d < blocks; d++) {
                if (c == a || c == b || d == a || d == b) {
                    changed[c][d] = criterion.total(members[c], members[d]);
                    now += changed[c][d] - errors[c][d];
                }
            }
        }
        if (now >= total - criterion.tolerance()) {
            return false;
        }
        total = now;
        for (int c = 0; c < blocks; c++) {
            for (int d = 0; d < blocks; d++) {
                if (c == a || c == b || d == a || d == b) {
                    errors[c][d] = changed[c][d];
                }
            }
        }
        return true;
    }

    private static int[] shuffled(int length, SplittableRandom random) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }
}
