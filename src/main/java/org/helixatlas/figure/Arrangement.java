package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Places signs on paper: each connected component by the distances in the network, then the components side by side. */
final class Arrangement {

    /** Components of more actors are spread over the paper; in smaller ones every tie has about the length of a step. */
    static final int FEW = 9;

    /** A component with more than this share of the actors gets the whole width. */
    private static final double MAIN_SHARE = 0.35;

    /** Names are wide and low, so that a step down is shorter than one to the side. */
    private static final double STEP_DOWN = 0.75;

    /** No side of a spread component is shorter, in points. */
    private static final double SHORTEST_SIDE = 8;

    /** With names: signs and names cover at most a third of a component's paper; the rest is for lines. */
    private static final double PAPER_PER_NAME = 3.1;

    /** With names: the least height of a component as a share of its width, and the greatest as a share of the paper's. */
    private static final double FLATTEST = 0.3;

    private static final double HIGHEST = 0.92;

    /** With names: middles stay so far from the edges together, which is a name's width in points; without names, two signs'. */
    private static final double NAMES_AT_EDGES = 60;

    private static final double SIGNS_AT_EDGES = 6;

    /** Without names: about as high as wide, and no direction is stretched more than by half against the other. */
    private static final double SQUARE = 1.05;

    private static final double STRETCH = 1.5;

    /** Without names: the least height of a component, as a share of the paper's. */
    private static final double LEAST_HEIGHT = 0.05;

    /** Between components, in points. */
    private static final int GAP = 8;

    private static final int GAP_OF_SIGNS = 2;

    private final DrawnNetwork network;
    private final Footprints room;
    private final SignPositions at;
    private final Packing packing;

    private Arrangement(DrawnNetwork network, Footprints room) {
        this.network = network;
        this.room = room;
        at = new SignPositions(network);
        packing = new Packing(at, room, network.frame().width());
    }

    /**
     * Signs with their names under them, none over another.
     *
     * @param step the length of a tie in small components, in points
     */
    static SignPositions withNames(DrawnNetwork network, Footprints room, double step) {
        Arrangement arrangement = new Arrangement(network, room);
        List<int[]> components = new ArrayList<>();
        List<Packing.Box> boxes = new ArrayList<>();
        for (DrawnNetwork.Part part : network.parts()) {
            int[] nodes = part.nodes();
            double[][] p = part.shape();
            components.add(nodes);
            arrangement.put(
                    nodes, p, nodes.length > FEW ? arrangement.roomy(nodes, p) : new Scale(step, step * STEP_DOWN));
            Separation.ofNames(arrangement.at, room, network.frame().width(), nodes);
            boxes.add(arrangement.packing.move(nodes, 0, 0));
        }
        arrangement.packing.pack(components, boxes, GAP, network.frame().height());
        return arrangement.at;
    }

    /** Signs on rings with their names under them, the most important in the middle, none over another. */
    static SignPositions onRings(DrawnNetwork network, Footprints room) {
        Arrangement arrangement = new Arrangement(network, room);
        int[] all = IntStream.range(0, network.size()).toArray();
        Rings.place(network, arrangement.at);
        Separation.ofNames(arrangement.at, room, network.frame().width(), all);
        arrangement.packing.move(all, 0, 0);
        arrangement.packing.centre();
        return arrangement.at;
    }

    /** Signs alone, over all of the paper; where its height is firm, no further. */
    static SignPositions ofSigns(DrawnNetwork network) {
        Footprints room = Footprints.ofSigns(network);
        Arrangement arrangement = new Arrangement(network, room);
        List<int[]> components = new ArrayList<>();
        List<Packing.Box> boxes = new ArrayList<>();
        for (DrawnNetwork.Part part : network.parts()) {
            int[] nodes = part.nodes();
            double[][] p = part.shape();
            components.add(nodes);
            arrangement.put(nodes, p, arrangement.dense(nodes, p));
            boxes.add(arrangement.packing.move(nodes, 0, 0));
        }
        arrangement.packing.pack(
                components,
                boxes,
                network.isLarge() ? GAP_OF_SIGNS : (int) network.type(),
                network.frame().height());
        if (network.frame().firm()) {
            arrangement.lower();
        }
        arrangement.keepOnPaper();
        return arrangement.at;
    }

    /** From units of the layout to points. */
    private record Scale(double x, double y) {}

    private void put(int[] nodes, double[][] p, Scale scale) {
        for (int k = 0; k < nodes.length; k++) {
            at.set(nodes[k], p[0][k] * scale.x, p[1][k] * scale.y);
        }
    }

    private Scale roomy(int[] nodes, double[][] p) {
        double area = 0;
        for (int i : nodes) {
            area += room.area(i);
        }
        double width = width(nodes);
        double height =
                Math.min(network.frame().height() * HIGHEST, Math.max(FLATTEST * width, PAPER_PER_NAME * area / width));
        return new Scale(
                Math.max(SHORTEST_SIDE, width - NAMES_AT_EDGES) / extent(p[0]),
                Math.max(SHORTEST_SIDE, height - NAMES_AT_EDGES / 2) / extent(p[1]));
    }

    private Scale dense(int[] nodes, double[][] p) {
        double width = width(nodes);
        double height = Math.min(network.frame().height(), network.frame().width() * SQUARE)
                * Math.max(LEAST_HEIGHT, share(nodes));
        double x = Math.max(SHORTEST_SIDE, width - SIGNS_AT_EDGES) / extent(p[0]);
        double y = Math.max(SHORTEST_SIDE, height - SIGNS_AT_EDGES / 2) / extent(p[1]);
        x = Math.min(x, STRETCH * y);
        y = Math.min(y, STRETCH * x);
        return new Scale(x, y);
    }

    private double width(int[] nodes) {
        return network.frame().width() * (nodes.length > MAIN_SHARE * network.size() ? 1 : share(nodes));
    }

    /** By area, a component gets as much of the paper as it has of the actors. */
    private double share(int[] nodes) {
        return Math.sqrt(nodes.length / (double) network.size());
    }

    private static double extent(double[] values) {
        double extent = Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
        return Math.max(extent, 1e-6);
    }

    /** Large signs at the edges come in. */
    private void keepOnPaper() {
        double paper = network.frame().width();
        for (int i = 0; i < network.size(); i++) {
            double reach = network.reach(i);
            if (2 * reach <= paper) {
                at.set(i, Math.max(reach, Math.min(paper - reach, at.x(i))), at.y(i));
            }
        }
    }

    /** Brings what is higher than the paper down to its height. */
    private void lower() {
        double high = room.height(at);
        if (high <= network.frame().height()) {
            return;
        }
        double foot = 0;
        for (int i = 0; i < network.size(); i++) {
            foot = Math.max(foot, room.below(i));
        }
        for (int i = 0; i < network.size(); i++) {
            at.set(i, at.x(i), at.y(i) * ((network.frame().height() - foot) / (high - foot)));
        }
        if (!network.isLarge()) {
            Separation.ofSigns(at, network);
        }
    }
}
