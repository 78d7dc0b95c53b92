package org.helixatlas.figure.layered;

import java.util.Arrays;
import org.helixatlas.work.Cancellation;

/**
 * Gives nodes whole numbers so that each edge is at least as long as it must be, and the sum of lengths times weights is least.
 * Solved by the network simplex method of Gansner, Koutsofios, North and Vo (1993), section 2.3: a spanning tree of edges as short as may
 * be determines all positions; as long as cutting some tree edge and closing the gap by another makes the sum less, that is done.
 * A pivot takes time linear in the part of the tree that it turns, and few more pivots than nodes are usual.
 */
final class NetworkSimplex {

    private static final int NONE = -1;

    /** Among so many edges that may leave the tree the best one does. */
    private static final int CANDIDATES = 30;

    /** The method may walk in a circle where several solutions are equally good; so many pivots for each node are more than enough. */
    private static final int PIVOTS = 40;

    private final int nodes;
    private int edges;
    private int[] tail = new int[64];
    private int[] head = new int[64];
    private int[] length = new int[64];
    private int[] weight = new int[64];

    /** The edges at each node: the numbers of all of them, one node after the other. */
    private int[] begin;

    private int[] incident;

    private final int[] at;

    /** The tree edges at each node, as many as {@link #treeDegree} says. */
    private final int[][] tree;

    private final int[] treeDegree;
    private final int[] parentEdge;

    /** Nodes below a node are those numbered from its first to its own number, in the order in which a walk leaves them. */
    private final int[] first;

    private final int[] number;
    private final int[] left;

    /** The weight of the edges that leave the nodes below and at a node, less that of those that enter them. */
    private final int[] net;

    private final int[] own;
    private int search;

    NetworkSimplex(int nodes) {
        this.nodes = nodes;
        begin = new int[nodes + 1];
        incident = new int[0];
        at = new int[nodes];
        tree = new int[nodes][];
        treeDegree = new int[nodes];
        parentEdge = new int[nodes];
        first = new int[nodes];
        number = new int[nodes];
        left = new int[nodes];
        net = new int[nodes];
        own = new int[nodes];
    }

    /** The position of one node less that of another is at least a length, which may be negative; edges must form no circle. */
    void edge(int from, int to, int least, int cost) {
        if (edges == tail.length) {
            tail = Arrays.copyOf(tail, 2 * edges);
            head = Arrays.copyOf(head, 2 * edges);
            length = Arrays.copyOf(length, 2 * edges);
            weight = Arrays.copyOf(weight, 2 * edges);
        }
        tail[edges] = from;
        head[edges] = to;
        length[edges] = least;
        weight[edges] = cost;
        edges++;
    }

    /** The best positions, the least of them 0 in each part of the network that no edge ties to the rest. */
    int[] solve() {
        index();
        pushForward();
        growTrees();
        Cancellation cancellation = Cancellation.current();
        for (long pivots = (long) PIVOTS * nodes; pivots > 0; pivots--) {
            int below = leaving();
            if (below == NONE) {
                break;
            }
            if (pivots % 256 == 0) {
                cancellation.check();
            }
            exchange(below, entering(below));
        }
        startFromZero();
        return at;
    }

    private void index() {
        for (int e = 0; e < edges; e++) {
            begin[tail[e] + 1]++;
            begin[head[e] + 1]++;
            own[tail[e]] += weight[e];
            own[head[e]] -= weight[e];
        }
        for (int v = 0; v < nodes; v++) {
            tree[v] = new int[begin[v + 1]];
            begin[v + 1] += begin[v];
        }
        incident = new int[2 * edges];
        int[] next = Arrays.copyOf(begin, nodes);
        for (int e = 0; e < edges; e++) {
            incident[next[tail[e]]++] = e;
            incident[next[head[e]]++] = e;
        }
    }

    /** Each node as near to the start as may be. */
    private void pushForward() {
        int[] open = new int[nodes];
        for (int e = 0; e < edges; e++) {
            open[head[e]]++;
        }
        int[] queue = new int[nodes];
        int size = 0;
        for (int v = 0; v < nodes; v++) {
            if (open[v] == 0) {
                queue[size++] = v;
            }
        }
        for (int q = 0; q < size; q++) {
            int v = queue[q];
            for (int i = begin[v]; i < begin[v + 1]; i++) {
                int e = incident[i];
                if (tail[e] == v) {
                    at[head[e]] = Math.max(at[head[e]], at[v] + length[e]);
                    if (--open[head[e]] == 0) {
                        queue[size++] = head[e];
                    }
                }
            }
        }
        if (size < nodes) {
            throw new IllegalArgumentException("edges form a circle");
        }
    }

    private int slack(int e) {
        return at[head[e]] - at[tail[e]] - length[e];
    }

