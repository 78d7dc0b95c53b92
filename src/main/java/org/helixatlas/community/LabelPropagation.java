package org.helixatlas.community;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * Label propagation: everyone takes over the label that most neighbours have, until all do (Raghavan, Albert and Kumara, Phys. Rev.
 * E 76, 2007). O(m) in each round.
 */
@Component
class LabelPropagation implements Partition {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "label-propagation",
                "Label propagation communities",
                "Into which groups the network falls when everyone sides with most of its partners.",
                "Everyone starts with a label of its own; one after the other, in a new random order each round, takes"
                        + " the label with most weight among its neighbours, at random where several have it. It ends when"
                        + " everyone's label is such a one (converged), or after the rounds asked for. Nothing is"
                        + " optimised: another seed may give quite another division. An isolate is a group of one."
                        + Grouped.FOUND,
                Grouped.NORMALISATION,
                "Ignored: the weights of both directions add up.",
                "A neighbour's label counts with the weight of the edge to it.",
                "Raghavan, U. N., Albert, R., Kumara, S. (2007). Near linear time algorithm to detect community structures"
                        + " in large-scale networks. Physical Review E 76, 036106.",
                "O(n + m) for each round",
                List.of(
                        Grouped.SEED,
                        Option.whole("rounds", "After how many rounds to end, converged or not.", 100, 1, 1000)
                                .inChinese("最多进行多少轮，无论是否稳定。")),
                new MeasureDefinition.Chinese(
                        "标签传播社群",
                        "当每个行动者都随多数伙伴站队时，网络分成哪些群体。",
                        "开始时每个行动者各有自己的标签；随后按每轮重新抽取的次序，逐个改用邻居中权重合计最大的标签，"
                                + "有几个并列时抽签决定。当每个行动者的标签都是这样的标签时（converged）或达到所要求的轮数时结束。"
                                + "这里没有任何目标被优化：换一个种子，划分可能大不相同。孤立者自成一组。"
                                + Grouped.FOUND_ZH,
                        Grouped.NORMALISATION_ZH,
                        "不计方向：两个方向的权重相加。",
                        "邻居的标签按连接它的边的权重计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return 2.0 * options.whole("rounds") * Partition.super.steps(view, options);
    }

    @Override
    public String cheaper() {
        return "ask for fewer rounds or narrow the filter";
    }

    @Override
    public Scores of(View view, Options options) {
        UndirectedGraph network = UndirectedGraph.of(view);
        Propagation propagation = new Propagation(network, new Random(options.whole("seed")));
        boolean converged = propagation.isStable();
        Cancellation cancellation = Cancellation.current();
        for (int round = 0; round < options.whole("rounds") && !converged; round++) {
            cancellation.check();
            propagation.round();
            converged = propagation.isStable();
        }
        return Grouped.scores(view, network, propagation.label, 1, Map.of("converged", converged));
    }

    private static final class Propagation {

        private final UndirectedGraph network;
        private final Random random;
        private final int[] order;
        private final int[] label;
        private final double[] weight;
        private final int[] met;
        private final int[] heaviest;
        private int ties;

        Propagation(UndirectedGraph network, Random random) {
            this.network = network;
            this.random = random;
            int n = network.size();
            order = IntStream.range(0, n).toArray();
            label = order.clone();
            weight = new double[n];
            met = new int[n];
            heaviest = new int[n];
        }

        void round() {
            RandomOrder.shuffle(order, random);
            for (int v : order) {
                findHeaviest(v);
                if (ties > 0) {
                    label[v] = heaviest[ties == 1 ? 0 : random.nextInt(ties)];
                }
            }
        }

        boolean isStable() {
            for (int v : order) {
                findHeaviest(v);
                int own = label[v];
                if (ties > 0 && Arrays.stream(heaviest, 0, ties).noneMatch(l -> l == own)) {
                    return false;
                }
            }
            return true;
        }

        /** The labels that carry most weight among a node's neighbours; none at an isolate. */
        private void findHeaviest(int v) {
            int labels = 0;
            for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                int l = label[network.target()[e]];
                if (weight[l] == 0) {
                    met[labels++] = l;
                }
                weight[l] += network.weight()[e];
            }
            double most = 0;
            ties = 0;
            for (int i = 0; i < labels; i++) {
                double w = weight[met[i]];
                if (w > most) {
                    most = w;
                    ties = 0;
                }
                if (w == most) {
                    heaviest[ties++] = met[i];
                }
                weight[met[i]] = 0;
            }
        }
    }
}
