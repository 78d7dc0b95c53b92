package org.helixatlas.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads one CSV file of a data set into rows; every problem is told by its line and column, and none hides those of other rows. */
final class TableReading {

    /** The longest permitted cell, in characters: a longer one is most likely a lost quote. */
    static final int MAX_CELL = 10_000;

    /** So many bytes are looked at together, whether they are text. */
    private static final int DECODED = 1 << 13;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final InputTable table;
    private final String file;
    private final @Nullable Vocabulary vocabulary;
    private final List<Problem> problems;
    private final Values values;
    private final Map<CellType, ParsedCells> parsed = new IdentityHashMap<>();
    private boolean whole = true;

    /**
     * A reading of one file.
     *
     * @param file where it stands, for the problems
     * @param vocabulary the words that its cells may use; null to take any
     * @param values keeps the values of its cells
     * @param problems hears what is wrong
     */
    TableReading(
            InputTable table, String file, @Nullable Vocabulary vocabulary, Values values, List<Problem> problems) {
        this.table = table;
        this.file = file;
        this.vocabulary = vocabulary;
        this.values = values;
        this.problems = problems;
    }

    /** Whether the file was read to its end; if not, what its other rows refer to may stand in it. */
    boolean whole() {
        return whole;
    }

    /**
     * The rows that can be read, in their order; what is wrong with the others has been added to the problems.
     *
     * @throws IOException when the file changes meanwhile, or its disk fails
     */
    List<Row> rows(FileContent content) throws IOException {
        int before = problems.size();
        try (InputStream bytes = new BufferedInputStream(content.open())) {
            withoutMark(bytes);
            return rows(new InputStreamReader(bytes, decoder()));
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            whole = false;
            problems.subList(before, problems.size()).clear();
            problems.add(notText(content));
            return List.of();
        }
    }

    /** Some programs begin a file by a mark of its encoding. */
    private static void withoutMark(InputStream bytes) throws IOException {
        bytes.mark(MARK.length);
        if (!Arrays.equals(bytes.readNBytes(MARK.length), MARK)) {
            bytes.reset();
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private List<Row> rows(Reader text) throws IOException {
        ColumnRows rows = null;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<InputTable.Column> columns = List.of();
            for (CsvRecord csv : records) {
                if (rows != null) {
                    row(columns, csv, rows);
                    continue;
                }
                columns = header(csv);
                if (columns.isEmpty()) {
                    whole = false;
                    break;
                }
                rows = new ColumnRows(table, file, columns, values);
            }
        } catch (CsvParseException e) {
            whole = false;
            problems.add(new Problem(file, lineOf(e), "", unparsed(e)));
        }
        if (rows == null) {
            return List.of();
        }
        rows.complete();
        return rows;
    }

    private static long lineOf(CsvParseException e) {
        Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private static String unparsed(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("quote")) {
            return "a quoted cell of the row that starts here does not end as it should: close the quote, and write a quote"
                    + " inside a cell twice (" + message + ")";
        }
        return "the row that starts here cannot be read (" + message + ")";
    }

    /** The first byte that is not text. */
    private Problem notText(FileContent content) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(DECODED);
        CharBuffer text = CharBuffer.allocate(DECODED);
        ByteArrayOutputStream beforeInLine = new ByteArrayOutputStream();
        long line = 1;
        try (InputStream in = content.open()) {
            for (boolean isEnd = false; !isEnd; bytes.compact()) {
                int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                isEnd = count < bytes.remaining();
                bytes.position(bytes.position() + count).flip();
                CoderResult result = decoder.decode(bytes, text.clear(), isEnd);
                for (int i = 0; i < bytes.position(); i++) {
                    if (bytes.get(i) == '\n') {
                        line++;
                        beforeInLine.reset();
                    } else {
                        beforeInLine.write(bytes.get(i));
                    }
                }
                if (result.isError()) {
                    return new Problem(
                            file,
                            line,
                            columnAfter(beforeInLine.toByteArray()),
                            "byte " + (beforeInLine.size() + 1) + " of the line (0x"
                                    + String.format("%02X", bytes.get(bytes.position()))
                                    + ") is not UTF-8; save the file as UTF-8");
                }
            }
        }
        throw new IOException(file + " changed while it was read");
    }

    /** The column in which a line goes on after some bytes, judged by the commas outside quotes. */
    private String columnAfter(byte[] bytes) {
        int column = 0;
        boolean quoted = false;
        for (byte each : bytes) {
            if (each == '"') {
                quoted = !quoted;
            } else if (each == ',' && !quoted) {
                column++;
            }
        }
        return column < table.columns().size() ? table.columns().get(column).header() : "";
    }

    /** The columns that a header names: all required ones in their order, optional ones may be missing; none if it is wrong. */
    private List<InputTable.Column> header(CsvRecord csv) {
        List<InputTable.Column> columns = table.columns().stream()
                .filter(c -> c.required() || csv.getFields().contains(c.header()))
                .toList();
        if (csv.getFields()
                .equals(columns.stream().map(InputTable.Column::header).toList())) {
            return columns;
        }
        problems.add(new Problem(file, csv.getStartingLineNumber(), "", "the header must read " + table.header()));
        return List.of();
    }

    private void row(List<InputTable.Column> columns, CsvRecord csv, ColumnRows rows) {
        long line = csv.getStartingLineNumber();
        int expected = columns.size();
        if (csv.getFieldCount() != expected) {
            problems.add(new Problem(
                    file,
                    line,
                    "",
                    "the row has " + csv.getFieldCount() + " cells, the header " + expected
                            + "; put a cell that holds a comma in double quotes"));
            return;
        }
        int[] codes = new int[expected];
        boolean sound = true;
        boolean named = false;
        for (int i = 0; i < expected; i++) {
            InputTable.Column column = columns.get(i);
            codes[i] = cell(column, csv.getField(i), line);
            boolean given = codes[i] != ColumnRows.ABSENT;
            sound &= given || !column.required();
            named |= given && column.property().equals("id");
        }
        // A row whose required cells are unsound is out, so that it causes no second complaint; its id still counts as
        // known.
        if (sound || named) {
            rows.add(line, codes);
        }
    }

    /** The number of the cell's value. */
    private int cell(InputTable.Column column, String text, long line) {
        String wrong;
        if (text.isEmpty()) {
            if (!column.required()) {
                return ColumnRows.ABSENT;
            }
            wrong = "the cell is empty; a value is needed";
        } else if (text.length() > MAX_CELL) {
            wrong = "the cell is " + text.length() + " characters long, at most " + MAX_CELL
                    + " are permitted; a quote may be missing";
        } else {
            try {
                return parsed.computeIfAbsent(column.type(), type -> new ParsedCells(type, vocabulary, values))
                        .number(text);
            } catch (IllegalArgumentException e) {
                wrong = String.valueOf(e.getMessage());
            }
        }
        problems.add(new Problem(file, line, column.header(), wrong));
        return ColumnRows.ABSENT;
    }
}
