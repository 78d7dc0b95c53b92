package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.network.Snapshot;

/**
 * A network in each of some periods, in panels of one size, in which each actor stands at the same place. A panel shows the ties that
 * are certain in some year of its period and their ends; an actor that has none then is a dot. Without periods all is one panel.
 */
final class PeriodPanels {

    /** More panels than these are too small to read. */
    static final int MOST = 12;

    /** A panel is no narrower than this, in sizes of the type: where there are two, which just stand side by side on a slide, and more. */
    private static final double LEAST_OF_TWO = 23;

    private static final double LEAST = 13;

    /** A panel is no higher than this share of its width. */
    private static final double HIGHEST = 1.3;

    /** Between panels, and within their edges, in sizes of the type. */
    private static final double GAP = 0.9;

    private static final double INSET = 0.9;

    /** The radius of a dot, in sizes of the type. */
    private static final double DOT = 0.17;

    private static final int DOT_COLOUR = 0xc4c4c4;
    private static final int EDGE_COLOUR = 0xbbbbbb;

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final Wording words;
    private final double type;

    private PeriodPanels(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        words = style.words();
        type = frame.type();
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return picture.extras().periods().isEmpty()
                ? NetworkPlot.draw(picture, style, naming, frame)
                : new PeriodPanels(picture, style, naming, frame).draw();
    }

    /** A period with what of the network is certain in it. */
    private record Panel(Picture.Period period, Picture shown) {

        /** The same where who has had its name in another panel comes after all others, so that most have it once. */
        Panel after(Set<String> named) {
            Map<String, Double> ranks = new TreeMap<>();
            shown.degrees().forEach((id, ties) -> ranks.put(id, named.contains(id) ? ties / 1e6 : ties));
            return new Panel(period, shown.with(shown.extras().with(new Picture.Sizes("", ranks)), shown.roles()));
        }

        /** Whose names are in its plot. */
        List<String> named(Naming naming, Drawing plot) {
            String written = plot.marks().stream()
                    .filter(m -> m instanceof Mark.Text && m.role() == Role.LABEL)
                    .map(m -> ((Mark.Text) m).text().replace(" ", ""))
                    .collect(Collectors.joining());
            List<String> named = new ArrayList<>();
            // The longest first: a name that is only part of another one is not written.
            for (Snapshot.Actor actor : shown.actors().stream()
                    .sorted(Comparator.comparingInt((Snapshot.Actor a) ->
                                    -naming.names(a).get(0).length())
                            .thenComparing(Snapshot.Actor::id))
                    .toList()) {
                String name = Typeface.NOTO.drawable(naming.names(actor).get(0)).replace(" ", "");
                if (written.contains(name)) {
                    named.add(actor.id());
                    written = written.replace(name, "|");
                }
            }
            return named;
        }
    }

    /** How panels stand side by side, each with a head over it. */
    private record Grid(int columns, double width, double height, double head) {}

    private Plot draw() {
        List<Panel> panels = panels();
        Picture all = union(panels);
        Grid grid = grid(panels.size());
        Plot.Frame inner = new Plot.Frame(grid.width, grid.height, type, true, -1);
        Map<String, double[]> places = places(all, inner);
        int rows = (panels.size() + grid.columns - 1) / grid.columns;
        double gap = GAP * type;
        Drawing d = new Drawing(frame.width(), rows * (grid.head + grid.height) + (rows - 1) * gap);
        List<Legend.Entry> notes = new ArrayList<>();
        int unnamed = 0;
        boolean dots = false;
        Set<String> named = new TreeSet<>();
        for (int p = 0; p < panels.size(); p++) {
            Panel panel = panels.get(p);
            double x = (p % grid.columns) * (grid.width + gap);
            double y = (p / grid.columns) * (grid.head + grid.height + gap) + grid.head;
            frameOf(d, panel, x, y, grid);
            Plot plot = plot(panels.size() > 2 ? panel.after(named) : panel, places, inner);
            named.addAll(panel.named(naming, plot.drawing()));
            dots |= dots(d, panel, places, plot.drawing(), x, y);
            d.put(plot.drawing(), x, y, 1);
            notes.addAll(plot.notes());
            unnamed += plot.unnamed();
        }
        return new Plot(
                d, style.signs(all.actors()), style.lines(withoutLoops(all.ties())), notes(notes, dots), unnamed);
    }

