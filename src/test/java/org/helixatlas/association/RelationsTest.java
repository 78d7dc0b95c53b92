package org.helixatlas.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class RelationsTest {

    private static final double UNKNOWN = Double.NaN;

    private final SnapshotBuilder builder =
            Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
    private int ties;

    @Test
    void tiesMakeRelationsByFamilyAndType() {
        actors(Kinds.FIRM, "a", "b", "c");
        tie("a", "SUPPLIES", "b");
        tie("a", "SUPPLIES", "b");
        tie("a", "SUPPLIES", "a");
        tie("c", "INVESTED_IN", "a");
        assertThat(values("SUPPLIES", NetworkFilter.NONE, Projection.DIRECTED))
                .isDeepEqualTo(new double[][] {{0, 1, 0}, {0, 0, 0}, {0, 0, 0}});
        assertThat(values("supply", NetworkFilter.NONE, Projection.UNDIRECTED))
                .isDeepEqualTo(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, 0, 0}});
        assertThat(values("ties", NetworkFilter.NONE, Projection.UNDIRECTED))
                .isDeepEqualTo(new double[][] {{0, 1, 1}, {1, 0, 0}, {1, 0, 0}});
        NetworkFilter investment = NetworkFilter.NONE.withTypes(
                Set.of(Vocabulary.shipped().type("INVESTED_IN").orElseThrow()));
        assertThat(values("ties", investment, Projection.UNDIRECTED))
                .isDeepEqualTo(new double[][] {{0, 0, 1}, {0, 0, 0}, {1, 0, 0}});
        assertThat(values("supply", investment, Projection.UNDIRECTED)).isDeepEqualTo(new double[3][3]);
    }

    /** a holds 60 percent of b and then 20 more; c holds of b what nobody says; d has 5 CNY in c. */
    @Test
    void tiesWeighWhatTheyAreAskedFor() {
        actors(Kinds.FIRM, "a", "b", "c", "d");
        investment("a", "b", 60, "%");
        investment("a", "b", 20, "%");
        investment("c", "b", Double.NaN, null);
        investment("d", "c", 5, "CNY");
        Relation stakes = relation("investment:stake", NetworkFilter.NONE, Projection.UNDIRECTED);
        assertThat(stakes.values())
                .isDeepEqualTo(new double[][] {{0, 80, 0, 0}, {80, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}});
        assertThat(stakes.name()).isEqualTo("investment:stake");
        assertThat(stakes.about().ties()).isEqualTo(2);
        assertThat(stakes.about().unweightedTies()).isEqualTo(2);
        assertThat(values("INVESTED_IN:CNY", NetworkFilter.NONE, Projection.DIRECTED)[3])
                .containsExactly(0, 0, 5, 0);
        assertThat(values("ties:true", NetworkFilter.NONE, Projection.DIRECTED)[0])
                .containsExactly(0, 2, 0, 0);
        assertThat(values("ties", NetworkFilter.NONE, Projection.DIRECTED)[0]).containsExactly(0, 1, 0, 0);
    }

    private void investment(String source, String target, double amount, String unit) {
        builder.tie(Rows.tie(
                "investment" + ties++,
                source,
                Vocabulary.shipped().type("INVESTED_IN").orElseThrow(),
                target,
                Snapshot.UNKNOWN,
                Snapshot.UNKNOWN,
                amount,
                unit,
                null,
                null,
                org.helixatlas.model.Basis.STATED,
                "test",
                List.of()));
    }

    @Test
    void saysHowManyTiesHaveNoYear() {
        actors(Kinds.FIRM, "a", "b");
        tie("a", "SUPPLIES", "b");
        builder.tie(Rows.tie(
                "dated",
                "b",
                Vocabulary.shipped().type("SUPPLIES").orElseThrow(),
                "a",
                1990,
                Snapshot.UNKNOWN,
                Double.NaN,
                null,
                null,
                null,
                org.helixatlas.model.Basis.STATED,
                "test",
                List.of()));
        var about =
                relation("supply", NetworkFilter.NONE, Projection.UNDIRECTED).about();
        assertThat(about.ties()).isEqualTo(2);
        assertThat(about.undatedTies()).isEqualTo(1);
        assertThat(about.undatedShare()).isEqualTo(0.5);
        assertThat(about.unknownActors()).isNull();
        assertThat(about.types()).contains("SUPPLIES");
    }

    /** A firm and a university without a place, and two firms in one park, of which one moved there. */
    @Test
    void attributesCompareActorsOfWhomTheyAreKnown() {
        builder.actor(Rows.actor("a", "a", Kinds.FIRM, null, 1990, Snapshot.UNKNOWN, "test"));
        builder.actor(Rows.actor("b", "b", Kinds.FIRM, null, 1984, Snapshot.UNKNOWN, "test"));
        actors(Kinds.UNIVERSITY, "u");
        actors(Kinds.SCIENCE_PARK, "park");
        actors(Kinds.PLACE, "town");
        tie("a", "LOCATED_IN", "park");
        tie("b", "MOVED_TO", "park");
        tie("u", "LOCATED_IN", "town");
        NetworkFilter bodies = NetworkFilter.NONE.withKinds(Set.of(Kinds.FIRM, Kinds.UNIVERSITY));
        assertThat(values("same-kind", bodies, Projection.UNDIRECTED))
                .isDeepEqualTo(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        assertThat(values("same-sphere", bodies, Projection.UNDIRECTED)[2]).containsExactly(UNKNOWN, UNKNOWN, 1);
        assertThat(values("founding-difference", bodies, Projection.UNDIRECTED)).satisfies(years -> {
            assertThat(years[0]).containsExactly(0, 6, UNKNOWN);
            assertThat(years[1]).containsExactly(6, 0, UNKNOWN);
            assertThat(years[2]).containsOnly(UNKNOWN);
        });
        assertThat(values("same-place", bodies, Projection.UNDIRECTED))
                .isDeepEqualTo(new double[][] {{1, 1, 0}, {1, 1, 0}, {0, 0, 1}});
        assertThat(values("same-park", bodies, Projection.UNDIRECTED)[0]).containsExactly(1, 1, UNKNOWN);
        assertThat(relation("same-park", bodies, Projection.UNDIRECTED).about().unknownActors())
                .isEqualTo(1);
    }

    @Test
    void refusesMoreThanFitsIntoMemory() {
        String[] many = new String[3000];
        java.util.Arrays.setAll(many, i -> "v" + i);
        View view = Topology.undirected(many);
        assertThatThrownBy(() -> new Relations(view).of(Collections.nCopies(2, "ties")))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 2,828 actors");
    }

    private double[][] values(String relation, NetworkFilter filter, Projection projection) {
        return relation(relation, filter, projection).values();
    }

    private Relation relation(String relation, NetworkFilter filter, Projection projection) {
        return new Relations(View.of(builder.build(), filter, projection))
                .of(List.of(relation))
                .get(0);
    }

    private void actors(Kind kind, String... ids) {
        for (String id : ids) {
            builder.actor(Rows.actor(id, kind));
        }
    }

    private void tie(String source, String type, String target) {
        builder.tie(Topology.tie(
                "tie" + ties++, source, Vocabulary.shipped().type(type).orElseThrow(), target));
    }
}
