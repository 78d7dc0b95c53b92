package org.helixatlas.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;
import org.springframework.stereotype.Component;

/**
 * Communities of a two-mode network: groups of actors and events with more ties between its modes than chance would put there (Barber,
 * Phys. Rev. E 76, 066102, 2007), found by label propagation and merging (Liu and Murata, 2010).
 */
@Component
class TwoModeCommunities implements Partition {

    /** About how many times an edge is looked at in one start. */
    static final double EFFORT = 200;

    /** How many starts there are by default. */
    static final int USUAL_STARTS = 20;

    private static final double KICKED = 0.25;

    private static final Option STARTS = Option.whole(
                    "starts",
                    "How many times to run, in another order and from the best division so far, of which a quarter of the nodes are put"
                            + " elsewhere at random; the division of the highest modularity is kept.",
                    USUAL_STARTS,
                    1,
                    1000)
            .inChinese("运行多少次：每次换一种次序，从目前最好的划分出发，并把四分之一的节点随机移到别处；保留模块度最高的划分。");

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "two-mode-communities",
                "Two-mode communities",
                "Which actors come together at which events, as groups of both.",
                "A division of high two-mode modularity, in which chance joins only an actor and an event, in proportion to both their"
                        + " strengths. One mode after the other, each node takes the group that raises it most, until none does; then"
                        + " groups are merged as long as that does not lower it, and nodes move again. It is a good division and not provably"
                        + " the best. An isolate is a group of one, and so is everyone in a network without events, since this"
                        + " modularity knows ties between two modes only." + Grouped.FOUND,
                Grouped.NORMALISATION,
                "A two-mode network has none.",
                "Modularity counts an edge with its weight.",
                "Barber, M. J. (2007). Modularity and community detection in bipartite networks. Physical Review E 76, 066102. Liu, X.,"
                        + " Murata, T. (2010). An efficient algorithm for optimizing bipartite modularity in bipartite networks."
                        + " Journal of Advanced Computational Intelligence and Intelligent Informatics 14, 408-415.",
                "near O(n + m log m) for each round of each start",
                List.of(Grouped.RESOLUTION, Grouped.SEED, STARTS),
                new MeasureDefinition.Chinese(
                        "二模社群",
                        "哪些行动者在哪些事件上相聚：由两者共同组成的群体。",
                        "二模模块度高的一种划分：随机情形下只有行动者与事件相连，概率与两者强度之积成正比。两模轮流进行，每个节点加入使模块度提高最多的群体，"
                                + "直至不再提高；然后只要不降低就合并群体，再移动节点。这是好的划分，但不能证明是最好的。"
                                + "孤立者自成一组；没有事件的网络中人人自成一组，因为这种模块度只涉及两模之间的联系。"
                                + Grouped.FOUND_ZH,
                        Grouped.NORMALISATION_ZH,
                        "二模网络没有方向。",
                        "模块度按边的权重计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return EFFORT * options.whole("starts") * Partition.super.steps(view, options);
    }

    @Override
    public String cheaper() {
        return "ask for fewer starts or narrow the filter";
    }

    @Override
    public Scores of(View view, Options options) {
        UndirectedGraph network = UndirectedGraph.of(view);
        double resolution = options.number("resolution");
        int[] best = view.projection().twoMode()
                ? best(
                        network,
                        UndirectedGraph.secondMode(view),
                        resolution,
                        options.whole("starts"),
                        options.whole("seed"))
                : IntStream.range(0, network.size()).toArray();
        return Grouped.scores(view, network, best, resolution, Map.of());
    }

    /** The labels of the best division of a network that some starts find. */
    static int[] best(UndirectedGraph network, BitSet second, double resolution, int starts, int seed) {
        int[] best = IntStream.range(0, network.size()).toArray();
        if (network.total() > 0) {
            Random random = new Random(seed);
            double highest = Double.NEGATIVE_INFINITY;
            for (int start = 0; start < starts; start++) {
                Search search = new Search(
                        network, second, resolution, random, start == 0 ? best.clone() : kicked(network, best, random));
                search.run();
                double quality = Modularity.twoMode(network, second, search.label, resolution);
                if (quality > highest + Search.ROUNDING) {
                    highest = quality;
                    best = search.label;
                }
            }
        }
        return best;
    }

    /** A division of which some nodes took the label of another, so that the search may end elsewhere. */
    private static int[] kicked(UndirectedGraph network, int[] labels, Random random) {
        int[] kicked = labels.clone();
        for (int v = 0; v < kicked.length; v++) {
            int other = random.nextInt(kicked.length);
            if (random.nextDouble() < KICKED && network.strength()[v] > 0 && network.strength()[other] > 0) {
                kicked[v] = labels[other];
            }
        }
        return kicked;
    }

