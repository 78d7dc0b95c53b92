package org.helixatlas.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tie as answers show it.
 *
 * @param verb the phrase from source to target
 * @param assumedFrom where the data gives no first year: the later of its ends' foundings, from which a filter by time counts it
 * @param basis {@code stated} or {@code inferred}
 * @param evidence ids of what it rests on
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
        @Nullable Integer assumedFrom,
        @Nullable Integer to,
        @Nullable Double amount,
        @Nullable String unit,
        @Nullable String stake,
        @Nullable String note,
        String basis,
        List<String> datasets,
        List<String> evidence) {

    /** The tie of a snapshot, with unknown values left out. */
    public static Tied of(Snapshot snapshot, Snapshot.Tie tie) {
        return new Tied(
                tie.id(),
                tie.source(),
                tie.type().name(),
                tie.target(),
                tie.type().family().title(),
                tie.type().directed(),
                tie.type().verb(),
                year(tie.from()),
                year(snapshot.assumedStart(tie)),
                year(tie.to()),
                Double.isNaN(tie.amount()) ? null : tie.amount(),
                tie.unit(),
                tie.stake(),
                tie.note(),
                tie.basis().title(),
                tie.datasets(),
                tie.evidence());
    }

    /** A year, or null where it is {@link Snapshot#UNKNOWN}. */
    public static @Nullable Integer year(int year) {
        return year == Snapshot.UNKNOWN ? null : year;
    }
}
