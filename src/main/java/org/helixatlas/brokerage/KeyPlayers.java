package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Key players: the k actors that together do most, to keep the network together or to reach the rest of it (Borgatti,
 * Computational and Mathematical Organization Theory 12, 2006).
 */
@Component
class KeyPlayers implements Measure {

    /** All sets are tried where that takes no more steps than this, about a second. */
    private static final double EXHAUSTIVE_STEPS = 3e8;

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "key-players",
                "Key players",
                "Which few actors together hold the network together, or reach most of it: seldom the few most central"
                        + " ones, whose partners are often the same.",
                "The set of k actors that brings a criterion nearest to 1. by=fragmentation: the network that is left"
                        + " without them falls apart most; the criterion is F, the part of the pairs left that have no path to"
                        + " one another, or, distance-weighted, one less the mean inverse distance of those pairs. At least"
                        + " two actors are left. by=reach: the set reaches most; the criterion is the part of all actors"
                        + " that are in the set or at most `within` steps from it, or, distance-weighted, the mean inverse"
                        + " distance of all actors from its nearest member, 1 for members; programs that leave members out"
                        + " find k / n less, and the same sets. Where all sets can be tried in 3 * 10^8 steps they are, and the"
                        + " set is the best of all (exhaustive says so). Elsewhere its members are chosen one by one, each the"
                        + " best beside those before, then exchanged one for one as long as that gains; the set may be missed"
                        + " that is best of all. Among equals the first by id is taken. The answer has the members only. A"
                        + " member's value is what it adds to the criterion in the order given, in which each adds most to"
                        + " those before; alone is what it would do by itself. With samples=s the set is chosen by the"
                        + " distances of s random actors (plain fragmentation looks at all nevertheless): the values of"
                        + " reach are exact even so, those of distance-weighted fragmentation estimates, and standardError is"
                        + " that of the criterion after, without replacement.",
                "The value divided by what the criterion without a set leaves to 1.",
                "Fragmentation ignores directions; reach follows the ties from the set.",
                "Weights change nothing: distances are numbers of steps.",
                "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational and"
                        + " Mathematical Organization Theory 12, 21-34.",
                "All sets: for each set of k - 1 the steps of one look for the best actor beside it. Else some 3k such looks:"
                        + " O(n + m) for fragmentation and reach of one step; the neighbours of neighbours for two;"
                        + " O(nm) for more, and for distance-weighted fragmentation, if many shortest paths run side by side;"
                        + " with samples=s, O(sm)",
                List.of(
                        Option.choice(
                                        "by",
                                        "What the set is for: to take it away (fragmentation) or to start from it (reach).",
                                        "fragmentation",
                                        "reach")
                                .inChinese("集合的用途：把它去掉（fragmentation），或从它出发（reach）。"),
                        Option.choice(
                                        "criterion",
                                        "Whether it matters only who has a path or is near enough, or how long the paths are.",
                                        "plain",
                                        "distance-weighted")
                                .inChinese("只看谁有路径或足够近（plain），还是也看路径的长短（distance-weighted）。"),
                        Option.whole("k", "The number of key players.", 3, 1, 20)
                                .inChinese("关键行动者的个数。"),
                        Option.whole("within", "The steps that plain reach goes.", 1, 1, 20)
                                .inChinese("普通的 reach 所走的步数。"),
                        Option.whole(
                                        "samples",
                                        "0 to look from all actors; else from so many at random, and at least k + 2.",
                                        0,
                                        0,
                                        1_000_000)
                                .inChinese("0 为考察全体行动者；否则从这么多个随机行动者考察，至少 k + 2 个。"),
                        Option.whole(
                                        "seed",
                                        "Which random actors: the same seed draws the same.",
                                        1,
                                        0,
                                        Integer.MAX_VALUE)
                                .inChinese("抽取哪些随机行动者：相同的种子抽取相同的行动者。")),
                new MeasureDefinition.Chinese(
                        "关键行动者",
                        "哪几个行动者合起来维系着网络，或能触及网络的大部分：往往不是最居中的那几个，因为它们的伙伴常常重合。",
                        "使某一判据最接近 1 的 k 个行动者的集合。by=fragmentation："
                                + "去掉它们后余下的网络最为破碎；判据 F 是余下的点对中彼此没有路径者所占的比例，"
                                + "按距离加权时则是 1 减去这些点对的平均距离倒数。至少保留两个行动者。by=reach：该集合触及最多；"
                                + "判据是属于该集合或距其至多 `within` 步的行动者占全体的比例，"
                                + "按距离加权时则是所有行动者到其最近成员的距离倒数的平均值，成员自身为 1；"
                                + "不计成员的程序所得数值少 k / n，集合相同。若 3 * 10^8 步之内可试遍所有集合，则逐一尝试，"
                                + "所得集合为全局最好者（由 exhaustive 说明）。否则先逐个选取，每次选取与已选者合起来最好的一个，"
                                + "再一对一交换，直到不再有增益；可能错过全局最好的集合。同样好的取标识在前者。结果只列成员。"
                                + "成员的数值是按所列次序它给判据增加的量，每一个都是与在前者合起来增加最多的；"
                                + "alone 是它单独所能达到的值。给出 samples=s 时，"
                                + "按 s 个随机行动者的距离选取集合（普通的 fragmentation 仍考察全体）："
                                + "此时 reach 的数值仍是精确的，按距离加权的 fragmentation 是估计值，"
                                + "standardError 是判据 after 的标准误（不放回抽样）。",
                        "数值除以没有该集合时判据与 1 的差距。",
                        "fragmentation 不计方向；reach 从集合出发沿关系方向前进。",
                        "权重不起作用：距离为步数。"));
    }

    @Override
    public double steps(View view, Options options) {
        double all = exhaustiveSteps(view, options);
        // Else the first selection, and about one exchange.
        return all <= EXHAUSTIVE_STEPS ? all : 3 * options.whole("k") * once(view, options);
    }

    /** What it takes to try all sets. */
    private static double exhaustiveSteps(View view, Options options) {
        return KeyPlayerSearch.looks(view.size(), size(view, options)) * once(view, options);
    }

    /** How many are chosen: fragmentation leaves two. */
    private static int size(View view, Options options) {
        int most = options.is("by", "reach") ? view.size() : view.size() - 2;
        return Math.max(0, Math.min(options.whole("k"), most));
    }

    /** What it takes to find the best actor beside a set. */
    private static double once(View view, Options options) {
        double all = view.size() + 2.0 * view.edgeCount();
        boolean weighted = options.is("criterion", "distance-weighted");
        if (options.is("by", "fragmentation")) {
            return weighted
                    ? new Objective.WeightedFragmentation(new Contacts(view), drawn(view, options)).steps()
                    : all;
        }
        double part = (double) drawn(view, options).length / Math.max(1, view.size());
        int within = weighted ? view.size() : options.whole("within");
        double near = within == 1 ? all : within == 2 ? all + Contacts.stepsOfTwo(view) : view.size() * all;
        return all + part * Math.min(near, view.size() * all);
    }

    @Override
    public String cheaper() {
        return "choose by samples=100 or so, ask for fewer players or for criterion=plain, or narrow the filter";
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        boolean reach = options.is("by", "reach");
        int[] drawn = drawn(view, options);
        Objective objective = objective(view, options, drawn);
        // Reach is told exactly, since one set costs little.
        Objective told = reach ? objective(view, options, Sources.draw(n, 0, 0)) : objective;
        int size = size(view, options);
        boolean exhaustive = exhaustiveSteps(view, options) <= EXHAUSTIVE_STEPS;
        KeyPlayerSearch search = exhaustive
                ? KeyPlayerSearch.exhaustive(objective, n, size)
                : KeyPlayerSearch.stepwise(objective, n, size);
        int[] members = search.members();

        double[] value = new double[n];
        double[] normalised = new double[n];
        double[] order = new double[n];
        double[] alone = new double[n];
        Arrays.fill(order, Double.NaN);
        Arrays.fill(alone, Double.NaN);
        boolean[] set = new boolean[n];
        Map<String, Object> found = new LinkedHashMap<>();
        if (size > 0) {
            double before = told.of(set);
            double now = before;
            for (int v : members) {
                set[v] = true;
                alone[v] = told.of(set) - before;
                set[v] = false;
            }
            for (int i = 0; i < size; i++) {
                int v = members[i];
                order[v] = i + 1.0;
                set[v] = true;
                double then = told.of(set);
                value[v] = then - now;
                normalised[v] = before < 1 ? value[v] / (1 - before) : 0;
                now = then;
            }
            found.put("before", before);
            found.put("after", now);
            if (drawn.length < n && told instanceof Objective.WeightedFragmentation fragmentation) {
                found.put("standardError", fragmentation.error(set));
            }
        }
        found.put("exhaustive", exhaustive);
        if (!exhaustive) {
            found.put("exchanges", search.exchanges());
        }
        return new Scores(
                        value,
                        normalised,
                        List.of(new Scores.Column("order", order, true), Scores.Column.of("alone", alone)))
                .with(found)
                .only(members);
    }

    /** Those who are looked from: more than are in a set, so that some are left. */
    private static int[] drawn(View view, Options options) {
        int samples = options.whole("samples");
        return Sources.draw(
                view.size(), samples == 0 ? 0 : Math.max(samples, options.whole("k") + 2), options.whole("seed"));
    }

    private static Objective objective(View view, Options options, int[] from) {
        boolean weighted = options.is("criterion", "distance-weighted");
        if (options.is("by", "fragmentation")) {
            Contacts contacts = new Contacts(view);
            return weighted
                    ? new Objective.WeightedFragmentation(contacts, from)
                    : new Objective.Fragmentation(contacts);
        }
        Contacts ahead = Contacts.ahead(view);
        Contacts behind = view.projection().directed() ? Contacts.behind(view) : ahead;
        return weighted
                ? new Objective.Reach(ahead, behind, distance -> 1.0 / Math.max(1, distance), Integer.MAX_VALUE, from)
                : new Objective.Reach(ahead, behind, distance -> 1, options.whole("within"), from);
    }
}
