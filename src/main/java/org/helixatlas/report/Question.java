package org.helixatlas.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.web.OwnAnswer;
import org.helixatlas.web.OwnInterface;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * What a report is asked about, and what the interface answers of it. It remembers which definitions its chapters used, for the chapter
 * on methods, and what was refused.
 */
final class Question {

    /** A network with more ties, or actors, is not read whole. */
    static final long MOST_TIES = 20_000;

    /** The lists of words that the signs of figures are told with, and what a word is called there. */
    private static final Map<String, String> WORDS = Map.of("kinds", "kind", "spheres", "sphere", "families", "family");

    private final OwnInterface service;
    private final Map<String, String> filter;
    private final boolean chinese;
    private final JsonNode summary;
    private final Map<String, JsonNode> methods = new TreeMap<>();
    private final Set<String> refusals = new LinkedHashSet<>();
    private @Nullable JsonNode network;
    private @Nullable Map<String, String> chineseNames;
    private @Nullable Map<String, String> chineseWords;

    /**
     * @param filter parameters of the filter, as they were sent
     * @throws Refused where there is no such network
     */
    Question(OwnInterface service, Map<String, String> filter, boolean chinese) {
        this.service = service;
        this.filter = new LinkedHashMap<>(filter);
        this.chinese = chinese;
        OwnAnswer answer = answer(Map.of(), "api", "network", "summary");
        if (answer.isError()) {
            throw new Refused(answer);
        }
        this.summary = answer.json();
    }

    /** What the network as a whole is like. */
    JsonNode summary() {
        return summary;
    }

    /** Whether the filter takes statements away, rather than ties: then the network is that of another graph. */
    boolean leavesStatementsOut() {
        JsonNode understood = summary.at("/about/filter");
        return !understood.path("datasets").isEmpty()
                || !understood.path("evidence").asString("all").equals("all");
    }

    boolean isChinese() {
        return chinese;
    }

    /** A text in the language of the report. */
    String say(String english, String inChinese, Object... values) {
        return (chinese ? inChinese : english).formatted(values);
    }

    /** An answer of the interface for this network; nothing where it refuses, as it does what would cost too much. */
    Optional<JsonNode> ask(Map<String, String> parameters, String... path) {
        OwnAnswer answer = answer(parameters, path);
        if (answer.isError()) {
            refusals.add(
                    call(parameters, path) + ": " + answer.json().path("detail").asString(""));
            return Optional.empty();
        }
        JsonNode json = answer.json();
        JsonNode measure = json.path("about").path("measure");
        if (measure.isObject()) {
            methods.putIfAbsent(measure.path("id").asString(), json.path("about"));
        }
        return Optional.of(json);
    }

    /**
     * The network with its actors and ties; nothing where it has so many that one would not read it whole.
     *
     * @see #MOST_TIES
     */
    Optional<JsonNode> network() {
        if (summary.path("ties").asLong() > MOST_TIES || summary.path("actors").asLong() > MOST_TIES) {
            return Optional.empty();
        }
        if (network == null) {
            network = ask(Map.of(), "api", "network").orElse(null);
        }
        return Optional.ofNullable(network);
    }

    /** The name of an actor that an answer has, in the language of the report where it has one in that. */
    String name(JsonNode actor) {
        if (chinese && chineseNames == null) {
            Map<String, String> names = new HashMap<>();
            network()
                    .ifPresent(all -> all.path("nodes")
                            .forEach(node -> names.put(
                                    node.path("id").asString(),
                                    node.path("chineseName").asString(""))));
            chineseNames = names;
        }
        String name = actor.path("name").asString("");
        String translated = chineseNames == null
                ? ""
                : chineseNames.getOrDefault(
                        actor.path("actor").asString(actor.path("id").asString("")), "");
        return translated.isEmpty() ? name : translated;
    }

    /** The name of a kind, sphere or family in the language of the report; the word itself where it has no other. */
    String word(String word) {
        if (!chinese) {
            return word;
        }
        if (chineseWords == null) {
            Map<String, String> words = new HashMap<>();
            words.put("none", "无");
            askOfAll(Map.of(), "api", "figures", "encoding")
                    .ifPresent(all -> WORDS.forEach((list, member) -> all.path(list)
                            .forEach(row -> words.put(
                                    row.path(member).asString(),
                                    row.at("/names/zh")
                                            .asString(row.path(member).asString())))));
            chineseWords = words;
        }
        return chineseWords.getOrDefault(word, word);
    }

    /** Likewise an answer that takes no filter. */
    Optional<JsonNode> askOfAll(Map<String, String> parameters, String... path) {
        OwnAnswer answer = lasting(service.get(new LinkedHashMap<>(parameters), path));
        if (answer.isError()) {
            refusals.add(
                    String.join("/", path) + ": " + answer.json().path("detail").asString(""));
            return Optional.empty();
        }
        return Optional.of(answer.json());
    }

    /** A picture of this network; nothing where it is refused. */
    byte[] picture(Map<String, String> parameters, String... path) {
        OwnAnswer answer = answer(parameters, path);
        if (answer.isError()) {
            refusals.add(
                    call(parameters, path) + ": " + answer.json().path("detail").asString(""));
            return new byte[0];
        }
        return answer.body();
    }

    /** What is refused for the moment, as while the database starts, would be there later: no half report is made of it. */
    private static OwnAnswer lasting(OwnAnswer answer) {
        if (answer.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                || answer.status() == HttpStatus.TOO_MANY_REQUESTS.value()) {
            throw new Refused(answer);
        }
        return answer;
    }

    private OwnAnswer answer(Map<String, String> parameters, String... path) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(filter);
        all.putAll(parameters);
        return lasting(service.get(all, path));
    }

    /** The address of an answer, relative to the service. */
    String call(Map<String, String> parameters, String... path) {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance().pathSegment(path);
        filter.forEach(address::queryParam);
        new TreeMap<>(parameters).forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    /** What the measures that were used are, by id: {@code about} of an answer with each. */
    Map<String, JsonNode> methods() {
        return methods;
    }

    /** What was not answered, and why. */
    List<String> refusals() {
        return new ArrayList<>(refusals);
    }

    /** A number as a report writes it: whole ones as they are, others with four digits that count. */
    static String number(JsonNode value) {
        if (!value.isNumber()) {
            return value.isMissingNode() || value.isNull() ? "–" : value.asString("");
        }
        double number = value.asDouble();
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return new BigDecimal(number)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The interface refused what the whole report is about, or a part of it for the moment. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient OwnAnswer answer;

        Refused(OwnAnswer answer) {
            super("There is no report of this network");
            this.answer = answer;
        }

        OwnAnswer answer() {
            return answer;
        }
    }
}
