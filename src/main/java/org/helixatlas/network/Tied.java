package org.helixatlas.network;

import java.util.List;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.helixatlas.model.RivalValue;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/**
 * A tie as answers show it.
 *
 * @param verb the phrase from source to target
 * @param fromPrecision circa, before (in or before) or after (in or after); absent where the year is exact
 * @param toPrecision likewise
 * @param certainty {@code certain}, or {@code possible} where no source makes sure of it in the time asked for
 * @param certainFrom the first year in which it certainly was in force; absent where no year is certain
 * @param certainTo the last such year
 * @param possibleFrom the first year in which it may have been in force; absent where nothing that is stated forbids an earlier one
 * @param possibleTo the last such year
 * @param qualifier of the amount: about, over, under, nearly or at least; absent where it is exact
 * @param channel of information ties: price review, club or association
 * @param basis {@code stated} or {@code inferred}
 * @param evidence ids of what it rests on
 * @param rivals what other data sets state instead; absent where there is nothing
 */
public record Tied(
        String id,
        String source,
        String type,
        String target,
        String family,
        boolean directed,
        String verb,
        @Nullable Integer from,
        @Nullable String fromPrecision,
        @Nullable Integer to,
        @Nullable String toPrecision,
        String certainty,
        @Nullable Integer certainFrom,
        @Nullable Integer certainTo,
        @Nullable Integer possibleFrom,
        @Nullable Integer possibleTo,
        @Nullable Double amount,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String stake,
        @Nullable String channel,
        @Nullable String note,
        String basis,
        List<String> datasets,
        List<String> evidence,
        @Nullable List<RivalValue> rivals) {

    /** The tie of a view, with its certainty in the time that the view's filter asks for. */
    public static Tied of(View view, Snapshot.Tie tie) {
        return of(tie, view.certainty(tie));
    }

    /** The tie by itself, at any time. */
    public static Tied of(Snapshot.Tie tie) {
        return of(tie, Certainty.of(tie.certain(), null, null));
    }

    private static Tied of(Snapshot.Tie tie, Certainty certainty) {
        TieProperties substance = tie.substance();
        return new Tied(
                tie.id(),
                tie.source(),
                tie.type().name(),
                tie.target(),
                tie.type().family().title(),
                tie.type().directed(),
                tie.type().verb(),
                year(tie.from()),
                precision(substance.from()),
                year(tie.to()),
                precision(substance.to()),
                certainty.title(),
                tie.certain().first(),
                tie.certain().last(),
                tie.possible().first(),
                tie.possible().last(),
                Double.isNaN(tie.amount()) ? null : tie.amount(),
                tie.unit(),
                substance.amount() == null ? null : substance.amount().qualifier(),
                substance.stake(),
                substance.channel(),
                substance.note(),
                tie.basis().title(),
                tie.datasets(),
                tie.evidence(),
                tie.rivals().isEmpty() ? null : tie.rivals());
    }

    /** A year, or null where it is {@link Snapshot#UNKNOWN}. */
    public static @Nullable Integer year(int year) {
        return year == Snapshot.UNKNOWN ? null : year;
    }

    private static @Nullable String precision(@Nullable Dated dated) {
        return dated == null || dated.precision() == Precision.EXACT
                ? null
                : dated.precision().title();
    }
}
