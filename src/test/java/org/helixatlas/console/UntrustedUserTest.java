package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** By whom untrusted queries are asked, and what is said of that. */
@NeedsDatabase
class UntrustedUserTest {

    private static final AuthToken OF_SERVICE = AuthTokens.basic("neo4j", "of the service");

    @TempDir
    Path folder;

    private final Database server = mock(Database.class);
    private final Database ours = mock(Database.class);

    @BeforeEach
    void oneServerThatIsUpAndOneDatabaseOfOurs() {
        when(server.state()).thenReturn(new DatabaseState(DatabaseState.Phase.UP, Instant.EPOCH, "", Duration.ZERO));
        when(ours.isReplaceable()).thenReturn(true);
    }

    private static ConsoleProperties given(Object... settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        for (int i = 0; i < settings.length; i += 2) {
            source.put("helix.console." + settings[i], settings[i + 1]);
        }
        return new Binder(source).bindOrCreate("helix.console", ConsoleProperties.class);
    }

    @Test
    void itIsTheOneThatIsSetButOnlyOnAServerThatIsNotOurs() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "of the reader\n");
        ConsoleProperties limits = given("user", "atlas_reader", "password-file", file.toString());
        assertThat(UntrustedUser.credentials(limits, server, OF_SERVICE))
                .isEqualTo(AuthTokens.basic("atlas_reader", "of the reader"));
        assertThat(UntrustedUser.credentials(limits, ours, OF_SERVICE)).isSameAs(OF_SERVICE);
        assertThat(UntrustedUser.credentials(given(), server, OF_SERVICE)).isSameAs(OF_SERVICE);
    }

    @Test
    void aNameWithoutAPasswordIsRefusedAtTheStart() {
        assertThatThrownBy(() -> given("user", "atlas_reader"))
                .hasRootCauseMessage(
                        "helix.console.user and helix.console.password-file go together; give both or neither");
    }

    /** The database of the tests is Community, which has no roles. */
    @Test
    void whatKeepsItFromWritingIsAskedOfTheServer() {
        UntrustedUser user = new UntrustedUser(server, new CypherFiles());
        assertThat(user.readOnlyBy()).doesNotContain("edition");
        user.look(SharedNeo4j.driver());
        assertThat(user.readOnlyBy())
                .isEqualTo(
                        "the access mode and the service's own judgement of each query; this edition of the database has no"
                                + " roles");
        UntrustedUser own = new UntrustedUser(ours, new CypherFiles());
        own.look(SharedNeo4j.driver());
        assertThat(own.readOnlyBy()).isEqualTo("the access mode and the service's own judgement of each query");
    }

    @Test
    void rolesAreTold() {
        assertThat(UntrustedUser.told("atlas_reader", List.of("PUBLIC", "reader")))
                .startsWith("the role reader of the user atlas_reader, ");
        assertThat(UntrustedUser.told("neo4j", List.of("PUBLIC", "admin")))
                .endsWith("the user neo4j has the roles PUBLIC, admin, of which reader would do"
                        + " (cypher/server/reader.cypher)");
    }
}
