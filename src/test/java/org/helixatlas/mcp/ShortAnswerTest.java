package org.helixatlas.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How answers are made short. */
class ShortAnswerTest {

    private static JsonNode shortOf(String json) {
        return ShortAnswer.of(JsonMapper.shared().readTree(json));
    }

    @Test
    void whatIsShortStaysButForWhatSaysNothing() {
        assertThat(shortOf("{'a': [1, [], {'chinese': {'b': 'c'}, 'd': null}], 'e': ''}".replace('\'', '"'))
                        .toString())
                .isEqualTo("{'a':[1,[],{}],'e':''}".replace('\'', '"'));
    }

    @Test
    void aListKeepsItsFirstItemsAndTellsHowManyItLost() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (int i = 0; i < 40; i++) {
            items.addObject().put("id", i).put("text", "x".repeat(300));
        }
        JsonNode shorter = ShortAnswer.of(answer);
        // Twenty of them with texts of 160 characters.
        assertThat(shorter.path("items").size()).isEqualTo(20);
        assertThat(shorter.path("itemsLeftOut").asInt()).isEqualTo(20);
        assertThat(shorter.at("/items/0/text").asString()).hasSize(161).endsWith("…");
        assertThat(shorter.path("shortened").asString()).contains("detail=full");
    }

    @Test
    void aListOfWordsKeepsAtLeastTen() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < 7; i++) {
            ObjectNode path = answer.putObject("path" + i);
            ArrayNode actors = path.putArray("actors");
            for (int j = 0; j < 30; j++) {
                actors.add("an-actor-of-a-long-name-" + j);
            }
        }
        JsonNode shorter = ShortAnswer.of(answer);
        assertThat(shorter.at("/path6/actors").size()).isEqualTo(15);
        assertThat(shorter.at("/path6/actorsLeftOut").asInt()).isEqualTo(15);
    }

    @Test
    void cellsOfARowBelongTogether() {
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode rows = answer.putArray("rows");
        for (int i = 0; i < 2000; i++) {
            rows.addArray().add(i).add("b").add("c").add("d");
        }
        assertThat(ShortAnswer.of(answer).path("rows"))
                .allSatisfy(row -> assertThat(row.size()).isEqualTo(4));
    }

    @Property(tries = 40)
    void anAnswerOfAnyShapeIsShortAndTheSameEachTime(@ForAll("objects") JsonNode answer) {
        JsonNode shorter = ShortAnswer.of(answer);
        assertThat(shorter.toString()).hasSizeLessThanOrEqualTo(ShortAnswer.CHARACTERS);
        assertThat(ShortAnswer.of(answer)).isEqualTo(shorter);
    }

    @Provide
    Arbitrary<JsonNode> objects() {
        return objects(3);
    }

    private static Arbitrary<JsonNode> objects(int depth) {
        return Arbitraries.maps(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12), values(depth))
                .ofMaxSize(20)
                .map(members -> {
                    ObjectNode object = JsonMapper.shared().createObjectNode();
                    members.forEach(object::set);
                    return object;
                });
    }

    private static Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> cells = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.strings().ofMaxLength(30),
                                Arbitraries.integers().between(1, 30))
                        .as((text, times) ->
                                JsonMapper.shared().getNodeFactory().stringNode(text.repeat(times))),
                Arbitraries.integers()
                        .map(number -> JsonMapper.shared().getNodeFactory().numberNode(number)),
                Arbitraries.just(JsonMapper.shared().nullNode()));
        if (depth == 0) {
            return cells;
        }
        Arbitrary<JsonNode> lists = values(depth - 1).list().ofMaxSize(30).map(items -> {
            ArrayNode array = JsonMapper.shared().createArrayNode();
            items.forEach(array::add);
            return array;
        });
        return Arbitraries.oneOf(cells, lists, objects(depth - 1));
    }
}
