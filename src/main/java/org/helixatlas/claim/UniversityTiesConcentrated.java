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
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Whether the ties between universities and firms gather at few universities and few firms, more than chance would have it. */
@Component
class UniversityTiesConcentrated implements TestableClaim {

    private static final String UNIVERSITY = "University";
    private static final String FIRM = "Firm";

    private static final List<String> AMONG_UNIVERSITIES = List.of(
            "Every firm keeps as many universities as it has; which ones is drawn at random, each as likely as another.",
            "每家企业的大学数不变，是哪些大学则随机抽取，机会均等。");

    private static final ClaimDescription DESCRIPTION = ClaimDescription.of(
            "university-ties-concentrated",
            ClaimSource.ofTheThesis("section 5.1 and table 4", "39-41"),
            List.of("The ties of universities with firms are concentrated on few of them.", "大学与企业的关系集中在少数大学和企业。"),
            List.of(
                    "Universities and firms that the filter leaves, and pairs of one of each that any tie joins but one of place, each pair"
                            + " once, however many ties. The claim is read from whom the passages name: two universities, each with firms"
                            + " of its own and two firms in common.",
                    "过滤后留下的大学和企业，以及两者之间由任何关系（区位关系除外）相连的对，每一对计一次，不论关系条数。" + "该主张读自文中所列者：两所大学各有自己的企业，并共有两家企业。"),
            List.of(
                    "The network has those universities and firms of which sources tell, and these tell of the best known, so that it cannot be"
                            + " told whether ties gather at few or only reports of them do; with two universities alone, ties can hardly be"
                            + " concentrated on one.",
                    "网络中只有来源提到的大学和企业，而来源多讲最知名者，因而无法分辨是关系集中于少数，还是只有记载集中于少数；若只有两所大学，关系也难以集中于其一。"),
            "Gini, C. (1912). Variabilita e mutabilita. Bologna. Hirschman, A. O. (1964). The paternity of an index. American Economic"
                    + " Review 54, 761-762. " + ClaimDescription.PERMUTATION_TESTS,
            List.of(
                    ClaimStatistic.of(
                            Side.HIGH,
                            "herfindahl-of-universities",
                            List.of("Herfindahl's index of universities", "大学的赫芬达尔指数"),
                            List.of(
                                    "The sum of the squares of the universities' shares of all pairs: 1 where one has all, and 1 by the"
                                            + " number of universities where all have as many.",
                                    "各大学所占对数份额的平方和：全部属于一所时为 1，各校相等时为大学数的倒数。"),
                            AMONG_UNIVERSITIES),
                    ClaimStatistic.of(
                            Side.HIGH,
                            "gini-of-universities",
                            List.of("Gini's coefficient of universities", "大学的基尼系数"),
                            List.of(
                                    "How unequal the universities' numbers of firms are: 0 where all have as many, and 1 less 1 by the"
                                            + " number of universities where one has all.",
                                    "各大学企业数的不平等程度：相等时为 0，全部属于一所时为 1 减去大学数的倒数。"),
                            AMONG_UNIVERSITIES),
                    ClaimStatistic.of(
                            Side.HIGH,
                            "herfindahl-of-firms",
                            List.of("Herfindahl's index of firms", "企业的赫芬达尔指数"),
                            List.of(
                                    "The sum of the squares of the firms' shares of all pairs: the higher, the more universities are tied to"
                                            + " the same firms.",
                                    "各企业所占对数份额的平方和：越高，说明各大学越与相同的企业相连。"),
                            List.of(
                                    "Every university keeps as many firms as it has; which ones is drawn at random among all firms.",
                                    "每所大学的企业数不变，是哪些企业则从所有企业中随机抽取。"))));

    @Override
    public ClaimDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Scope scope(NetworkFilter asked, Vocabulary vocabulary) {
        Set<RelationType> places = vocabulary.meaning(Meaning.LOCATION, Meaning.MOVE);
        Set<RelationType> types = vocabulary.types().stream()
                .filter(t -> !places.contains(t))
                .filter(t -> asked.types().isEmpty() || asked.types().contains(t))
                .collect(Collectors.toSet());
        Set<Kind> kinds = vocabulary.kinds().stream()
                .filter(asked::admits)
                .filter(k -> Missing.isA(vocabulary, k, UNIVERSITY) || Missing.isA(vocabulary, k, FIRM))
                .collect(Collectors.toSet());
        List<Missing> missing = new ArrayList<>();
        if (types.isEmpty()) {
            missing.add(Missing.of("The filter leaves no relation type but those of place.", "过滤后除区位外没有其他关系类型。"));
        }
        if (kinds.stream().noneMatch(k -> Missing.isA(vocabulary, k, UNIVERSITY))) {
            missing.add(Missing.actors(UNIVERSITY, 2));
        }
        if (kinds.stream().noneMatch(k -> Missing.isA(vocabulary, k, FIRM))) {
            missing.add(Missing.actors(FIRM, 1));
        }
        return missing.isEmpty()
                ? new Scope(asked.withTypes(types).withKinds(kinds), missing)
                : new Scope(asked, missing);
    }

