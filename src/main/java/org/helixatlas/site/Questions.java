package org.helixatlas.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.model.Reliability;
import tools.jackson.databind.JsonNode;

/**
 * What the explorer's page asks for where there is no service: each view as it opens, each actor and each tie, and the network of
 * each data set in each year.
 */
final class Questions {

    /** Measures that the picture of the network may be sized by in every year. */
    static final List<String> SIZES = List.of("degree", "betweenness");

    private static final String ALL = "500";
    private static final String RANKED = "10000";
    private static final String NETWORK = "/api/network";
    private static final String MEASURES = "/api/measures";
    private static final String CLAIMS = "/api/claims";
    private static final Address QUERIES = Address.of("/api/queries", "size", ALL);

    /** Of these meanings relation types tell where an actor is, and not with whom it has to do: as in explorer/purposes.js. */
    private static final Set<String> OF_PLACES = Set.of("location", "move");

    private final OwnAnswers answers;
    private final Set<Address> asked = new LinkedHashSet<>();

    private Questions(OwnAnswers answers) {
        this.answers = answers;
    }

    /** All of them, each once. */
    static Collection<Address> of(OwnAnswers answers) throws IOException, InterruptedException {
        Questions questions = new Questions(answers);
        questions.lists();
        questions.networks();
        questions.purposes();
        questions.actors();
        questions.evidence();
        return questions.asked;
    }

    private void ask(String path, String... parameters) {
        asked.add(Address.of(path, parameters));
    }

    /** A list in the pages that the page asks for, whatever its length. */
    private List<JsonNode> list(String path, String... parameters) throws IOException, InterruptedException {
        Address whole = Address.of(path, parameters).with("size", ALL);
        asked.add(whole);
        JsonNode first = answers.json(whole);
        List<JsonNode> items = new ArrayList<>(first.path("items").values());
        for (int page = 1; page < first.at("/page/totalPages").asInt(); page++) {
            Address next = whole.with("page", String.valueOf(page));
            asked.add(next);
            items.addAll(answers.json(next).path("items").values());
        }
        return items;
    }

    private static List<String> texts(Collection<JsonNode> items, String name) {
        return items.stream().map(item -> item.path(name).asString("")).toList();
    }

    private void lists() throws IOException, InterruptedException {
        ask("/actuator/info");
        ask("/api/schema");
        ask("/api/figures/encoding");
        for (String list : List.of("/api/datasets", "/api/figures", MEASURES)) {
            list(list);
        }
        for (JsonNode query : list(QUERIES.path())) {
            ask(QUERIES.path() + "/" + query.path("name").asString());
        }
        ask("/api/queries/actor-names-in-a-language", "language", "zh");
    }

    /** The network of all data sets and of each, in all years and in each, with what is certain and with what is possible. */
    private void networks() throws IOException, InterruptedException {
        List<String> sets = texts(list("/api/datasets"), "id");
        for (String set : Stream.concat(Stream.of(""), sets.stream()).toList()) {
            ask(NETWORK, "kinds", "SciencePark", "datasets", set);
            for (String certainty : List.of("", "possible")) {
                Address whole = Address.of(NETWORK, "datasets", set, "certainty", certainty);
                sized(whole);
                years(answers.json(whole)).forEach(year -> sized(whole.with("asOf", String.valueOf(year))));
            }
        }
        ask("/api/actors", "kind", "SciencePark", "size", ALL);
        ask(NETWORK, "populations", "true");
    }

    private void sized(Address network) {
        asked.add(network);
        for (String measure : SIZES) {
            asked.add(new Address(MEASURES + "/" + measure, network.parameters()).with("top", RANKED));
        }
    }

    /** The years that any tie bears, and those between, as explorer/clock.js has them; none where no tie bears one. */
    private static IntStream years(JsonNode network) {
        IntSummaryStatistics found = network.path("ties").values().stream()
                .flatMapToInt(tie -> Stream.of("from", "to", "certainFrom", "certainTo")
                        .filter(tie::has)
                        .mapToInt(name -> tie.path(name).asInt()))
                .summaryStatistics();
        return found.getCount() == 0 ? IntStream.empty() : IntStream.rangeClosed(found.getMin(), found.getMax());
    }

