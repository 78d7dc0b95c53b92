package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Streamed JSON with one row a line. */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** What is written into a document. */
    @FunctionalInterface
    interface Body {

        /** Writes it. */
        void write(JsonGenerator json) throws IOException;
    }

    static void document(OutputStream out, Body body) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            body.write(json);
            json.writeRaw('\n');
        }
    }

    /** Writes a row of an array on a line of its own. */
    static void row(JsonGenerator json, Object row) {
        json.writeRaw('\n');
        json.writePOJO(row);
    }

    /** A row's attributes that have a value, by name. */
    static <T> Map<String, Object> values(List<Attribute<T>> attributes, T row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Attribute<T> attribute : attributes) {
            put(values, attribute.name(), attribute.of(row));
        }
        return values;
    }

    static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
