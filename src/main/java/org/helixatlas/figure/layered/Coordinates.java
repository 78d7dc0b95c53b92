package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntBinaryOperator;
import org.helixatlas.figure.layered.LayeredGraph.Piece;

/**
 * How far down its layer each node stands: so that ties are as straight as may be, by {@link NetworkSimplex} on the auxiliary graph of
 * Gansner, Koutsofios, North and Vo (1993), section 4.2. Where a tie passes several layers it is one straight line, unless
 * two such lines cross. What is as good further up or down then goes to the middle.
 */
final class Coordinates {

    /** What a bend costs, by its height: between boxes, between a box and a long line, within a long line. */
    private static final int BETWEEN_BOXES = 1;

    private static final int AT_LONG_LINES = 2;
    private static final int WITHIN_LONG_LINES = 8;

    private static final int ROUNDS_OF_BALANCE = 6;

    /** Two ends of pieces that should be at the same height: the height of each is that of a variable and more. */
    private record Link(int a, int aboveA, int b, int aboveB, int cost) {}

    /** One variable is to be so much more than another. */
    private record Gap(int upper, int lower, int least) {}

    private final LayeredGraph graph;
    private final Order order;
    private final Ports.Offsets ports;
    private final int[] breadth;
    private final int heightCost;
    private final int[] variable;
    private int variables;
    private final List<Link> links = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private Coordinates(Order order, Ports.Offsets ports, int[] breadth, int heightCost) {
        this.graph = order.graph();
        this.order = order;
        this.ports = ports;
        this.breadth = breadth;
        this.heightCost = heightCost;
        this.variable = new int[graph.size()];
    }

    /**
     * Where the upper edge of each node is, the least of them 0.
     *
     * @param breadth what each node takes of its layer
     * @param between the least distance between a node and the next of its layer
     * @param heightCost what the height of the whole costs, where the height of a bend between boxes costs 1
     */
    static int[] of(Order order, Ports.Offsets ports, int[] breadth, IntBinaryOperator between, int heightCost) {
        Coordinates coordinates = new Coordinates(order, ports, breadth, heightCost);
        boolean[] straight = coordinates.straight();
        coordinates.joinLongLines(straight);
        coordinates.collect(straight, between);
        return coordinates.tops(coordinates.balanced(coordinates.solved()));
    }

    private boolean isPassed(int v) {
        return !graph.node(v).isBox() && graph.before(v).length == 1 && graph.after(v).length == 1;
    }

    /** Which pieces of long ties can be straight all at once: of those that cross one another, the most that do not. */
    private boolean[] straight() {
        boolean[] straight = new boolean[graph.pieces().size()];
        List<List<Integer>> within = new ArrayList<>();
        for (int l = 0; l < graph.layers(); l++) {
            within.add(new ArrayList<>());
        }
        for (int p = 0; p < straight.length; p++) {
            Piece piece = graph.pieces().get(p);
            if (isPassed(piece.from()) && isPassed(piece.to())) {
                within.get(graph.node(piece.from()).layer()).add(p);
            }
        }
        for (List<Integer> pieces : within) {
            pieces.sort(Comparator.comparingInt(
                    p -> order.place(graph.pieces().get(p).from())));
            int[] ends = pieces.stream()
                    .mapToInt(p -> order.place(graph.pieces().get(p).to()))
                    .toArray();
            for (int i : rising(ends)) {
                straight[pieces.get(i)] = true;
            }
        }
        return straight;
    }

