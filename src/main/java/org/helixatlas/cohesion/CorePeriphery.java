package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.measure.Scores.Column;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;
import org.springframework.stereotype.Component;

/**
 * Core and periphery: a core whose members are tied to one another and a periphery whose members are tied to the core at most (Borgatti
 * and Everett, Social Networks 21, 2000). O(m) for each round, or O(m + n log n).
 */
@Component
class CorePeriphery implements Measure {

    private static final int ROUNDS = 1000;
    private static final double ENOUGH = 1e-9;

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "core-periphery",
                "Core and periphery",
                "Whether the network has one core on which all others hang, how well that picture fits, and who is in it.",
                "by=continuous gives each actor a coreness c(v) from 0 to 1 such that products c(v) c(w) come as near as"
                        + " they can to the edges between v and w, in squares over all pairs; edges are scaled so that the"
                        + " heaviest is 1. Found by improving one coreness after the other, which ends at a nearby optimum."
                        + " fit is the correlation between products and edges over all pairs. The column core marks the"
                        + " actors of highest coreness, as many as make coreness correlate best with being in the core."
                        + " by=discrete marks a core such that the pairs not tied within it and those tied within the"
                        + " periphery are fewest, ties between the two being free; this optimum is exact, the smaller core"
                        + " of equal ones, and actors of equal degree in the order of their ids; errors counts those pairs,"
                        + " fit is the correlation between the pattern and the edges over the pairs within core and within"
                        + " periphery, left out where one of them does not vary. by=correlation marks the core of the best fit,"
                        + " the smaller one of equals; up to 20 actors all cores are tried, beyond that single actors are moved"
                        + " and exchanged, from 32 cores of highest degree, which ends at a good core and not provably the best"
                        + " (exact says which). Isolates have coreness 0. Whether chance gives as good a core is told by"
                        + " core-fit and core-errors of GET /api/network/chance.",
                "The same as the value: 0 to 1.",
                "Ignored: an edge either way joins, and weights of both add up.",
                "by=continuous takes an edge with its weight by the heaviest; the others ignore it.",
                "Borgatti, S. P., Everett, M. G. (2000). Models of core/periphery structures. Social Networks 21,"
                        + " 375-395. Continuous: Boyd, J. P., Fitzgerald, W. J., Mahutga, M. C., Smith, D. A. (2010)."
                        + " Computing continuous core/periphery structures for social relations data with MINRES/SVD."
                        + " Social Networks 32, 125-137. Discrete: Lip, S. Z. W. (2011). A fast algorithm for the discrete"
                        + " core/periphery bipartitioning problem. arXiv:1102.5511.",
                "continuous O(n + m) for each of at most 1000 rounds, discrete O(m + n log n), correlation O(2^n) up to 20"
                        + " actors, then about O(n sqrt(m)) for each move of each start",
                List.of(Option.choice(
                                "by",
                                "A coreness for each actor (continuous), or two classes with the fewest errors (discrete) or of"
                                        + " the best correlation with the edges (correlation).",
                                "continuous",
                                "discrete",
                                "correlation")
                        .inChinese("给每个行动者一个核心度（continuous），或分为两类：错误最少（discrete），或与边的相关最大（correlation）。")),
                new MeasureDefinition.Chinese(
                        "核心与边缘",
                        "网络是否有一个为其余所依附的核心，这一图景有多贴切，谁在其中。",
                        "by=continuous 给每个行动者一个 0 至 1 的核心度 c(v)，"
                                + "使乘积 c(v) c(w) 在所有点对上按平方和尽可能接近 v 与 w 之间的边；"
                                + "边的权重按最大者为 1 缩放。逐个改进核心度求得，止于附近的最优点。"
                                + "fit 是所有点对上乘积与边的相关系数。core 一列标出核心度最高的行动者，"
                                + "其人数使核心度与是否属于核心的相关最大。by=discrete 标出一个核心，"
                                + "使核心内未相连的点对与边缘内相连的点对合计最少，核心与边缘之间的关系不计；这是精确的最优解，"
                                + "同样好的取较小的核心，度相同的行动者按标识排序；errors 为这些点对的数目，"
                                + "fit 为核心内部与边缘内部的点对上理想模式与边的相关系数，其一没有变化时从缺。"
                                + "by=correlation 标出 fit 最大的核心，同样好的取较小者；不超过 20 个行动者时逐一尝试所有核心，"
                                + "更多时从 32 个度最高的核心出发移动、交换单个行动者，所得核心较好但不能证明最好（exact 说明是哪一种）。"
                                + "孤立者的核心度为 0。偶然是否也给出同样好的核心，由 GET /api/network/chance 的 core-fit 和 core-errors 说明。",
                        "与数值相同：0 至 1。",
                        "不计方向：任一方向的边都算相连，两个方向的权重相加。",
                        "by=continuous 按边的权重除以最大权重计算；其余不计权重。"));
    }

    @Override
    public double steps(View view, Options options) {
        return options.is("by", "correlation")
                ? BestCore.steps(view.size(), view.edgeCount())
                : (options.is("by", "discrete") ? 4 : 200) * Measure.super.steps(view, options);
    }

    @Override
    public Scores of(View view, Options options) {
        Edges edges = Edges.of(view);
        if (options.is("by", "correlation")) {
            Scores scores = marked(edges, BestCore.of(edges.neighbours()));
            Map<String, Object> found = new LinkedHashMap<>(scores.found());
            found.put("exact", view.size() <= BestCore.EXACT);
            return scores.with(found);
        }
        return options.is("by", "discrete") ? discrete(edges) : continuous(edges);
    }

    /** Each pair of nodes that is tied, once; its weight by the heaviest. */
    private record Edges(int nodes, int[] one, int[] other, double[] weight, int[] degree) {

        static Edges of(View view) {
            int n = view.size();
            int arcs = n == 0 ? 0 : view.outEnd(n - 1);
            int[] one = new int[arcs];
            int[] other = new int[arcs];
            double[] weight = new double[arcs];
            int[] degree = new int[n];
            int count = 0;
            boolean directed = view.projection().directed();
            double heaviest = 0;
            for (int v = 0; v < n; v++) {
                int in = view.inStart(v);
                for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                    int w = view.outTarget(e);
                    while (in < view.inEnd(v) && view.inSource(in) < w) {
                        in++;
                    }
                    boolean mutual = in < view.inEnd(v) && view.inSource(in) == w;
                    if (mutual && w < v) {
                        continue;
                    }
                    one[count] = v;
                    other[count] = w;
                    weight[count] = view.outWeight(e) + (mutual && directed ? view.inWeight(in) : 0);
                    heaviest = Math.max(heaviest, weight[count++]);
                    degree[v]++;
                    degree[w]++;
                }
            }
            for (int i = 0; i < count; i++) {
                weight[i] /= heaviest;
            }
            return new Edges(
                    n, Arrays.copyOf(one, count), Arrays.copyOf(other, count), Arrays.copyOf(weight, count), degree);
        }

        int count() {
            return one.length;
        }

        int[][] neighbours() {
            int[][] neighbours = new int[nodes][];
            Arrays.setAll(neighbours, v -> new int[degree[v]]);
            int[] next = new int[nodes];
            for (int i = 0; i < count(); i++) {
                neighbours[one[i]][next[one[i]]++] = other[i];
                neighbours[other[i]][next[other[i]]++] = one[i];
            }
            return neighbours;
        }
    }

    private static Scores continuous(Edges edges) {
        int n = edges.nodes;
        // Neighbours by node, since one coreness is improved after the other.
        int[] start = new int[n + 1];
        for (int v = 0; v < n; v++) {
            start[v + 1] = start[v] + edges.degree[v];
        }
        int[] next = start.clone();
        int[] neighbour = new int[start[n]];
        double[] weight = new double[start[n]];
        for (int i = 0; i < edges.count(); i++) {
            neighbour[next[edges.one[i]]] = edges.other[i];
            weight[next[edges.one[i]]++] = edges.weight[i];
            neighbour[next[edges.other[i]]] = edges.one[i];
            weight[next[edges.other[i]]++] = edges.weight[i];
        }
        double[] coreness = new double[n];
        int highest = Arrays.stream(edges.degree).max().orElse(0);
        for (int v = 0; v < n; v++) {
            coreness[v] = highest == 0 ? 0 : (double) edges.degree[v] / highest;
        }
        boolean converged = false;
        Cancellation cancellation = Cancellation.current();
        for (int round = 0; round < ROUNDS && !converged; round++) {
            cancellation.check();
            double squares = 0;
            for (double c : coreness) {
                squares += c * c;
            }
            double moved = 0;
            for (int v = 0; v < n; v++) {
                double pull = 0;
                for (int e = start[v]; e < start[v + 1]; e++) {
                    pull += weight[e] * coreness[neighbour[e]];
                }
                double others = squares - coreness[v] * coreness[v];
                double better = pull == 0 ? 0 : pull >= others ? 1 : pull / others;
                moved = Math.max(moved, Math.abs(better - coreness[v]));
                squares = Math.max(0, others) + better * better;
                coreness[v] = better;
            }
            converged = moved < ENOUGH;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        correlation(edges, coreness, found);
        int[] core = concentration(coreness);
        found.put("coreSize", Arrays.stream(core).sum());
        found.put("converged", converged);
        return new Scores(coreness, coreness, List.of(Column.of("core", core))).with(found);
    }

    /** Pearson's correlation of c(v) c(w) and the edges over all pairs, whose sums follow from those over nodes. */
    private static void correlation(Edges edges, double[] c, Map<String, Object> found) {
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (double x : c) {
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        double products = (sum * sum - squares) / 2;
        double productSquares = (squares * squares - fourths) / 2;
        double weights = 0;
        double weightSquares = 0;
        double cross = 0;
        for (int i = 0; i < edges.count(); i++) {
            weights += edges.weight[i];
            weightSquares += edges.weight[i] * edges.weight[i];
            cross += edges.weight[i] * c[edges.one[i]] * c[edges.other[i]];
        }
        double pairs = edges.nodes * (edges.nodes - 1.0) / 2;
        put(
                found,
                pairs * cross - products * weights,
                pairs * productSquares - products * products,
                pairs * weightSquares - weights * weights,
                pairs * pairs);
    }

    private static void put(Map<String, Object> found, double covariance, double one, double other, double scale) {
        // What is left of a variance of nothing is rounding.
        if (one > 1e-12 * scale && other > 1e-12 * scale) {
            found.put("fit", Math.max(-1, Math.min(1, covariance / Math.sqrt(one) / Math.sqrt(other))));
        }
    }

    /** Marks the k highest, k being the number for which the correlation of values and marks is highest; none if all are alike. */
    private static int[] concentration(double[] c) {
        int n = c.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble((Integer v) -> -c[v]).thenComparing(v -> v));
        double total = Arrays.stream(c).sum();
        double inside = 0;
        double best = 0;
        int size = 0;
        for (int k = 1; k < n; k++) {
            inside += c[order[k - 1]];
            // Marks of equal values would be by the order of ids alone.
            if (c[order[k - 1]] == c[order[k]]) {
                continue;
            }
            double correlation = (n * inside - k * total) / Math.sqrt((double) k * (n - k));
            if (correlation > best) {
                best = correlation;
                size = k;
            }
        }
        int[] core = new int[n];
        for (int i = 0; i < size; i++) {
            core[order[i]] = 1;
        }
        return core;
    }

    /**
     * Pairs untied in a core of k and pairs tied outside it are k (k - 1) / 2 - (sum of the core's degrees) + m, so that the best core of
     * k are the k of highest degree.
     */
    private static Scores discrete(Edges edges) {
        int n = edges.nodes;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(
                order, Comparator.comparingInt((Integer v) -> -edges.degree[v]).thenComparing(v -> v));
        double errors = edges.count();
        double fewest = errors;
        int size = 0;
        for (int k = 1; k <= n; k++) {
            errors += k - 1 - edges.degree[order[k - 1]];
            if (errors < fewest) {
                fewest = errors;
                size = k;
            }
        }
        int[] core = new int[n];
        for (int i = 0; i < size; i++) {
            core[order[i]] = 1;
        }
        return marked(edges, core);
    }

    /** A core marked by 1, how well it fits, and how many pairs are not as they would be. */
    private static Scores marked(Edges edges, int[] core) {
        int n = edges.nodes;
        int size = Arrays.stream(core).sum();
        double within = 0;
        double outside = 0;
        for (int i = 0; i < edges.count(); i++) {
            int both = core[edges.one[i]] + core[edges.other[i]];
            within += both == 2 ? 1 : 0;
            outside += both == 0 ? 1 : 0;
        }
        double corePairs = size * (size - 1.0) / 2;
        double outerPairs = (n - size) * (n - size - 1.0) / 2;
        double pairs = corePairs + outerPairs;
        double tied = within + outside;
        Map<String, Object> found = new LinkedHashMap<>();
        put(
                found,
                pairs * within - corePairs * tied,
                pairs * corePairs - corePairs * corePairs,
                pairs * tied - tied * tied,
                pairs * pairs);
        found.put("coreSize", size);
        found.put("errors", (long) (corePairs - within + outside));
        double[] value = Arrays.stream(core).asDoubleStream().toArray();
        return new Scores(value, value, List.of(Column.of("core", core))).with(found);
    }
}
