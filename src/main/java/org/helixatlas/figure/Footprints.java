package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The room that each sign takes with the name under it: to either side of its middle, above and below it, in points. */
final class Footprints {

    /** Between what stands side by side, in points. */
    private static final double GAP = 4;

    /** A name has at most so many lines. */
    private static final int MOST_LINES = 5;

    /** Between a sign and the name under it, in points. */
    private static final double UNDER = 1;

    private final DrawnNetwork network;
    private final List<NameBlock> names;

    /** Kept as numbers: they are asked for millions of times while names are pushed apart. */
    private final double[] beside;

    private final double[] above;
    private final double[] below;

    private Footprints(DrawnNetwork network, List<NameBlock> names) {
        this.network = network;
        this.names = names;
        int n = network.size();
        beside = new double[n];
        above = new double[n];
        below = new double[n];
        for (int i = 0; i < n; i++) {
            double reach = network.reach(i);
            beside[i] = Math.max(reach, names.get(i).width() / 2) + GAP / 2;
            above[i] = reach + GAP / 2;
            below[i] = reach + UNDER + names.get(i).height() + GAP / 2;
        }
    }

    /**
     * Of signs with their names.
     *
     * @param nameWidth how wide a name may be before it is broken, in points
     */
    static Footprints withNames(DrawnNetwork network, double nameWidth) {
        List<NameBlock> names = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            names.add(name(network, i, nameWidth));
        }
        return new Footprints(network, names);
    }

    /** Of signs whose names are placed later, where there is room. */
    static Footprints ofSigns(DrawnNetwork network) {
        NameBlock none = NameBlock.of(List.of(), network.type());
        return new Footprints(
                network, IntStream.range(0, network.size()).mapToObj(i -> none).toList());
    }

    /** An actor's name, broken where it is wider than so many points. */
    static NameBlock name(DrawnNetwork network, int i, double width) {
        return name(network, network.naming().names(network.actor(i)), width);
    }

    /** Names, each broken where it is wider than so many points. */
    static NameBlock name(DrawnNetwork network, List<String> names, double width) {
        return NameBlock.of(Naming.lines(names, network.type(), width, MOST_LINES), network.type());
    }

    List<NameBlock> names() {
        return names;
    }

    double beside(int i) {
        return beside[i];
    }

    double above(int i) {
        return above[i];
    }

    double below(int i) {
        return below[i];
    }

    double area(int i) {
        return 2 * beside(i) * (above(i) + below(i));
    }

    /** The name under its sign. */
    PlacedName under(int i, SignPositions at) {
        NameBlock name = names.get(i);
        return new PlacedName(
                name.lines(),
                new Rectangle2D.Double(
                        at.x(i) - name.width() / 2, at.y(i) + network.reach(i) + UNDER, name.width(), name.height()));
    }

    /** Where the lowest of them ends. */
    double height(SignPositions at) {
        double height = 0;
        for (int i = 0; i < network.size(); i++) {
            height = Math.max(height, at.y(i) + below(i));
        }
        return height;
    }
}