    /** The places of a longest rising part of some different numbers. */
    static List<Integer> rising(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers[j] < numbers[i] && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        List<Integer> places = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            places.add(0, i);
        }
        return places;
    }

    private void joinLongLines(boolean[] straight) {
        Arrays.fill(variable, -1);
        for (int v = 0; v < variable.length; v++) {
            if (!isPassed(v)) {
                variable[v] = variables++;
            }
        }
        // Nodes of a tie come in the order of layers, so that what is before a node has its variable already.
        for (int p = 0; p < straight.length; p++) {
            Piece piece = graph.pieces().get(p);
            if (isPassed(piece.to())) {
                variable[piece.to()] = straight[p] ? variable[piece.from()] : variables++;
            }
        }
    }

    /** How far the upper edge of a node is from its variable, which for a long line is the line itself. */
    private int shift(int v) {
        return isPassed(v) ? -breadth[v] / 2 : 0;
    }

    private void collect(boolean[] straight, IntBinaryOperator between) {
        for (int p = 0; p < straight.length; p++) {
            Piece piece = graph.pieces().get(p);
            if (!straight[p]) {
                int long1 = isPassed(piece.from()) ? 1 : 0;
                int long2 = isPassed(piece.to()) ? 1 : 0;
                links.add(new Link(
                        variable[piece.from()],
                        shift(piece.from()) + ports.from()[p],
                        variable[piece.to()],
                        shift(piece.to()) + ports.to()[p],
                        long1 + long2 == 0 ? BETWEEN_BOXES : long1 + long2 == 1 ? AT_LONG_LINES : WITHIN_LONG_LINES));
            }
        }
        Map<Long, Integer> least = new TreeMap<>();
        for (int l = 0; l < graph.layers(); l++) {
            int[] nodes = order.layer(l);
            for (int i = 0; i + 1 < nodes.length; i++) {
                int u = nodes[i];
                int w = nodes[i + 1];
                int gap = shift(u) + breadth[u] + between.applyAsInt(u, w) - shift(w);
                least.merge((long) variable[u] * variables + variable[w], gap, Math::max);
            }
        }
        least.forEach((pair, gap) -> gaps.add(new Gap((int) (pair / variables), (int) (pair % variables), gap)));
    }

    private int[] solved() {
        int upper = variables + links.size();
        int lower = upper + 1;
        NetworkSimplex simplex = new NetworkSimplex(lower + 1);
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            simplex.edge(variables + i, link.a, -link.aboveA, link.cost);
            simplex.edge(variables + i, link.b, -link.aboveB, link.cost);
        }
        for (Gap gap : gaps) {
            simplex.edge(gap.upper, gap.lower, gap.least, 0);
        }
        for (int l = 0; l < graph.layers(); l++) {
            int[] nodes = order.layer(l);
            if (nodes.length > 0) {
                int last = nodes[nodes.length - 1];
                simplex.edge(upper, variable[nodes[0]], -shift(nodes[0]), 0);
                simplex.edge(variable[last], lower, shift(last) + breadth[last], 0);
            }
        }
        simplex.edge(upper, lower, 0, heightCost);
        return Arrays.copyOf(simplex.solve(), variables);
    }

    /** Moves what is joined by straight lines together to the middle of where it is as good. */
    private int[] balanced(int[] at) {
        for (int round = 0; round < ROUNDS_OF_BALANCE; round++) {
            int[] group = groups(at);
            List<List<Link>> out = new ArrayList<>();
            List<List<Gap>> beside = new ArrayList<>();
            for (int v = 0; v < variables; v++) {
                out.add(new ArrayList<>());
                beside.add(new ArrayList<>());
            }
            for (Link link : links) {
                if (group[link.a] != group[link.b]) {
                    out.get(group[link.a]).add(link);
                    out.get(group[link.b]).add(link);
                }
            }
            for (Gap gap : gaps) {
                if (group[gap.upper] != group[gap.lower]) {
                    beside.get(group[gap.upper]).add(gap);
                    beside.get(group[gap.lower]).add(gap);
                }
            }
            boolean moved = false;
            for (int g = 0; g < variables; g++) {
                int shift = toTheMiddle(g, group, at, out.get(g), beside.get(g));
                for (int v = 0; v < variables && shift != 0; v++) {
                    at[v] += group[v] == g ? shift : 0;
                }
                moved |= shift != 0;
            }
            if (!moved) {
                break;
            }
        }
        return at;
    }

    private int[] groups(int[] at) {
        int[] group = new int[variables];
        for (int v = 0; v < variables; v++) {
            group[v] = v;
        }
        for (Link link : links) {
            if (at[link.a] + link.aboveA == at[link.b] + link.aboveB) {
                int a = root(group, link.a);
                int b = root(group, link.b);
                group[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int v = 0; v < variables; v++) {
            group[v] = root(group, v);
        }
        return group;
    }

    private static int root(int[] group, int v) {
        int root = v;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private static int toTheMiddle(int g, int[] group, int[] at, List<Link> out, List<Gap> beside) {
        if (out.isEmpty()) {
            return 0;
        }
        int up = Integer.MIN_VALUE;
        int down = Integer.MAX_VALUE;
        int pull = 0;
        for (Link link : out) {
            int a = at[link.a] + link.aboveA;
            int b = at[link.b] + link.aboveB;
            int way = group[link.a] == g ? b - a : a - b;
            pull += way < 0 ? -link.cost : link.cost;
            if (way < 0) {
                up = Math.max(up, way);
            } else {
                down = Math.min(down, way);
            }
        }
        if (pull != 0) {
            return 0;
        }
        for (Gap gap : beside) {
            int room = at[gap.lower] - at[gap.upper] - gap.least;
            if (group[gap.upper] == g) {
                down = Math.min(down, room);
            } else {
                up = Math.max(up, -room);
            }
        }
        return (up + down) / 2;
    }

    private int[] tops(int[] at) {
        int[] tops = new int[graph.size()];
        int least = Integer.MAX_VALUE;
        for (int v = 0; v < tops.length; v++) {
            tops[v] = at[variable[v]] + shift(v);
            least = Math.min(least, tops[v]);
        }
        for (int v = 0; v < tops.length; v++) {
            tops[v] -= least;
        }
        return tops;
    }
}
