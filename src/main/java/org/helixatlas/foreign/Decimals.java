package org.helixatlas.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding.Severity;

/**
 * What stands before decimals in the numbers of a table: a point or a comma. Told, or found out from the numbers: {@code 1,5} has a
 * decimal comma, and so have all of its column; {@code 1,234} alone may be either, and is asked for. In a file with semicolons,
 * which is how programs write tables where the comma is the decimal mark, so is {@code 1.234}.
 */
final class Decimals {

    private static final Pattern ONE_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern ONE_POINT = Pattern.compile("[+-]?\\d+\\.\\d+");
    private static final Pattern AMBIGUOUS_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern AMBIGUOUS_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern COMMA_LAST =
            Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d+|[+-]?\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern POINT_LAST =
            Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d+|[+-]?\\d{1,3}(?:,\\d{3}){2,}");

    private final Optional<Character> mark;
    private final boolean semicolons;

    private Decimals(Optional<Character> mark, boolean semicolons) {
        this.mark = mark;
        this.semicolons = semicolons;
    }

    /**
     * The mark of a column.
     *
     * @param numbers all of its cells
     * @param separated by what cells are separated in the file
     */
    static Decimals of(
            List<String> numbers, char separated, ReadingOptions options, Place place, FindingList findings) {
        boolean semicolons = separated == ';';
        String told = options.option("decimal").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!told.isEmpty()) {
            boolean comma = told.equals(",") || told.equals("comma");
            if (!comma && !told.equals(".") && !told.equals("point")) {
                findings.add(
                        Severity.ERROR,
                        place,
                        told,
                        "this cannot stand before decimals; valid are decimal=, and decimal=.");
            }
            return new Decimals(Optional.of(comma ? ',' : '.'), semicolons);
        }
        boolean comma = false;
        boolean point = false;
        for (String number : numbers) {
            comma |= COMMA_LAST.matcher(number).matches()
                    || (ONE_COMMA.matcher(number).matches()
                            && !AMBIGUOUS_COMMA.matcher(number).matches());
            point |= POINT_LAST.matcher(number).matches()
                    || (ONE_POINT.matcher(number).matches()
                            && !(semicolons && AMBIGUOUS_POINT.matcher(number).matches()));
        }
        if (comma && point) {
            findings.add(
                    Severity.ERROR,
                    place,
                    "",
                    "the column has numbers with a decimal comma and others with a decimal point; write them alike, or tell"
                            + " decimal=, or decimal=.");
        }
        if (comma) {
            findings.add(
                    Severity.NOTE, place, "", "the comma is read as the decimal mark; tell decimal=. if it is not");
        }
        return new Decimals(comma ? Optional.of(',') : point ? Optional.of('.') : Optional.empty(), semicolons);
    }

    /**
     * A number with a point before decimals and nothing between thousands; what is no number is given back as it is.
     *
     * @throws IllegalArgumentException where it may mean either of two, with what would settle it
     */
    String plain(String number) {
        char decimal = mark.orElse('.');
        boolean unclear = mark.isEmpty()
                && (AMBIGUOUS_COMMA.matcher(number).matches()
                        || (semicolons && AMBIGUOUS_POINT.matcher(number).matches()));
        if (unclear) {
            throw new IllegalArgumentException(
                    "may be a thousand times the other reading; tell what stands before decimals by"
                            + " decimal=, or decimal=.");
        }
        if (decimal == ',') {
            return COMMA_LAST.matcher(number).matches()
                            || AMBIGUOUS_POINT.matcher(number).matches()
                    ? number.replace(".", "").replace(',', '.')
                    : number.indexOf('.') < 0 ? number.replace(',', '.') : number.replace('.', '?');
        }
        return POINT_LAST.matcher(number).matches()
                        || AMBIGUOUS_COMMA.matcher(number).matches()
                ? number.replace(",", "")
                : number;
    }
}
