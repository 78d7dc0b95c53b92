package org.helixatlas.brokerage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Brokerage: how often v stands between a and c as a -> v -> c without a -> c, by the groups of the three (Gould and Fernandez,
 * Sociological Methodology 19, 1989). O(sum of indegree times outdegree).
 */
@Component
class Brokerage implements Measure {

    private static final int NONE = -1;
    private static final BrokerageRole[] ROLES = BrokerageRole.values();

    private final List<Partition> partitions;

    /**
     * Brokers between groups of actors.
     *
     * @param partitions the measures whose groups may be chosen beside spheres and kinds
     */
    Brokerage(List<Partition> partitions) {
        this.partitions = partitions;
    }

    @Override
    public MeasureDefinition definition() {
        String[] groups = Stream.concat(
                        Stream.of("sphere", "kind"),
                        partitions().stream().map(p -> p.definition().id()))
                .toArray(String[]::new);
        return new MeasureDefinition(
                "brokerage",
                "Brokerage roles",
                "Who passes things on between others who are not tied themselves, and between which groups.",
                "The number of ordered pairs a, c for whom a -> v -> c while a -> c does not hold. By the groups of a, v and"
                        + " c the actor v is coordinator (A-A-A), gatekeeper (A-B-B), representative (A-A-B), itinerant"
                        + " broker or consultant (A-B-A) or liaison (A-B-C). An isolate has 0. Actors without a group are"
                        + " left out, with their ties; they have no value, and are counted. For each role there are a count,"
                        + " the count expected if ties were placed at random with the density and the sizes of groups"
                        + " given, and z: count less expected, in standard deviations, empty where chance leaves no room. Found"
                        + " of the whole: the same of the totals of each role, with up to 20 groups.",
                "Divided by (n - 1)(n - 2), n actors with a group: 1 for the centre of a star. 0 in networks of fewer than"
                        + " three.",
                "a -> v -> c is followed along the ties. Without directions each tie counts both ways: every pair counts"
                        + " twice, so that gatekeeper and representative are equal, and chance places both directions"
                        + " together (which sna, for R, does not: its z-scores are of directed networks).",
                "Weights change nothing.",
                "Gould, R. V., Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in"
                        + " transaction networks. Sociological Methodology 19, 89-126.",
                "O(sum of indegree times outdegree)",
                List.of(
                        Option.choice(
                                        "groups",
                                        "What makes a group: the sphere, the kind, or the communities that the measure of this name"
                                                + " finds.",
                                        groups)
                                .inChinese("以什么分群体：领域、类别，或同名指标求得的社群。"),
                        Option.choice(
                                        "paths",
                                        "Whether only pairs without a tie of their own count (open), or all.",
                                        "open",
                                        "all")
                                .inChinese("只计彼此没有直接关系的对（open），还是全部都计（all）。"),
                        Option.choice(
                                        "credit",
                                        "What a broker gets for a pair: 1 (full), or 1 divided by the number of brokers that the"
                                                + " pair has (partial); there is no expected count for the latter.",
                                        "full",
                                        "partial")
                                .inChinese("中间人从一对中得到多少：1（full），或 1 除以这一对的中间人数（partial）；" + "后者没有期望计数。"),
                        Option.choice(
                                        "convention",
                                        "Which of the two mixed roles is the gatekeeper: who lets in (A-B-B), as Gould and Fernandez,"
                                                + " UCINET and sna have it, or, swapped, who lets out (A-A-B).",
                                        "gould-fernandez",
                                        "swapped")
                                .inChinese("两种混合角色中哪一种是守门人：放入者（A-B-B），如 Gould 与 Fernandez、"
                                        + "UCINET 和 sna 所定；或者反过来（swapped），放出者（A-A-B）。")),
                new MeasureDefinition.Chinese(
                        "中介角色",
                        "谁在彼此没有直接联系的行动者之间牵线，连接的又是哪些群体。",
                        "满足 a -> v -> c 而 a -> c 不成立的有序对 a、c 的数目。按 a、v、"
                                + "c 所属的群体，行动者 v 是协调者（A-A-A）、守门人（A-B-B）、代理人（A-A-B）、"
                                + "流动中介或顾问（A-B-A）或联络人（A-B-C）。孤立者为 0。没有群体的行动者连同其关系不计在内；"
                                + "它们没有数值，只计人数。每种角色给出计数、在密度和群体大小给定而关系随机分布时的期望计数，以及 z："
                                + "计数与期望之差，以标准差为单位，没有随机余地时从缺。"
                                + "对整体给出各角色总数的同样数值，群体不超过 20 个时。",
                        "除以 (n - 1)(n - 2)，n 为有群体的行动者人数：星形的中心为 1。" + "不足三个行动者的网络为 0。",
                        "a -> v -> c 沿关系方向前进。不计方向时每条关系两个方向都算：每一对计两次，"
                                + "因而守门人与代理人相等，随机模型也把两个方向放在一起（R 的 sna 并非如此，"
                                + "其 z 值是针对有向网络的）。",
                        "权重不起作用。"));
    }

