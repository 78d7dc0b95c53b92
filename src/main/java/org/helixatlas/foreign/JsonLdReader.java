package org.helixatlas.foreign;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import tools.jackson.databind.JsonNode;

/** JSON-LD as we write it: actors, and ties as statements about triples. Of other JSON-LD it knows nothing. */
final class JsonLdReader implements NetworkReader {

    private static final String ACTOR = "actor:";
    private static final String OWN = "helix:";

    /** What rows call by words of other vocabularies, and by what name the fields know it. */
    private static final Map<String, String> TERMS = Map.of(
            "schema:unitText",
            "unit",
            "schema:description",
            "note",
            "schema:leiCode",
            "lei",
            "derivedFrom",
            "evidence");

    private static final String CHINESE = "zh";

    /** Whose addresses are identifiers. */
    private static final Map<String, ActorField> IDENTIFIERS =
            Map.of("https://ror.org/", ActorField.ROR, "http://www.wikidata.org/entity/", ActorField.WIKIDATA);

    @Override
    public String format() {
        return "JSON-LD";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("jsonld")
                || (file.extension().equals("json") && JsonCursor.has(file, "@context", "@graph"));
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        NetworkBuilder network = new NetworkBuilder(file, options);
        boolean graph = false;
        Set<String> passedBy = new HashSet<>();
        try (JsonCursor json = new JsonCursor(file)) {
            json.object();
            for (String name = json.property(); !name.isEmpty(); name = json.property()) {
                if (name.equals("@graph")) {
                    graph = true;
                    json.rows(network.findings(), (row, line) -> row(network, row, line, passedBy));
                } else {
                    json.skip();
                }
            }
        }
        if (!graph) {
            throw network.unreadable(0, "the document has no @graph: only JSON-LD as Helix Atlas writes it is read");
        }
        return network.build(true);
    }

    private static void row(NetworkBuilder network, JsonNode row, long line, Set<String> passedBy) {
        String id = JsonCursor.text(row.get("@id"));
        if (id.startsWith(ACTOR) && id.length() > ACTOR.length()) {
            actor(network, row, id.substring(ACTOR.length()), line);
        } else if (id.startsWith("tie:")) {
            tie(network, row, line);
        } else if (id.startsWith("graph:")) {
            network.title(JsonCursor.text(row.path("comment").path(0)));
            for (JsonNode comment : row.path("comment")) {
                // Merged edges have no other word on whether they are directed.
                if (JsonCursor.text(comment).contains("directed=true")) {
                    network.directed(true);
                }
            }
        } else if (passedBy.add(id.substring(0, id.indexOf(':') + 1))) {
            // Said once for each sort of row: there may be thousands of pieces of evidence.
            network.findings().loss(line, "@graph", id, "what is neither an actor nor a tie has no room");
        }
    }

    private static void actor(NetworkBuilder network, JsonNode row, String id, long line) {
        GatheredActor actor = network.actor(line, id);
        for (JsonNode type : row.path("@type")) {
            String term = JsonCursor.text(type);
            if (term.startsWith(OWN)) {
                network.say(actor, ActorField.KIND, "@type", term.substring(OWN.length()), line);
            }
        }
        for (JsonNode name : row.path("alternateName")) {
            if (CHINESE.equals(JsonCursor.text(name.get("@language")))) {
                network.say(actor, ActorField.NAME_ZH, "alternateName", JsonCursor.text(name.get("@value")), line);
                break;
            }
        }
        for (JsonNode same : row.path("sameAs")) {
            String address = JsonCursor.text(same);
            IDENTIFIERS.forEach((begin, field) -> {
                if (address.startsWith(begin)) {
                    network.say(actor, field, "sameAs", address.substring(begin.length()), line);
                }
            });
        }
        for (Map.Entry<String, String> said : JsonCursor.texts(row)) {
            if (!said.getKey().startsWith("@")
                    && !Set.of("alternateName", "sameAs").contains(said.getKey())) {
                network.say(actor, name(said.getKey()), said.getValue(), line);
            }
        }
    }

    private static void tie(NetworkBuilder network, JsonNode row, long line) {
        JsonNode triple = row.path("source");
        String source = actorOf(JsonCursor.text(triple.isObject() ? triple.get("@id") : triple));
        String target = actorOf(JsonCursor.text(row.get("target")));
        if (source.isBlank() || target.isBlank()) {
            network.findings().error(line, "source, target", source + target, "a tie must say source and target");
            return;
        }
        String predicate = JsonCursor.text(row.get("predicate"));
        // A triple leads one way, but the type that it stands for may have no direction.
        boolean oneWay = Vocabulary.shipped()
                .type(name(predicate))
                .map(RelationType::directed)
                .orElse(true);
        GatheredTie tie = network.tie(line, source, target, predicate.isEmpty() ? null : oneWay);
        network.say(tie, TieField.TYPE, "predicate", name(predicate), line);
        for (Map.Entry<String, String> said : JsonCursor.texts(row)) {
            if (!Set.of("@id", "@type", "source", "target", "predicate").contains(said.getKey())) {
                network.say(tie, name(said.getKey()), said.getValue(), line);
            }
        }
    }

    private static String actorOf(String id) {
        return id.startsWith(ACTOR) ? id.substring(ACTOR.length()) : id;
    }

    private static String name(String term) {
        String known = TERMS.get(term);
        return known != null ? known : term.startsWith(OWN) ? term.substring(OWN.length()) : term;
    }
}
