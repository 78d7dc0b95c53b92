package org.helixatlas.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.ingest.Dataset.Descriptor;
import org.helixatlas.model.Slug;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one folder under {@code import/}: every problem of every file is collected, none stops the reading of the others. */
final class DatasetFolder {

    /** The longest permitted cell, in characters: a longer one is most likely a lost quote. */
    static final int MAX_CELL = 10_000;

    /** What a data set says of itself. */
    static final String DESCRIPTOR = "dataset.json";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final String id;
    private final List<Problem> problems;
    private final Map<InputTable, List<Row>> rows = new EnumMap<>(InputTable.class);
    private @Nullable Descriptor declared;
    private @Nullable Vocabulary vocabulary;
    private final Set<InputTable> unread = EnumSet.noneOf(InputTable.class);
    private final MessageDigest checksum;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    DatasetFolder(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.id = folder.getFileName().toString();
        this.problems = problems;
        this.checksum = sha256();
    }

    /** What the data set says of itself; its words have been read, and their problems added to the list. */
    Descriptor declared() throws IOException {
        if (declared == null) {
            declared = descriptor();
            for (InputTable table : InputTable.OF_WORDS) {
                read(table);
            }
        }
        return declared;
    }

    /** The rows that declare words of its own. */
    List<Row> words() {
        return InputTable.OF_WORDS.stream()
                .flatMap(table -> rows.getOrDefault(table, List.of()).stream())
                .toList();
    }

    /** The data set, which requires no other; its problems have been added to the list. */
    Dataset read() throws IOException {
        return read(new OwnWords(List.of(this), problems).of(id));
    }

    /** The data set with whatever words its rows use, which are not judged. */
    Dataset unjudged() throws IOException {
        return read((Vocabulary) null);
    }

    /**
     * The data set; its problems have been added to the list.
     *
     * @param known the words that it may use; null to take any
     */
    Dataset read(@Nullable Vocabulary known) throws IOException {
        Descriptor descriptor = declared();
        vocabulary = known;
        for (InputTable table : InputTable.values()) {
            if (table.words().isEmpty()) {
                read(table);
            }
        }
        unknownFiles();
        return new Dataset(
                descriptor,
                known == null ? Vocabulary.shipped() : known,
                rows,
                unread,
                HexFormat.of().formatHex(checksum.digest()),
                files);
    }

    private void read(InputTable table) throws IOException {
        byte[] bytes = file(table.file(), table.required());
        if (bytes.length > 0) {
            rows.put(table, rows(table, bytes));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private byte[] file(String name, boolean required) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            if (required) {
                problems.add(new Problem(place(name), 0, "", "the file is missing; a data set needs it"));
                Arrays.stream(InputTable.values())
                        .filter(t -> t.file().equals(name))
                        .forEach(unread::add);
            }
            return new byte[0];
        }
        byte[] bytes = Files.readAllBytes(path);
        checksum.update((name + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8));
        checksum.update(bytes);
        files.put(name, bytes);
        if (bytes.length == 0) {
            problems.add(new Problem(place(name), 0, "", "the file is empty; it needs at least its header"));
        }
        return bytes;
    }

    private String place(String name) {
        return id + "/" + name;
    }

