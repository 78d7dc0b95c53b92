package org.helixatlas.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Parts;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;

/** The common form in which divisions of a network are told. */
final class Grouped {

    /** Groups are described one by one up to this many; in a network of isolates every actor is one. */
    private static final int DESCRIBED = 100;

    static final String NORMALISATION = "The group's size divided by n, the number of actors: above 0, to 1.";

    static final String FOUND =
            " Groups are numbered from 1 by size, the largest first. The value is the size of the actor's group,"
                    + " internalShare the part of the weight of the actor's edges that stays in the group. Found of the whole: the"
                    + " number of groups, the modularity, in a two-mode network twoModeModularity by Barber as well, which expects edges"
                    + " between the modes only, and of each of the largest groups the spheres of its members,"
                    + " heterogeneity as the probability that two members drawn with replacement are of different spheres"
                    + " (members without one left out), and the weight of edges within and of those that leave.";

    static final String NORMALISATION_ZH = "群体规模除以行动者人数 n：大于 0，至 1。";

    static final String FOUND_ZH = "群体按规模从 1 起编号，最大者在先。数值是行动者所属群体的规模，"
            + "internalShare 是行动者的边的权重中留在群体内的部分。对整体给出：群体数、模块度；"
            + "在二模网络中还给出 Barber 的 twoModeModularity，"
            + "它只期望两模之间的边；对最大的若干群体，还给出成员的领域、"
            + "heterogeneity（有放回地抽取两个成员而领域不同的概率，没有领域的成员不计），"
            + "以及内部的边和通向外部的边的权重。";

    static final Option RESOLUTION = Option.number(
                    "resolution",
                    "The resolution of modularity: above 1 for more and smaller groups, below for fewer and larger ones.",
                    1,
                    0.001,
                    1000)
            .inChinese("模块度的分辨率：大于 1 则群体更多更小，小于 1 则更少更大。");

    static final Option SEED = Option.whole(
                    "seed", "Another seed takes nodes in another order.", 0, 0, Integer.MAX_VALUE)
            .inChinese("换一个种子，节点的次序便不同。");

    static final Option STARTS = Option.whole(
                    "starts",
                    "How many times to run, each in another order; the division of the highest modularity is kept.",
                    1,
                    1,
                    1000)
            .inChinese("以不同的次序重新开始多少次；保留模块度最高的划分。");

    private Grouped() {}

    /** Scores of a division by labels; isolates are groups of their own whatever their labels. */
    static Scores scores(
            View view, UndirectedGraph network, int[] labels, double resolution, Map<String, Object> more) {
        int n = view.size();
        Division division = Division.of(labels);
        int[] group = division.group();
        double[] value = new double[n];
        double[] normalised = new double[n];
        int[] number = new int[n];
        double[] inside = new double[n];
        double[] share = new double[n];
        Parts.each(Parts.of(network.start()), (part, from, to) -> {
            for (int v = from; v < to; v++) {
                value[v] = division.size()[group[v]];
                normalised[v] = value[v] / n;
                number[v] = group[v] + 1;
                double own = 0;
                for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                    own += group[network.target()[e]] == group[v] ? network.weight()[e] : 0;
                }
                inside[v] = own;
                share[v] = network.strength()[v] == 0 ? Double.NaN : own / network.strength()[v];
            }
        });
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("groups", division.count());
        if (network.total() > 0) {
            found.put(
                    "modularity",
                    isCounted(view)
                            ? Modularity.of(network, group, resolution, sum(inside))
                            : Modularity.of(network, group, resolution));
            if (view.projection().directed()) {
                found.put("directedModularity", Modularity.directed(view, group, resolution));
            }
            if (view.projection().twoMode()) {
                found.put(
                        "twoModeModularity",
                        Modularity.twoMode(network, UndirectedGraph.secondMode(view), group, resolution));
            }
        }
        found.putAll(more);
        found.put("largestGroups", described(view, network, division, inside));
        return new Scores(
                        value,
                        normalised,
                        List.of(Scores.Column.of("group", number), Scores.Column.of("internalShare", share)))
                .with(found);
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** Whether weights are numbers of ties, whose sums are the same in any order. */
    private static boolean isCounted(View view) {
        Weight weight = view.projection().weight();
        return weight.equals(Weight.NONE) || weight.equals(Weight.TIES);
    }

    private static List<Map<String, Object>> described(
            View view, UndirectedGraph network, Division division, double[] insideOf) {
        int count = Math.min(DESCRIBED, division.count());
        Vocabulary vocabulary = view.snapshot().vocabulary();
        int none = vocabulary.spheres().size();
        int[][] spheres = new int[count][none + 1];
        double[] inside = new double[count];
        double[] leaving = new double[count];
        boolean counted = isCounted(view);
        for (int v = 0; v < view.size(); v++) {
            int g = division.group()[v];
            if (g >= count) {
                continue;
            }
            Sphere sphere = view.sphere(v);
            spheres[g][sphere == null ? none : vocabulary.index(sphere)]++;
            if (counted) {
                inside[g] += insideOf[v] / 2;
                leaving[g] += network.strength()[v] - insideOf[v];
                continue;
            }
            for (int e = network.start()[v]; e < network.start()[v + 1]; e++) {
                if (division.group()[network.target()[e]] == g) {
                    inside[g] += network.weight()[e] / 2;
                } else {
                    leaving[g] += network.weight()[e];
                }
            }
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            Map<String, Object> bySphere = new LinkedHashMap<>();
            double known = 0;
            for (Sphere sphere : vocabulary.spheres()) {
                bySphere.put(sphere.title(), spheres[g][vocabulary.index(sphere)]);
                known += spheres[g][vocabulary.index(sphere)];
            }
            bySphere.put("none", spheres[g][none]);
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("group", g + 1);
            group.put("size", division.size()[g]);
            group.put("spheres", bySphere);
            if (known > 0) {
                double alike = 0;
                for (int s = 0; s < none; s++) {
                    alike += spheres[g][s] / known * (spheres[g][s] / known);
                }
                group.put("heterogeneity", 1 - alike);
            }
            group.put("within", inside[g]);
            group.put("leaving", leaving[g]);
            groups.add(group);
        }
        return groups;
    }
}
