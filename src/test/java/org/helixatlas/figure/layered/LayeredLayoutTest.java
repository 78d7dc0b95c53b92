package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.figure.layered.Placed.Box;
import org.helixatlas.figure.layered.Placed.Line;
import org.helixatlas.figure.layered.Placed.Point;
import org.junit.jupiter.api.Test;

/** What holds of every layout, whatever its ties. */
class LayeredLayoutTest {

    private static final Spacing SPACING = new Spacing(7, 6, 4.5, 16, 7, 3, 12);
    private static final Size PAPER = new Size(400, 300);
    private static final double ROUNDING = 0.07;

    @Test
    void twoBoxesStandBesideOneAnotherAndALineJoinsThem() {
        Placed placed = LayeredLayout.alongTies(2, Graphs.ties(0, 1))
                .place(LayerDirection.RIGHT, sizes(2), labels(1), thickness(1), SPACING, PAPER);
        assertThat(placed.boxes()).containsExactly(new Box(0, 0, 40, 12), new Box(56, 0, 40, 12));
        assertThat(placed.lines().get(0).points()).containsExactly(new Point(40, 6), new Point(56, 6));
        assertThat(placed.width()).isEqualTo(96);
        assertThat(placed.height()).isEqualTo(12);
    }

    @Test
    void orUnderOneAnother() {
        Placed placed = LayeredLayout.alongTies(2, Graphs.ties(0, 1))
                .place(LayerDirection.DOWN, sizes(2), labels(1), thickness(1), SPACING, PAPER);
        assertThat(placed.boxes()).containsExactly(new Box(0, 0, 40, 12), new Box(0, 28, 40, 12));
        assertThat(placed.lines().get(0).points()).containsExactly(new Point(20, 12), new Point(20, 28));
    }

    @Test
    void aLabelLiesOnItsLine() {
        Placed placed = LayeredLayout.alongTies(2, List.of(new Tie(0, 1, true)))
                .place(LayerDirection.RIGHT, sizes(2), labels(1), thickness(1), SPACING, PAPER);
        assertThat(placed.lines().get(0).label()).contains(new Box(47, 2, 25, 8));
        assertThat(placed.boxes().get(1).x()).isEqualTo(79);
    }

    @Test
    void aTieWithinAColumnBowsOutOfItAndBack() {
        Placed placed = LayeredLayout.inColumns(new int[] {0, 0}, Graphs.ties(0, 1))
                .place(LayerDirection.RIGHT, sizes(2), labels(1), thickness(1), SPACING, PAPER);
        assertThat(placed.boxes()).containsExactly(new Box(0, 0, 40, 12), new Box(0, 19, 40, 12));
        assertThat(placed.lines().get(0).points())
                .containsExactly(new Point(40, 6), new Point(47, 6), new Point(47, 25), new Point(40, 25));
    }

    @Test
    void anEmptyColumnTakesNoRoom() {
        Placed placed = LayeredLayout.inColumns(new int[] {0, 5}, List.of())
                .place(LayerDirection.RIGHT, sizes(2), labels(0), thickness(0), SPACING, PAPER);
        assertThat(placed.boxes()).containsExactly(new Box(0, 0, 40, 12), new Box(56, 0, 40, 12));
    }

    @Test
    void nothingTakesNoRoom() {
        Placed placed = LayeredLayout.alongTies(0, List.of())
                .place(LayerDirection.RIGHT, sizes(0), labels(0), thickness(0), SPACING, PAPER);
        assertThat(placed).isEqualTo(new Placed(0, 0, List.of(), List.of()));
    }

    @Test
    void aTieToItselfIsRefused() {
        assertThatThrownBy(() -> new Tie(3, 3, false)).hasMessageContaining("box 3");
    }

    @Provide
    Arbitrary<Graphs> graphs() {
        return Graphs.any(14);
    }

    @Property(tries = 150)
    void inLayersNothingCoversAnything(@ForAll("graphs") Graphs graph) {
        for (LayerDirection direction : LayerDirection.values()) {
            sound(graph, LayeredLayout.alongTies(graph.boxes(), graph.ties()), direction);
        }
    }

    @Property(tries = 150)
    void inColumnsNothingCoversAnything(@ForAll("graphs") Graphs graph) {
        int[] column = IntStream.range(0, graph.boxes()).map(b -> b * b % 3).toArray();
        Placed placed = sound(graph, LayeredLayout.inColumns(column, graph.ties()), LayerDirection.RIGHT);
        for (int a = 0; a < graph.boxes(); a++) {
            for (int b = 0; b < graph.boxes(); b++) {
                if (column[a] < column[b]) {
                    assertThat(right(placed.boxes().get(a)) + SPACING.bendToBox())
                            .as("column %s before %s", column[a], column[b])
                            .isLessThanOrEqualTo(placed.boxes().get(b).x() + ROUNDING);
                }
            }
        }
    }

    @Property(tries = 100)
    void withoutCirclesTiesLeadForward(@ForAll("graphs") Graphs graph) {
        List<Tie> forward = graph.ties().stream()
                .map(t -> new Tie(Math.min(t.source(), t.target()), Math.max(t.source(), t.target()), t.labelled()))
                .toList();
        Placed placed = sound(
                new Graphs(graph.boxes(), forward),
                LayeredLayout.alongTies(graph.boxes(), forward),
                LayerDirection.RIGHT);
        for (Tie tie : forward) {
            assertThat(right(placed.boxes().get(tie.source())))
                    .isLessThan(placed.boxes().get(tie.target()).x());
        }
        for (Line line : placed.lines()) {
            for (int i = 0; i + 1 < line.points().size(); i++) {
                assertThat(line.points().get(i).x())
                        .isLessThanOrEqualTo(line.points().get(i + 1).x());
            }
        }
    }

