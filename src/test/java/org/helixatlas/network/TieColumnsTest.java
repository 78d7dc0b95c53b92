package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Ties by their ids, of which only what ends and type do not tell is held. */
class TieColumnsTest {

    private static final RelationType SUPPLIES =
            Vocabulary.shipped().type("SUPPLIES").orElseThrow();

    private static SnapshotBuilder among(String... actors) {
        SnapshotBuilder builder = Snapshot.builder("v").dataset(new Snapshot.Dataset("test", "Test", "1", ""));
        for (String actor : actors) {
            builder.actor(Rows.actor(actor, Kinds.FIRM));
        }
        return builder;
    }

    @Test
    void anIdIsFoundWhateverItIsMadeOf() {
        List<String> ids = List.of(
                "a--supplies--b",
                "a--supplies--b--again",
                "a--supplies--b--again--and-again",
                "a--supplies--b--",
                "a--supplies--bb",
                "supplies-of-a",
                "a--",
                "");
        SnapshotBuilder builder = among("a", "b", "c");
        ids.forEach(id -> builder.tie(Rows.tie(id, "a", SUPPLIES, "b")));
        Snapshot network = builder.build();
        for (String id : ids) {
            assertThat(network.tie(id))
                    .as(id)
                    .get()
                    .extracting(Snapshot.Tie::id)
                    .isEqualTo(id);
        }
        assertThat(IntStream.range(0, ids.size()).mapToObj(t -> network.tie(t).id()))
                .isEqualTo(ids.stream().sorted().toList());
        assertThat(List.of(
                        "b--supplies--a",
                        "a--supplies--c",
                        "a--supplies",
                        "nobody--supplies--b",
                        "a--supplies--b--once"))
                .allSatisfy(id -> assertThat(network.tie(id)).isEmpty());
    }

    @Test
    void endsMayContainWhatSeparatesThem() {
        Snapshot network = among("a", "a--supplies--b", "b", "b--supplies--c", "c")
                .tie(Rows.tie("a--supplies--b--supplies--c", "a", SUPPLIES, "b--supplies--c"))
                .tie(Rows.tie("a--supplies--b", "a", SUPPLIES, "b"))
                .build();
        assertThat(network.tie("a--supplies--b--supplies--c").orElseThrow().target())
                .isEqualTo("b--supplies--c");
        assertThat(network.tie("a--supplies--b").orElseThrow().target()).isEqualTo("b");
    }

    @Test
    void twoTiesOfOneIdAreRefused() {
        SnapshotBuilder builder =
                among("a", "b").tie(Rows.tie("t", "a", SUPPLIES, "b")).tie(Rows.tie("t", "b", SUPPLIES, "a"));
        assertThatThrownBy(builder::build).hasMessage("Two ties have the id t");
    }

    @Test
    void aTieToNobodyIsRefused() {
        SnapshotBuilder builder = among("a").tie(Rows.tie("a--supplies--b", "a", SUPPLIES, "b"));
        assertThatThrownBy(builder::build).hasMessage("Tie a--supplies--b ends at an unknown actor b");
    }
}
