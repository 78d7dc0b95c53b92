package org.helixatlas.foreign;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding.Severity;

/** Tables as text, whose cells are separated by commas, semicolons, tabs or vertical bars, with quotes as RFC 4180 has them. */
final class DelimitedReader implements NetworkReader {

    private static final Set<String> EXTENSIONS = Set.of("csv", "tsv", "tab", "txt", "psv");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    /** So many rows are looked at to find the separator. */
    private static final int LOOKED_AT = 50;

    /** How Excel begins a file to say what separates its cells. */
    private static final String MARK = "sep=";

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return EXTENSIONS.contains(file.extension());
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        FindingList findings = new FindingList();
        String text = Decoding.text(file, options, findings);
        char separator = separator(file, options, text, findings);
        TableBuilding table = new TableBuilding(file.name(), options, findings);
        rows(file.name(), text, separator, (cells, line) -> {
            table.add(line, cells);
            table.isShort(line, cells);
        });
        return TableNetwork.of(file, List.of(table.build(separator)), options, findings);
    }

    /**
     * Gives each row that is not empty, with the line on which it begins.
     *
     * @throws Unreadable where a quote is not closed
     */
    static void rows(String file, String text, char separator, ObjLongConsumer<List<String>> row) {
        boolean marked = text.regionMatches(true, 0, MARK, 0, MARK.length());
        int end = text.indexOf('\n');
        String table = !marked ? text : end < 0 ? "" : text.substring(end + 1);
        long skipped = marked ? 1 : 0;
        try (CsvReader<CsvRecord> records = reader(separator, table)) {
            for (CsvRecord cells : records) {
                row.accept(cells.getFields(), cells.getStartingLineNumber() + skipped);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(
                    new Place(file, lineOf(e) + skipped, ""),
                    "the row that starts here cannot be read: close each quote, and write a quote inside a quoted cell twice");
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
    }

    private static CsvReader<CsvRecord> reader(char separator, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static long lineOf(CsvParseException e) {
        Matcher line = Pattern.compile("line (\\d{1,9})").matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 1;
    }

    /** What separates the cells: what was told, or is marked, or fits the first rows best. */
    static char separator(ForeignFile file, ReadingOptions options, String text, FindingList findings) {
        String told = options.option("separator").orElse("");
        if (!told.isEmpty()) {
            return named(told, new Place(file.name(), 0, ""));
        }
        if (text.regionMatches(true, 0, MARK, 0, MARK.length())
                && text.length() > MARK.length()
                && SEPARATORS.contains(text.charAt(MARK.length()))) {
            return text.charAt(MARK.length());
        }
        char best = ',';
        int bestScore = 0;
        for (char candidate : SEPARATORS) {
            int score = score(candidate, text);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        if (best != ',') {
            findings.add(
                    Severity.NOTE,
                    new Place(file.name(), 0, ""),
                    "",
                    "cells are separated by " + (best == '\t' ? "tabs" : "'" + best + "'")
                            + "; tell separator= if that is wrong");
        }
        return best;
    }

    /**
     * The separator that a word or sign means.
     *
     * @throws Unreadable at the place when it means none
     */
    static char named(String told, Place place) {
        return switch (told.toLowerCase(Locale.ROOT)) {
            case "tab", "\t", "\\t" -> '\t';
            case "comma", "," -> ',';
            case "semicolon", ";" -> ';';
            case "bar", "pipe", "|" -> '|';
            default ->
                throw new Unreadable(
                        place,
                        "cells cannot be separated by '" + Texts.clean(told)
                                + "'; valid are comma, semicolon, tab and bar");
        };
    }

    /** How many of the first rows have as many cells as most do, weighed by the number of cells; 0 where nothing is separated. */
    private static int score(char separator, String text) {
        Map<Integer, Integer> rowsOfWidth = new TreeMap<>();
        int seen = 0;
        try (CsvReader<CsvRecord> rows = reader(separator, text)) {
            for (CsvRecord row : rows) {
                rowsOfWidth.merge(row.getFieldCount(), 1, Integer::sum);
                if (++seen == LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // With this separator a quote stands where none may; what was read before still counts.
            seen++;
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail to be read", e);
        }
        int best = 0;
        for (Map.Entry<Integer, Integer> width : rowsOfWidth.entrySet()) {
            if (width.getKey() > 1) {
                best = Math.max(best, 1000 * width.getValue() / Math.max(1, seen) + Math.min(width.getKey(), 100));
            }
        }
        return best;
    }
}