    /** Grows a tree of tight edges in each part of the network; where none is tight, the tree moves until one is. */
    private void growTrees() {
        boolean[] grown = new boolean[nodes];
        int[] members = new int[nodes];
        int numbered = 0;
        for (int root = 0; root < nodes; root++) {
            if (grown[root]) {
                continue;
            }
            int size = 1;
            members[0] = root;
            grown[root] = true;
            while (true) {
                int nearest = NONE;
                for (int m = 0; m < size; m++) {
                    int v = members[m];
                    for (int i = begin[v]; i < begin[v + 1]; i++) {
                        int e = incident[i];
                        int other = tail[e] + head[e] - v;
                        if (grown[other]) {
                            continue;
                        }
                        if (slack(e) == 0) {
                            add(e);
                            grown[other] = true;
                            members[size++] = other;
                        } else if (nearest == NONE || slack(e) < slack(nearest)) {
                            nearest = e;
                        }
                    }
                }
                // What was nearest may have joined by another edge.
                if (nearest == NONE) {
                    break;
                }
                if (grown[tail[nearest]] != grown[head[nearest]]) {
                    int shift = grown[tail[nearest]] ? slack(nearest) : -slack(nearest);
                    for (int m = 0; m < size; m++) {
                        at[members[m]] += shift;
                    }
                }
            }
            numbered = walk(root, NONE, numbered);
        }
    }

    private void add(int e) {
        tree[tail[e]][treeDegree[tail[e]]++] = e;
        tree[head[e]][treeDegree[head[e]]++] = e;
    }

    private void remove(int e, int v) {
        int i = 0;
        while (tree[v][i] != e) {
            i++;
        }
        tree[v][i] = tree[v][--treeDegree[v]];
    }

    /** Numbers the nodes below and at one as a walk leaves them, and sums up {@link #net}. */
    private int walk(int top, int edge, int from) {
        int[] stack = new int[16];
        int[] turn = new int[16];
        int depth = 0;
        int next = from;
        stack[0] = top;
        turn[0] = 0;
        parentEdge[top] = edge;
        first[top] = next;
        net[top] = own[top];
        while (depth >= 0) {
            int v = stack[depth];
            if (turn[depth] < treeDegree[v]) {
                int e = tree[v][turn[depth]++];
                if (e != parentEdge[v]) {
                    int w = tail[e] + head[e] - v;
                    depth++;
                    if (depth == stack.length) {
                        stack = Arrays.copyOf(stack, 2 * depth);
                        turn = Arrays.copyOf(turn, 2 * depth);
                    }
                    stack[depth] = w;
                    turn[depth] = 0;
                    parentEdge[w] = e;
                    first[w] = next;
                    net[w] = own[w];
                }
            } else {
                number[v] = next;
                left[next] = v;
                next++;
                depth--;
                if (depth >= 0) {
                    net[stack[depth]] += net[v];
                }
            }
        }
        return next;
    }

    private boolean isBelow(int v, int top) {
        return first[top] <= number[v] && number[v] <= number[top];
    }

    /** A node whose tree edge upwards would better be longer, or none. */
    private int leaving() {
        int best = NONE;
        int least = 0;
        int found = 0;
        for (int i = 0; i < nodes && found < CANDIDATES; i++) {
            int v = search;
            search = search + 1 == nodes ? 0 : search + 1;
            int e = parentEdge[v];
            if (e == NONE) {
                continue;
            }
            int cut = tail[e] == v ? net[v] : -net[v];
            if (cut < 0) {
                found++;
                if (cut < least) {
                    least = cut;
                    best = v;
                }
            }
        }
        return best;
    }

    /** The tightest edge that ties what is below a node to the rest the other way round than the tree edge. */
    private int entering(int below) {
        boolean out = tail[parentEdge[below]] == below;
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int k = first[below]; k <= number[below]; k++) {
            int v = left[k];
            for (int i = begin[v]; i < begin[v + 1]; i++) {
                int e = incident[i];
                if ((out ? head[e] : tail[e]) == v && !isBelow(out ? tail[e] : head[e], below)) {
                    int slack = slack(e);
                    if (slack < least) {
                        least = slack;
                        best = e;
                    }
                }
            }
        }
        return best;
    }

    private void exchange(int below, int entering) {
        int leaving = parentEdge[below];
        int shift = tail[leaving] == below ? -slack(entering) : slack(entering);
        if (shift != 0) {
            for (int k = first[below]; k <= number[below]; k++) {
                at[left[k]] += shift;
            }
        }
        int top = tail[entering];
        while (!isBelow(head[entering], top)) {
            int e = parentEdge[top];
            top = tail[e] + head[e] - top;
        }
        remove(leaving, tail[leaving]);
        remove(leaving, head[leaving]);
        add(entering);
        walk(top, parentEdge[top], first[top]);
    }

    private void startFromZero() {
        for (int k = nodes - 1; k >= 0; k = first[left[k]] - 1) {
            int root = left[k];
            int least = Integer.MAX_VALUE;
            for (int i = first[root]; i <= k; i++) {
                least = Math.min(least, at[left[i]]);
            }
            for (int i = first[root]; i <= k; i++) {
                at[left[i]] -= least;
            }
        }
    }
}
