package org.helixatlas.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that cannot all be right.
 *
 * @param id made of the rule and of what the statements are about; the same as long as they are
 * @param kind the rule that found it
 * @param title what the rule looks for
 * @param chinese the same in Chinese, where somebody has written it
 * @param about a metric, or a type of tie
 * @param statements the rivals, each with its own evidence
 */
record Conflict(
        String id,
        String kind,
        String title,
        @Nullable ChineseRule chinese,
        Subject subject,
        String about,
        List<Rival> statements) {

    /** The title in Chinese. */
    record ChineseRule(String title) {}

    /**
     * One of the statements.
     *
     * @param says the statement in a few words
     * @param tie the id of the tie that makes it; absent for a figure
     * @param value the figure; absent for a tie
     * @param amount the weight of a tie
     * @param unit of the figure or the amount
     */
    record Rival(
            String says,
            @Nullable String tie,
            @Nullable Double value,
            @Nullable String qualifier,
            @Nullable Double amount,
            @Nullable String unit,
            @Nullable String stake,
            @Nullable Integer from,
            @Nullable String fromPrecision,
            @Nullable Integer to,
            @Nullable String toPrecision,
            @Nullable String note,
            List<String> datasets,
            String basis,
            List<Evidence> evidence) {

        /** The statement with its note, where its years do not tell it from another. */
        Rival withNoteSaid() {
            return new Rival(
                    says + ": " + note,
                    tie,
                    value,
                    qualifier,
                    amount,
                    unit,
                    stake,
                    from,
                    fromPrecision,
                    to,
                    toPrecision,
                    note,
                    datasets,
                    basis,
                    evidence);
        }
    }
}
