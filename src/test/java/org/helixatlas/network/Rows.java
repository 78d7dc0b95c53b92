package org.helixatlas.network;

import java.util.List;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Precision;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/** What a data set says, in one line: years are exact, or {@link Snapshot#UNKNOWN}. */
public final class Rows {

    private Rows() {}

    /** An actor that a data set declares. */
    public static Statements.Actor actor(
            String id, String name, Kind kind, @Nullable Sphere sphere, int founded, int dissolved, String dataset) {
        return new Statements.Actor(id, name, kind, sphere, year(founded), year(dissolved), dataset, List.of());
    }

    /** An actor of unknown years, in the sphere that its kind implies, if any. */
    public static Statements.Actor actor(String id, Kind kind) {
        return actor(id, id, kind, kind.sphere().orElse(null), Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test");
    }

    /** A tie that a data set states. */
    public static Statements.Tie tie(
            String id,
            String source,
            RelationType type,
            String target,
            int from,
            int to,
            double amount,
            @Nullable String unit,
            @Nullable String stake,
            @Nullable String note,
            Basis basis,
            String dataset,
            List<String> evidence) {
        Amount weight = Double.isNaN(amount) || unit == null ? null : new Amount(amount, unit, null);
        TieProperties substance = new TieProperties(year(from), year(to), weight, stake, null, note);
        return new Statements.Tie(id, source, type, target, substance, basis, dataset, evidence);
    }

    /** An undated, stated tie without an amount. */
    public static Statements.Tie tie(String id, String source, RelationType type, String target) {
        return tie(
                id,
                source,
                type,
                target,
                Snapshot.UNKNOWN,
                Snapshot.UNKNOWN,
                Double.NaN,
                null,
                null,
                null,
                Basis.STATED,
                "test",
                List.of());
    }

    /** An actor as answers show it. */
    public static Snapshot.Actor shown(Statements.Actor row) {
        return new Snapshot.Actor(
                row.id(),
                row.name(),
                row.kind(),
                row.sphere(),
                row.founded() == null ? Snapshot.UNKNOWN : row.founded().year(),
                Precision.EXACT,
                List.of(),
                row.dissolved() == null ? Snapshot.UNKNOWN : row.dissolved().year(),
                Precision.EXACT,
                row.dataset(),
                row.evidence(),
                Interval.NEVER,
                Chronology.possible(row.founded(), row.dissolved()),
                List.of());
    }

    /** A tie as answers show it. */
    public static Snapshot.Tie shown(Statements.Tie row) {
        return new Snapshot.Tie(
                row.id(),
                row.source(),
                row.type(),
                row.target(),
                row.substance(),
                row.basis(),
                List.of(row.dataset()),
                row.evidence(),
                Interval.NEVER,
                Interval.EVER,
                List.of());
    }

    private static @Nullable Dated year(int year) {
        return year == Snapshot.UNKNOWN ? null : Dated.in(year);
    }
}