    /** Lays a network out twice, holds it to the laws, and hands it back. */
    private static Placed sound(Graphs graph, LayeredLayout layout, LayerDirection direction) {
        List<Size> sizes = sizes(graph.boxes());
        int ties = graph.ties().size();
        Placed placed = layout.place(direction, sizes, labels(ties), thickness(ties), SPACING, PAPER);
        assertThat(layout.place(direction, sizes, labels(ties), thickness(ties), SPACING, PAPER))
                .as("the same again")
                .isEqualTo(placed);
        List<Rectangle2D> boxes =
                placed.boxes().stream().map(LayeredLayoutTest::area).toList();
        List<Rectangle2D> labels = placed.lines().stream()
                .flatMap(l -> l.label().stream())
                .map(LayeredLayoutTest::area)
                .toList();
        assertThat(labels)
                .hasSize((int) graph.ties().stream().filter(Tie::labelled).count());
        Rectangle2D paper = grown(new Rectangle2D.Double(0, 0, placed.width(), placed.height()), 0.01);
        List<Rectangle2D> all = new ArrayList<>(boxes);
        all.addAll(labels);
        for (int i = 0; i < all.size(); i++) {
            assertThat(paper.contains(all.get(i))).isTrue();
            for (int j = 0; j < i; j++) {
                double apart = i < boxes.size() ? SPACING.boxes() : SPACING.lineToBox();
                assertThat(grown(all.get(i), apart - ROUNDING).intersects(all.get(j)))
                        .as("%s and %s are %s apart", i, j, apart)
                        .isFalse();
            }
        }
        for (int t = 0; t < ties; t++) {
            Tie tie = graph.ties().get(t);
            Line line = placed.lines().get(t);
            List<Point> points = line.points();
            meets(points.get(0), boxes.get(tie.source()));
            meets(points.get(points.size() - 1), boxes.get(tie.target()));
            List<Rectangle2D> others = new ArrayList<>(all);
            line.label().ifPresent(l -> others.remove(area(l)));
            for (Rectangle2D segment : segments(line)) {
                assertThat(paper.contains(segment)).isTrue();
                for (Rectangle2D other : others) {
                    assertThat(segment.intersects(grown(other, -0.1)))
                            .as("%s runs through %s", tie, other)
                            .isFalse();
                }
            }
            for (int u = 0; u < t; u++) {
                apart(line, placed.lines().get(u));
            }
        }
        return placed;
    }

    /** A line ends on the edge of its box. */
    private static void meets(Point end, Rectangle2D box) {
        assertThat(grown(box, 0.01).contains(end.x(), end.y())).isTrue();
        assertThat(grown(box, -0.01).contains(end.x(), end.y())).isFalse();
    }

    /** Lines cross, but never run along one another. */
    private static void apart(Line one, Line other) {
        for (Rectangle2D a : segments(one)) {
            for (Rectangle2D b : segments(other)) {
                boolean parallel = a.getWidth() > a.getHeight() == b.getWidth() > b.getHeight();
                assertThat(parallel && a.intersects(b))
                        .as("%s along %s", one.points(), other.points())
                        .isFalse();
            }
        }
    }

    /** The stretches of a line, a little thick and a little short. */
    private static List<Rectangle2D> segments(Line line) {
        List<Rectangle2D> segments = new ArrayList<>();
        for (int i = 0; i + 1 < line.points().size(); i++) {
            Point a = line.points().get(i);
            Point b = line.points().get(i + 1);
            boolean level = Math.abs(a.y() - b.y()) < 1e-9;
            assertThat(level || Math.abs(a.x() - b.x()) < 1e-9)
                    .as("at right angles")
                    .isTrue();
            double length = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
            if (length > 0.1) {
                double x = Math.min(a.x(), b.x());
                double y = Math.min(a.y(), b.y());
                segments.add(
                        level
                                ? new Rectangle2D.Double(x + 0.02, y - 0.005, length - 0.04, 0.01)
                                : new Rectangle2D.Double(x - 0.005, y + 0.02, 0.01, length - 0.04));
            }
        }
        return segments;
    }

    private static Rectangle2D grown(Rectangle2D area, double by) {
        return new Rectangle2D.Double(
                area.getX() - by, area.getY() - by, area.getWidth() + 2 * by, area.getHeight() + 2 * by);
    }

    private static Rectangle2D area(Box box) {
        return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
    }

    private static double right(Box box) {
        return box.x() + box.width();
    }

    /** Boxes of several sizes, the first two alike. */
    private static List<Size> sizes(int boxes) {
        return IntStream.range(0, boxes)
                .mapToObj(b -> new Size(40 + 7.3 * (b / 2 % 4), 12 + 8.7 * (b / 2 % 3)))
                .toList();
    }

    private static List<Size> labels(int ties) {
        return Collections.nCopies(ties, new Size(25, 8));
    }

    private static double[] thickness(int ties) {
        double[] thickness = new double[ties];
        Arrays.fill(thickness, 1);
        return thickness;
    }
}
