package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.helixatlas.graph.BuilderKilled;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseGone;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.ServerFeatures;
import org.helixatlas.graph.WrittenMeanwhile;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.springframework.http.HttpStatus;

/** What a change is answered with where the database does not let it be made. */
class LoadFailureTest {

    @Test
    void aUserThatMayOnlyReadIsNoFaultOfTheRequestAndSaysWhatHelps() {
        SecurityException forbidden = new SecurityException(
                "Neo.ClientError.Security.Forbidden", "Write operations are not allowed for user 'atlas_reader'.");
        assertThat(LoadFailure.of(forbidden)).isEqualTo(LoadFailure.NOT_PERMITTED);
        assertThat(LoadFailure.NOT_PERMITTED.isForbidden()).isTrue();
        ImportFailed failed = ImportFailed.with(LoadFailure.NOT_PERMITTED, "Nothing was changed.", forbidden);
        assertThat(failed.status()).isEqualTo(HttpStatus.NOT_IMPLEMENTED);
        assertThat(failed).hasMessageContaining("grant it the roles publisher and architect");
    }

    @Test
    void aDatabaseThatIsReadOnlyIsAskedAgainLater() {
        for (String code : new String[] {
            "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
            "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase"
        }) {
            assertThat(LoadFailure.of(new ClientException(code, "No write operations are allowed")))
                    .isEqualTo(LoadFailure.READ_ONLY);
        }
        ImportFailed failed =
                ImportFailed.with(LoadFailure.READ_ONLY, "Nothing was changed.", new IllegalStateException());
        assertThat(failed.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(failed.retryAfter()).isEqualTo(60);
    }

    @Test
    void aBuilderThatIsKilledMayBeTriedAgainSoon() {
        BuilderKilled killed = new BuilderKilled("The process that builds the new store was killed");
        mayBeTriedAgainSoon(killed, LoadFailure.BUILDER_KILLED, "The process that builds the new store was killed.");
    }

    @Test
    void aStoreThatSomebodyWroteIntoMeanwhileMayBeTriedAgainSoon() {
        WrittenMeanwhile written = new WrittenMeanwhile("somebody wrote into the old one meanwhile");
        mayBeTriedAgainSoon(
                written, LoadFailure.WRITTEN_MEANWHILE, "Somebody wrote into the graph while the new store was built.");
    }

    private static void mayBeTriedAgainSoon(IOException what, LoadFailure kind, String sentence) {
        UncheckedIOException failure = new UncheckedIOException(what);
        assertThat(LoadFailure.of(failure)).isEqualTo(kind);
        ImportFailed failed = ImportFailed.with(kind, "Nothing was changed. Send it again.", failure);
        assertThat(failed.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(failed.retryAfter()).isEqualTo(5);
        assertThat(failed).hasMessage(sentence + " Nothing was changed. Send it again.");
    }

    /** As when it is killed while a new store is about to take the place of its own. */
    @Test
    void aDatabaseThatEndsBeforeItsStoreIsReplacedIsAnOutage() {
        UncheckedIOException gone = new UncheckedIOException(new IOException(
                "The new store cannot take the place of the old one",
                new DatabaseGone("the old one was not closed in good order", null)));
        assertThat(LoadFailure.of(gone)).isEqualTo(LoadFailure.OUTAGE);
    }

    @Test
    void aLoadThatIsTooLargeNamesTheSettingsOfTheDatabaseThatItIsFor() {
        Database database = mock(Database.class);
        when(database.isReplaceable()).thenReturn(true, false);
        assertThat(LoadFailure.TOO_LARGE.sentence(database))
                .contains("helix.database.heap")
                .doesNotContain("db.memory.transaction.max");
        assertThat(LoadFailure.TOO_LARGE.sentence(database))
                .contains("db.memory.transaction.max")
                .contains("server.memory.heap.max_size")
                .doesNotContain("helix.");
    }

    /** As when a cluster has another leader: the next attempt finds it. */
    @Test
    void aServerThatDoesNotTakeWritesAnyMoreIsAnOutage() {
        assertThat(LoadFailure.of(new SessionExpiredException("Server no longer accepts writes")))
                .isEqualTo(LoadFailure.OUTAGE);
    }

    /** By Neo4j's own scheme, the driver says of both the same. */
    @Test
    void aServerThatIsKnownToBeReadOnlyIsSaidToBe() {
        SessionExpiredException failure = new SessionExpiredException("Server no longer accepts writes");
        Database database = mock(Database.class);
        when(database.state()).thenReturn(new DatabaseState(DatabaseState.Phase.UP, Instant.EPOCH, "", Duration.ZERO));
        when(database.features()).thenReturn(Optional.empty());
        assertThat(LoadFailure.of(failure, database)).isEqualTo(LoadFailure.OUTAGE);
        for (boolean readOnly : new boolean[] {false, true}) {
            when(database.features())
                    .thenReturn(Optional.of(new ServerFeatures("neo4j", List.of(), Set.of(), readOnly)));
            assertThat(LoadFailure.of(failure, database))
                    .isEqualTo(readOnly ? LoadFailure.READ_ONLY : LoadFailure.OUTAGE);
        }
    }
}
