package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.helixatlas.model.SpellingSuggestion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/** Reads a JSON document piece by piece: the pieces that are asked for become a {@link Tree} each, and all else is passed over. */
final class JsonPieces implements AutoCloseable {

    /** The most values of one piece: a piece is held in memory as a whole. */
    private static final int MOST_VALUES = 200_000;

    /** So many names are kept, to say which there are where one was not found. */
    private static final int KEPT_NAMES = 200;

    private static final JsonFactory STRICT = factory().build();
    private static final JsonFactory WITH_COMMENTS =
            factory().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

    private final String file;
    private final long linesBefore;
    private final JsonParser json;
    private final Set<String> otherNames = new TreeSet<>();
    private int reached;
    private int values;

    private JsonPieces(JsonFactory factory, String file, byte[] bytes, int start, int length, long linesBefore) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.json = factory.createParser(ObjectReadContext.empty(), bytes, start, length);
    }

    private static JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(100)
                        .maxStringLength(1_000_000)
                        .maxNameLength(1_000)
                        .maxNumberLength(100)
                        .build());
    }

    static JsonPieces of(ForeignFile file) {
        return new JsonPieces(STRICT, file.name(), file.bytes(), 0, file.bytes().length, 0);
    }

    /** One line of a file. */
    static JsonPieces of(ForeignFile file, int start, int length, long line) {
        return new JsonPieces(STRICT, file.name(), file.bytes(), start, length, line - 1);
    }

    /** The whole of a document in which comments may stand. */
    static Tree withComments(ForeignFile file) {
        List<Tree> whole = new ArrayList<>();
        try (JsonPieces pieces = new JsonPieces(WITH_COMMENTS, file.name(), file.bytes(), 0, file.bytes().length, 0)) {
            pieces.each(List.of(), whole::add);
        }
        return whole.get(0);
    }

    /**
     * Gives each piece at a path of names and {@code [*]}, in the order of the document.
     *
     * @throws Unreadable from where on it is no JSON
     */
    void each(List<ValuePath.Step> path, Consumer<Tree> piece) {
        if (next() == null) {
            throw new Unreadable(new Place(file, linesBefore + 1, ""), "there is nothing in it; write a JSON document");
        }
        walk(path, 0, piece);
        if (next() != null) {
            throw new Unreadable(
                    new Place(file, line(), ""),
                    "a second document begins here; tell format jsonl if each line of the file is a document of its own");
        }
    }

    /** For the end of a message: what the path may have meant where it led nowhere; empty where that is not known. */
    String hint(List<ValuePath.Step> path) {
        return otherNames.isEmpty() || !(path.get(reached) instanceof ValuePath.Named named)
                ? ""
                : "; " + SpellingSuggestion.hint(named.name(), otherNames);
    }

    private void walk(List<ValuePath.Step> path, int step, Consumer<Tree> piece) {
        if (step > reached) {
            reached = step;
            otherNames.clear();
        }
        if (step == path.size()) {
            values = 0;
            piece.accept(tree(line()));
        } else if (json.currentToken() == JsonToken.START_OBJECT && path.get(step) instanceof ValuePath.Named named) {
            while (next() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                next();
                if (name.equals(named.name())) {
                    walk(path, step + 1, piece);
                } else {
                    if (step == reached && otherNames.size() < KEPT_NAMES) {
                        otherNames.add(name);
                    }
                    skip();
                }
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY && path.get(step) instanceof ValuePath.All) {
            while (next() != JsonToken.END_ARRAY) {
                walk(path, step + 1, piece);
            }
        } else {
            skip();
        }
    }

    private Tree tree(long line) {
        if (++values > MOST_VALUES) {
            throw new Unreadable(
                    new Place(file, line(), ""),
                    "the record that this belongs to has more than " + MOST_VALUES
                            + " values; tell a path to smaller records by records");
        }
        switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Tree> fields = new LinkedHashMap<>();
                while (next() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    long nameLine = line();
                    next();
                    fields.put(name, tree(nameLine));
                }
                return new Tree.Fields(line, fields);
            }
            case START_ARRAY -> {
                List<Tree> items = new ArrayList<>();
                while (next() != JsonToken.END_ARRAY) {
                    items.add(tree(line()));
                }
                return new Tree.Items(line, items);
            }
            case VALUE_NULL -> {
                return new Tree.Nothing(line);
            }
            default -> {
                return new Tree.Text(line, text());
            }
        }
    }

    private long line() {
        return linesBefore + Math.max(1, json.currentTokenLocation().getLineNr());
    }

    private @Nullable JsonToken next() {
        try {
            return json.nextToken();
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    private String text() {
        try {
            return json.getString();
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    private void skip() {
        try {
            json.skipChildren();
        } catch (JacksonException e) {
            throw noJson(e);
        }
    }

    private Unreadable noJson(JacksonException e) {
        long inPiece = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return new Unreadable(
                new Place(file, linesBefore + inPiece, ""),
                "from here on it is no JSON in UTF-8, has a name twice in one object, is nested more than 100 deep or has too long a"
                        + " text; look for a quote, comma or bracket that is missing or one too many");
    }

    @Override
    public void close() {
        json.close();
    }
}
