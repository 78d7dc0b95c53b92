package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.LoadBoard;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartException;

/** Failures that look alike and are told differently: of the client's connection or the database's, of an upload or of the disk for it. */
class ProblemsTest {

    private static final RuntimeException TOO_LITTLE_MEMORY = new IllegalStateException(new TransientException(
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
            "The allocation of an extra 2.0 MiB would use more than the limit 256.0 MiB."));

    private static final IOException BROKEN = new IOException("Connection reset by peer");

    private final Problems problems = new Problems(new UpAsFarAsIsKnown(true), new LoadBoard());

    @Test
    void aDatabaseThatEndsInTheMiddleOfAnAnswerIsToldAndNotTakenForAClientThatHasLeft() {
        ResponseEntity<?> answer = problems.failed(new IllegalStateException(
                new ServiceUnavailableException("Connection to the database terminated", BROKEN)));
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    /** Until the service has noticed by itself, a moment later. */
    @Test
    void aServerThatWantsAnotherPasswordIsAway() {
        ResponseEntity<?> answer = problems.failed(new IllegalStateException(new ClientException(
                "Neo.ClientError.Security.CredentialsExpired",
                "The credentials have expired and need to be updated.")));
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void aQueryOfTheServiceThatTookTooLongIsNoFault() {
        ResponseEntity<?> answer = problems.failed(new IllegalStateException(new ClientException(
                "Neo.ClientError.Transaction.TransactionTimedOut", "The transaction has been terminated.")));
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    /** The driver would try such a query again, as where a database is away for a moment. */
    @Test
    void aQueryThatTheDatabaseHasTooLittleMemoryForIsNoOutage() {
        ResponseEntity<?> answer = problems.failed(TOO_LITTLE_MEMORY);
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(answer.getBody()))
                .contains("helix.database.heap")
                .doesNotContain("starting or restarting");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("60");
    }

    /** No setting of the service helps there. */
    @Test
    void aServerWithTooLittleMemoryIsSaidToNeedItsOwnSettings() {
        ResponseEntity<?> answer = new Problems(new UpAsFarAsIsKnown(false), new LoadBoard()).failed(TOO_LITTLE_MEMORY);
        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(String.valueOf(answer.getBody()))
                .contains("db.memory.transaction.max")
                .contains("server.memory.heap.max_size")
                .doesNotContain("helix.database.heap");
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("60");
    }

    @Test
    void aClientThatHasLeftIsToldNothing() {
        assertThat((Object) problems.failed(new IllegalStateException(BROKEN))).isNull();
    }

    @Test
    void anUploadThatTheDiskHasNoRoomForIsNotTheClientsFault() {
        MultipartException broken =
                new MultipartException("Failed to parse", new IOException("Unexpected end of part"));
        MultipartException full = new MultipartException("Failed to parse", new IOException("No space left on device"));
        assertThat(problems.unreadableUpload(broken).getStatusCode().value()).isEqualTo(400);
        assertThat(problems.unreadableUpload(full).getStatusCode().value()).isEqualTo(507);
    }

    private record UpAsFarAsIsKnown(boolean isOurs) implements Database {

        @Override
        public DatabaseState state() {
            return new DatabaseState(DatabaseState.Phase.UP, Instant.EPOCH, "", Duration.ZERO);
        }

        @Override
        public String uri() {
            return "bolt://127.0.0.1:7687";
        }

        @Override
        public DatabaseState await(Duration patience) {
            return state();
        }

        @Override
        public boolean isReplaceable() {
            return isOurs;
        }

        @Override
        public int ends() {
            return 0;
        }

        @Override
        public boolean replace(String why, int ends) {
            return false;
        }
    }
}
