package org.helixatlas.figure.layered;

import java.util.List;

/** In which order the nodes of each layer stand, and how many lines cross for that. */
final class Order {

    /** A box is about so many lines broad. */
    private static final double BOX = 4;

    private final LayeredGraph graph;
    private final int[][] layers;
    private final int[] place;

    /** How far the middle of each node is from that of its layer, in lines' widths, were all boxes alike. */
    private final double[] middle;

    /** The order in which nodes are numbered. */
    Order(LayeredGraph graph) {
        this.graph = graph;
        this.place = new int[graph.size()];
        this.layers = new int[graph.layers()][];
        int[] size = new int[graph.layers()];
        for (int v = 0; v < place.length; v++) {
            place[v] = size[graph.node(v).layer()]++;
        }
        for (int l = 0; l < layers.length; l++) {
            layers[l] = new int[size[l]];
        }
        for (int v = 0; v < place.length; v++) {
            layers[graph.node(v).layer()][place[v]] = v;
        }
        this.middle = new double[graph.size()];
        for (int[] layer : layers) {
            spread(layer);
        }
    }

    private Order(Order other) {
        graph = other.graph;
        place = other.place.clone();
        middle = other.middle.clone();
        layers = new int[other.layers.length][];
        for (int l = 0; l < layers.length; l++) {
            layers[l] = other.layers[l].clone();
        }
    }

    Order copy() {
        return new Order(this);
    }

    LayeredGraph graph() {
        return graph;
    }

    /** The nodes of a layer; not to be changed but by {@link #set}. */
    int[] layer(int l) {
        return layers[l];
    }

    /** Where a node stands in its layer, from 0. */
    int place(int v) {
        return place[v];
    }

    void set(int layer, int[] nodes) {
        layers[layer] = nodes;
        for (int i = 0; i < nodes.length; i++) {
            place[nodes[i]] = i;
        }
        spread(nodes);
    }

    private void spread(int[] nodes) {
        double foot = 0;
        for (int v : nodes) {
            foot += breadth(v);
            middle[v] = foot - breadth(v) / 2;
        }
        for (int v : nodes) {
            middle[v] -= foot / 2;
        }
    }

    private double breadth(int v) {
        return graph.node(v).isBox() ? BOX : 1;
    }

    /** Swaps the node at a place of a layer with the next. */
    void swap(int layer, int i) {
        int[] nodes = layers[layer];
        int v = nodes[i];
        nodes[i] = nodes[i + 1];
        nodes[i + 1] = v;
        place[nodes[i]] = i;
        place[v] = i + 1;
        middle[v] += breadth(nodes[i]);
        middle[nodes[i]] -= breadth(v);
    }

    /** How many pairs of pieces cross. */
    long crossings() {
        long crossings = 0;
        for (int l = 0; l < layers.length; l++) {
            crossings += after(l) + bows(l);
        }
        return crossings;
    }

    /** Pairs of pieces between a layer and the next that are the other way round there. */
    private long after(int l) {
        if (l + 1 == layers.length) {
            return 0;
        }
        // How many of the pieces so far end at each place: a Fenwick tree.
        int[] sums = new int[layers[l + 1].length + 1];
        int ends = 0;
        long crossings = 0;
        for (int v : layers[l]) {
            int[] next = graph.after(v);
            for (int w : next) {
                crossings += ends;
                for (int i = place[w] + 1; i > 0; i -= i & -i) {
                    crossings -= sums[i];
                }
            }
            for (int w : next) {
                for (int i = place[w] + 1; i < sums.length; i += i & -i) {
                    sums[i]++;
                }
                ends++;
            }
        }
        return crossings;
    }

    /** Bows cross what leaves between their ends, and other bows that reach out of them. */
    private long bows(int l) {
        int[] nodes = layers[l];
        int[] leaving = new int[nodes.length + 1];
        int bows = 0;
        for (int i = 0; i < nodes.length; i++) {
            leaving[i + 1] = leaving[i] + graph.after(nodes[i]).length;
            bows += graph.bows(nodes[i]).length;
        }
        if (bows == 0) {
            return 0;
        }
        int[][] spans = new int[bows / 2][];
        int n = 0;
        long crossings = 0;
        for (int i = 0; i < nodes.length; i++) {
            for (int w : graph.bows(nodes[i])) {
                if (place[w] > i) {
                    crossings += leaving[place[w]] - leaving[i + 1];
                    spans[n++] = new int[] {i, place[w]};
                }
            }
        }
        for (int[] a : spans) {
            for (int[] b : spans) {
                crossings += a[0] < b[0] && b[0] < a[1] && a[1] < b[1] ? 1 : 0;
            }
        }
        return crossings;
    }

    /** How many pieces at two nodes of a layer cross when the first stands above the second, if nothing stands between them. */
    int crossings(int upper, int lower) {
        return inverted(graph.before(upper), graph.before(lower))
                + inverted(graph.after(upper), graph.after(lower))
                + bowed(upper, lower);
    }

    private int inverted(int[] upper, int[] lower) {
        int count = 0;
        for (int a : upper) {
            for (int b : lower) {
                count += place[a] > place[b] ? 1 : 0;
            }
        }
        return count;
    }

    private int bowed(int upper, int lower) {
        int[] ours = graph.bows(upper);
        int[] theirs = graph.bows(lower);
        if (ours.length + theirs.length == 0) {
            return 0;
        }
        int middle = Math.min(place[upper], place[lower]);
        int count = 0;
        for (int x : theirs) {
            count += x != upper && place[x] < middle ? graph.after(upper).length : 0;
        }
        for (int w : ours) {
            if (w == lower) {
                continue;
            }
            boolean down = place[w] > middle;
            count += down ? graph.after(lower).length : 0;
            for (int x : theirs) {
                if (x == upper || x == w) {
                    continue;
                }
                boolean alsoDown = place[x] > middle;
                boolean crossed = down ? !alsoDown || place[x] > place[w] : !alsoDown && place[w] < place[x];
                count += crossed ? 1 : 0;
            }
        }
        return count;
    }

    /** How far ties lead up and down, as far as the order tells: the less, the straighter the picture. */
    double stretch() {
        double sum = 0;
        for (LayeredGraph.Piece piece : graph.pieces()) {
            sum += Math.abs(middle[piece.from()] - middle[piece.to()]);
        }
        return sum;
    }

    /** How much larger {@link #stretch} is when a node and the next of its layer change places. */
    double stretchOfSwap(int upper, int lower) {
        return stretched(upper, lower, breadth(lower)) + stretched(lower, upper, -breadth(upper));
    }

    private double stretched(int v, int other, double step) {
        double sum = 0;
        for (int[] neighbours : List.of(graph.before(v), graph.after(v), graph.bows(v))) {
            for (int w : neighbours) {
                sum += w == other ? 0 : Math.abs(middle[v] + step - middle[w]) - Math.abs(middle[v] - middle[w]);
            }
        }
        return sum;
    }
}
