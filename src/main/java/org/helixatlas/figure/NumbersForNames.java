package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.drawing.Curve;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/** Numbers that actors without a name bear in their sign or beside it, and that the legend explains; counted as actors are. */
final class NumbersForNames {

    /** No number is wider than this. */
    private static final String WIDEST = "00";

    /** The height of a digit, and how far its baseline stands under its middle, in sizes of the type. */
    private static final double DIGIT = 0.75;

    private static final double BASELINE = 0.36;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    private NumbersForNames(DrawnNetwork network, SignPositions at) {
        this.network = network;
        this.at = at;
    }

    /**
     * Names who has no name yet where the lines as they now are leave room, and gives the others numbers, the most important first,
     * as many as the frame permits.
     *
     * @param placement the names that there are; further names and the numbers beside signs are added to it
     */
    static NumbersForNames give(DrawnNetwork network, SignPositions at, NamePlacement placement, List<Curve> lines) {
        NumbersForNames numbers = new NumbersForNames(network, at);
        numbers.give(placement, lines);
        return numbers;
    }

    private void give(NamePlacement placement, List<Curve> lines) {
        double wide = Typeface.NOTO.width(WIDEST, network.type());
        List<Integer> first = RoomForNames.first(network);
        for (int i : network.byImportance()) {
            if (placement.name(i).isWritten()) {
                continue;
            }
            PlacedName name = placement.clear(i, lines);
            if (name != null) {
                placement.set(i, name);
            } else if (numbers.size() < network.frame().numbers()
                    || network.frame().numbers() >= 0 && first.contains(i)) {
                if (holds(i, wide)) {
                    numbers.put(i, 0);
                } else {
                    Rectangle2D beside = placement.clear(i, wide, lines);
                    if (beside != null) {
                        placement.set(i, new PlacedName(List.of(), beside));
                        numbers.put(i, 0);
                    }
                }
            }
        }
        int next = 1;
        for (int i : numbers.keySet()) {
            numbers.put(i, next++);
            Rectangle2D beside = placement.name(i).box();
            if (!beside.isEmpty()) {
                placement.set(i, new PlacedName(List.of(Integer.toString(numbers.get(i))), beside));
            }
        }
    }

    /** Whether a sign has room for a number. */
    private boolean holds(int i, double wide) {
        double high = DIGIT * network.type();
        return network.sign(i).inlay().isNone()
                && network.sign(i)
                        .symbol()
                        .at(at.x(i), at.y(i), network.radius(i))
                        .contains(at.x(i) - wide / 2, at.y(i) - high / 2, wide, high);
    }

    /** The number of each actor that bears one. */
    Map<Integer, Integer> byActor() {
        return numbers;
    }

    /** Draws the numbers that stand in signs. */
    void drawInSigns(Drawing d, List<PlacedName> names) {
        numbers.forEach((i, number) -> {
            if (!names.get(i).isWritten()) {
                d.centred(
                        Role.FURNITURE,
                        Integer.toString(number),
                        at.x(i),
                        at.y(i) + BASELINE * network.type(),
                        network.type(),
                        Signs.luminance(network.sign(i).colour()) < 128 ? Signs.PAPER : Style.BLACK);
            }
        });
    }
}
