package org.helixatlas.community;

import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.IterativeCPMClusteringAlgorithm;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.springframework.stereotype.Component;

/**
 * Leiden communities: groups of high modularity, each of which hangs together (Traag, Waltman and van Eck, Scientific Reports 9,
 * 2019). Near O(m) in each iteration.
 */
@Component
class Leiden extends ModularityMaximisation {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "leiden",
                "Leiden communities",
                "Into which groups the network falls, dense within and sparse between, and which spheres meet in each.",
                "A division of high modularity, found by moving nodes, refining the groups and merging them. It is a good"
                        + " division and not provably the best; with more starts it is rarely worse. Every group hangs"
                        + " together; an isolate is a group of one. A two-mode network is searched by the same modularity."
                        + Grouped.FOUND,
                Grouped.NORMALISATION,
                "Ignored: the weights of both directions add up. directedModularity tells how the division does when"
                        + " direction counts.",
                "Modularity counts an edge with its weight.",
                "Traag, V. A., Waltman, L., van Eck, N. J. (2019). From Louvain to Leiden: guaranteeing well-connected"
                        + " communities. Scientific Reports 9, 5233. Modularity: Newman, M. E. J., Girvan, M. (2004)."
                        + " Finding and evaluating community structure in networks. Physical Review E 69, 026113."
                        + " Resolution: Reichardt, J., Bornholdt, S. (2006). Statistical mechanics of community"
                        + " detection. Physical Review E 74, 016110. Directed: Leicht, E. A., Newman, M. E. J. (2008)."
                        + " Community structure in directed networks. Physical Review Letters 100, 118703.",
                "near O(n + m) for each iteration of each start",
                List.of(
                        Grouped.RESOLUTION,
                        Grouped.SEED,
                        Grouped.STARTS,
                        Option.whole("iterations", "How often to improve the division of one start.", 2, 1, 100)
                                .inChinese("对一次起始的划分改进多少遍。")),
                new MeasureDefinition.Chinese(
                        "Leiden 社群",
                        "网络分成哪些内部稠密、彼此稀疏的群体，各群体中有哪些领域相遇。",
                        "模块度高的一种划分，通过移动节点、细化群体再合并群体求得。这是好的划分，但不能证明是最好的；"
                                + "起始次数越多，结果很少变差。每个群体内部都是连通的；孤立者自成一组。"
                                + "二模网络也按同一模块度求解。"
                                + Grouped.FOUND_ZH,
                        Grouped.NORMALISATION_ZH,
                        "不计方向：两个方向的权重相加。directedModularity 给出计入方向时这一划分的模块度。",
                        "模块度按边的权重计算。"));
    }

    @Override
    IterativeCPMClusteringAlgorithm algorithm(double resolution, int iterations, Random random) {
        return new LeidenAlgorithm(resolution, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, random);
    }

    @Override
    double effort() {
        return 250;
    }
}
