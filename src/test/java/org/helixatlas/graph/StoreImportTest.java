package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

@NeedsDatabase
class StoreImportTest {

    private static final long PAGE_CACHE = 16 << 20;
    private static final long MEMORY = 64 << 20;

    @TempDir
    Path folder;

    @Test
    void givesAStoreThatHoldsWhatWasTold() throws Exception {
        Path told = folder.resolve("draft");
        try (GraphDraft draft = new GraphDraft(told)) {
            long lenovo = draft.node(
                    List.of("Entity", "Firm"),
                    Map.of(
                            "id",
                            "lenovo",
                            "founded",
                            1984,
                            "share",
                            0.5,
                            "merged",
                            true,
                            "datasets",
                            List.of("a", "b")));
            long evidence = draft.node(List.of("Evidence"), Map.of("id", "e", "rest", List.of()));
            draft.relationship(lenovo, "EVIDENCED_BY", evidence, Map.of());
            draft.relationship(lenovo, "OWNS", lenovo, Map.of("from", 1990));
            draft.complete(List.of("CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE"));
        }
        Path home = folder.resolve("store");
        new StoreImport(home, PAGE_CACHE, MEMORY).run(new DraftInput(told), percent -> {});
        assertThat(new StoreChecksums(home).look()).isEqualTo(StoreChecksums.Finding.UNCHANGED);
        try (EmbeddedNeo4j neo4j = EmbeddedNeo4j.start(home, 0, "some-password", PAGE_CACHE, MEMORY);
                Transaction tx = neo4j.graph().beginTx()) {
            Node lenovo = tx.findNode(() -> "Entity", "id", "lenovo");
            assertThat(lenovo.getAllProperties())
                    .containsEntry("founded", 1984L)
                    .containsEntry("share", 0.5)
                    .containsEntry("merged", true)
                    .containsEntry("datasets", new String[] {"a", "b"});
            assertThat(tx.getAllRelationships()).hasSize(2);
            assertThat(tx.execute("SHOW INDEXES YIELD type RETURN type ORDER BY type").columnAs("type").stream()
                            .toList())
                    .containsExactly("LOOKUP", "LOOKUP", "RANGE");
            tx.execute("MATCH ()-[r:OWNS]->() RETURN r.from").close();
        }
        assertThat(StoreCheck.of(home, PAGE_CACHE)).isEmpty();
    }
}
