package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.measure.Scores.Column;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;
import org.springframework.stereotype.Component;

/**
 * Clustering in a two-mode network: whether two whom an actor meets at different events meet at a third one too (Opsahl, Social Networks 35,
 * 2013), and how often those who meet once meet again (Robins and Alexander, Comp. Math. Organization Theory 10, 2004).
 */
@Component
class TwoModeClustering implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "two-mode-clustering",
                "Two-mode clustering coefficient",
                "Whose acquaintances from different events meet without it too: a closed circle where it is high, room for a broker where it"
                        + " is low.",
                "Of the paths of four ties with the actor in the middle, other actor - event - actor - other event - third actor, the part"
                        + " whose two ends share a further event; events likewise, by the actors whom they share. Not a number where"
                        + " there is no such path, and in a network without events. Found of the whole: robinsAlexander, four times the"
                        + " number of circles of four ties by the number of paths of three, and of either mode opsahlActors and"
                        + " opsahlEvents, the part of all its paths of four that is closed. A projection to one mode would close every"
                        + " circle of those who met at one event.",
                "The value itself, 0 to 1.",
                "A two-mode network has none.",
                "Ignored.",
                "Opsahl, T. (2013). Triadic closure in two-mode networks: Redefining the global and local clustering coefficients. Social"
                        + " Networks 35, 159-167. Robins, G., Alexander, M. (2004). Small worlds among interlocking directors: Network"
                        + " structure and distance in bipartite graphs. Computational and Mathematical Organization Theory 10, 69-94.",
                "O(sum of the squares of the numbers of paths of two ties)",
                List.of(),
                new MeasureDefinition.Chinese(
                        "二模聚类系数",
                        "谁在不同事件上结识的人彼此也会相遇：数值高则圈子封闭，数值低则有牵线的余地。",
                        "以该行动者为中点、含四条联系的路径（他人—事件—行动者—另一事件—第三者）中，两端还共同参加另一事件者所占的比例；"
                                + "事件同理，按其共有的行动者计算。没有这种路径时以及没有事件的网络中无定义。"
                                + "对整体给出：robinsAlexander，即四条联系的圈数的四倍除以三条联系的路径数；"
                                + "以及两模各自的 opsahlActors 与 opsahlEvents，即全部四联系路径中闭合者的比例。"
                                + "若投影为一模网络，同一事件的参加者都会构成闭合圈子。",
                        "即数值本身，0 至 1。",
                        "二模网络没有方向。",
                        "不计权重。"));
    }

    @Override
    public double steps(View view, Options options) {
        double steps = view.size();
        for (int v = 0; v < view.size() && view.projection().twoMode(); v++) {
            double met = met(view, v);
            steps += met * met;
        }
        return steps;
    }

    private static double met(View view, int v) {
        double met = 0;
        for (int e = view.outStart(v); e < view.outEnd(v); e++) {
            int event = view.outTarget(e);
            met += view.outEnd(event) - view.outStart(event) - 1;
        }
        return met;
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        double[] value = new double[n];
        Arrays.fill(value, Double.NaN);
        double[] paths = new double[n];
        double[][] byMode = new double[2][2];
        Map<String, Object> found = new LinkedHashMap<>();
        if (view.projection().twoMode()) {
            Meetings meetings = new Meetings(view);
            double circles = 0;
            for (int v = 0; v < n; v++) {
                Cancellation.current().check();
                double[] own = meetings.around(v);
                circles += view.isSecondMode(v) ? 0 : meetings.circles(v) / 2;
                paths[v] = own[0];
                value[v] = own[0] == 0 ? Double.NaN : own[1] / own[0];
                double[] mode = byMode[view.isSecondMode(v) ? 1 : 0];
                mode[0] += own[0];
                mode[1] += own[1];
            }
            put(found, "robinsAlexander", 4 * circles, threes(view));
            put(found, "opsahlActors", byMode[0][1], byMode[0][0]);
            put(found, "opsahlEvents", byMode[1][1], byMode[1][0]);
        }
        return new Scores(value, value.clone(), List.of(Column.of("paths", paths))).with(found);
    }

    private static void put(Map<String, Object> found, String name, double part, double whole) {
        if (whole > 0) {
            found.put(name, part / whole);
        }
    }

    /** Whom nodes meet. Its arrays serve one node after the other, so that each costs no more than those it meets. */
    private static final class Meetings {

        private final View view;
        private final BitSet[] at;
        private final int[] met;
        private final int[] shared;

        Meetings(View view) {
            this.view = view;
            at = new BitSet[view.size()];
            met = new int[view.size()];
            shared = new int[view.size()];
        }

        /** The paths of four ties with a node in the middle, and those of them that are closed. */
        double[] around(int middle) {
            int count = meet(middle);
            double paths = 0;
            double closed = 0;
            for (int p = 0; p < count; p++) {
                BitSet mine = at[met[p]];
                share(met[p], 1);
                for (int q = p + 1; q < count; q++) {
                    BitSet its = at[met[q]];
                    for (int first = mine.nextSetBit(0); first >= 0; first = mine.nextSetBit(first + 1)) {
                        for (int second = its.nextSetBit(0); second >= 0; second = its.nextSetBit(second + 1)) {
                            if (first != second) {
                                paths++;
                                int further = shared[met[q]] - (its.get(first) ? 1 : 0) - (mine.get(second) ? 1 : 0);
                                closed += further > 0 ? 1 : 0;
                            }
                        }
                    }
                }
                share(met[p], 0);
            }
            return new double[] {paths, closed};
        }

        /** The circles of four ties through a node: by the pairs of events that it shares with those of {@link #around}. */
        double circles(int middle) {
            int count = meet(middle);
            double circles = 0;
            for (int i = 0; i < count; i++) {
                int events = at[met[i]].cardinality();
                circles += events * (events - 1.0) / 2;
            }
            return circles;
        }

        /** Finds whom a node meets, and at which of its events; answers how many they are. */
        private int meet(int middle) {
            int start = view.outStart(middle);
            int count = 0;
            for (int e = 0; e < view.outEnd(middle) - start; e++) {
                int event = view.outTarget(start + e);
                for (int i = view.outStart(event); i < view.outEnd(event); i++) {
                    int other = view.outTarget(i);
                    if (other == middle) {
                        continue;
                    }
                    if (shared[other] == 0) {
                        shared[other] = 1;
                        at[other] = new BitSet();
                        met[count++] = other;
                    }
                    at[other].set(e);
                }
            }
            for (int i = 0; i < count; i++) {
                shared[met[i]] = 0;
            }
            return count;
        }

        /** Counts how many events a node shares with each other, or sets the counts to 0 again. */
        private void share(int one, int by) {
            for (int e = view.outStart(one); e < view.outEnd(one); e++) {
                int event = view.outTarget(e);
                for (int i = view.outStart(event); i < view.outEnd(event); i++) {
                    int other = view.outTarget(i);
                    shared[other] = by == 0 ? 0 : shared[other] + by;
                }
            }
        }
    }

    /** The paths of three ties: by the tie in the middle. */
    private static double threes(View view) {
        double threes = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); !view.isSecondMode(v) && e < view.outEnd(v); e++) {
                int event = view.outTarget(e);
                threes += (view.outEnd(v) - view.outStart(v) - 1.0) * (view.outEnd(event) - view.outStart(event) - 1.0);
            }
        }
        return threes;
    }
}
