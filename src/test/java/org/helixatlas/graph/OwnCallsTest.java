package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which procedures of ours a statement calls, and which of them a server lacks. */
class OwnCallsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CALL atlas.measure('degree') YIELD actor RETURN actor",
                "call /* ours */ atlas . measure",
                "CALL `atlas`.`measure`('degree')",
                "MATCH (n) CALL (n) { CALL atlas.measure('degree') YIELD actor RETURN actor } RETURN actor",
                "OPTIONAL CALL atlas.measure('degree') YIELD actor RETUR actor",
            })
    void areFoundByName(String statement) {
        assertThat(ReadOnlyCypher.ownCalls(statement)).containsExactly("atlas.measure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CALL",
                "CALL atlas.",
                "CALL db.labels()",
                "CALL atlas.unheardOf()",
                "RETURN 'CALL atlas.measure()'",
                "RETURN 1 // CALL atlas.measure()",
                "MATCH (n:CALL) RETURN n.atlas.measure",
                "CALL { RETURN 1 AS one } RETURN one",
                "RETURN '\\uZZZZ' CALL atlas.measure()",
            })
    void areNoOtherWords(String statement) {
        assertThat(ReadOnlyCypher.ownCalls(statement)).isEmpty();
    }

    @Test
    void ofSeveralEachIsFound() {
        assertThat(ReadOnlyCypher.ownCalls(
                        "CALL atlas.summary() YIELD figure CALL atlas.paths('a', 'b') YIELD path RETURN 1"))
                .containsExactly("atlas.paths", "atlas.summary");
    }

    /** Neo4j's own depend on its version, which the plugins do not tell. */
    @Test
    void aServerWithoutThePluginLacksOursAndNoOthers() {
        ServerFeatures bare = new ServerFeatures("neo4j", List.of(), Set.of("gds"), false);
        ServerFeatures whole = new ServerFeatures("neo4j", List.of(), Set.of("atlas"), false);
        assertThat(bare.lack("atlas.measure")).isTrue();
        assertThat(bare.lack("db.labels")).isFalse();
        assertThat(whole.lack("atlas.measure")).isFalse();
    }
}
