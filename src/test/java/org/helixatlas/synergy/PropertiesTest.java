package org.helixatlas.synergy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class PropertiesTest {

    private final SnapshotBuilder builder =
            Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
    private int ties;

    @Test
    void placeIsAParkBeforeAnotherPlaceAndTheFirstOfSeveral() {
        actors(Kinds.FIRM, "firm");
        actors(Kinds.PLACE, "a-district");
        actors(Kinds.SCIENCE_PARK, "park", "quarter");
        tie("firm", "LOCATED_IN", "a-district");
        tie("firm", "LOCATED_IN", "quarter");
        tie("firm", "LOCATED_IN", "park");
        assertThat(values(Dimension.PLACE, NetworkFilter.NONE)).containsEntry("firm", "park");
    }

    @Test
    void placeIsWhereItMovedOrWhereTheWholeIs() {
        actors(Kinds.FIRM, "moved", "group", "part", "part-of-part", "nowhere");
        actors(Kinds.PERSON, "engineer");
        actors(Kinds.PLACE, "north", "south");
        tie("moved", "MOVED_TO", "south");
        tie("group", "LOCATED_IN", "north");
        tie("part", "PART_OF", "group");
        tie("part-of-part", "PART_OF", "part");
        tie("part", "PART_OF", "part-of-part");
        tie("engineer", "EMPLOYED_BY", "part");
        assertThat(values(Dimension.PLACE, NetworkFilter.NONE))
                .isEqualTo(Map.of(
                        "moved", "south",
                        "group", "north",
                        "part", "north",
                        "part-of-part", "north",
                        "engineer", "north"));
    }

    @Test
    void technologyIsWhatItDevelopedOrWhatItsPeopleDid() {
        actors(Kinds.FIRM, "maker", "buyer", "employer", "none");
        actors(Kinds.PERSON, "inventor");
        actors(Kinds.TECHNOLOGY, "card", "typesetting", "zip");
        tie("maker", "DEVELOPED", "zip");
        tie("maker", "ACQUIRED", "card");
        tie("buyer", "ACQUIRED", "card");
        tie("inventor", "DEVELOPED", "typesetting");
        tie("inventor", "EMPLOYED_BY", "employer");
        tie("inventor", "FOUNDED", "maker");
        assertThat(values(Dimension.TECHNOLOGY, NetworkFilter.NONE))
                .isEqualTo(
                        Map.of("maker", "zip", "buyer", "card", "inventor", "typesetting", "employer", "typesetting"));
    }

    @Test
    void placeAndTechnologyDoNotDependOnTheTypesAsked() {
        actors(Kinds.FIRM, "firm");
        actors(Kinds.PLACE, "north");
        tie("firm", "LOCATED_IN", "north");
        NetworkFilter supply = NetworkFilter.NONE.withTypes(
                java.util.Set.of(Vocabulary.shipped().type("SUPPLIES").orElseThrow()));
        assertThat(values(Dimension.PLACE, supply)).isEqualTo(Map.of("firm", "north"));
    }

    @Test
    void foundedIsADecade() {
        builder.actor(Rows.actor("old", "old", Kinds.FIRM, null, 1989, Snapshot.UNKNOWN, "test"));
        actors(Kinds.FIRM, "undated");
        assertThat(values(Dimension.FOUNDED, NetworkFilter.NONE)).isEqualTo(Map.of("old", "1980s"));
    }

    private Map<String, String> values(Dimension dimension, NetworkFilter filter) {
        View view = View.of(builder.build(), filter, Projection.UNDIRECTED);
        String[] values = new Properties(view).of(dimension);
        Map<String, String> byActor = new TreeMap<>();
        for (int v = 0; v < values.length; v++) {
            if (values[v] != null) {
                byActor.put(view.actor(v).id(), values[v]);
            }
        }
        return byActor;
    }

    private void actors(Kind kind, String... ids) {
        for (String id : ids) {
            builder.actor(
                    Rows.actor(id, id, kind, kind.sphere().orElse(null), Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test"));
        }
    }

    private void tie(String source, String type, String target) {
        builder.tie(Topology.tie(
                "tie" + ties++, source, Vocabulary.shipped().type(type).orElseThrow(), target));
    }
}
