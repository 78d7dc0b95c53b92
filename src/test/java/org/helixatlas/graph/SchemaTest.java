package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

@NeedsDatabase
class SchemaTest {

    @Test
    void anIndexThatAnEarlierVersionMadeWithFewerPropertiesIsBuiltAnew() {
        SharedNeo4j.wipe();
        try (Session session = SharedNeo4j.driver().session()) {
            session.run("CREATE FULLTEXT INDEX actor_names FOR (n:Entity|Name) ON EACH [n.name, n.text, n.pinyin]")
                    .consume();
            Schema schema = new Schema(SharedNeo4j.driver(), new CypherFiles());
            schema.apply();
            schema.apply();
            assertThat(session.run("SHOW FULLTEXT INDEXES YIELD name, properties WHERE name = 'actor_names'"
                                    + " RETURN properties")
                            .single()
                            .get("properties")
                            .asList())
                    .isEqualTo(List.of("name", "text", "pinyin", "simplified"));
        }
    }
}