    private List<Partition> partitions() {
        return partitions.stream()
                .sorted(Comparator.comparing(p -> p.definition().id()))
                .toList();
    }

    @Override
    public double steps(View view, Options options) {
        double steps = view.size() + 2.0 * view.edgeCount();
        for (int v = 0; v < view.size(); v++) {
            steps += (double) (view.inEnd(v) - view.inStart(v)) * (view.outEnd(v) - view.outStart(v));
        }
        for (Partition partition : partitions()) {
            if (options.is("groups", partition.definition().id())) {
                steps += partition.steps(view, partition.defaults());
            }
        }
        return steps;
    }

    @Override
    public Scores of(View view, Options options) {
        int[] group = groups(view, options.choice("groups"));
        boolean open = options.is("paths", "open");
        boolean full = options.is("credit", "full");
        double[][] counts = counts(view, group, open, full);
        int[] sizes = sizes(group);
        double n = Arrays.stream(sizes).sum();
        double[] value = new double[view.size()];
        double[] normalised = new double[view.size()];
        for (int v = 0; v < value.length; v++) {
            for (double[] role : counts) {
                value[v] += role[v];
            }
            normalised[v] = n < 3 && group[v] != NONE ? 0 : value[v] / ((n - 1) * (n - 2));
        }

        boolean swapped = options.is("convention", "swapped");
        List<Scores.Column> columns = new ArrayList<>();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("groups", (int) Arrays.stream(sizes).filter(size -> size > 0).count());
        found.put("withoutGroup", view.size() - (int) n);
        for (BrokerageRole role : ROLES) {
            String title = swapped ? role.swapped() : role.title();
            double[] count = counts[role.ordinal()];
            columns.add(new Scores.Column(title, count, full));
            double total = Arrays.stream(count).filter(c -> !Double.isNaN(c)).sum();
            if (full) {
                found.put(title, (long) total);
            } else {
                found.put(title, total);
            }
        }
        if (full) {
            double density = density(view, group, n);
            found.put("density", density);
            if (sizes.length <= TotalChance.MOST_GROUPS) {
                found.putAll(
                        new TotalChance(sizes, density, view.projection().directed(), open).found(counts, swapped));
            }
            addChance(columns, swapped, new Chances(view, group, sizes, density, open), counts, value);
        }
        return new Scores(value, normalised, columns).with(found);
    }

