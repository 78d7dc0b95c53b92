package org.helixatlas.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.helixatlas.claim.ClaimDescription.ClaimSource;
import org.helixatlas.claim.ClaimDescription.ClaimStatistic;
import org.helixatlas.claim.ClaimDescription.Side;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Whether firms of a park cooperate less with one another than chance would have it. */
@Component
class LocalFirmsCooperateLittle implements TestableClaim {

    private static final String FIRM = "Firm";

    /** Section 5.2 knows ties between firms by information and by input and output; section 4.3 speaks of joint research. */
    private static final List<String> COOPERATION = List.of("research", "supply", "information");

    private static final ClaimDescription DESCRIPTION = ClaimDescription.of(
            "local-firms-cooperate-little",
            ClaimSource.ofTheThesis("section 4.3, points 3 and 5", "35-37"),
            List.of("Local firms cooperate little with one another.", "本地企业之间很少合作。"),
            List.of(
                    "Of the organisations that the filter leaves: ties of research, supply and information, each pair once, whatever its"
                            + " direction. A local firm is one located in, or moved to, a park, by ties of the data that count in the time"
                            + " asked for.",
                    "就过滤后留下的组织而言：研究、供应和信息关系，每一对计一次，不论方向。本地企业指位于或迁至某一园区的企业，以数据中在所问时间内计入的关系为准。"),
            List.of(
                    "The data does not say which firms are foreign, so that a supplier of a multinational in the park counts as local; and"
                            + " a tie that no source tells of is not a tie that was not there, so that few ties may be few reports.",
                    "数据不说明哪些企业是外资，因而园区内跨国公司的供应商也算本地企业；没有来源提到的关系未必不存在，关系少可能只是记载少。"),
            "Anderson, B. S., Butts, C., Carley, K. (1999). The interaction of size and density with graph-level indices. Social"
                    + " Networks 21, 239-267. Milo, R., Kashtan, N., Itzkovitz, S., Newman, M. E. J., Alon, U. (2003). On the uniform"
                    + " generation of random graphs with prescribed degree sequences. arXiv:cond-mat/0312028. "
                    + ClaimDescription.PERMUTATION_TESTS,
            List.of(
                    ClaimStatistic.of(
                            Side.LOW,
                            "density-among-organisations",
                            List.of("Density among local firms, beside other organisations", "本地企业之间的密度（与其他组织相比）"),
                            List.of(
                                    "Tied pairs of local firms by all pairs of them, 0 to 1.",
                                    "相连的本地企业对数除以其全部对数，0 到 1。"),
                            List.of(
                                    "As many organisations drawn at random take the place of the local firms, ties staying as they are.",
                                    "随机抽取同样多的组织代替本地企业，关系保持不变。")),
                    ClaimStatistic.of(
                            Side.LOW,
                            "density-among-firms",
                            List.of("Density among local firms, beside other firms", "本地企业之间的密度（与其他企业相比）"),
                            List.of(
                                    "Tied pairs of local firms by all pairs of them, 0 to 1.",
                                    "相连的本地企业对数除以其全部对数，0 到 1。"),
                            List.of(
                                    "As many firms drawn at random take the place of the local ones, ties staying as they are.",
                                    "随机抽取同样多的企业代替本地企业，关系保持不变。")),
                    ClaimStatistic.of(
                            Side.LOW,
                            "share-of-partners",
                            List.of("Share of local firms among the partners of local firms", "本地企业的伙伴中本地企业的比例"),
                            List.of(
                                    "Of all partners of local firms, each counted for each of them, the part that are local firms, 0 to 1.",
                                    "本地企业的所有伙伴（对每个企业分别计数）中本地企业的比例，0 到 1。"),
                            List.of(
                                    "Every organisation keeps as many partners as it has: ties exchange their ends, 20 times for each tie.",
                                    "每个组织的伙伴数不变：关系互换端点，每条关系 20 次。"))));

    @Override
    public ClaimDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Scope scope(NetworkFilter asked, Vocabulary vocabulary) {
        Set<RelationType> types = Missing.types(asked, vocabulary, COOPERATION);
        Set<Kind> kinds = vocabulary.kinds().stream()
                .filter(k -> k.isOrganization() && asked.admits(k))
                .collect(Collectors.toSet());
        List<Missing> missing = new ArrayList<>();
        if (types.isEmpty()) {
            missing.add(Missing.families(COOPERATION));
        }
        if (kinds.stream().noneMatch(k -> Missing.isA(vocabulary, k, FIRM))) {
            missing.add(Missing.actors(FIRM, 2));
        }
        return missing.isEmpty()
                ? new Scope(withoutPopulations(asked).withTypes(types).withKinds(kinds), missing)
                : new Scope(asked, missing);
    }

