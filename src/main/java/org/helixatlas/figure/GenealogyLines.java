package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.figure.Descents.Descent;

/**
 * The lines of descent in a genealogical table. A line goes down from the parent and turns to the child; where a child stands no later
 * than its parent, all lines of that parent go down further left, so that they meet the signs of all children from before.
 */
final class GenealogyLines {

    /** What a line needs between where it turns and a sign, besides the sign itself: its head and a little of the line. */
    private static final double TURN = 5.5;

    /** How far nested lines keep from one another. */
    private static final double APART = 3;

    private final Descents descents;
    private final Style style;
    /** How far apart lines arrive at one sign, in points: their heads hardly meet. */
    private static final double LEVELS = 3.2;

    private final Map<String, double[]> at;
    private final ToDoubleFunction<String> row;
    private final double r;
    private final Map<String, Double> trunks = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private int further;

    /**
     * The lines between signs at some places.
     *
     * @param at where each stands, by id
     * @param row the height of its row
     */
    GenealogyLines(
            Descents descents, Style style, Map<String, double[]> at, ToDoubleFunction<String> row, double type) {
        this.row = row;
        this.descents = descents;
        this.style = style;
        this.at = at;
        r = 0.5 * type;
        for (String id : descents.rows()) {
            Descent up = descents.first(id);
            if (up != null) {
                children.computeIfAbsent(up.parent(), k -> new ArrayList<>()).add(id);
            }
        }
    }

    /** What is drawn, each line by itself. */
    List<Bundle> drawn() {
        return descents.byChild().stream()
                .flatMap(Collection::stream)
                .map(d -> new Bundle(0, 1, style.line(d.tie()), List.of(d.tie()), 0, 1))
                .toList();
    }

    void draw(Drawing d) {
        List<Runnable> drawings = new ArrayList<>();
        List<Boolean> inferred = new ArrayList<>();
        for (List<Descent> ofChild : descents.byChild()) {
            // A second tie to the main parent takes the side above.
            double level = ofChild.stream()
                                    .filter(descent -> descent.parent()
                                            .equals(descents.first(descent.child())
                                                    .parent()))
                                    .count()
                            > 1
                    ? -LEVELS
                    : LEVELS;
            for (Descent descent : ofChild) {
                Descent main = descents.first(descent.child());
                List<double[]> points;
                if (main == null || !main.parent().equals(descent.parent())) {
                    points = inTheMargin(descent, level);
                    level = level > 0 ? -level : 1.4 - level;
                } else {
                    points = below(descent, main.tie() != descent.tie() ? 1 : 0);
                }
                Bundle bundle = new Bundle(0, 1, style.line(descent.tie()), List.of(descent.tie()), 0, 1);
                TieLine line = TieLine.of(bundle, bundle.line().pen());
                boolean back = !Bundle.start(descent.tie()).equals(descent.parent());
                drawings.add(() -> draw(d, line, points, back));
                inferred.add(bundle.isInferred());
            }
        }
        // Where lines share a way down, the stated ones cover those that are only inferred.
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < drawings.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> !inferred.get(i)));
        order.forEach(i -> drawings.get(i).run());
    }

    /** Where the lines from a parent go down. */
    private double trunk(String parent) {
        Double known = trunks.get(parent);
        if (known != null) {
            return known;
        }
        double trunk = at.get(parent)[0];
        for (String child : children.getOrDefault(parent, List.of())) {
            double x = at.get(child)[0];
            trunk = Math.min(trunk, x - r - TURN);
            if (children.containsKey(child)) {
                double inner = trunk(child);
                trunk = Math.min(trunk, inner < x ? inner - APART : trunk);
            }
        }
        trunk = Math.max(1, trunk);
        trunks.put(parent, trunk);
        return trunk;
    }

    private List<double[]> below(Descent descent, int beside) {
        double[] p = at.get(descent.parent());
        double[] c = at.get(descent.child());
        double trunk = trunk(descent.parent());
        double x = trunk + APART * beside;
        double y = c[1] - LEVELS * beside;
        List<double[]> points = new ArrayList<>();
        if (trunk < p[0]) {
            // Under the sign, since the line to the parent itself arrives at its left.
            double under = p[1] + row.applyAsDouble(descent.parent()) / 2;
            points.add(new double[] {p[0], p[1] + Math.min(r, under - p[1])});
            points.add(new double[] {p[0], under});
            points.add(new double[] {x, under});
        } else {
            points.add(new double[] {x, p[1] + r});
        }
        points.add(new double[] {x, y});
        points.add(new double[] {c[0] - r, y});
        return points;
    }

    /** A further parent stands elsewhere: its line runs in the margin before the child. */
    private List<double[]> inTheMargin(Descent descent, double level) {
        double[] p = at.get(descent.parent());
        double[] c = at.get(descent.child());
        double gutter = Math.max(1, Math.min(p[0], c[0]) - r - TURN - 2.2 * (further++ % 4));
        return List.of(
                new double[] {p[0] - r, p[1] + 1.5},
                new double[] {gutter, p[1] + 1.5},
                new double[] {gutter, c[1] - level},
                new double[] {c[0] - r, c[1] - level});
    }

    /**
     * Draws a line.
     *
     * @param points from the parent to the child
     * @param back whether what its tie carries goes the other way
     */
    private static void draw(Drawing d, TieLine line, List<double[]> points, boolean back) {
        List<double[]> way = new ArrayList<>(points);
        // A ring stands where the line is not shared: at its turn to the child.
        double[] turn = way.get(way.size() - 2);
        if (back) {
            Collections.reverse(way);
        }
        double[] end = way.get(way.size() - 1);
        double[] before = way.get(way.size() - 2);
        double dx = end[0] - before[0];
        double dy = end[1] - before[1];
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double head = Math.min(0.9 * length, TieLine.headLength(line.pen()));
        double behind = line.behindTip(head);
        Path2D path = new Path2D.Double();
        path.moveTo(way.get(0)[0], way.get(0)[1]);
        way.subList(1, way.size() - 1).forEach(q -> path.lineTo(q[0], q[1]));
        path.lineTo(end[0] - dx / length * behind, end[1] - dy / length * behind);
        line.draw(d, Role.TIE, path);
        line.drawHead(d, Role.TIE, end[0], end[1], dx, dy, head);
        if (line.undated()) {
            TieLine.drawRing(d, Role.TIE, turn[0], turn[1], line.pen().colour());
        }
    }
}
