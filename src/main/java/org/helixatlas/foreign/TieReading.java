package org.helixatlas.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Precision;
import org.jspecify.annotations.Nullable;

/** Reads what statements say of ties whose ends and types are known, and tells what is wrong with it. */
final class TieReading {

    private static final List<String> PRECISIONS =
            Arrays.stream(Precision.values()).map(Precision::title).toList();
    private static final List<String> STAKES = List.of("controlling", "minority", "unknown");
    private static final List<String> CHANNELS = List.of("price review", "club", "association");
    private static final List<String> QUALIFIERS = List.of("about", "over", "under", "nearly", "at least");

    private final Cells cells;
    private final FindingList findings;

    TieReading(Cells cells, FindingList findings) {
        this.cells = cells;
        this.findings = findings;
    }

    /** What a statement says of the tie from one actor to another. */
    TieRows.Substance substance(TieStatement tie, String source, String type, String target) {
        WrittenYear from = year(tie, TieField.FROM);
        WrittenYear to = year(tie, TieField.TO);
        cells.inOrder(from, to, cells.place(tie.place(), TieField.TO));
        String amount = amount(tie);
        String unit = Cells.value(tie, TieField.UNIT);
        return new TieRows.Substance(
                source,
                type,
                target,
                from == null ? "" : String.valueOf(from.year()),
                precision(from, tie, TieField.FROM_PRECISION),
                to == null ? "" : String.valueOf(to.year()),
                precision(to, tie, TieField.TO_PRECISION),
                oneOf(tie, TieField.STAKE, STAKES),
                oneOf(tie, TieField.CHANNEL, CHANNELS),
                amount,
                amount.isEmpty() ? "" : unit.isEmpty() ? "weight" : unit,
                amount.isEmpty() ? "" : oneOf(tie, TieField.QUALIFIER, QUALIFIERS),
                cells.text(Cells.value(tie, TieField.NOTE), cells.place(tie.place(), TieField.NOTE)));
    }

    private @Nullable WrittenYear year(TieStatement tie, TieField field) {
        return cells.year(Cells.value(tie, field), cells.place(tie.place(), field));
    }

    /** How exact a year is: by its own words, else by the field for that. */
    private String precision(@Nullable WrittenYear year, TieStatement tie, TieField field) {
        if (year == null) {
            return "";
        }
        String told = year.precision() == Precision.EXACT
                ? oneOf(tie, field, PRECISIONS)
                : year.precision().title();
        return told.equals(Precision.EXACT.title()) ? "" : told;
    }

    /** The value of a field that takes few; empty, and told, where it is none of them. */
    private String oneOf(TieStatement tie, TieField field, List<String> valid) {
        String text = Cells.value(tie, field).toLowerCase(Locale.ROOT);
        if (text.isEmpty() || valid.contains(text)) {
            return text;
        }
        findings.add(
                Severity.LOSS,
                cells.place(tie.place(), field),
                text,
                "is none of " + String.join(", ", valid) + "; it is left out");
        return "";
    }

    private String amount(TieStatement tie) {
        String text = Cells.value(tie, TieField.AMOUNT);
        try {
            return text.isEmpty() ? "" : WrittenAmount.plain(text);
        } catch (IllegalArgumentException e) {
            findings.add(
                    Severity.ERROR, cells.place(tie.place(), TieField.AMOUNT), text, String.valueOf(e.getMessage()));
            return "";
        }
    }
}