    /** A class of firms is no firm. */
    private static NetworkFilter withoutPopulations(NetworkFilter f) {
        return new NetworkFilter(
                f.types(),
                f.kinds(),
                f.spheres(),
                f.datasets(),
                f.statedOnly(),
                f.from(),
                f.to(),
                f.possible(),
                false,
                f.park());
    }

    @Override
    public Trial trial(View view) {
        TiedPairs pairs = TiedPairs.of(view);
        Vocabulary vocabulary = view.snapshot().vocabulary();
        int[] firms = IntStream.range(0, view.size())
                .filter(v -> Missing.isA(vocabulary, view.kind(v), FIRM))
                .toArray();
        Set<String> located = located(view);
        int[] local =
                Arrays.stream(firms).filter(v -> located.contains(view.id(v))).toArray();
        boolean[] isFirm = marked(view.size(), firms, firms.length);
        boolean[] isLocal = marked(view.size(), local, local.length);
        TreeMap<String, Integer> counts = new TreeMap<>();
        counts.put("organisations", view.size());
        counts.put("firms", firms.length);
        counts.put("localFirms", local.length);
        counts.put("pairs", pairs.size());
        counts.put("pairsOfFirms", pairs.within(isFirm));
        counts.put("pairsOfLocalFirms", pairs.within(isLocal));
        List<Missing> missing = new ArrayList<>();
        if (local.length < 2) {
            missing.add(Missing.of(
                    "The network has fewer than 2 firms that are located in a park in the time asked for.",
                    "网络中在所问时间内位于园区的企业不足 2 个。"));
        }
        if (pairs.touching(isLocal) == 0) {
            missing.add(
                    Missing.of("No local firm has a tie of research, supply or information.", "没有本地企业有研究、供应或信息关系。"));
        }
        double local2 = local.length * (local.length - 1.0) / 2;
        double ends = pairs.touching(isLocal);
        int[] everyone = IntStream.range(0, view.size()).toArray();
        return new Trial(
                counts,
                missing,
                List.of(
                        new Statistic(
                                "density-among-organisations",
                                view.size() + pairs.size(),
                                () -> pairs.within(isLocal) / local2,
                                () -> amongDrawn(pairs, everyone, local.length, local2)),
                        new Statistic(
                                "density-among-firms",
                                view.size() + pairs.size(),
                                () -> pairs.within(isLocal) / local2,
                                () -> amongDrawn(pairs, firms, local.length, local2)),
                        new Statistic(
                                "share-of-partners",
                                10.0 * TiedPairs.EXCHANGES * pairs.size(),
                                () -> 2.0 * pairs.within(isLocal) / ends,
                                () -> random -> 2.0 * pairs.rewired(random).within(isLocal) / ends)));
    }

    /** The density among as many of some nodes, drawn at random. */
    private static ToDoubleFunction<SplittableRandom> amongDrawn(TiedPairs pairs, int[] of, int count, double dyads) {
        int[] order = of.clone();
        return random -> {
            System.arraycopy(of, 0, order, 0, of.length);
            RandomOrder.draw(order, 0, order.length, count, random);
            return pairs.within(marked(pairs.nodes(), order, count)) / dyads;
        };
    }

    private static boolean[] marked(int size, int[] nodes, int count) {
        boolean[] marked = new boolean[size];
        for (int i = 0; i < count; i++) {
            marked[nodes[i]] = true;
        }
        return marked;
    }

    /** Who is located in, or moved to, a park, by whatever ties of such types count in the view's time. */
    private static Set<String> located(View view) {
        Snapshot snapshot = view.snapshot();
        Vocabulary vocabulary = snapshot.vocabulary();
        NetworkFilter wide = view.filter()
                .withTypes(vocabulary.meaning(Meaning.LOCATION, Meaning.MOVE))
                .withKinds(Set.copyOf(vocabulary.kinds()))
                .withSpheres(Set.of())
                .inPark(null);
        return View.of(snapshot, wide, Projection.DIRECTED).ties().stream()
                .filter(tie -> snapshot.kind(snapshot.indexOf(tie.target()).orElseThrow())
                        .isPark())
                .map(Snapshot.Tie::source)
                .collect(Collectors.toSet());
    }
}