    /** One search. Isolates keep the label that they begin with, which nobody takes over from them. */
    private static final class Search {

        static final double ROUNDING = 1e-12;

        private final UndirectedGraph network;
        private final BitSet second;
        private final double resolution;
        private final int[] order;
        private final int[] label;

        /** The sum of strengths by mode and label, and the number of nodes with it. */
        private final double[][] strength;

        private final int[] size;
        private final double edges;

        private final double[] weight;
        private final int[] met;
        private int free;

        Search(UndirectedGraph network, BitSet second, double resolution, Random random, int[] labels) {
            this.network = network;
            this.second = second;
            this.resolution = resolution;
            int n = network.size();
            order = IntStream.range(0, n).toArray();
            RandomOrder.shuffle(order, random);
            label = labels;
            strength = new double[2][n];
            size = new int[n];
            for (int v = 0; v < n; v++) {
                strength[mode(v)][label[v]] += network.strength()[v];
                size[label[v]]++;
            }
            edges = network.total() / 2;
            weight = new double[n];
            met = new int[n];
        }

        void run() {
            do {
                while (moved()) {
                    Cancellation.current().check();
                }
            } while (merged());
        }

        private int mode(int v) {
            return second.get(v) ? 1 : 0;
        }

        /** Lets each node of either mode take the group that is best for it; whether any did. */
        private boolean moved() {
            boolean any = false;
            for (int mode = 1; mode >= 0; mode--) {
                for (int v : order) {
                    any |= mode(v) == mode && move(v);
                }
            }
            return any;
        }

        private boolean move(int v) {
            int labels = 0;
            for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                int l = label[network.target()[e]];
                if (weight[l] == 0) {
                    met[labels++] = l;
                }
                weight[l] += network.weight()[e];
            }
            int own = label[v];
            int mode = mode(v);
            double best = gain(v, mode, own) + ROUNDING;
            int taken = own;
            for (int i = 0; i < labels; i++) {
                double gain = gain(v, mode, met[i]);
                if (gain > best) {
                    best = gain;
                    taken = met[i];
                }
            }
            // Alone a node adds nothing, which is better than a group that costs.
            if (labels > 0 && best < 0 && size[own] > 1) {
                taken = free();
            }
            for (int i = 0; i < labels; i++) {
                weight[met[i]] = 0;
            }
            if (taken == own) {
                return false;
            }
            strength[mode][own] -= network.strength()[v];
            strength[mode][taken] += network.strength()[v];
            size[own]--;
            size[taken]++;
            label[v] = taken;
            return true;
        }

        /** What a node adds to the modularity, times the weight of all edges, in the group of a label. */
        private double gain(int v, int mode, int l) {
            return weight[l] - resolution * network.strength()[v] * strength[1 - mode][l] / edges;
        }

        /** A label that no node bears; there is one wherever two nodes bear the same. */
        private int free() {
            while (size[free] > 0) {
                free = (free + 1) % size.length;
            }
            return free;
        }

        /** Two groups, and what their merging adds to the modularity, times the weight of all edges. */
        private record Pair(int one, int other, double gain) {}

        /**
         * Merges groups that an edge joins, two by two from the most gain on, where that does not lower the modularity; whether there were
         * such. What one pair gains the merging of others does not change.
         */
        private boolean merged() {
            Map<Long, Double> between = new TreeMap<>();
            for (int v = 0; v < label.length; v++) {
                for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                    long l = label[v];
                    int k = label[network.target()[e]];
                    if (l < k) {
                        between.merge(l << Integer.SIZE | k, network.weight()[e], Double::sum);
                    }
                }
            }
            List<Pair> pairs = new ArrayList<>();
            between.forEach((both, weight) -> {
                int l = (int) (both >> Integer.SIZE);
                int k = (int) (long) both;
                double gain = weight
                        - resolution * (strength[0][l] * strength[1][k] + strength[0][k] * strength[1][l]) / edges;
                if (gain > -ROUNDING) {
                    pairs.add(new Pair(l, k, gain));
                }
            });
            pairs.sort(Comparator.comparingDouble(pair -> -pair.gain));
            int[] into = IntStream.range(0, label.length).toArray();
            boolean[] taken = new boolean[label.length];
            for (Pair pair : pairs) {
                if (!taken[pair.one] && !taken[pair.other]) {
                    taken[pair.one] = true;
                    taken[pair.other] = true;
                    into[pair.other] = pair.one;
                    join(pair.one, pair.other);
                }
            }
            Arrays.setAll(label, v -> into[label[v]]);
            return !pairs.isEmpty();
        }

        private void join(int one, int other) {
            for (double[] ofMode : strength) {
                ofMode[one] += ofMode[other];
                ofMode[other] = 0;
            }
            size[one] += size[other];
            size[other] = 0;
        }
    }
}
