package org.helixatlas.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.helixatlas.claim.ClaimDescription.ClaimSource;
import org.helixatlas.claim.ClaimDescription.ClaimStatistic;
import org.helixatlas.claim.ClaimDescription.Side;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Whether information runs through clubs and associations more than chance would have it. */
@Component
class InformationThroughClubs implements TestableClaim {

    private static final List<String> INFORMATION = List.of("information");
    private static final String CLUB = "Association";
    private static final String OTHER_BODY = "InformationNetwork";

    private static final List<String> AS_MANY_OTHERS = List.of(
            "As many actors drawn at random among those with a tie of information take the place of these, ties staying as they are.",
            "在有信息关系的行动者中随机抽取同样多者代替它们，关系保持不变。");

    private static final ClaimDescription DESCRIPTION = ClaimDescription.of(
            "information-through-clubs",
            ClaimSource.ofTheThesis("section 5.2", "45"),
            List.of("Information runs through clubs and associations.", "信息通过俱乐部和协会流动。"),
            List.of(
                    "Ties of the family information among the actors that the filter leaves and populations, since the passage speaks of"
                            + " firms as a class; each pair once, whatever its direction. A club is an actor of the kind Association.",
                    "过滤后留下的行动者以及群体之间的信息关系（因为该段文字把企业当作一类来讲）；每一对计一次，不论方向。俱乐部指类别为 Association 的行动者。"),
            List.of(
                    "By what relation types mean, membership ends at such a body, so that many of these ties could not be elsewhere; firms"
                            + " stand as one class, so that what passes between its firms through a club cannot be seen, and what firms tell"
                            + " one another without a club, of which no source speaks, cannot either.",
                    "按关系类型的含义，成员关系本来就以此类机构为一端，因而许多关系不可能在别处；企业在此作为一类出现，"
                            + "因而无法看到其中各企业经由俱乐部的交流，企业之间不经俱乐部的交流若无来源提及，也无法看到。"),
            "Everett, M. G., Borgatti, S. P. (1999). The centrality of groups and classes. Journal of Mathematical Sociology 23,"
                    + " 181-201. " + ClaimDescription.PERMUTATION_TESTS,
            List.of(
                    ClaimStatistic.of(
                            Side.HIGH,
                            "ties-of-clubs",
                            List.of("Share of ties of clubs", "俱乐部关系的比例"),
                            List.of(
                                    "Of all pairs tied by information, the part with a club at an end, 0 to 1.",
                                    "由信息关系相连的所有对中，一端为俱乐部的比例，0 到 1。"),
                            AS_MANY_OTHERS),
                    ClaimStatistic.of(
                            Side.HIGH,
                            "ties-of-clubs-and-networks",
                            List.of("Share of ties of clubs and information networks", "俱乐部和信息网络关系的比例"),
                            List.of(
                                    "Likewise with a club or an actor of the kind InformationNetwork, such as price reviews, which the passage"
                                            + " names beside clubs.",
                                    "同上，一端为俱乐部或类别为 InformationNetwork 的行动者（如该段与俱乐部并提的价格信息网）。"),
                            AS_MANY_OTHERS),
                    ClaimStatistic.of(
                            Side.HIGH,
                            "paths-through-clubs",
                            List.of("Share of shortest paths through clubs", "经过俱乐部的最短路径比例"),
                            List.of(
                                    "For each two other actors whom ties of information join directly or not, the part of their shortest paths"
                                            + " that pass a club; the mean over these, 0 to 1, and 0 where there are none: the betweenness of"
                                            + " the clubs as a group.",
                                    "对每两个由信息关系直接或间接相连的其他行动者，其最短路径中经过俱乐部的比例，取平均值，0 到 1，没有此类对时为 0：" + "即俱乐部作为一组的中介中心性。"),
                            AS_MANY_OTHERS)));

    @Override
    public ClaimDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Scope scope(NetworkFilter asked, Vocabulary vocabulary) {
        Set<RelationType> types = Missing.types(asked, vocabulary, INFORMATION);
        return types.isEmpty()
                ? new Scope(asked, List.of(Missing.families(INFORMATION)))
                : new Scope(asked.withTypes(types).withPopulations(), List.of());
    }

    /** From each actor with information all others are searched along the ties, of which there are half as many as actors at least. */
    @Override
    public double leastSteps(Extent extent, Vocabulary vocabulary) {
        double informed = extent.tied(kind -> true);
        return extent.tied(kind -> Missing.isA(vocabulary, kind, CLUB)) == 0
                ? 0
                : informed * (informed + 4 * informed / 2);
    }

    @Override
    public Trial trial(View view) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        int[] informed = IntStream.range(0, view.size())
                .filter(v -> view.outStart(v) < view.outEnd(v))
                .toArray();
        int[] clubs = Arrays.stream(informed)
                .filter(v -> Missing.isA(vocabulary, view.kind(v), CLUB))
                .toArray();
        int[] bodies = Arrays.stream(informed)
                .filter(v -> Missing.isA(vocabulary, view.kind(v), CLUB)
                        || Missing.isA(vocabulary, view.kind(v), OTHER_BODY))
                .toArray();
        TiedPairs pairs = TiedPairs.of(view);
        TreeMap<String, Integer> counts = new TreeMap<>();
        counts.put("actorsWithInformation", informed.length);
        counts.put("clubs", clubs.length);
        counts.put("clubsAndNetworks", bodies.length);
        counts.put("pairs", pairs.size());
        counts.put("pairsOfClubs", pairs.meeting(marked(view.size(), clubs, clubs.length)));
        List<Missing> missing = new ArrayList<>();
        if (pairs.size() == 0) {
            missing.add(Missing.of("No tie of the family information joins two actors.", "没有信息关系连接两个行动者。"));
        } else if (clubs.length == 0) {
            missing.add(Missing.of(
                    "No actor of the kind Association has a tie of the family information.",
                    "类别为 Association 的行动者没有信息关系。"));
        }
        double paths = (double) informed.length * (informed.length + 4.0 * pairs.size());
        return new Trial(
                counts,
                missing,
                List.of(
                        statistic("ties-of-clubs", view, informed, clubs, pairs.size(), g -> share(pairs, g)),
                        statistic(
                                "ties-of-clubs-and-networks",
                                view,
                                informed,
                                bodies,
                                pairs.size(),
                                g -> share(pairs, g)),
                        statistic("paths-through-clubs", view, informed, clubs, paths, g -> PathsThrough.of(view, g))));
    }

    /** A number of a group of nodes, which as many others stand for by chance. */
    private static Statistic statistic(
            String id, View view, int[] among, int[] group, double steps, ToDoubleFunction<boolean[]> of) {
        int count = group.length;
        return new Statistic(
                id,
                view.size() + steps,
                () -> of.applyAsDouble(marked(view.size(), group, count)),
                () -> drawn(view, among, count, of));
    }

    private static ToDoubleFunction<SplittableRandom> drawn(
            View view, int[] among, int count, ToDoubleFunction<boolean[]> of) {
        int[] order = among.clone();
        return random -> {
            System.arraycopy(among, 0, order, 0, among.length);
            RandomOrder.draw(order, 0, order.length, count, random);
            return of.applyAsDouble(marked(view.size(), order, count));
        };
    }

    private static double share(TiedPairs pairs, boolean[] group) {
        return (double) pairs.meeting(group) / pairs.size();
    }

    private static boolean[] marked(int size, int[] nodes, int count) {
        boolean[] marked = new boolean[size];
        for (int i = 0; i < count; i++) {
            marked[nodes[i]] = true;
        }
        return marked;
    }
}
