package org.helixatlas.community;

import java.util.List;
import java.util.Random;
import nl.cwts.networkanalysis.FastLocalMovingAlgorithm;
import nl.cwts.networkanalysis.IterativeCPMClusteringAlgorithm;
import nl.cwts.networkanalysis.LouvainAlgorithm;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.springframework.stereotype.Component;

/**
 * Louvain communities: groups of high modularity (Blondel, Guillaume, Lambiotte and Lefebvre, J. Stat. Mech. P10008, 2008). Only
 * nodes whose neighbours have moved are looked at again (Traag, Phys. Rev. E 92, 032801, 2015): with hubs this takes a tenth of the
 * time. Near O(m) in each iteration.
 */
@Component
class Louvain extends ModularityMaximisation {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "louvain",
                "Louvain communities",
                "Into which groups the network falls, dense within and sparse between, by the most used method; Leiden's"
                        + " groups are as good or better.",
                "A division of high modularity, found by moving nodes to the group that gains most and merging groups into"
                        + " nodes until nothing gains. A group may fall apart into pieces that only former members joined;"
                        + " an isolate is a group of one. A two-mode network is searched by the same modularity."
                        + Grouped.FOUND,
                Grouped.NORMALISATION,
                "Ignored: the weights of both directions add up. directedModularity tells how the division does when"
                        + " direction counts.",
                "Modularity counts an edge with its weight.",
                "Blondel, V. D., Guillaume, J.-L., Lambiotte, R., Lefebvre, E. (2008). Fast unfolding of communities in"
                        + " large networks. Journal of Statistical Mechanics P10008. Order of moves: Traag, V. A. (2015)."
                        + " Faster unfolding of communities: speeding up the Louvain algorithm. Physical Review E 92,"
                        + " 032801. Modularity: Newman, M. E. J., Girvan, M. (2004). Physical Review E 69, 026113;"
                        + " Leicht, E. A., Newman, M. E. J. (2008). Physical Review Letters 100, 118703.",
                "near O(n + m) for each iteration of each start",
                List.of(
                        Grouped.RESOLUTION,
                        Grouped.SEED,
                        Grouped.STARTS,
                        Option.whole(
                                        "iterations",
                                        "How often to improve the division of one start: 1 is the method as published.",
                                        1,
                                        1,
                                        100)
                                .inChinese("对一次起始的划分改进多少遍：1 即为原论文的方法。")),
                new MeasureDefinition.Chinese(
                        "Louvain 社群",
                        "网络分成哪些内部稠密、彼此稀疏的群体；这是最常用的方法，Leiden 的结果与之相当或更好。",
                        "模块度高的一种划分：把节点移入使模块度增加最多的群体，再把群体合并为节点，直到不再有增加。"
                                + "群体可能断成几块，原先连接它们的成员已经离开；孤立者自成一组。"
                                + "二模网络也按同一模块度求解。"
                                + Grouped.FOUND_ZH,
                        Grouped.NORMALISATION_ZH,
                        "不计方向：两个方向的权重相加。directedModularity 给出计入方向时这一划分的模块度。",
                        "模块度按边的权重计算。"));
    }

    @Override
    IterativeCPMClusteringAlgorithm algorithm(double resolution, int iterations, Random random) {
        return new LouvainAlgorithm(resolution, iterations, new FastLocalMovingAlgorithm(random));
    }

    @Override
    double effort() {
        return 200;
    }
}
