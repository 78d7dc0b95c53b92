package org.helixatlas.mcp;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An answer that an assistant can read at once: lists keep their first items, long texts their beginning, and what was left out is
 * counted beside it. What is null or empty, and what says the same in Chinese, is left out without a word.
 */
final class ShortAnswer {

    /** So long is a short answer at most, in characters. */
    static final int CHARACTERS = 4_000;

    private static final String SHORTENED = "shortened";

    /** What a short answer says of what it covers. */
    private static final List<String> COVERED = List.of(
            "datasets",
            "graphVersion",
            "filter",
            "actors",
            "ties",
            "isolates",
            "undatedTies",
            "measure",
            "method",
            "options");

    /** How much is tried to be kept, in this order. */
    private static final List<Most> TRIED = Stream.of(
                    IntStream.of(100, 50, 30, 20, 15, 12, 10, 8, 6, 5, 4).mapToObj(n -> new Most(n, n / 2, 400)),
                    IntStream.of(12, 8, 5, 3, 1).mapToObj(n -> new Most(n, 0, 400)))
            .flatMap(stage -> stage)
            .flatMap(most -> Stream.of(most, new Most(most.items, most.inner, 160)))
            .toList();

    private static final int FEWEST_WORDS = 10;

    private static final Most LEAST = new Most(1, 0, 60);
    private static final String NOTE =
            "This is short: …LeftOut counts what is missing. Ask with detail=full for all of it, or narrow the question.";

    private ShortAnswer() {}

    /** The answer itself where it is short enough, but for what says nothing; else as much of it as fits, and the same each time. */
    static JsonNode of(JsonNode answer) {
        JsonNode plain = plain(answer);
        if (plain.toString().length() <= CHARACTERS || !(plain instanceof ObjectNode object)) {
            return plain;
        }
        if (object.path("about") instanceof ObjectNode about) {
            object.set("about", covered(about));
        }
        return TRIED.stream()
                .map(most -> shortened(object, most).put(SHORTENED, NOTE))
                .filter(shorter -> shorter.toString().length() <= CHARACTERS)
                .findFirst()
                .orElseGet(() -> beginning(shortened(object, LEAST)));
    }

    /**
     * What is kept at most.
     *
     * @param items of each list at the top of the answer
     * @param inner of each list within its members, and half as many of those within theirs; 0 leaves only how many there are
     * @param text characters of each text
     */
    private record Most(int items, int inner, int text) {

        Most within() {
            return new Most(inner, inner / 2, text);
        }
    }

    private static ObjectNode covered(ObjectNode about) {
        ObjectNode covered = JsonMapper.shared().createObjectNode();
        COVERED.stream().filter(about::has).forEach(name -> covered.set(name, about.get(name)));
        if (covered.path("datasets").isArray()) {
            ArrayNode ids = JsonMapper.shared().createArrayNode();
            covered.path("datasets").forEach(dataset -> ids.add(dataset.path("id")));
            covered.set("datasets", ids);
        }
        if (covered.path("filter") instanceof ObjectNode filter) {
            // Families tell them.
            filter.remove("types");
        }
        if (covered.path("measure").isObject()) {
            covered.set("measure", covered.path("measure").path("id"));
        }
        if (covered.path("method").isObject()) {
            covered.set("method", covered.path("method").path("title"));
        }
        return covered;
    }

    private static JsonNode plain(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode plain = JsonMapper.shared().createObjectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode value = plain(member.getValue());
                boolean says = !value.isNull() && !(value.isContainer() && value.isEmpty());
                if (says && !member.getKey().equals("chinese")) {
                    plain.set(member.getKey(), value);
                }
            }
            return plain;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode plain = JsonMapper.shared().createArrayNode();
            array.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        return node;
    }

    private static ObjectNode shortened(ObjectNode object, Most most) {
        ObjectNode shorter = JsonMapper.shared().createObjectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            int kept = isOfWords(value) ? Math.max(most.items, FEWEST_WORDS) : most.items;
            if (!value.isArray() || kept > 0) {
                shorter.set(member.getKey(), shortened(value, most, kept));
            }
            if (value.isArray() && value.size() > kept) {
                shorter.put(member.getKey() + "LeftOut", value.size() - kept);
            }
        }
        return shorter;
    }

    /** Such as the ids along a path, of which one alone would say little. */
    private static boolean isOfWords(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static JsonNode shortened(JsonNode node, Most most, int items) {
        if (node instanceof ObjectNode object) {
            return shortened(object, most.within());
        }
        if (node instanceof ArrayNode array) {
            ArrayNode shorter = JsonMapper.shared().createArrayNode();
            for (int i = 0; i < Math.min(array.size(), items); i++) {
                // Lists in lists are rows, whose cells belong together.
                shorter.add(shortened(array.get(i), most, array.get(i).size()));
            }
            return shorter;
        }
        return node.isString() && node.asString().length() > most.text
                ? JsonMapper.shared().getNodeFactory().stringNode(beginning(node.asString(), most.text) + "…")
                : node;
    }

    private static String beginning(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    /** The first members that fit; how many there are besides. */
    private static ObjectNode beginning(ObjectNode object) {
        ObjectNode beginning = JsonMapper.shared().createObjectNode();
        int left = object.size();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            ObjectNode more = beginning.deepCopy();
            more.set(member.getKey(), member.getValue());
            ObjectNode whole = more.deepCopy().put("membersLeftOut", left).put(SHORTENED, NOTE);
            if (whole.toString().length() > CHARACTERS) {
                break;
            }
            beginning = more;
            left--;
        }
        return beginning.put("membersLeftOut", left).put(SHORTENED, NOTE);
    }
}
