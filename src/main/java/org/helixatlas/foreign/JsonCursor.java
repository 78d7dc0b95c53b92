package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON document of which rows are read one by one, each with its line. Depth and texts are limited, so that a file costs no more than
 * its size.
 */
final class JsonCursor implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(10_000)
                            .maxNameLength(1_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .build();

    /** How many bytes may lie before what tells one format from another. */
    private static final int HEAD = 65_536;

    private final String file;
    private final JsonParser json;

    JsonCursor(ForeignFile file) {
        this.file = file.name();
        byte[] bytes = file.bytes();
        int mark =
                bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF
                        ? 3
                        : 0;
        this.json = MAPPER.createParser(bytes, mark, bytes.length - mark);
    }

    /** Whether the document is an object that has one of these properties, and its other ones before it are not long. */
    static boolean has(ForeignFile file, String... properties) {
        byte[] head = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
        try (JsonCursor cursor = new JsonCursor(new ForeignFile(file.name(), head))) {
            cursor.object();
            for (String name = cursor.property(); !name.isEmpty(); name = cursor.property()) {
                if (List.of(properties).contains(name)) {
                    return true;
                }
                cursor.skip();
            }
            return false;
        } catch (Unreadable e) {
            return false;
        }
    }

    /** Moves into the document, which must be an object. */
    void object() {
        if (next() != JsonToken.START_OBJECT) {
            throw unreadable("This is no JSON object");
        }
    }

    /** Moves to the next property of the object that we are in; empty at its end. */
    String property() {
        JsonToken token = next();
        if (token == JsonToken.END_OBJECT || token == null) {
            return "";
        }
        String name = guarded(json::currentName);
        next();
        // An empty name is no end.
        return name.isEmpty() ? " " : name;
    }

    /** Moves to the next element of the array that we are in; false at its end. */
    boolean element() {
        JsonToken token = next();
        return token != JsonToken.END_ARRAY && token != null;
    }

    boolean isArray() {
        return json.currentToken() == JsonToken.START_ARRAY;
    }

    boolean isObject() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    long line() {
        return json.currentTokenLocation().getLineNr();
    }

    /** The value that we are at, whole. */
    JsonNode value() {
        return guarded(json::readValueAsTree);
    }

    /** Passes over the value that we are at. */
    void skip() {
        guarded(json::skipChildren);
    }

    /** Goes through an array of rows; what is no array is passed over, and what is no object is an error. */
    void rows(Findings findings, ObjLongConsumer<JsonNode> eachWithLine) {
        if (!isArray()) {
            skip();
            return;
        }
        while (element()) {
            long line = line();
            JsonNode row = value();
            if (row.isObject()) {
                eachWithLine.accept(row, line);
            } else {
                findings.error(line, "", row.toString(), "Here an object must stand");
            }
        }
    }

    /** The properties of a row as texts: lists joined by semicolons; what is null is left out, objects are JSON. */
    static List<Map.Entry<String, String>> texts(JsonNode row) {
        List<Map.Entry<String, String>> texts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : row.properties()) {
            String text = text(property.getValue());
            if (!text.isEmpty()) {
                texts.add(Map.entry(property.getKey(), text));
            }
        }
        return texts;
    }

    /** A value as a text; empty for null and for what is not there. */
    static String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.isContainer() ? part.toString() : part.asString()));
            return String.join(";", parts);
        }
        return value.isObject() ? value.toString() : value.asString();
    }

    private @Nullable JsonToken next() {
        return guarded(json::nextToken);
    }

    /** A step of the parser. */
    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {

        T take();
    }

    private <T extends @Nullable Object> T guarded(Step<T> step) {
        try {
            return step.take();
        } catch (JacksonException e) {
            throw new Unreadable(
                    new Place(file, Math.max(0, json.currentLocation().getLineNr()), ""),
                    "From here on this is no JSON, or it is nested too deep or a text in it is too long");
        }
    }

    Unreadable unreadable(String message) {
        return new Unreadable(new Place(file, Math.max(0, json.currentLocation().getLineNr()), ""), message);
    }

    @Override
    public void close() {
        json.close();
    }
}
