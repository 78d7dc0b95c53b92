package org.helixatlas.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexWriterConfig;
import org.helixatlas.ServiceTest;
import org.helixatlas.ThoroughRun;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;

/** Which names a query finds, and in which order. */
class NameIndexTest {

    private static SnapshotBuilder firm(SnapshotBuilder network, String id, String name) {
        return network.actor(Rows.actor(id, name, Kinds.FIRM, null, Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test"));
    }

    private static Particulars.Name name(
            String actor, String text, @Nullable String pinyin, @Nullable String simplified) {
        return new Particulars.Name(
                actor, text, "zh-Hant", "official", null, null, pinyin, simplified, "test", List.of());
    }

    private static NameIndex index() {
        SnapshotBuilder network = Snapshot.builder("v").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        firm(network, "a", "Stone Group");
        firm(network, "b", "Stone");
        firm(network, "c", "Stonehenge");
        firm(network, "d", "Shone");
        firm(network, "e", "Legend");
        network.name(name("e", "聯想", "lian lianxiang xiang", "联想"));
        return new NameIndex(network.build());
    }

    private static List<String> found(String text) {
        return index().search(ActorSearch.lucene(text), text, any -> true).stream()
                .map(hit -> hit.actor().id() + " " + hit.matched())
                .toList();
    }

    @Test
    void theSameNameComesFirstThenThoseThatStartSoThenThoseThatAreLikeIt() {
        assertThat(found("stone")).containsExactly("b Stone", "a Stone Group", "c Stonehenge", "d Shone");
    }

    @Test
    void anActorIsFoundByEitherScriptByPinyinAndByItsId() {
        assertThat(found("联想")).containsExactly("e 聯想");
        assertThat(found("lianxiang")).containsExactly("e 聯想");
        assertThat(found("legend")).containsExactly("e Legend");
        assertThat(found("nothing")).isEmpty();
    }

    /** Lucene writes the index of a large network in parts, which differ in size as names differ in length. */
    @ParameterizedTest
    @ValueSource(ints = {2, 7, 100, IndexWriterConfig.DISABLE_AUTO_FLUSH})
    void inAnIndexOfManyPartsEachNameLeadsToItsActor(int part) {
        Random random = new Random(5);
        SnapshotBuilder builder = Snapshot.builder("v").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
        for (int i = 0; i < ThoroughRun.cases(300, 1_000); i++) {
            firm(builder, "a" + i, "Works " + i + " of the town".repeat(random.nextInt(20)));
        }
        Snapshot network = builder.build();
        NameIndex index = new NameIndex(network, part);
        for (int a = 0; a < network.actorCount(); a += 13) {
            String name = network.name(a);
            String typed = name.substring(0, name.indexOf(" ", 6) < 0 ? name.length() : name.indexOf(" ", 6));
            assertThat(index.search(ActorSearch.lucene(typed), typed.toLowerCase(Locale.ROOT), any -> true))
                    .as(typed)
                    .first()
                    .extracting(hit -> hit.actor().name())
                    .isEqualTo(name);
        }
    }

    @Test
    void whoIsNotWantedIsLeftOut() {
        assertThat(index().search(
                                ActorSearch.lucene("stone"),
                                "stone",
                                actor -> actor.id().equals("c")))
                .extracting(hit -> hit.actor().id())
                .containsExactly("c");
    }

    /** Neo4j's own index of the same names is the oracle. Its order also depends on what was deleted from it before. */
    @Nested
    class BesideNeo4j extends ServiceTest {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "qinghua",
                    "tsingua",
                    "清华大学",
                    "清華",
                    "beijing university",
                    "stone",
                    "zhongguancun",
                    "lenvo",
                    "a"
                })
        void bothFindTheSame(String text) {
            String query = ActorSearch.lucene(text);
            try (Session session = SharedNeo4j.driver().session()) {
                List<String> oracle = session.run(
                                "CALL db.index.fulltext.queryNodes('actor_names', $query) YIELD node"
                                        + " RETURN DISTINCT coalesce(node.actor, node.id) AS id",
                                Map.of("query", query))
                        .list(row -> row.get("id").asString());

                assertThat(new NameIndex(network.snapshot()).search(query, text, any -> true))
                        .extracting(hit -> hit.actor().id())
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(oracle);
            }
        }
    }
}
