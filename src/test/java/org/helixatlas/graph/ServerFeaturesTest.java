package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a server has, by its own words, and what the service says of the rest. */
@NeedsEmbedded
class ServerFeaturesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ServerQuestion question = new ServerQuestion(SharedNeo4j.driver(), new CypherFiles());

    @Test
    void theDatabaseOfTestsHasOurProceduresAndNoRoles() throws Exception {
        for (String name : List.of("", "neo4j")) {
            assertThat(question.features(name, PATIENCE)).hasValueSatisfying(found -> {
                assertThat(found.user()).isEqualTo("neo4j");
                assertThat(found.roles()).isEmpty();
                assertThat(found.plugins()).contains("atlas");
                assertThat(found.missing()).isEmpty();
            });
        }
    }

    @Test
    void thatNobodyMayWriteIsSeenAndAlsoThatItIsOver() throws Exception {
        SharedNeo4j.readOnly(true);
        try {
            assertThat(question.features("", PATIENCE).map(ServerFeatures::readOnly))
                    .contains(true);
        } finally {
            SharedNeo4j.readOnly(false);
        }
        assertThat(question.features("", PATIENCE).map(ServerFeatures::readOnly))
                .contains(false);
    }

    @Test
    void aServerThatDoesNotSayIsAskedAgain() throws Exception {
        assertThat(new ServerQuestion(new ServerSessions("nowhere").of(SharedNeo4j.driver()), new CypherFiles())
                        .features("", PATIENCE))
                .isEqualTo(Optional.empty());
    }

    @Test
    void eachThingThatIsMissingIsSaidWithWhatItPreventsAndWhatHelps() {
        assertThat(new ServerFeatures("atlas", List.of("PUBLIC", "reader"), Set.of("gds"), true).missing())
                .satisfiesExactly(
                        plugin -> assertThat(plugin).contains("atlas", "501", "plugin.jar"),
                        readOnly -> assertThat(readOnly).contains("Imports are refused", "read_only"),
                        roles -> assertThat(roles).contains("501", "user atlas", "publisher"));
        assertThat(new ServerFeatures("atlas", List.of("PUBLIC", "publisher"), Set.of("atlas"), false).missing())
                .isEmpty();
    }
}
