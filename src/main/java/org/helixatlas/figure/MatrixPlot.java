package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Snapshot;

/** The first sphere of the vocabulary, academia, across, the others down; each cell bears a letter for each role that the ties between the two have. */
final class MatrixPlot {

    private MatrixPlot() {}

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        double type = frame.type();
        Map<String, Snapshot.Actor> actors = new TreeMap<>();
        picture.actors().forEach(a -> actors.put(a.id(), a));
        Map<String, Map<String, Map<String, Integer>>> cells = new TreeMap<>();
        TreeSet<String> found = new TreeSet<>();
        Map<String, Integer> count = new TreeMap<>();
        Sphere first = picture.vocabulary().spheres().get(0);
        for (Snapshot.Tie tie : picture.ties()) {
            boolean sourceAcross = first.equals(actors.get(tie.source()).sphere());
            String across = sourceAcross ? tie.source() : tie.target();
            String down = sourceAcross ? tie.target() : tie.source();
            String role = picture.role(tie.id());
            found.add(role);
            cells.computeIfAbsent(down, k -> new TreeMap<>())
                    .computeIfAbsent(across, k -> new TreeMap<>())
                    .merge(role, 1, Integer::sum);
            count.merge(down, 1, Integer::sum);
            count.merge(across, 1, Integer::sum);
        }
        List<String> roles = new ArrayList<>(
                picture.extras().roleOrder().stream().filter(found::contains).toList());
        found.stream().filter(r -> !roles.contains(r)).forEach(roles::add);
        Comparator<String> busiest = Comparator.comparing(
                        (String id) -> !actors.get(id).kind().isPopulation())
                .thenComparingInt(id -> -count.getOrDefault(id, 0))
                .thenComparing(id -> id);
        List<String> down = cells.keySet().stream().sorted(busiest).toList();
        List<String> across = cells.values().stream()
                .flatMap(r -> r.keySet().stream())
                .distinct()
                .sorted(busiest)
                .toList();

        double left = Math.min(
                (frame.firm() ? 0.56 : 0.4) * frame.width(),
                4
                        + down.stream()
                                .mapToDouble(
                                        id -> Typeface.NOTO.width(String.join(" ", naming.names(actors.get(id))), type))
                                .max()
                                .orElse(0));
        double column = Math.min(13 * type, (frame.width() - left) / Math.max(1, across.size()));
        boolean upright = column > 7.5 * type;
        List<List<String>> heads = across.stream()
                .map(id -> upright
                        ? naming.lines(actors.get(id), type, column - 4, 4)
                        : head(naming, actors.get(id), type, column, frame.firm() ? 9.5 : 15))
                .toList();
        double head = upright
                ? heads.stream().mapToInt(List::size).max().orElse(1) * 1.15 * type + 4
                : heads.stream()
                                .flatMap(List::stream)
                                .mapToDouble(l -> Typeface.NOTO.width(l, type))
                                .max()
                                .orElse(0)
                        + 6;
        List<List<String>> names = down.stream()
                .map(id -> Typeface.NOTO.lines(String.join(" ", naming.names(actors.get(id))), type, left - 4, 2))
                .toList();
        boolean two = names.stream().anyMatch(l -> l.size() > 1);
        double row = (two ? 2.4 : 1.75) * type;
        if (frame.firm()) {
            double fitting = (frame.height() - head - 1) / Math.max(1, down.size());
            row = Math.max((two ? 2.3 : 1.07) * type, Math.min(row, fitting));
        }
        double width = left + column * across.size();
        double shift = (frame.width() - width) / 2;
        Drawing d = new Drawing(frame.width(), head + row * down.size() + 1);
        for (int r = 0; r < down.size(); r++) {
            double y = head + r * row;
            if (r % 2 == 0) {
                d.box(Role.FURNITURE, shift, y, width, row, 0xf3f3f3, null);
            }
        }
        for (int c = 0; c <= across.size(); c++) {
            double x = shift + left + c * column;
            d.line(Role.FURNITURE, x, head, x, head + row * down.size(), Pen.solid(0xc8c8c8, 0.4));
        }
        d.line(Role.FURNITURE, shift, head, shift + width, head, Pen.solid(0x555555, 0.7));
        for (int c = 0; c < across.size(); c++) {
            double middle = shift + left + (c + 0.5) * column;
            List<String> lines = heads.get(c);
            for (int l = 0; l < lines.size(); l++) {
                if (upright) {
                    double y = head - 4 - (lines.size() - 1 - l) * 1.15 * type;
                    d.centred(Role.LABEL, lines.get(l), middle, y, type, Style.BLACK);
                } else {
                    double x = middle + 0.35 * type + (l - (lines.size() - 1) / 2.0) * 1.15 * type;
                    d.upwards(Role.LABEL, lines.get(l), x, head - 4, type, Style.BLACK);
                }
            }
        }
        for (int r = 0; r < down.size(); r++) {
            double y = head + (r + 0.5) * row;
            List<String> name = names.get(r);
            for (int l = 0; l < name.size(); l++) {
                double baseline = y + 0.36 * type + (l - (name.size() - 1) / 2.0) * 1.1 * type;
                d.text(Role.LABEL, name.get(l), shift + 2, baseline, type, Style.BLACK);
            }
            for (int c = 0; c < across.size(); c++) {
                Map<String, Integer> cell = cells.get(down.get(r)).getOrDefault(across.get(c), Map.of());
                double slot = column / (roles.size() + 0.6);
                for (int k = 0; k < roles.size(); k++) {
                    if (cell.containsKey(roles.get(k))) {
                        // Each role keeps its place within the cell, so that a column of letters can be read down.
                        double x = shift + left + c * column + (k + 0.8) * slot;
                        double size = Math.min(type, 1.5 * slot);
                        d.centred(Role.FURNITURE, letter(picture, roles.get(k)), x, y + 0.36 * size, size, Style.BLACK);
                    }
                }
            }
        }
        List<Legend.Entry> notes = new ArrayList<>();
        for (String role : roles) {
            notes.add(Legend.Entry.text(
                    Legend.Group.MODES,
                    style.words(),
                    letter(picture, role) + "  "
                            + (frame.firm()
                                    ? style.words().ownSentence(role)
                                    : style.words().own(role))));
        }
        return new Plot(d, List.of(), List.of(), notes, 0);
    }

    /** The head of a column that is read from below: as low as its lines have room side by side. */
    private static List<String> head(Naming naming, Snapshot.Actor actor, double type, double column, double least) {
        for (double wide = least; wide < 40; wide += 2) {
            List<String> lines = naming.lines(actor, type, wide * type, 4);
            if (lines.size() * 1.15 * type <= column
                    && !NameBlock.of(lines, type).isCut()) {
                return lines;
            }
        }
        return List.of(naming.line(actor, type, 24 * type));
    }

    /** Of a role, by its place among all roles that the figure names: what a filter leaves out takes no letter along. */
    private static String letter(Picture picture, String role) {
        int at = picture.extras().roleOrder().indexOf(role);
        return at < 0 ? "–" : String.valueOf((char) ('A' + at % 26));
    }
}
