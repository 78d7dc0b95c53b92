package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages as Neo4j 5.26 writes them on stores with scribbled, zeroed or truncated files, and those of queries that fail. */
class StoreErrorsTest {

    private final StoreErrors errors = new StoreErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Neo.DatabaseError.Statement.ExecutionFailed]: Unable to read property value in record:2452, starting at property"
                        + " record id:2452 from owner NODE:-1",
                "[Neo.DatabaseError.Schema.PropertyKeyAccessFailed]: Property key with id=0 not found",
                "[Neo.DatabaseError.Statement.ExecutionFailed]: org.neo4j.io.pagecache.CursorException: Invalid type or encoding",
                "[Neo.DatabaseError.Transaction.TransactionStartFailed]: The database has encountered a critical error, and needs"
                        + " to be restarted."
            })
    void errorsOfADamagedStoreAreNoticed(String message) {
        errors.error("Client triggered an unexpected error " + message + ", reference 4f.");

        assertThat(errors.first()).hasValueSatisfying(first -> assertThat(first).contains(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Neo.DatabaseError.General.UnknownError]: Index 27 out of bounds for length 27",
                "[Neo.ClientError.Statement.ArithmeticError]: / by zero in record 7",
                "[Neo.TransientError.General.StackOverFlowError]: There is not enough stack size"
            })
    void errorsOfQueriesAreNot(String message) {
        errors.error("Client triggered an unexpected error " + message + ", reference 4f.");

        assertThat(errors.first()).isEmpty();
    }

    @Test
    void theFirstOneIsKeptInOneShortLine() {
        errors.error("Neo.DatabaseError.General.UnknownError: InvalidRecordException:\nNode[7] " + "x".repeat(9_999));
        errors.error("Neo.DatabaseError.General.UnknownError: record 8");

        assertThat(errors.first())
                .hasValueSatisfying(
                        first -> assertThat(first).hasSizeLessThan(400).contains("InvalidRecordException: Node[7]"));
    }
}
