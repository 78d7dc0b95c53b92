package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leads lines through the channel between two layers at right angles. What does not end where it starts goes up or down on a track;
 * tracks are ordered so that no two lines run over one another and few cross. Where two lines would change places, one of them
 * changes track half-way.
 */
final class ChannelRouting {

    /** Weighs more than any number of crossings. */
    private static final int NEVER = 100_000;

    /** Running closely beside another line for a while is as bad as so many crossings. */
    private static final int CLOSE = 1;

    private static final int ROUNDS = 8;

    /**
     * A line from the left edge of the channel, at some height, to its right edge.
     *
     * @param bow whether it comes back to the left edge instead
     */
    record Wire(int start, int end, boolean bow) {}

    /** A bend of a line: on which track, and at which height. */
    record Bend(int track, int height) {}

    /**
     * The lines in their channel.
     *
     * @param bends of each line, from its start to its end; none where it is straight
     */
    record Routed(int tracks, List<List<Bend>> bends) {}

    /**
     * What goes up or down on one track: from a height, at which it comes from the left edge or another track, to another.
     *
     * @param turn which of the legs of its line it is
     */
    private record Leg(int wire, int turn, int from, boolean fromEdge, int to, boolean toEdge, boolean bow) {

        Leg atTurn(int other) {
            return new Leg(wire, other, from, fromEdge, to, toEdge, bow);
        }

        int top() {
            return Math.min(from, to);
        }

        int bottom() {
            return Math.max(from, to);
        }

        boolean spans(int height) {
            return top() < height && height < bottom();
        }
    }

    private final List<Wire> wires;
    private final int near;
    private final int beside;
    private final List<Leg> legs = new ArrayList<>();

    private ChannelRouting(List<Wire> wires, int near, int beside) {
        this.wires = wires;
        this.near = near;
        this.beside = beside;
    }

    /**
     * Routes lines whose starts differ from one another, and whose ends do.
     *
     * @param near lines that are less apart than this count as running over one another
     * @param beside the distance that lines should have that run side by side
     */
    static Routed route(List<Wire> wires, int near, int beside) {
        return new ChannelRouting(wires, near, beside).route();
    }

    private Routed route() {
        for (int w = 0; w < wires.size(); w++) {
            Wire wire = wires.get(w);
            if (wire.bow || wire.start != wire.end) {
                legs.add(new Leg(w, 0, wire.start, true, wire.end, !wire.bow, wire.bow));
            }
        }
        int[] row = row();
        for (int most = 2 * legs.size(); most > 0; most--) {
            int wrong = wrong(row);
            if (wrong < 0) {
                break;
            }
            split(wrong);
            row = row();
        }
        return tracks(row);
    }

    /** What it costs that one leg is left of another. */
    private int cost(Leg left, Leg right) {
        int cost = 0;
        cost += left.toEdge && right.spans(left.to) ? 1 : 0;
        cost += right.fromEdge && left.spans(right.from) ? 1 : 0;
        cost += right.bow && left.spans(right.to) ? 1 : 0;
        if (left.toEdge && right.fromEdge) {
            cost += overlap(left.to, right.from);
        }
        if (left.toEdge && right.bow) {
            cost += overlap(left.to, right.to);
        }
        if (left.wire == right.wire && left.turn > right.turn) {
            cost += NEVER;
        }
        return cost;
    }

    private int overlap(int a, int b) {
        int distance = Math.abs(a - b);
        return distance < near ? NEVER : distance < beside ? CLOSE : 0;
    }