    @Override
    public Trial trial(View view) {
        Allotment at = Allotment.of(view);
        TreeMap<String, Integer> counts = new TreeMap<>();
        counts.put("universities", at.universities);
        counts.put("universitiesWithFirms", tied(at.ofUniversity));
        counts.put("firms", at.firms);
        counts.put("firmsWithUniversities", tied(at.ofFirm));
        counts.put("pairs", at.pairs);
        List<Missing> missing = new ArrayList<>();
        if (at.universities < 2) {
            missing.add(Missing.actors(UNIVERSITY, 2));
        }
        if (at.pairs == 0) {
            missing.add(Missing.of("No tie joins a university and a firm.", "没有关系连接大学和企业。"));
        }
        double steps = 2.0 * (at.universities + at.firms + at.pairs);
        return new Trial(
                counts,
                missing,
                List.of(
                        new Statistic(
                                "herfindahl-of-universities",
                                steps,
                                () -> herfindahl(at.ofUniversity),
                                () -> allotted(at.ofFirm, at.universities, UniversityTiesConcentrated::herfindahl)),
                        new Statistic(
                                "gini-of-universities",
                                steps,
                                () -> gini(at.ofUniversity),
                                () -> allotted(at.ofFirm, at.universities, UniversityTiesConcentrated::gini)),
                        new Statistic(
                                "herfindahl-of-firms",
                                steps,
                                () -> herfindahl(at.ofFirm),
                                () -> allotted(at.ofUniversity, at.firms, UniversityTiesConcentrated::herfindahl))));
    }

    /** How many partners each university and each firm has. */
    private record Allotment(int universities, int firms, int pairs, int[] ofUniversity, int[] ofFirm) {

        static Allotment of(View view) {
            Vocabulary vocabulary = view.snapshot().vocabulary();
            boolean[] university = new boolean[view.size()];
            for (int v = 0; v < view.size(); v++) {
                university[v] = Missing.isA(vocabulary, view.kind(v), UNIVERSITY);
            }
            int[] partners = new int[view.size()];
            for (int v = 0; v < view.size(); v++) {
                for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                    partners[v] += university[v] != university[view.outTarget(e)] ? 1 : 0;
                }
            }
            int[] ofUniversity = IntStream.range(0, view.size())
                    .filter(v -> university[v])
                    .map(v -> partners[v])
                    .toArray();
            int[] ofFirm = IntStream.range(0, view.size())
                    .filter(v -> !university[v])
                    .map(v -> partners[v])
                    .toArray();
            return new Allotment(
                    ofUniversity.length,
                    ofFirm.length,
                    Arrays.stream(ofUniversity).sum(),
                    ofUniversity,
                    ofFirm);
        }
    }

    /** A statistic of how many partners others have, when each gets its own number of them at random. */
    private static ToDoubleFunction<SplittableRandom> allotted(
            int[] numbers, int others, ToDoubleFunction<int[]> statistic) {
        int[] order = IntStream.range(0, others).toArray();
        return random -> {
            int[] got = new int[others];
            for (int number : numbers) {
                RandomOrder.draw(order, 0, others, number, random);
                for (int i = 0; i < number; i++) {
                    got[order[i]]++;
                }
            }
            return statistic.applyAsDouble(got);
        };
    }

    private static int tied(int[] partners) {
        return (int) Arrays.stream(partners).filter(n -> n > 0).count();
    }

    static double herfindahl(int[] numbers) {
        double all = Arrays.stream(numbers).sum();
        return Arrays.stream(numbers).mapToDouble(n -> n / all * (n / all)).sum();
    }

    static double gini(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double all = Arrays.stream(sorted).sum();
        double weighted = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
        }
        return weighted / (sorted.length * all);
    }
}
