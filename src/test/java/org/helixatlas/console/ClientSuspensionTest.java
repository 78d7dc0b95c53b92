package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.helixatlas.console.CypherProblem.ProblemType;
import org.helixatlas.graph.ReadOnlyCypher;
import org.junit.jupiter.api.Test;

/** Who provokes the end of the database again and again waits ever longer. */
class ClientSuspensionTest {

    private Instant now = Instant.EPOCH;
    private final ClientSuspension suspension = new ClientSuspension(Duration.ofMinutes(1), 6, () -> now);
    private int ends;

    @Test
    void onceIsAnAccidentAndThenEachWaitIsTwiceAsLong() {
        blame("eve");
        assertThat(refusal("eve")).isNull();
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            blame("eve");
            assertThat(refusal("eve")).isEqualTo(ProblemType.HELD_OFF);
            assertThat(retryAfter("eve")).isEqualTo(60L * minutes);
            assertThat(refusal("alice")).as("others are let in").isNull();
            assertThat(suspension.heldOff()).isEqualTo(1);
            pass(Duration.ofMinutes(minutes));
            assertThat(refusal("eve")).isNull();
        }
    }

    @Test
    void whoKeepsThePeaceForAnHourBeginsAnew() {
        blame("eve");
        blame("eve");
        pass(Duration.ofMinutes(61));
        blame("eve");
        assertThat(refusal("eve")).isNull();
    }

    @Test
    void theSameTextIsRefusedToEveryoneForAnHourHoweverItIsSpaced() {
        String text = ReadOnlyCypher.withoutSpace("RETURN reduce(c = 0, x IN range(1, 9) | c + 1);");
        suspension.blame("eve", text, 1);
        String spaced = ReadOnlyCypher.withoutSpace("/* mine */ RETURN reduce(c=0, x IN range(1,9)\n| c+1) // really");
        assertThat(spaced).isEqualTo(text);
        assertThat(suspension.refusal("alice", spaced).orElseThrow().problemType())
                .isEqualTo(ProblemType.KNOWN_RUNAWAY);
        assertThat(suspension.refusal("alice", ReadOnlyCypher.withoutSpace("RETURN 'reduce (c'")))
                .isEmpty();
        pass(Duration.ofHours(1));
        assertThat(suspension.refusal("alice", text)).isEmpty();
    }

    @Test
    void anEndCountsOnceForAClient() {
        suspension.blame("eve", "a", 1);
        suspension.blame("eve", "b", 1);
        assertThat(refusal("eve")).isNull();
        suspension.blame("eve", "b", 2);
        assertThat(refusal("eve")).isEqualTo(ProblemType.HELD_OFF);
    }

    @Test
    void aClientWhoseSeveralQueriesDidItWaitsAndNoneOfTheirTextsIsRefused() {
        suspension.blame("eve", null, 1);
        suspension.blame("eve", null, 2);
        assertThat(refusal("eve")).isEqualTo(ProblemType.HELD_OFF);
        assertThat(refusal("alice")).isNull();
    }

    @Test
    void endsOverQueriesOfNobodyKnowsWhomHoldNobodyOffUntilThereAreTooMany() {
        for (int end = 1; end <= 5; end++) {
            suspension.note(end);
            suspension.note(end);
            assertThat(refusal("eve")).isNull();
        }
        assertThat(suspension.heldOff()).isZero();
        suspension.note(6);
        assertThat(refusal("eve")).isEqualTo(ProblemType.CONSOLE_CLOSED);
    }

    @Test
    void manyClientsTogetherCloseTheConsoleToUntrustedQueriesForAWhile() {
        for (int client = 1; client <= 6; client++) {
            assertThat(suspension.closure()).isEmpty();
            blame("client " + client);
            pass(Duration.ofSeconds(30));
        }
        assertThat(refusal("alice")).isEqualTo(ProblemType.CONSOLE_CLOSED);
        assertThat(suspension.closure().orElseThrow()).contains("6 times within ten minutes", "420 s");
        assertThat(retryAfter("alice")).isEqualTo(420);
        pass(Duration.ofSeconds(420));
        assertThat(refusal("alice")).isNull();
    }

    private void blame(String client) {
        suspension.blame(client, "text " + ends, ++ends);
    }

    private ProblemType refusal(String client) {
        return suspension
                .refusal(client, "RETURN 1")
                .map(CypherProblem::problemType)
                .orElse(null);
    }

    private long retryAfter(String client) {
        return Long.parseLong(String.valueOf(suspension
                .refusal(client, "RETURN 1")
                .orElseThrow()
                .getHeaders()
                .getFirst("Retry-After")));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