    /** The legs from left to right. */
    private int[] row() {
        int n = legs.size();
        int[][] cost = new int[n][n];
        CycleBreaking cycles = new CycleBreaking(n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                cost[i][j] = i == j ? 0 : cost(legs.get(i), legs.get(j));
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (cost[i][j] < cost[j][i]) {
                    cycles.arc(i, j, cost[j][i] - cost[i][j]);
                }
            }
        }
        int[] row = cycles.row();
        boolean better = true;
        for (int round = 0; round < ROUNDS && better; round++) {
            better = false;
            for (int i = 0; i < n; i++) {
                better |= move(row, i, cost);
            }
        }
        return row;
    }

    /** Moves a leg to where it costs the least. */
    private static boolean move(int[] row, int leg, int[][] cost) {
        int start = 0;
        while (row[start] != leg) {
            start++;
        }
        int least = 0;
        int target = start;
        int sum = 0;
        for (int i = start - 1; i >= 0; i--) {
            sum += cost[leg][row[i]] - cost[row[i]][leg];
            if (sum < least) {
                least = sum;
                target = i;
            }
        }
        sum = 0;
        for (int i = start + 1; i < row.length; i++) {
            sum += cost[row[i]][leg] - cost[leg][row[i]];
            if (sum < least) {
                least = sum;
                target = i;
            }
        }
        if (target < start) {
            System.arraycopy(row, target, row, target + 1, start - target);
        } else {
            System.arraycopy(row, start + 1, row, start, target - start);
        }
        row[target] = leg;
        return target != start;
    }

    /** A leg from the left edge that is right of one that it would run over, or -1. */
    private int wrong(int[] row) {
        for (int i = 0; i < row.length; i++) {
            for (int j = i + 1; j < row.length; j++) {
                if (cost(legs.get(row[i]), legs.get(row[j])) >= NEVER) {
                    return legs.get(row[j]).bow ? row[i] : row[j];
                }
            }
        }
        return -1;
    }

    /** Makes two legs of one, that meet at a height where nothing else is. */
    private void split(int number) {
        Leg leg = legs.get(number);
        int height = free(leg);
        for (int l = 0; l < legs.size(); l++) {
            Leg later = legs.get(l);
            if (later.wire == leg.wire && later.turn > leg.turn) {
                legs.set(l, later.atTurn(later.turn + 1));
            }
        }
        legs.set(number, new Leg(leg.wire, leg.turn, leg.from, leg.fromEdge, height, false, false));
        legs.add(new Leg(leg.wire, leg.turn + 1, height, false, leg.to, leg.toEdge, leg.bow));
    }

    /** The middle of the widest gap on the way of a leg, or beside it where there is none on its way. */
    private int free(Leg leg) {
        int[] taken = IntStream.concat(
                        wires.stream().flatMapToInt(w -> IntStream.of(w.start, w.end)),
                        legs.stream().flatMapToInt(l -> IntStream.of(l.from, l.to)))
                .sorted()
                .toArray();
        int best = taken[taken.length - 1] + beside;
        int widest = 0;
        for (int i = 0; i + 1 < taken.length; i++) {
            int gap = taken[i + 1] - taken[i];
            if (taken[i] >= leg.top() && taken[i + 1] <= leg.bottom() && gap > widest) {
                widest = gap;
                best = (taken[i] + taken[i + 1]) / 2;
            }
        }
        if (widest < 2 * near) {
            best = taken[taken.length - 1] + beside;
        }
        return best;
    }

    /** Each leg as far left as those before it permit. */
    private Routed tracks(int[] row) {
        int[] track = new int[row.length];
        int tracks = 0;
        for (int i = 0; i < row.length; i++) {
            Leg leg = legs.get(row[i]);
            int least = 0;
            for (int j = 0; j < i; j++) {
                Leg other = legs.get(row[j]);
                boolean meet = leg.top() - beside < other.bottom() && other.top() < leg.bottom() + beside;
                if (meet || cost(leg, other) >= NEVER) {
                    least = Math.max(least, track[row[j]] + 1);
                }
            }
            track[row[i]] = least;
            tracks = Math.max(tracks, least + 1);
        }
        List<Integer> inTurn =
                new ArrayList<>(IntStream.range(0, legs.size()).boxed().toList());
        inTurn.sort(Comparator.comparingInt(l -> legs.get(l).turn));
        List<List<Bend>> bends = new ArrayList<>();
        wires.forEach(w -> bends.add(new ArrayList<>()));
        for (int l : inTurn) {
            Leg leg = legs.get(l);
            bends.get(leg.wire).add(new Bend(track[l], leg.from));
            bends.get(leg.wire).add(new Bend(track[l], leg.to));
        }
        return new Routed(tracks, bends);
    }
}
