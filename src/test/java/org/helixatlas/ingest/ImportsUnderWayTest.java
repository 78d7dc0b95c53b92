package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.helixatlas.ingest.ImportsUnderWay.Stand;
import org.helixatlas.ingest.ImportsUnderWay.Step;
import org.junit.jupiter.api.Test;

class ImportsUnderWayTest {

    private final ImportsUnderWay underWay = new ImportsUnderWay();

    @Test
    void anImportIsKnownFromItsBeginToItsEnd() {
        assertThat(underWay.of("mine").step()).isEqualTo(Step.NONE);
        String outcome = underWay.during("mine", () -> {
            assertThat(underWay.of("mine").step()).isEqualTo(Step.READING);
            underWay.step(Step.JUDGING);
            assertThat(underWay.of("mine").step()).isEqualTo(Step.JUDGING);
            underWay.on(new LoadProgress("guest", "ties.csv", 2_000, 5_000));
            assertThat(underWay.of("mine")).isEqualTo(new Stand(Step.WRITING, "guest", "ties.csv", 2_000, 5_000));
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

    @Test
    void aLoadThatNobodySentIsNoImport() {
        underWay.on(new LoadProgress("hsp-thesis", "ties.csv", 0, 294));
        underWay.step(Step.JUDGING);
        assertThat(underWay.during("mine", () -> underWay.of("mine").step())).isEqualTo(Step.READING);
    }
}
