package org.helixatlas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    /** What a data set says of itself. */
    static final String DESCRIPTOR = "dataset.json";

    private static final FileContent NOTHING = FileContent.of(new byte[0]);
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final String id;
    private final List<Problem> problems;
    private final Map<InputTable, List<Row>> rows = new EnumMap<>(InputTable.class);
    private @Nullable Descriptor declared;
    private @Nullable Vocabulary vocabulary;
    private final Set<InputTable> unread = EnumSet.noneOf(InputTable.class);
    private final MessageDigest checksum;
    private final SortedMap<String, FileContent> files = new TreeMap<>();
    private final Values values;

    DatasetFolder(Path folder, List<Problem> problems) {
        this(folder, new Values(), problems);
    }

    /**
     * One that is not read yet.
     *
     * @param values keeps the values of its cells, beside those of other data sets
     */
    DatasetFolder(Path folder, Values values, List<Problem> problems) {
        this.folder = folder;
        this.values = values;
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
                "",
                HexFormat.of().formatHex(checksum.digest()),
                files);
    }

    /**
     * The same, without reading again what was read with the same words.
     *
     * @param before the data set of the same files, sound; null where none is known
     */
    Dataset read(Vocabulary known, @Nullable Dataset before) throws IOException {
        return before != null && before.vocabulary().definitions().equals(known.definitions()) ? before : read(known);
    }

    private void read(InputTable table) throws IOException {
        FileContent content = file(table.file(), table.required() && !decides());
        if (content.size() > 0) {
            TableReading reading = new TableReading(table, place(table.file()), vocabulary, values, problems);
            rows.put(table, reading.rows(content));
            if (!reading.whole()) {
                unread.add(table);
            }
        }
    }

    /** Whether the data set decides on which ids mean one body; it may then say nothing else. */
    private boolean decides() {
        return Files.isRegularFile(folder.resolve(InputTable.SAME.file()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private FileContent file(String name, boolean required) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            if (required) {
                problems.add(new Problem(place(name), 0, "", "the file is missing; a data set needs it"));
                Arrays.stream(InputTable.values())
                        .filter(t -> t.file().equals(name))
                        .forEach(unread::add);
            }
            return NOTHING;
        }
        FileContent content = FileContent.in(path);
        checksum.update((name + '\0' + content.size() + '\0').getBytes(StandardCharsets.UTF_8));
        try (InputStream bytes = new DigestInputStream(content.open(), checksum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        files.put(name, content);
        if (content.size() == 0) {
            problems.add(new Problem(place(name), 0, "", "the file is empty; it needs at least its header"));
        }
        return content;
    }

    /**
     * Whether a folder holds just these files, of those that a data set may have.
     *
     * @param files by name
     */
    static boolean holds(Path folder, Map<String, FileContent> files) throws IOException {
        try (Stream<Path> there = Files.list(folder)) {
            Set<String> names = there.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") || name.equals(DESCRIPTOR))
                    .collect(Collectors.toSet());
            if (!names.equals(files.keySet())) {
                return false;
            }
        }
        for (Map.Entry<String, FileContent> file : files.entrySet()) {
            if (!file.getValue().isIn(folder.resolve(file.getKey()))) {
                return false;
            }
        }
        return true;
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
        byte[] bytes = file(DESCRIPTOR, true).bytes();
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
}
