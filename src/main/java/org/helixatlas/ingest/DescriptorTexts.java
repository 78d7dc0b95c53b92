package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.ingest.Dataset.Descriptor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Judges the texts of a descriptor: JSON can write by escapes what no CSV file can hold, such as half of a surrogate pair. */
final class DescriptorTexts {

    private static final JsonMapper JSON = new JsonMapper();

    private DescriptorTexts() {}

    /** What is wrong with the texts, each with the line on which its field stands. */
    static List<Problem> problems(Descriptor descriptor, String file, byte[] json) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> lines = lines(json);
        List<Text> texts = new ArrayList<>(List.of(
                new Text("title", descriptor.title(), false),
                new Text("version", descriptor.version(), false),
                new Text("licence", descriptor.licence(), false),
                new Text("description", descriptor.description(), true)));
        descriptor.requires().forEach(id -> texts.add(new Text("requires", id, false)));
        descriptor.notes().forEach(note -> texts.add(new Text("notes", note, true)));
        for (Text text : texts) {
            UnreadableCharacters.in(text.value, text.lines)
                    .ifPresent(wrong ->
                            problems.add(new Problem(file, lines.getOrDefault(text.field, 0), text.field, wrong)));
        }
        return problems;
    }

    private record Text(String field, String value, boolean lines) {}

    /** The line of each field of the outermost object. */
    private static Map<String, Integer> lines(byte[] json) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth == 1 && token == JsonToken.PROPERTY_NAME) {
                    lines.put(
                            parser.currentName(), parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException e) {
            // What is no JSON was reported before; what is known of its lines will do.
            return lines;
        }
        return lines;
    }
}
