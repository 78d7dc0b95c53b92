package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

class DescentsTest {

    private static final RelationType BY_PARENT = Vocabulary.shipped().types().stream()
            .filter(type -> type.parent() == Parent.SOURCE)
            .findFirst()
            .orElseThrow();

    private static Descents of(List<Snapshot.Actor> actors, List<Snapshot.Tie> ties) {
        Picture picture = Networks.picture(Layout.GENEALOGY, actors, ties, Map.of());
        return new Descents(picture, new Style(picture));
    }

    private static Snapshot.Actor firm(String id, int founded) {
        return Networks.actor(id, id, Kinds.FIRM, founded);
    }

    private static Snapshot.Tie tie(String parent, String child) {
        return Networks.tie(parent + child, parent, BY_PARENT, child);
    }

    /** a has b and c; d comes from b. */
    @Test
    void childrenStandBelowTheirParentTheEldestFirst() {
        Descents descents = of(
                List.of(firm("a", 1950), firm("b", 1990), firm("c", 1980), firm("d", 2000)),
                List.of(tie("a", "b"), tie("a", "c"), tie("b", "d")));
        assertThat(descents.rows()).containsExactly("a", "c", "b", "d");
        assertThat(descents.size("a")).isEqualTo(4);
        assertThat(descents.first("a")).isNull();
        assertThat(descents.first("d")).extracting(Descents.Descent::parent).isEqualTo("b");
    }

    @Test
    void whoHasTwoParentsStandsUnderTheLaterOne() {
        Descents descents =
                of(List.of(firm("a", 1950), firm("b", 1990), firm("c", 2000)), List.of(tie("a", "c"), tie("b", "c")));
        assertThat(descents.first("c")).extracting(Descents.Descent::parent).isEqualTo("b");
        assertThat(descents.byChild())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
    }

    @Test
    void aCircleOfDescentsEnds() {
        Descents descents = of(List.of(firm("a", 1950), firm("b", 1990)), List.of(tie("a", "b"), tie("b", "a")));
        assertThat(descents.rows()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void whoseFoundingIsUnknownComesLast() {
        Descents descents = of(
                List.of(firm("a", 1950), firm("b", Snapshot.UNKNOWN), firm("c", 1980)),
                List.of(tie("a", "b"), tie("a", "c")));
        assertThat(descents.year("b")).isNull();
        assertThat(descents.rows()).containsExactly("a", "c", "b");
    }
}