    private Plot plot(Panel panel, Map<String, double[]> places, Plot.Frame inner) {
        Map<String, GivenPlaces.Place> given = new TreeMap<>();
        panel.shown.actors().forEach(a -> given.put(a.id(), new GivenPlaces.Place(0, 0)));
        // Signs that have places make no room for names, by which they would stand elsewhere in each panel.
        DrawnNetwork network = new DrawnNetwork(panel.shown.placed(new GivenPlaces(given)), style, naming, inner);
        SignPositions at = new SignPositions(network);
        for (int i : network.byNumber()) {
            double[] place = places.get(network.actor(i).id());
            at.set(i, place[0], place[1]);
        }
        return NetworkPlot.drawAt(network, at, inner.height());
    }

    private List<Panel> panels() {
        Encoding encoding = picture.encoding();
        Picture even = picture.by(new Encoding(encoding.mark(), By.NOTHING, encoding.line(), encoding.width()));
        List<Panel> panels = new ArrayList<>();
        for (Picture.Period period : picture.extras().periods()) {
            List<Snapshot.Tie> ties = picture.ties().stream()
                    .filter(t -> t.certain().meets(period.from(), period.to()))
                    .toList();
            panels.add(new Panel(period, of(even, ties)));
        }
        return panels;
    }

    /** Some ties and their ends. */
    private static Picture of(Picture picture, Collection<Snapshot.Tie> ties) {
        Set<String> ends = new TreeSet<>();
        ties.forEach(t -> ends.addAll(List.of(t.source(), t.target())));
        return picture.showing(
                picture.actors().stream().filter(a -> ends.contains(a.id())).toList(), List.copyOf(ties));
    }

    private static Picture union(List<Panel> panels) {
        Set<Snapshot.Tie> ties = new LinkedHashSet<>();
        panels.forEach(p -> ties.addAll(p.shown.ties()));
        return of(
                panels.get(0)
                        .shown
                        .showing(
                                panels.stream()
                                        .flatMap(p -> p.shown.actors().stream())
                                        .distinct()
                                        .sorted(Comparator.comparing(Snapshot.Actor::id))
                                        .toList(),
                                List.of()),
                ties);
    }

    private static List<Snapshot.Tie> withoutLoops(List<Snapshot.Tie> ties) {
        return ties.stream().filter(t -> !t.source().equals(t.target())).toList();
    }

    private Grid grid(int panels) {
        double gap = GAP * type;
        double least = (panels <= 2 ? LEAST_OF_TWO : LEAST) * type;
        int fitting = Math.max(1, Math.min(panels, (int) ((frame.width() + gap) / (least + gap))));
        int rows = (panels + fitting - 1) / fitting;
        int columns = (panels + rows - 1) / rows;
        double width = (frame.width() - (columns - 1) * gap) / columns;
        double head = 1.15 * type * headLines(width) + 0.4 * type;
        double room = (frame.height() - (rows - 1) * gap) / rows - head;
        return new Grid(columns, width, Math.max(4 * type, Math.min(room, HIGHEST * width)), head);
    }

    private int headLines(double width) {
        return picture.extras().periods().stream().anyMatch(p -> Typeface.NOTO.width(head(p, 9999, 9999), type) > width)
                ? 2
                : 1;
    }

    private String head(Picture.Period period, int ties, int actors) {
        return period.title()
                + words.colon()
                + words.sentence(
                        ties + (ties == 1 ? " tie, " : " ties, ") + actors + (actors == 1 ? " actor" : " actors"),
                        ties + " 条关系，" + actors + " 个行动者");
    }

