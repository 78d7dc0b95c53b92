package org.helixatlas.cohesion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.measure.DivisionQuality;
import org.helixatlas.measure.Significance;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.About;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.web.Table;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the network against chance, by REST. */
@RestController
@FromMemory
@Tag(name = "Network", description = "The network as a whole")
class ChanceController {

    private static final int MOST_DRAWS = 1_000_000;
    private static final int KEPT = 200;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    private final Views views;
    private final SharedComputation<Key, AgainstChance> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "chance"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the comparison with chance");

    private record Key(
            String version,
            NetworkFilter filter,
            Projection projection,
            List<ChanceFigure> figures,
            RandomGraphs given,
            @Nullable Integer draws,
            int seed) {}

    private final List<QualityOfDivision> divisions;

    ChanceController(Views views, List<DivisionQuality> divisions) {
        this.views = views;
        this.divisions = divisions.stream()
                .sorted(Comparator.comparing(DivisionQuality::title))
                .map(QualityOfDivision::new)
                .toList();
    }

    /**
     * What a test against chance is, for those who cite it.
     *
     * @param title the method's name
     * @param definition how p follows
     * @param given what the graphs drawn have in common with the network, by the values of the parameter
     * @param figures the figures
     * @param reference where it was published
     * @param chinese the same for readers of Chinese
     */
    @Schema(name = "ChanceMethod")
    record Method(
            String title,
            String definition,
            String given,
            String figures,
            String reference,
            ChanceMethodInChinese chinese) {

        /** The method, in Chinese. */
        record ChanceMethodInChinese(String title, String definition, String given, String figures) {}

        static final Method IT = new Method(
                "Conditional uniform graph test",
                "The figure is computed of the network and of graphs drawn at random, each as likely as another of those that have"
                        + " something in common with it. p = (k + 1) / (draws + 1) for the k graphs with a figure at least as"
                        + " high (atLeast) or at most as high (atMost); twoSided is twice the smaller, at most 1, and error its"
                        + " Monte Carlo standard error. Graphs that do not define the figure do not count: undefinedDraws.",
                "size: as many actors, in two modes of either, each pair tied with probability 1/2. ties: as many actors and ties. dyads: by direction, as"
                        + " many pairs tied both ways, one way and not at all. degrees: every actor has as many ties as it has,"
                        + " by direction as many that arrive and that leave; ties exchange ends 20 times for each tie, which by"
                        + " direction never turns a circle of three. In two modes pairs are those of an actor and an event. Actors keep their spheres and kinds.",
                "transitivity: of all a to b to c the part with a to c. average-clustering: the mean part of an actor's pairs of"
                        + " partners that is tied. reciprocity: the part of the arcs that is answered. external-internal-index:"
                        + " (external - internal) / (external + internal) ties by sphere; kind-external-internal-index: by"
                        + " kind. degree-, indegree- and"
                        + " outdegree-centralisation: how far one actor is ahead, 1 as in a star. largest-component-share: the"
                        + " part of the actors in the largest weak component. core-fit and core-errors: the best correlation and the"
                        + " fewest errors of a core and a periphery, as the measure core-periphery has them by=correlation and"
                        + " by=discrete; each graph drawn has its own core, and a core is more than chance where atLeast of its fit,"
                        + " or atMost of its errors, is small. The errors follow from the degrees alone, so that given=degrees has them"
                        + " always the same. density, components, isolates, average-path-length, diameter and degree-assortativity are"
                        + " those of the summary, and triad-003 to triad-300 the numbers of triples in its census; what follows from"
                        + " what is given is always the same. modularity: that of the best division that the measure leiden finds with"
                        + " starts=10, anew in each graph. In two modes (events) robins-alexander is that of the measure"
                        + " two-mode-clustering, and two-mode-modularity Barber's, of the best division that the measure"
                        + " two-mode-communities finds. Of up to ten tied nodes, both try all divisions. Random graphs have divisions of high modularity too, which is why communities"
                        + " are shown by a small atLeast and not by the value. Without weighted=... ties count alike. With it, the"
                        + " graphs are drawn likewise, and what the network's ties weigh is dealt anew to the ties of each, every way as"
                        + " likely as another: what is held against chance is then where ties are and which of them are strong, not how"
                        + " strong they are. transitivity then counts each a to b to c by the mean of its two weights (Opsahl and"
                        + " Panzarasa), average-clustering each pair of partners by the mean weight of the actor's ties to it (Barrat et"
                        + " al.), reciprocity is the part of the weight that is answered by as much (Squartini et al.), the E-I indices and"
                        + " modularity count ties by their weight. The other figures ask who is tied and are refused, and so is"
                        + " given=size, whose graphs have other numbers of ties. A tie whose weight the data does not give is none.",
                "Anderson, B. S., Butts, C., Carley, K. (1999). The interaction of size and density with graph-level indices."
                        + " Social Networks 21, 239-267. Holland, P. W., Leinhardt, S. (1976). Local structure in social"
                        + " networks. Sociological Methodology 7, 1-45. Milo, R., Kashtan, N., Itzkovitz, S., Newman, M. E. J.,"
                        + " Alon, U. (2003). On the uniform generation of random graphs with prescribed degree sequences."
                        + " arXiv:cond-mat/0312028. Core: Borgatti, S. P., Everett, M. G. (2000). Models of core/periphery"
                        + " structures. Social Networks 21, 375-395."
                        + " Modularity: Guimerà, R., Sales-Pardo, M., Amaral, L. A. N. (2004). Modularity from fluctuations in random"
                        + " graphs and complex networks. Physical Review E 70, 025101. Weights: Opsahl, T., Panzarasa, P. (2009). Clustering"
                        + " in weighted networks. Social Networks 31, 155-163. Barrat, A., Barthelemy, M., Pastor-Satorras, R.,"
                        + " Vespignani, A. (2004). The architecture of complex weighted networks. PNAS 101, 3747-3752. Squartini, T.,"
                        + " Picciolo, F., Ruzzenenti, F., Garlaschelli, D. (2013). Reciprocity of weighted networks. Scientific Reports"
                        + " 3, 2729. Dealing them: Opsahl, T., Colizza, V., Panzarasa, P., Ramasco, J. J. (2008). Prominence and control:"
                        + " the weighted rich-club effect. Physical Review Letters 101, 168702.",
                new ChanceMethodInChinese(
                        "条件均匀图检验",
                        "对网络以及随机抽取的图计算指标，与网络有某种共同之处的图被抽到的机会均等。p = (k + 1) / (抽取次数 + 1)，"
                                + "k 为指标至少同样高（atLeast）或至多同样高（atMost）的图数；twoSided 为较小者的两倍，至多为 1，"
                                + "error 为其蒙特卡罗标准误。未定义该指标的图不计入：undefinedDraws。",
                        "size：行动者人数相同（二模时各模人数相同），每一对以 1/2 的概率相连。ties：行动者人数和关系数相同。dyads：计方向，双向、单向和不相连的对数相同。"
                                + "degrees：每个行动者的关系数不变，计方向时入边数和出边数均不变；每条关系交换端点 20 次，计方向时不会反转三人环。二模时的对由一个行动者和一个事件组成。"
                                + "行动者保持其领域和类别。",
                        "transitivity：所有 a 到 b 到 c 中有 a 到 c 的比例。average-clustering：行动者的伙伴两两之间相连比例的平均值。"
                                + "reciprocity：得到回应的弧的比例。external-internal-index：按领域的（外部 - 内部）/（外部 + 内部）关系；"
                                + "kind-external-internal-index：按类别。"
                                + "degree-、indegree-、outdegree-centralisation：一个行动者领先的程度，星形为 1。"
                                + "largest-component-share：最大弱分量中行动者的比例。core-fit 和 core-errors：核心与边缘的最大相关和最少错误，"
                                + "即指标 core-periphery 的 by=correlation 与 by=discrete；每个抽取的图各取自己的核心，"
                                + "fit 的 atLeast 或 errors 的 atMost 很小时，核心并非偶然。errors 只取决于各点的度，given=degrees 时始终相同。"
                                + "density、components、isolates、average-path-length、diameter、degree-assortativity 即网络概要中的同名指标，"
                                + "triad-003 至 triad-300 为其三元组普查中各类的数目；由给定条件决定者始终相同。"
                                + "modularity：指标 leiden 以 starts=10 求得的最佳划分的模块度，每个图各自求解。"
                                + "二模网络（events）中 robins-alexander 即指标 two-mode-clustering 的同名值，"
                                + "two-mode-modularity 为指标 two-mode-communities 求得的最佳划分的 Barber 模块度。有关系的节点不超过十个时，两者均比较所有划分。"
                                + "随机图也有模块度很高的划分，因此能表明社群的是很小的 atLeast，而不是数值本身。不带 weighted 时各条关系同等计算；带 weighted 时，图照样抽取，网络中各条关系的权重则随机重新分配给所抽图的关系，"
                                + "各种分配机会均等：因而与偶然相比的是关系在何处、哪些关系强，而不是强度本身。此时 transitivity 对每个 a 到 b 到 c "
                                + "按其两个权重的平均值计（Opsahl 与 Panzarasa），average-clustering 对伙伴对按行动者与其关系的平均权重计（Barrat 等），"
                                + "reciprocity 为得到同等回应的权重所占比例（Squartini 等），E-I 指数与 modularity 按权重计。"
                                + "其余指标只问谁与谁相连，故拒绝；given=size 的图关系数不同，亦拒绝。数据未给出权重的关系视为没有。"));
    }