    /** Every measure for each purpose that explorer/purposes.js offers, and what its stories and analyses ask. */
    private void purposes() throws IOException, InterruptedException {
        JsonNode encoding = answers.json(Address.of("/api/figures/encoding"));
        JsonNode schema = answers.json(Address.of("/api/schema"));
        List<String> families =
                texts(encoding.path("families").values().stream().toList(), "family");
        String related =
                families.stream().filter(family -> !isOfPlaces(family, schema)).collect(Collectors.joining(","));
        String organisations = encoding.path("kinds").values().stream()
                .filter(kind -> kind.path("acts").asBoolean()
                        && !kind.path("kind").asString().equals("Person"))
                .map(kind -> kind.path("kind").asString())
                .collect(Collectors.joining(","));
        List<Address> networks = List.of(
                Address.of(NETWORK),
                Address.of(NETWORK, "families", related),
                Address.of(NETWORK, "families", related, "kinds", organisations),
                Address.of(NETWORK, "families", related, "spheres", "academia,industry"),
                Address.of(NETWORK, "families", "investment", "kinds", organisations));
        List<String> measures = texts(list(MEASURES), "id");
        for (Address network : networks) {
            asked.add(network);
            for (String measure : measures) {
                Address ranking = new Address(MEASURES + "/" + measure, network.parameters());
                asked.add(ranking.with("top", RANKED));
                asked.add(ranking.with("top", "25"));
            }
        }
        ask(MEASURES + "/betweenness", "families", related, "top", "5");
        ask(MEASURES + "/degree", "top", "12");
        String two = families.stream().limit(2).collect(Collectors.joining(","));
        ask("/api/association/correlation", "relations", two);
        ask(
                "/api/association/regression",
                "dependent",
                families.get(0),
                "predictors",
                families.size() > 1 ? families.get(1) : families.get(0));
        ask("/api/positions", "relations", two);
        ask("/api/positions/blockmodel", "relations", two, "directed", "true");
        ask("/api/network/chance", "given", "ties");
        ask("/api/network/periods", "periods", "1980-1989,1990-1999,2000-2009");
        ask("/api/network/periods/communities", "periods", "1980-1989,1990-1999,2000-2009", "measure", "leiden");
        ask("/api/network/cliques", "limit", "25");
        ask(MEASURES + "/leiden/agreement", "other", "louvain");
        ask(MEASURES + "/degree/groups", "groupBy", "sphere");
        ask(CLAIMS + "/" + list(CLAIMS).get(0).path("id").asString());
    }

    private static boolean isOfPlaces(String family, JsonNode schema) {
        List<JsonNode> types = schema.path("relationTypes").values().stream()
                .filter(type -> type.path("family").asString("").equals(family))
                .toList();
        return !types.isEmpty()
                && types.stream()
                        .allMatch(
                                type -> OF_PLACES.contains(type.path("meaning").asString("")));
    }

    private void actors() throws IOException, InterruptedException {
        for (String id : texts(list("/api/actors"), "id")) {
            String actor = "/api/actors/" + id;
            ask(actor);
            ask(actor + "/network", "depth", "1");
            ask(actor + "/network", "depth", "1", "populations", "true");
            ask(actor + "/lineage", "direction", "both");
            ask(actor + "/composition");
            ask("/api/conflicts", "subject", id, "size", "100");
            ask("/api/conflicts", "subject", id, "size", ALL);
        }
        ask("/api/lineage/parents", "top", "12");
        ask("/api/lineage/parents", "top", "1");
        for (String tie : texts(
                answers.json(Address.of(NETWORK, "populations", "true")).path("ties").values().stream()
                        .toList(),
                "id")) {
            ask("/api/ties/" + tie);
        }
    }

    private void evidence() throws IOException, InterruptedException {
        list("/api/sources");
        for (Reliability grade : Reliability.values()) {
            list("/api/sources", "reliability", grade.title());
        }
        for (String list :
                List.of("/api/conflicts", "/api/conflicts/rules", "/api/observations", "/api/candidates/decisions")) {
            list(list);
        }
        for (String effect : List.of("", "firm-oriented", "technology-oriented")) {
            for (String direction : List.of("", "strength", "weakness", "neutral")) {
                list("/api/assessments", "effect", effect, "direction", direction);
            }
        }
        ask("/api/candidates", "size", "50");
    }
}