    private void frameOf(Drawing d, Panel panel, double x, double y, Grid grid) {
        String head = head(
                panel.period, panel.shown.ties().size(), panel.shown.actors().size());
        List<String> lines = Typeface.NOTO.lines(head, type, grid.width, 2);
        for (int l = 0; l < lines.size(); l++) {
            double baseline = y - 0.4 * type - 1.15 * type * (lines.size() - 1 - l);
            d.text(Role.FURNITURE, lines.get(l), x + 1, baseline, type, Style.BLACK);
        }
        d.box(Role.FURNITURE, x, y, grid.width, grid.height, null, Pen.solid(EDGE_COLOUR, 0.5));
    }

    /** Where each actor stands in all panels. */
    private Map<String, double[]> places(Picture all, Plot.Frame inner) {
        double inset = INSET * type;
        Plot.Frame within = new Plot.Frame(inner.width() - 2 * inset, inner.height() - 2.2 * inset, type, true, -1);
        DrawnNetwork network = new DrawnNetwork(all, style, naming, within);
        SignPositions at = Arrangement.ofSigns(network);
        double high = Footprints.ofSigns(network).height(at);
        double down = inset + Math.max(0, within.height() - high) / 2;
        Map<String, double[]> places = new TreeMap<>();
        for (int i : network.byNumber()) {
            places.put(network.actor(i).id(), new double[] {at.x(i) + inset, at.y(i) + down});
        }
        return places;
    }

    /** Draws those who have no tie in a period, but for those that a name hides. */
    private boolean dots(Drawing d, Panel panel, Map<String, double[]> places, Drawing plot, double x, double y) {
        List<Rectangle2D> names = plot.marks().stream()
                .filter(m -> m instanceof Mark.Text)
                .map(m -> ((Mark.Text) m).bounds())
                .toList();
        Set<String> tied = new TreeSet<>();
        panel.shown.actors().forEach(a -> tied.add(a.id()));
        double r = DOT * type;
        places.forEach((id, place) -> {
            if (!tied.contains(id)
                    && names.stream().noneMatch(n -> n.intersects(place[0] - r, place[1] - r, 2 * r, 2 * r))) {
                d.shape(Role.FURNITURE, Signs.ring(x + place[0], y + place[1], DOT * type), DOT_COLOUR, null);
            }
        });
        return tied.size() < places.size();
    }

    /** What panels explain, each thing once, and what none of them shows. */
    private List<Legend.Entry> notes(List<Legend.Entry> ofPanels, boolean dots) {
        List<Legend.Entry> notes = new ArrayList<>();
        if (dots) {
            notes.add(Legend.Entry.sign(
                    Legend.Group.PERIODS,
                    words,
                    words.say("no certain tie then", "该期无确定关系"),
                    (drawing, x, y, scale) ->
                            drawing.shape(Role.FURNITURE, Signs.ring(x, y, scale * DOT * type), DOT_COLOUR, null)));
        }
        notes.addAll(notShown());
        notes.addAll(Legend.once(ofPanels));
        return notes;
    }

    private List<Legend.Entry> notShown() {
        int possible = 0;
        int neither = 0;
        for (Snapshot.Tie tie : picture.ties()) {
            if (picture.extras().periods().stream().noneMatch(p -> tie.certain().meets(p.from(), p.to()))) {
                boolean may = picture.extras().periods().stream()
                        .anyMatch(p -> tie.possible().meets(p.from(), p.to()));
                possible += may ? 1 : 0;
                neither += may ? 0 : 1;
            }
        }
        List<String> parts = new ArrayList<>();
        if (possible > 0) {
            parts.add(words.say(
                    possible + (possible == 1 ? " tie" : " ties") + " only possible in these periods",
                    possible + " 条关系在各期仅为可能"));
        }
        if (neither > 0) {
            parts.add(words.say(neither + (neither == 1 ? " tie" : " ties") + " of other years", neither + " 条属其他年份"));
        }
        return parts.isEmpty()
                ? List.of()
                : List.of(Legend.Entry.text(
                        Legend.Group.PERIODS,
                        words,
                        words.say("not drawn", "未绘") + words.colon() + String.join(words.comma(), parts)));
    }
}
