package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.figure.Encoding.By;
import org.jspecify.annotations.Nullable;

/**
 * Actors as signs with their names beside them, ties as lines. Up to {@link DrawnNetwork#LARGE} actors all are named, where the paper
 * may grow; where it is firm, the most important ones first, and some others bear numbers. Beyond, {@link CrowdNames} have room.
 */
final class NetworkPlot {

    /** How wide names may be before they are broken, in sizes of the type: roomy first, then closer, last with fewer lines. */
    private static final double[] NAME_WIDTHS = {11, 9, 13};

    /** The length of a tie in small components, in points: roomy first. */
    private static final double[] STEPS = {50, 38};

    /** The size of a name in a large network, as a share of the common one. */
    private static final double LARGE_TYPE = 0.9;

    private NetworkPlot() {}

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return draw(new DrawnNetwork(picture, style, naming, frame), Arrangement::withNames);
    }

    /** The most important actors in the middle, as long as all are named. */
    static Plot drawOnRings(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return draw(
                new DrawnNetwork(picture, style, naming, frame),
                (network, room, step) -> Arrangement.onRings(network, room));
    }

    /** Where signs stand that have their names under them. */
    private interface Arranging {
        SignPositions arrange(DrawnNetwork network, Footprints room, double step);
    }

    /** A network with its names under its signs. */
    private record Candidate(Footprints room, SignPositions at, double nameWidth, double height) {}

    private static Plot draw(DrawnNetwork network, Arranging arranging) {
        if (network.isLarge()) {
            return large(network);
        }
        Candidate best = lowest(network, arranging);
        if (network.frame().firm()
                && (best == null || best.height > network.frame().height())) {
            return someNamed(network);
        }
        return allNamed(network, best == null ? closest(network, arranging) : best);
    }

    /** The first that fits the paper, from roomy to close; the lowest one where none does, and null where none is worth trying. */
    private static @Nullable Candidate lowest(DrawnNetwork network, Arranging arranging) {
        boolean hasSmallParts = network.adjacency().components().stream().anyMatch(c -> c.length <= Arrangement.FEW);
        Candidate best = null;
        Set<List<Object>> tried = new HashSet<>();
        for (double step : STEPS) {
            for (double width : NAME_WIDTHS) {
                double nameWidth = width * network.type();
                Footprints room = Footprints.withNames(network, nameWidth);
                // Short names break alike at any width, and large parts take no steps.
                boolean same = !tried.add(List.of(room.names(), hasSmallParts ? step : 0));
                if (same || !mayFit(network, room)) {
                    continue;
                }
                Candidate next = candidate(network, arranging, room, nameWidth, step);
                if (best == null || next.height < best.height) {
                    best = next;
                }
                if (best.height <= network.frame().height()) {
                    return best;
                }
            }
        }
        return best;
    }

    private static Candidate closest(DrawnNetwork network, Arranging arranging) {
        double nameWidth = NAME_WIDTHS[NAME_WIDTHS.length - 1] * network.type();
        Footprints room = Footprints.withNames(network, nameWidth);
        return candidate(network, arranging, room, nameWidth, STEPS[STEPS.length - 1]);
    }

    private static Candidate candidate(
            DrawnNetwork network, Arranging arranging, Footprints room, double nameWidth, double step) {
        SignPositions at = arranging.arrange(network, room, step);
        return new Candidate(room, at, nameWidth, room.height(at));
    }

    /** Whether the paper is large enough for all signs and names side by side; where it is not, they need not be placed to know. */
    private static boolean mayFit(DrawnNetwork network, Footprints room) {
        double area = 0;
        for (int i : network.byNumber()) {
            area += room.area(i);
        }
        return area <= network.frame().width() * network.frame().height();
    }

    private static Plot allNamed(DrawnNetwork network, Candidate chosen) {
        List<Legend.Entry> notes = sizes(network);
        if (network.bundles().stream().anyMatch(b -> b.ties().size() > 1)) {
            notes.add(size(
                    "a thicker line bundles several ties",
                    (d, x, y) -> d.line(Role.FURNITURE, x - 12, y, x + 12, y, Pen.solid(0x555555, 2))));
        }
        return new Plot(
                chosen.height,
                () -> {
                    Drawing d = new Drawing(network.frame().width(), chosen.height);
                    List<PlacedName> under = network.byNumber().stream()
                            .map(i -> chosen.room.under(i, chosen.at))
                            .toList();
                    NamesAndTies.apart(
                                    new NamePlacement(network, chosen.at, chosen.nameWidth, chosen.height, under),
                                    new TieRouting(network, chosen.at, chosen.height))
                            .draw(d, network, chosen.at);
                    return d;
                },
                network.style().signs(),
                Plot.Lines.ARROWS,
                notes,
                0);
    }

    /** Names for those that matter most, and lines that bend past them as where all are named. */
    private static Plot someNamed(DrawnNetwork network) {
        SignPositions at = Arrangement.ofSigns(network);
        double height = Footprints.ofSigns(network).height(at);
        NamePlacement placement =
                new NamePlacement(network, at, NAME_WIDTHS[0] * network.type(), height, crowd(network, at, height));
        TieRouting routing = new TieRouting(network, at, height);
        NamesAndTies apart = NamesAndTies.apart(placement, routing);
        // What a line still runs through goes, the least important first: that may make room for the others.
        Set<Integer> kept = new TreeSet<>(RoomForNames.first(network));
        List<Integer> crossed =
                network.byNumber().stream().filter(apart::isCrossed).toList();
        crossed.stream().filter(i -> !kept.contains(i)).forEach(i -> placement.set(i, none(at, i)));
        if (!crossed.isEmpty()) {
            apart = NamesAndTies.apart(placement, routing);
        }
        network.byNumber().stream().filter(apart::isCrossed).forEach(i -> placement.set(i, none(at, i)));
        NumbersForNames numbers = NumbersForNames.give(network, at, placement, apart.lines());
        List<PlacedName> names = placement.names();
        Drawing d = new Drawing(network.frame().width(), height);
        new NamesAndTies(names, apart.lines()).draw(d, network, at);
        numbers.drawInSigns(d, names);

        int unnamed = numbers.byActor().size();
        for (int i : network.byNumber()) {
            unnamed += names.get(i).isWritten() || numbers.byActor().containsKey(i) ? 0 : 1;
        }
        List<Legend.Entry> notes = sizes(network);
        if (unnamed > numbers.byActor().size()) {
            notes.add(someNamed());
        }
        numbers.byActor()
                .forEach((i, number) ->
                        notes.add(Plot.numbered(number, network.naming().line(network.actor(i)))));
        return new Plot(d, network.style().signs(), Plot.Lines.ARROWS, notes, unnamed);
    }

    private static List<PlacedName> crowd(DrawnNetwork network, SignPositions at, double height) {
        var names = CrowdNames.place(network, at, height, network.type());
        return network.byNumber().stream()
                .map(i -> names.containsKey(i) ? names.get(i) : none(at, i))
                .toList();
    }

    private static PlacedName none(SignPositions at, int i) {
        return PlacedName.none(at.x(i), at.y(i));
    }

    private static Plot large(DrawnNetwork network) {
        SignPositions at = Arrangement.ofSigns(network);
        double height = Footprints.ofSigns(network).height(at);
        double type = LARGE_TYPE * network.type();
        LargeNetwork large = new LargeNetwork(network, at, CrowdNames.place(network, at, height, type), type);
        Drawing d = new Drawing(network.frame().width(), height);
        large.draw(d);
        List<Legend.Entry> notes = sizes(network);
        notes.add(someNamed());
        return new Plot(d, network.style().signs(), Plot.Lines.PLAIN, notes, network.size());
    }

    private static Legend.Entry someNamed() {
        return Plot.someNamed("the most important actors");
    }

    /** What the legend says of the sizes of signs. */
    private static List<Legend.Entry> sizes(DrawnNetwork network) {
        List<Legend.Entry> notes = new ArrayList<>();
        By by = network.picture().encoding().size();
        Legend.Sample sample = (d, x, y) -> {
            d.shape(Role.NODE, Symbol.CIRCLE.at(x - 6, y, 2.6), 0xffffff, Pen.solid(0x333333, 0.5));
            d.shape(Role.NODE, Symbol.CIRCLE.at(x + 4, y, 5), 0xffffff, Pen.solid(0x333333, 0.5));
        };
        if (by == By.DEGREE && network.size() > 1) {
            notes.add(size("a larger sign has more ties in the figure", sample));
        } else if (by == By.MEASURE && network.size() > 1) {
            notes.add(size(
                    "a larger sign has a higher value: "
                            + network.picture().extras().sizes().title() + span(network.values()),
                    sample));
        }
        return notes;
    }

    private static Legend.Entry size(String text, Legend.Sample sample) {
        return Legend.Entry.line("Size", text, sample);
    }

    /** The least and the highest value in the figure, in words. */
    private static String span(double[] values) {
        return values.length == 0
                ? " (undefined here)"
                : ", " + TablePlot.rounded(values[0]) + " to " + TablePlot.rounded(values[values.length - 1]);
    }
}