    /** What an answer covers, and by which method. */
    record ChanceAbout(@JsonUnwrapped About network, Method method) {}

    /**
     * Figures against chance.
     *
     * @param given what the graphs drawn have in common with the network
     * @param draws how many there were
     * @param seed what the draws started from
     */
    record ChanceAnswer(String given, int draws, int seed, List<AgainstChance.Item> items, ChanceAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return Significance.header("figure", "found", "undefinedDraws");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return items.stream()
                    .map(i -> Significance.row(i.chance(), i.figure(), i.found(), i.undefinedDraws()))
                    .toList();
        }
    }

    @GetMapping("/api/network/chance")
    @Operation(
            operationId = "testAgainstChance",
            summary = "Figures of the network against chance: conditional uniform graph tests",
            description =
                    "Whether transitivity, reciprocity, the E-I index, centralisation, a core's fit, the modularity of communities or any"
                            + " other figure of the summary are higher or lower than in random networks of the same size, number of ties, dyads or degrees. `about.method` says how.")
    ChanceAnswer chance(
            @Parameter(
                            description =
                                    "What random networks have in common with this one: `size`, `ties`, `dyads` (by direction) or"
                                            + " `degrees`.",
                            schema =
                                    @Schema(
                                            allowableValues = {"size", "ties", "dyads", "degrees"},
                                            defaultValue = "ties"))
                    @RequestParam(defaultValue = "ties")
                    String given,
            @Parameter(
                            description =
                                    "Some of modularity, transitivity, average-clustering, external-internal-index,"
                                            + " kind-external-internal-index, degree-centralisation,"
                                            + " largest-component-share, core-fit, core-errors, density, components, isolates,"
                                            + " average-path-length, diameter and degree-assortativity, and by direction reciprocity,"
                                            + " indegree-centralisation, outdegree-centralisation and triad-003 to triad-300; in two modes"
                                            + " robins-alexander, two-mode-modularity, largest-component-share, components, isolates,"
                                            + " average-path-length, diameter and degree-assortativity. Without it transitivity,"
                                            + " clustering, reciprocity, the E-I indices, robins-alexander, centralisation and"
                                            + " largest-component-share.")
                    @RequestParam(required = false)
                    @Nullable
                    String figures,
            @Parameter(
                            description =
                                    "How many random networks are drawn; by default 999, or as many as a few seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer draws,
            @Parameter(description = "Another seed draws others.") @RequestParam(defaultValue = "0") int seed,
            NetworkFilter filter,
            Projection projection) {
        List<Wrong> wrong = new ArrayList<>();
        Optional<RandomGraphs> model = RandomGraphs.of(given);
        if (model.isEmpty()) {
            wrong.add(new Wrong("given", "given is one of " + String.join(", ", RandomGraphs.titles())));
        } else if (model.get() == RandomGraphs.DYADS && !projection.directed()) {
            wrong.add(new Wrong(
                    "given", "without directions a pair is tied or not, as given=ties has it; ask for directed=true"));
        }
        if (projection.weighted() && model.equals(Optional.of(RandomGraphs.SIZE))) {
            wrong.add(
                    new Wrong(
                            "given",
                            "given=size draws other numbers of ties than there are weights to deal; ask for given=ties, or leave weighted out"));
        }
        if (projection.folded()) {
            wrong.add(new Wrong(
                    "folded",
                    "everyone at an event is tied to all others there once it is folded, which no random network of one mode"
                            + " is like; leave it out, and both modes are drawn"));
        }
        GraphForm form = GraphForm.of(projection);
        List<ChanceFigure> chosen = figures == null
                ? GraphFigure.usual(form).stream()
                        .filter(f -> !projection.weighted() || f.weighs())
                        .map(f -> (ChanceFigure) f)
                        .toList()
                : chosen(figures, form, wrong);
        if (projection.weighted()) {
            requireWeighing(form, chosen, wrong);
        }
        if (draws != null && (draws < 0 || draws > MOST_DRAWS)) {
            wrong.add(new Wrong("draws", "draws are 0 to " + MOST_DRAWS + ", not " + draws));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        Snapshot world = views.snapshot().world(filter);
        AgainstChance.bound(Extent.of(world, filter, projection).actors());
        View view = views.of(world, filter, projection);
        AgainstChance found = kept.of(
                new Key(world.version(), filter, projection, chosen, model.orElseThrow(), draws, seed),
                () -> AgainstChance.of(view, chosen, model.orElseThrow(), draws, seed));
        return new ChanceAnswer(given, found.draws(), seed, found.items(), new ChanceAbout(About.of(view), Method.IT));
    }

    /** Where ties weigh, figures that do not ask how much would not be what they seem. */
    private static void requireWeighing(GraphForm form, List<ChanceFigure> chosen, List<Wrong> wrong) {
        if (form == GraphForm.TWO_MODE) {
            wrong.add(new Wrong(
                    "weighted",
                    "of two modes no figure here asks what ties weigh, but only who is tied; leave it out"));
            return;
        }
        chosen.stream()
                .filter(f -> !f.weighs())
                .forEach(f -> wrong.add(new Wrong(
                        "figures",
                        f.title()
                                + " asks who is tied, not how much ties weigh; leave it out, or leave weighted out")));
    }

    private List<ChanceFigure> chosen(String figures, GraphForm form, List<Wrong> wrong) {
        List<ChanceFigure> known = Stream.concat(
                        GraphFigure.all(form).stream(), divisions.stream().filter(d -> d.isOf(form)))
                .toList();
        List<ChanceFigure> chosen = new ArrayList<>();
        for (String title : Arrays.stream(figures.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList()) {
            Optional<ChanceFigure> figure =
                    known.stream().filter(f -> f.title().equals(title)).findFirst();
            figure.ifPresent(chosen::add);
            if (figure.isEmpty()) {
                wrong.add(new Wrong(
                        "figures",
                        "there is no figure '" + Excerpt.of(title) + "' " + form.inWords() + "; "
                                + SpellingSuggestion.hint(
                                        title,
                                        known.stream().map(ChanceFigure::title).toList())));
            }
        }
        return chosen;
    }
}
