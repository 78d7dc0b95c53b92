package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.helixatlas.console.MemoryEvidence.Asked;
import org.helixatlas.console.MemoryEvidence.Finding;
import org.helixatlas.graph.DatabaseEnd;
import org.helixatlas.graph.DatabaseEnd.Cause;
import org.helixatlas.graph.Work;
import org.helixatlas.graph.Work.Share;
import org.junit.jupiter.api.Test;

/** Who is held to have ended the database, by what it told; sizes in MB, of a heap of 512 with an old generation of 340. */
class MemoryEvidenceTest {

    private static final Map<String, Asked> ASKED = Map.of(
            "bomb", new Asked("eve", "RETURN bomb"),
            "second", new Asked("eve", "RETURN second"),
            "harmless", new Asked("alice", "RETURN harmless"),
            "heavy", new Asked("bob", "RETURN heavy"));
    private static final Finding NOBODY = new Finding(null, null, false);
    private static final Finding SEVERAL = new Finding(null, null, true);

    @Test
    void theOneWhoseQueryHoldsTheMemoryIsBlamedAndNotWhoRanBeside() {
        assertThat(outOfMemory(share("bomb", 192, 3, 180), share("harmless", 1, 190, 170)))
                .isEqualTo(new Finding("eve", "RETURN bomb", true));
    }

    @Test
    void aQueryThatWasAnsweredAndWorksOnStaysTheSuspectWhenTheNextOneRuns() {
        assertThat(outOfMemory(share("bomb", 300, 20, 250), share("harmless", 12, 100, 90)))
                .isEqualTo(new Finding("eve", "RETURN bomb", true));
    }

    @Test
    void muchThatIsSoonFreeAgainIsNoEvidence() {
        assertThat(outOfMemory(share("heavy", 9_000, 1, 20))).isEqualTo(SEVERAL);
    }

    /** The growth may be of either; who makes much garbage beside a bomb is not to be taken for it. */
    @Test
    void whereOthersMayHoldTheMemoryNobodyIsBlamed() {
        assertThat(outOfMemory(share("heavy", 2_000, 200, 180), share("bomb", 200, 1_000, 180)))
                .isEqualTo(SEVERAL);
    }

    @Test
    void twoBombsOfTwoClientsLeaveItOpenWhoseWasTheOne() {
        assertThat(outOfMemory(share("bomb", 120, 120, 240), share("heavy", 120, 120, 240)))
                .isEqualTo(SEVERAL);
    }

    @Test
    void twoBombsOfOneClientAreThatClientsAndNeitherTextIsRefused() {
        assertThat(outOfMemory(share("bomb", 120, 122, 230), share("second", 120, 120, 228)))
                .isEqualTo(new Finding("eve", null, true));
    }

    @Test
    void ourOwnWorkCountsAmongAllOthers() {
        assertThat(outOfMemory(share("load", 300, 100, 250), share("bomb", 100, 300, 250)))
                .isEqualTo(SEVERAL);
        assertThat(outOfMemory(share("load", 300, 5, 250))).isEqualTo(NOBODY);
    }

    @Test
    void aSignalFromOutsideIsNobodysFault() {
        for (int times = 0; times < 10; times++) {
            assertThat(MemoryEvidence.of(
                            end(Cause.OTHER, 120, share("harmless", 1, 1, 0), share("heavy", 400, 1, 70)), ASKED))
                    .isEqualTo(NOBODY);
        }
    }

    @Test
    void aSignalThatFindsTheMemoryFullOfOneQueryIsLikelyTheMachines() {
        assertThat(MemoryEvidence.of(end(Cause.OTHER, 330, share("bomb", 300, 5, 250)), ASKED))
                .isEqualTo(new Finding("eve", "RETURN bomb", true));
    }

    @Test
    void withoutAReportNobodyIsBlamed() {
        assertThat(MemoryEvidence.of(new DatabaseEnd(1, Cause.OUT_OF_MEMORY, null), ASKED))
                .isEqualTo(NOBODY);
        assertThat(outOfMemory()).isEqualTo(NOBODY);
    }

    @Test
    void whatTheServiceEndedItselfIsJudgedThere() {
        assertThat(MemoryEvidence.of(end(Cause.REPLACED, 300, share("bomb", 300, 1, 280)), ASKED))
                .isEqualTo(NOBODY);
    }

    /** The question of the README, killed from outside ten times while it runs. */
    @Test
    void whoeverAskedWhenTheDatabaseWasKilledIsNeverHeldOff() {
        Instant now = Instant.EPOCH;
        ClientSuspension suspension = new ClientSuspension(Duration.ofMinutes(1), 6, () -> now);
        for (int number = 1; number <= 10; number++) {
            Finding finding = MemoryEvidence.of(
                    new DatabaseEnd(number, Cause.OTHER, work(150, share("harmless", 6, 2, 1))), ASKED);
            assertThat(finding).isEqualTo(NOBODY);
            assertThat(suspension.refusal("alice", "RETURN harmless")).isEmpty();
        }
    }

    private static Finding outOfMemory(Share... shares) {
        return MemoryEvidence.of(end(Cause.OUT_OF_MEMORY, 300, shares), ASKED);
    }

    private static DatabaseEnd end(Cause cause, int held, Share... shares) {
        return new DatabaseEnd(1, cause, work(held, shares));
    }

    private static Work work(int held, Share... shares) {
        return new Work(512L << 20, 340L << 20, (long) held << 20, List.of(shares));
    }

    private static Share share(String mark, long allocated, long others, long growth) {
        return new Share(mark, Duration.ofSeconds(1), allocated << 20, others << 20, growth << 20);
    }
}
