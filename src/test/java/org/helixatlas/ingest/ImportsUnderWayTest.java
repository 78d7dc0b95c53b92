package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.helixatlas.ingest.ImportsUnderWay.Stand;
import org.helixatlas.ingest.ImportsUnderWay.Step;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ImportsUnderWayTest {

    private final ImportsUnderWay underWay = new ImportsUnderWay();

    @Test
    void anImportIsKnownFromItsBeginToItsEnd() {
        assertThat(underWay.of("mine").step()).isEqualTo(Step.NONE);
        String outcome = underWay.during("mine", () -> {
            assertThat(underWay.of("mine").step()).isEqualTo(Step.READING);
            underWay.step(Step.JUDGING);
            assertThat(underWay.of("mine").step()).isEqualTo(Step.JUDGING);
            underWay.on(new LoadProgress("guest", "ties.csv", 2_000, 5_000, 0.3));
            assertThat(underWay.of("mine"))
                    .isEqualTo(new Stand(Step.WRITING, "guest", "ties.csv", 2_000, 5_000, null, null, 30, null));
            assertThat(underWay.of("another").step()).isEqualTo(Step.NONE);
            return "loaded";
        });
        assertThat(outcome).isEqualTo("loaded");
        assertThat(underWay.of("mine").step()).isEqualTo(Step.NONE);
    }

    @Test
    void oneThatFailsIsUnderWayNoMore() {
        assertThatThrownBy(() -> underWay.during("mine", () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(underWay.of("mine").step()).isEqualTo(Step.NONE);
    }

    /** A process builds a new store, and tells another thread how far it is. */
    @Test
    void whatAnotherThreadHearsIsTheImportsThatWrites() throws Exception {
        Thread other = new Thread(() -> underWay.on(new LoadProgress("all data sets", "the new store", 7, 10, 0.5)));
        Stand stand = underWay.during("mine", () -> {
            underWay.on(new LoadProgress("guest", "ties.csv", 0, 10, 0));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return underWay.of("mine");
        });
        assertThat(stand.file()).isEqualTo("the new store");
        assertThat(stand.rows()).isEqualTo(7);
    }

    @Test
    void oneThatIsLeftEndsAtItsNextStepAndChangesNothing() {
        assertThatThrownBy(() -> underWay.during("mine", () -> {
                    underWay.leave("another");
                    underWay.step(Step.JUDGING);
                    underWay.leave("mine");
                    underWay.step(Step.WRITING);
                    return "loaded";
                }))
                .isInstanceOfSatisfying(
                        ImportFailed.class, left -> assertThat(left.status()).isEqualTo(HttpStatus.CONFLICT))
                .hasMessage("The change was left on request. Nothing was changed.");
        assertThat(underWay.during("mine", () -> "loaded")).isEqualTo("loaded");
    }

    @Test
    void aLoadThatNobodySentIsNoImport() {
        underWay.on(new LoadProgress("hsp-thesis", "ties.csv", 0, 294, 0));
        underWay.step(Step.JUDGING);
        assertThat(underWay.during("mine", () -> underWay.of("mine").step())).isEqualTo(Step.READING);
    }
}