    /** Numbers of groups from 0, in no particular order and some perhaps empty; {@link #NONE} for actors without one. */
    private int[] groups(View view, String by) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        int[] group = new int[view.size()];
        switch (by) {
            case "sphere" ->
                Arrays.setAll(group, v -> {
                    Sphere sphere = view.sphere(v);
                    return sphere == null ? NONE : vocabulary.index(sphere);
                });
            case "kind" -> Arrays.setAll(group, v -> vocabulary.index(view.kind(v)));
            default ->
                group = partitions().stream()
                        .filter(p -> p.definition().id().equals(by))
                        .findFirst()
                        .orElseThrow()
                        .groups(view);
        }
        return group;
    }

    private static int[] sizes(int[] group) {
        int[] sizes = new int[Arrays.stream(group).max().orElse(NONE) + 1];
        for (int g : group) {
            if (g != NONE) {
                sizes[g]++;
            }
        }
        return sizes;
    }

    /** How often each actor has each role: from every actor to those two steps away. */
    private static double[][] counts(View view, int[] group, boolean open, boolean full) {
        int n = view.size();
        double[][] counts = new double[ROLES.length][n];
        boolean[] tied = new boolean[n];
        int[] brokers = new int[full ? 0 : n];
        for (int a = 0; a < n; a++) {
            if (group[a] == NONE) {
                for (double[] role : counts) {
                    role[a] = Double.NaN;
                }
                continue;
            }
            mark(view, a, tied, open);
            if (!full) {
                eachPair(view, group, a, tied, (v, c) -> brokers[c]++);
            }
            int from = group[a];
            eachPair(
                    view,
                    group,
                    a,
                    tied,
                    (v, c) -> counts[BrokerageRole.of(from, group[v], group[c]).ordinal()][v] +=
                            full ? 1 : 1.0 / brokers[c]);
            if (!full) {
                eachPair(view, group, a, tied, (v, c) -> brokers[c] = 0);
            }
            mark(view, a, tied, false);
        }
        return counts;
    }

    private static void mark(View view, int a, boolean[] tied, boolean as) {
        for (int e = view.outStart(a); e < view.outEnd(a); e++) {
            tied[view.outTarget(e)] = as;
        }
    }

    /** What is done for a broker and whom it reaches. */
    private interface Visitor {
        void visit(int broker, int reached);
    }

    private static void eachPair(View view, int[] group, int a, boolean[] tied, Visitor visitor) {
        for (int e = view.outStart(a); e < view.outEnd(a); e++) {
            int v = view.outTarget(e);
            if (group[v] != NONE) {
                for (int f = view.outStart(v); f < view.outEnd(v); f++) {
                    int c = view.outTarget(f);
                    if (c != a && !tied[c] && group[c] != NONE) {
                        visitor.visit(v, c);
                    }
                }
            }
        }
    }

    /** The part of the possible ties among actors with groups that is there. */
    private static double density(View view, int[] group, double n) {
        double ties = 0;
        for (int v = 0; v < group.length; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                ties += group[v] != NONE && group[view.outTarget(e)] != NONE ? 1 : 0;
            }
        }
        return n < 2 ? 0 : ties / (n * (n - 1));
    }

    /** What chance gives to each group. */
    private static final class Chances {

        private final int[] group;
        private final Chance[] byGroup;

        Chances(View view, int[] group, int[] sizes, double density, boolean open) {
            this.group = group;
            Chance.Sizes all = Chance.Sizes.of(sizes);
            byGroup = new Chance[sizes.length];
            Arrays.setAll(
                    byGroup, g -> new Chance(all, g, density, view.projection().directed(), open));
        }

        /** A value for each actor with a group. */
        double[] each(java.util.function.ToDoubleFunction<Chance> value) {
            double[] values = new double[group.length];
            Arrays.setAll(values, v -> group[v] == NONE ? Double.NaN : value.applyAsDouble(byGroup[group[v]]));
            return values;
        }
    }

    private static void addChance(
            List<Scores.Column> columns, boolean swapped, Chances chances, double[][] counts, double[] value) {
        for (BrokerageRole role : ROLES) {
            double[] expected = chances.each(c -> c.expected(role));
            columns.add(Scores.Column.of("expected" + capital(swapped ? role.swapped() : role.title()), expected));
        }
        double[] expectedTotal = chances.each(Chance::expected);
        columns.add(Scores.Column.of("expected", expectedTotal));
        for (BrokerageRole role : ROLES) {
            double[] z = z(
                    counts[role.ordinal()], chances.each(c -> c.expected(role)), chances.each(c -> c.deviation(role)));
            columns.add(Scores.Column.of("z" + capital(swapped ? role.swapped() : role.title()), z));
        }
        columns.add(Scores.Column.of("z", z(value, expectedTotal, chances.each(Chance::deviation))));
    }

    private static double[] z(double[] count, double[] expected, double[] deviation) {
        double[] z = new double[count.length];
        Arrays.setAll(z, v -> deviation[v] > 0 ? (count[v] - expected[v]) / deviation[v] : Double.NaN);
        return z;
    }

    static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
