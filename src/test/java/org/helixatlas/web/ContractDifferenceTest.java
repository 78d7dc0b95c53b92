package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What breaks a program that builds on the interface, and what does not. */
class ContractDifferenceTest {

    private static final String BEFORE = """
            {"paths": {
              "/hops": {"get": {
                "parameters": [
                  {"name": "top", "schema": {"type": "integer", "minimum": 1, "maximum": 100, "default": 10}},
                  {"name": "by", "schema": {"type": "string", "enum": ["shortest", "all"]}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Hop"}}}}}}},
              "/ask": {"post": {
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Question"}}}},
                "responses": {"200": {"content": {"text/csv": {"schema": {"type": "string"}}}}}}}},
             "components": {"schemas": {
               "Hop": {"type": "object", "required": ["from"],
                 "properties": {"from": {"type": "string"}, "years": {"type": "array", "items": {"type": "integer"}}}},
               "Question": {"type": "object", "required": ["query"],
                 "properties": {"query": {"type": "string"}, "plan": {"type": "boolean"}}}}}}
            """;

    @Test
    void theSameDocumentDiffersInNothing() {
        assertBreaking();
        assertCompatible();
    }

    @Test
    void whatIsAddedBreaksNothingUnlessItMustBeGiven() {
        assertCompatible("\"/ask\"", "\"/more\": {\"get\": {}}, \"/ask\"", "added: operation GET /more");
        assertCompatible("[\n      {", "[{\"name\": \"to\", \"schema\": {}}, {", "added: parameter of GET /hops: to");
        assertBreaking(
                "[\n      {",
                "[{\"name\": \"to\", \"required\": true, \"schema\": {}}, {",
                "added: required parameter of GET /hops: to");
        assertCompatible("\"all\"", "\"all\", \"any\"", "changed: parameter of GET /hops: by takes any now");
        assertCompatible("\"years\"", "\"verb\": {\"type\": \"string\"}, \"years\"", "added: property of Hop: verb");
        assertBreaking("[\"query\"]", "[\"query\", \"plan\"]", "changed: property of Question: plan is required now");
    }

    @Test
    void whatIsRemovedOrNarrowedBreaks() {
        assertBreaking("\"/hops\"", "\"/steps\"", "removed: operation GET /hops");
        assertBreaking("\"top\"", "\"first\"", "removed: parameter of GET /hops: top");
        assertBreaking(", \"all\"", "", "changed: parameter of GET /hops: by no longer takes all");
        assertBreaking(
                "\"maximum\": 100", "\"maximum\": 50", "changed: parameter of GET /hops: top has narrower bounds");
        assertBreaking(
                "\"default\": 10",
                "\"default\": 20",
                "changed: parameter of GET /hops: top is 20 by default, no longer 10");
        assertBreaking("text/csv", "text/plain", "removed: answer of POST /ask: 200 as text/csv");
        assertBreaking(
                "\"items\": {\"type\": \"integer\"}",
                "\"items\": {\"type\": \"string\"}",
                "changed: property of Hop: years is list of string, no longer list of integer");
        assertBreaking("[\"from\"]", "[]", "changed: property of Hop: from may be absent now");
        assertBreaking("\"plan\"", "\"explain\"", "removed: property of Question: plan");
    }

    private static void assertBreaking(String... changeAndFound) {
        assertThat(difference(changeAndFound).breaking()).containsExactly(found(changeAndFound));
    }

    private static void assertCompatible(String... changeAndFound) {
        ContractDifference difference = difference(changeAndFound);
        assertThat(difference.breaking()).isEmpty();
        assertThat(difference.compatible()).containsExactly(found(changeAndFound));
    }

    private static String[] found(String... changeAndFound) {
        return changeAndFound.length == 0 ? new String[0] : new String[] {changeAndFound[2]};
    }

    private static ContractDifference difference(String... change) {
        String now = change.length == 0 ? BEFORE : BEFORE.replace(change[0], change[1]);
        if (change.length > 0) {
            assertThat(now).as("the change is one").isNotEqualTo(BEFORE);
        }
        return ContractDifference.between(json(BEFORE), json(now));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
