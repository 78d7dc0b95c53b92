package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
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

    /** Where there are no numbers, lesser actors too have a line to their name that is so long at most, in sizes of the type. */
    private static final double NEAR = 5;

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

    /** Signs where they are to stand, with names for those that matter most. */
    static Plot drawAt(DrawnNetwork network, SignPositions at, double height) {
        return network.isLarge() ? large(network, at, height) : someNamed(network, at, height);
    }

    /** Where signs stand that have their names under them. */
    private interface Arranging {
        SignPositions arrange(DrawnNetwork network, Footprints room, double step);
    }

    /** A network with its names under its signs. */
    private record Candidate(Footprints room, SignPositions at, double nameWidth, double height) {}

    private static Plot draw(DrawnNetwork network, Arranging arranging) {
        if (GivenArrangement.isFor(network)) {
            GivenArrangement.Placed given = GivenArrangement.of(network);
            return drawAt(network, given.at(), given.height());
        }
        if (network.isLarge()) {
            SignPositions at = Arrangement.ofSigns(network);
            return large(network, at, Footprints.ofSigns(network).height(at));
        }
        Candidate best = lowest(network, arranging);
        if (network.frame().firm()
                && (best == null || best.height > network.frame().height())) {
            SignPositions at = Arrangement.ofSigns(network);
            return someNamed(network, at, Footprints.ofSigns(network).height(at));
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
        List<Legend.Entry> notes = notes(network);
        return new Plot(
                network.frame().width(),
                chosen.height,
                network.type(),
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
                lines(network),
                notes,
                0);
    }

    /** Names for those that matter most, and lines that bend past them as where all are named. */
    private static Plot someNamed(DrawnNetwork network, SignPositions at, double height) {
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
        NamesAndTies apartNow = apart;
        List<Integer> unclear = network.byNumber().stream()
                .filter(i -> apartNow.isCrossed(i) || placement.isMistakable(i))
                .toList();
        unclear.forEach(i -> placement.set(i, none(at, i)));
        apart = new NamesAndTies(placement.names(), apart.lines()).relaxed(routing);
        placement.lead(RoomForNames.first(network), apart.lines(), LedNames.FARTHEST);
        NumbersForNames numbers = NumbersForNames.give(network, at, placement, apart.lines());
        if (network.frame().numbers() < 0) {
            placement.lead(network.byImportance(), apart.lines(), NEAR * network.type());
        }
        List<PlacedName> names = placement.names();
        Drawing d = new Drawing(network.frame().width(), height);
        new NamesAndTies(names, apart.lines()).draw(d, network, at);
        numbers.drawInSigns(d, names);

        int unnamed = numbers.byActor().size();
        for (int i : network.byNumber()) {
            unnamed += names.get(i).isWritten() || numbers.byActor().containsKey(i) ? 0 : 1;
        }
        List<Legend.Entry> notes = notes(network);
        if (unnamed > numbers.byActor().size()) {
            notes.add(whoIsNamed(network));
        }
        notes.addAll(leaders(network, names));
        numbers.byActor()
                .forEach((i, number) -> notes.add(Plot.numbered(
                        network.style().words(), number, network.naming().line(network.actor(i)))));
        return new Plot(d, network.style().signs(), lines(network), notes, unnamed);
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

    private static Plot large(DrawnNetwork network, SignPositions at, double height) {
        double type = LARGE_TYPE * network.type();
        LargeNetwork large = new LargeNetwork(network, at, CrowdNames.place(network, at, height, type), type);
        Drawing d = new Drawing(network.frame().width(), height);
        large.draw(d);
        List<Legend.Entry> notes = new ArrayList<>(sizes(network));
        notes.add(whoIsNamed(network));
        notes.addAll(leaders(network, large.names().values()));
        List<Style.Line> lines = network.style().families(Bundle.ties(network.bundles()));
        return new Plot(d, network.style().signs(), lines, notes, network.size());
    }

    private static List<Style.Line> lines(DrawnNetwork network) {
        return network.style().lines(Bundle.ties(network.bundles()));
    }

    /** What the legend says of lines to names, where there are any. */
    private static List<Legend.Entry> leaders(DrawnNetwork network, Collection<PlacedName> names) {
        return names.stream().anyMatch(name -> name.leader() != null)
                ? List.of(Legend.leader(network.style().words()))
                : List.of();
    }

    private static Legend.Entry whoIsNamed(DrawnNetwork network) {
        return Plot.someNamed(
                network.style().words(),
                "the most important actors are named, as far as there is room",
                "仅标出最重要的行动者，以版面所容为限");
    }

    /** What else the legend explains, where lines are wide enough to show it. */
    private static List<Legend.Entry> notes(DrawnNetwork network) {
        List<Legend.Entry> notes = new ArrayList<>(Legend.basis(network.style().words(), network.bundles()));
        notes.addAll(sizes(network));
        notes.addAll(network.widths());
        return notes;
    }

    private static String ties(Wording words, int count) {
        return words.say(count + (count == 1 ? " tie" : " ties"), count + " 条关系");
    }

    /** The scale of sizes: the smallest and the largest sign with their values. */
    private static List<Legend.Entry> sizes(DrawnNetwork network) {
        By by = network.picture().encoding().size();
        if (by != By.DEGREE && by != By.MEASURE) {
            return List.of();
        }
        Wording words = network.style().words();
        List<Integer> byValue = network.byImportance().stream()
                .filter(i -> Double.isFinite(network.value(i)))
                .toList();
        if (byValue.isEmpty()) {
            return List.of(Legend.Entry.text(
                    Legend.Group.SIZE,
                    words,
                    words.own(network.picture().extras().sizes().title()) + words.say(" (undefined here)", "（此处无定义）")));
        }
        int largest = byValue.get(0);
        int smallest = byValue.get(byValue.size() - 1);
        if (network.value(largest) == network.value(smallest)) {
            return List.of();
        }
        String heading = Legend.Group.SIZE.heading(words)
                + (by == By.DEGREE
                        ? ""
                        : words.comma()
                                + words.own(network.picture().extras().sizes().title()));
        List<Legend.Entry> key = new ArrayList<>();
        for (int i : List.of(smallest, largest)) {
            double r = network.radius(i);
            key.add(new Legend.Entry(
                    Legend.Group.SIZE,
                    heading,
                    by == By.DEGREE ? ties(words, (int) network.value(i)) : TablePlot.rounded(network.value(i)),
                    Math.max(11, 2 * r),
                    2 * r + 2,
                    (d, x, y, scale) ->
                            d.shape(Role.KEY, Signs.ring(x, y, scale * r), Signs.PAPER, Pen.solid(0x333333, 0.5))));
        }
        return key;
    }
}