    private void unknownFiles() throws IOException {
        Set<String> known = Stream.concat(
                        Stream.of(DESCRIPTOR),
                        Arrays.stream(InputTable.values()).map(InputTable::file))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !known.contains(name))
                    .sorted()
                    .forEach(name -> problems.add(new Problem(
                            place(name),
                            0,
                            "",
                            "a data set has no such file; " + SpellingSuggestion.hint(name, known))));
        }
    }

    private Descriptor descriptor() throws IOException {
        byte[] bytes = file(DESCRIPTOR, true);
        JsonNode json = JSON.createObjectNode();
        try {
            if (bytes.length > 0) {
                json = JSON.readTree(bytes);
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new Problem(place(DESCRIPTOR), line, "", "this is not JSON: " + e.getOriginalMessage()));
            bytes = new byte[0];
        }
        boolean judge = bytes.length > 0;
        String declared = field(json, "id", judge);
        if (judge && !declared.isEmpty() && !declared.equals(id)) {
            problems.add(new Problem(
                    place(DESCRIPTOR),
                    0,
                    "id",
                    "says '" + declared + "', but the folder is '" + id + "'; both must be the same"));
        }
        if (!Slug.isSlug(id)) {
            problems.add(new Problem(
                    id, 0, "", "a data set's folder is named by a slug: lower-case letters, digits, single hyphens"));
        }
        Descriptor descriptor = new Descriptor(
                id,
                field(json, "title", judge),
                field(json, "version", judge),
                field(json, "licence", judge),
                json.path("description").asString(""),
                texts(json, "requires"),
                texts(json, "notes"));
        if (judge) {
            problems.addAll(DescriptorTexts.problems(descriptor, place(DESCRIPTOR), bytes));
        }
        return descriptor;
    }

    private String field(JsonNode json, String name, boolean judge) {
        String value = json.path(name).asString("");
        if (judge && value.isBlank()) {
            problems.add(new Problem(place(DESCRIPTOR), 0, name, "is missing; write a text"));
        }
        return value;
    }

    private List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        JsonNode list = json.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(new Problem(place(DESCRIPTOR), 0, name, "is not a list; write [\"…\"]"));
        }
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    private List<Row> rows(InputTable table, byte[] bytes) {
        List<Row> rows = new ArrayList<>();
        Optional<String> text = decoded(table, bytes);
        if (text.isEmpty()) {
            return rows;
        }
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .detectBomHeader(true)
                .ofCsvRecord(text.get())) {
            List<InputTable.Column> columns = List.of();
            for (CsvRecord csv : records) {
                if (!columns.isEmpty()) {
                    row(table, columns, csv).ifPresent(rows::add);
                    continue;
                }
                columns = header(table, csv);
                if (columns.isEmpty()) {
                    unread.add(table);
                    break;
                }
            }
        } catch (CsvParseException e) {
            unread.add(table);
            problems.add(new Problem(place(table.file()), lineOf(e), "", unparsed(e)));
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot fail to be read", e);
        }
        return rows;
    }

    private static final java.util.regex.Pattern LINE = java.util.regex.Pattern.compile("line (\\d+)");

    private static long lineOf(CsvParseException e) {
        java.util.regex.Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private static String unparsed(CsvParseException e) {
        String message = String.valueOf(e.getMessage());
        if (message.toLowerCase(java.util.Locale.ROOT).contains("quote")) {
            return "a quoted cell of the row that starts here does not end as it should: close the quote, and write a quote"
                    + " inside a cell twice (" + message + ")";
        }
        return "the row that starts here cannot be read (" + message + ")";
    }

    private Optional<String> decoded(InputTable table, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return Optional.of(out.flip().toString());
        }
        int at = in.position();
        long line = 1;
        int lineStart = 0;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        unread.add(table);
        problems.add(new Problem(
                place(table.file()),
                line,
                columnAt(table, bytes, lineStart, at),
                "byte " + (at - lineStart + 1) + " of the line (0x" + String.format("%02X", bytes[at])
                        + ") is not UTF-8; save the file as UTF-8"));
        return Optional.empty();
    }

    /** The column in which a byte stands, judged by the commas outside quotes before it. */
    private static String columnAt(InputTable table, byte[] bytes, int lineStart, int at) {
        int column = 0;
        boolean quoted = false;
        for (int i = lineStart; i < at; i++) {
            if (bytes[i] == '"') {
                quoted = !quoted;
            } else if (bytes[i] == ',' && !quoted) {
                column++;
            }
        }
        return column < table.columns().size() ? table.columns().get(column).header() : "";
    }

    /** The columns that a header names: all required ones in their order, optional ones may be missing; none if it is wrong. */
    private List<InputTable.Column> header(InputTable table, CsvRecord csv) {
        List<InputTable.Column> columns = table.columns().stream()
                .filter(c -> c.required() || csv.getFields().contains(c.header()))
                .toList();
        if (csv.getFields()
                .equals(columns.stream().map(InputTable.Column::header).toList())) {
            return columns;
        }
        problems.add(new Problem(
                place(table.file()), csv.getStartingLineNumber(), "", "the header must read " + table.header()));
        return List.of();
    }

    private Optional<Row> row(InputTable table, List<InputTable.Column> columns, CsvRecord csv) {
        String file = place(table.file());
        long line = csv.getStartingLineNumber();
        int expected = columns.size();
        if (csv.getFieldCount() != expected) {
            problems.add(new Problem(
                    file,
                    line,
                    "",
                    "the row has " + csv.getFieldCount() + " cells, the header " + expected
                            + "; put a cell that holds a comma in double quotes"));
            return Optional.empty();
        }
        Map<String, Object> cells = new LinkedHashMap<>();
        boolean sound = true;
        for (int i = 0; i < expected; i++) {
            InputTable.Column column = columns.get(i);
            Object value = cell(column, csv.getField(i), file, line);
            if (value != null) {
                cells.put(column.property(), value);
            } else if (column.required()) {
                sound = false;
            }
        }
        // A row whose required cells are unsound is out, so that it causes no second complaint; its id still counts as
        // known.
        return sound || cells.containsKey("id") ? Optional.of(new Row(table, file, line, cells)) : Optional.empty();
    }

    private @Nullable Object cell(InputTable.Column column, String text, String file, long line) {
        String wrong;
        if (text.isEmpty()) {
            if (!column.required()) {
                return null;
            }
            wrong = "the cell is empty; a value is needed";
        } else if (text.length() > MAX_CELL) {
            wrong = "the cell is " + text.length() + " characters long, at most " + MAX_CELL
                    + " are permitted; a quote may be missing";
        } else {
            try {
                return column.type().parse(text, vocabulary);
            } catch (IllegalArgumentException e) {
                wrong = String.valueOf(e.getMessage());
            }
        }
        problems.add(new Problem(file, line, column.header(), wrong));
        return null;
    }
}
