package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

class GroupPlotTest {

    /** Ten actors, the first six of one group, three of another, the last of none; each tied to the next. */
    private static Picture ten() {
        List<Snapshot.Actor> actors = new ArrayList<>();
        List<Snapshot.Tie> ties = new ArrayList<>();
        Map<String, String> roles = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            actors.add(Networks.actor("a" + i, "Actor " + i, i < 6 ? Kinds.FIRM : Kinds.UNIVERSITY, 1990));
            if (i > 0) {
                ties.add(Networks.tie("t" + i, "a" + (i - 1), 0, "a" + i));
            }
            if (i < 9) {
                roles.put("a" + i, i < 6 ? "first" : "second");
            }
        }
        return Networks.picture(Layout.GROUPS, actors, ties, roles).by(Encoding.TYPES);
    }

    private static Plot plot(Plot.Frame frame) {
        return GroupPlot.draw(ten(), new Style(ten()), new Naming(Naming.Labels.EN, Map.of()), frame);
    }

    private static List<Rectangle2D> shapes(Plot plot, Role role) {
        return plot.drawing().marks().stream()
                .filter(m -> m instanceof Mark.Shape && m.role() == role)
                .map(m -> ((Mark.Shape) m).path().getBounds2D())
                .toList();
    }

    @Test
    void eachActorStandsInTheHullOfItsGroup() {
        for (Plot.Frame frame : List.of(new Plot.Frame(450, 500, 8, false, 0), new Plot.Frame(684, 220, 10, true, 3))) {
            Plot plot = plot(frame);
            List<Rectangle2D> hulls = shapes(plot, Role.FURNITURE).subList(0, 2);
            List<Rectangle2D> signs = shapes(plot, Role.NODE);
            assertThat(signs).hasSize(10);
            assertThat(signs.subList(0, 6)).allMatch(hulls.get(0)::contains);
            assertThat(signs.subList(6, 9)).allMatch(hulls.get(1)::contains);
            assertThat(hulls).noneMatch(hull -> hull.intersects(signs.get(9)));
            assertThat(hulls.get(0).intersects(hulls.get(1))).isFalse();
        }
    }

    @Test
    void hullsBearTheirNamesAndTheLegendSaysWhatTheyAre() {
        Plot plot = plot(new Plot.Frame(450, 500, 8, false, 0));
        assertThat(plot.drawing().marks().stream()
                        .filter(m -> m instanceof Mark.Text && m.role() == Role.FURNITURE)
                        .map(m -> ((Mark.Text) m).text()))
                .contains("first", "second");
        assertThat(plot.notes()).anyMatch(n -> n.group() == Legend.Group.HULLS);
    }

    @Test
    void withoutRolesThereIsNoHull() {
        Picture bare = Networks.picture(Layout.GROUPS, ten().actors(), ten().ties(), Map.of());
        Plot plot = GroupPlot.draw(
                bare, new Style(bare), new Naming(Naming.Labels.EN, Map.of()), new Plot.Frame(450, 500, 8, false, 0));
        assertThat(plot.notes()).noneMatch(n -> n.group() == Legend.Group.HULLS);
        assertThat(shapes(plot, Role.NODE)).hasSize(10);
    }
}
