package org.helixatlas.foreign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding.Severity;

/** What the readers of spreadsheets have in common: which sheets are read, and how their cells are written. */
final class Sheets {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{0,40}\\.?[0-9]{0,40}(?:[eE][+-]?[0-9]{1,3})?");

    /** Spreadsheets themselves show so many digits; more are traces of how computers keep numbers. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int LARGEST_EXPONENT = 40;

    private final ForeignFile file;
    private final ReadingOptions options;
    private final FindingList findings;
    private final List<ForeignTable> tables = new ArrayList<>();
    private final boolean several;

    /**
     * @param names of all sheets that are not hidden
     */
    Sheets(ForeignFile file, ReadingOptions options, FindingList findings, List<String> names) {
        this.file = file;
        this.options = options;
        this.findings = findings;
        this.several = names.size() > 1;
        Optional<String> told = options.option("sheet");
        if (told.isPresent() && names.stream().noneMatch(name -> isTold(name, told.get()))) {
            throw new Unreadable(
                    new Place(file.name(), 0, ""),
                    "there is no sheet '" + Texts.clean(told.get()) + "'; there are "
                            + String.join(", ", names.stream().map(Texts::clean).toList()));
        }
    }

    private static boolean isTold(String name, String told) {
        return Texts.caseless(Texts.clean(name)).equals(Texts.caseless(Texts.clean(told)));
    }

    /** Whether a sheet is to be read. */
    boolean wants(String name) {
        return options.option("sheet").map(told -> isTold(name, told)).orElse(true);
    }

    /** How places name a sheet. */
    String title(String sheet) {
        return several ? file.name() + "#" + Texts.clean(sheet) : file.name();
    }

    TableBuilding begin(String sheet) {
        return new TableBuilding(title(sheet), options, findings);
    }

    void add(ForeignTable table) {
        tables.add(table);
    }

    ForeignNetwork network() {
        return TableNetwork.of(file, tables, options, findings);
    }

    void formula(Place cell, boolean hasValue) {
        findings.add(
                hasValue ? Severity.NOTE : Severity.ERROR,
                cell,
                "",
                hasValue
                        ? "the cell is a formula; the value that was last worked out is read"
                        : "the cell is a formula without a value; open the file in a spreadsheet program and save it again");
    }

    void merged(Place sheet, String cells) {
        findings.add(
                Severity.WARNING,
                sheet,
                cells,
                "cells are merged, and only the first of them holds their text; divide them");
    }

    void broken(Place cell, String value) {
        findings.add(Severity.ERROR, cell, value, "the cell holds an error; correct its formula, or empty it");
    }

    /** A number as people write it: 1998 rather than 1998.0; as it is where it is none. */
    static String number(String text) {
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        BigDecimal number = new BigDecimal(text).round(SHOWN);
        if (number.signum() == 0) {
            return "0";
        }
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                ? text
                : number.stripTrailingZeros().toPlainString();
    }
}
