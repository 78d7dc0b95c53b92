package org.helixatlas.foreign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON with a list of nodes and one of ties, which may be called edges or links too: our own, the node-link data of networkx, and what
 * D3 takes.
 */
final class JsonReader implements NetworkReader {

    @Override
    public String format() {
        return "JSON";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("json") && JsonCursor.has(file, "nodes");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        return new Reading(file, options).read();
    }

    /** One file on its way. */
    private static final class Reading {

        private final ForeignFile file;
        private final NetworkBuilder network;
        private final Findings findings;
        private boolean directionSaid;
        private long nodes;
        private boolean lists;

        Reading(ForeignFile file, ReadingOptions options) {
            this.file = file;
            this.network = new NetworkBuilder(file, options);
            this.findings = network.findings();
        }

        ForeignNetwork read() {
            boolean own = false;
            try (JsonCursor json = new JsonCursor(file)) {
                json.object();
                for (String name = json.property(); !name.isEmpty(); name = json.property()) {
                    long line = json.line();
                    switch (name) {
                        case "nodes" -> {
                            lists = true;
                            json.rows(findings, this::node);
                        }
                        case "ties" -> {
                            own = true;
                            json.rows(findings, this::tie);
                        }
                        case "edges", "links" -> json.rows(findings, this::tie);
                        case "directed" -> direction(json.value());
                        case "about", "graph" -> about(json.value());
                        case "multigraph" -> json.skip();
                        case "name", "title" -> network.title(JsonCursor.text(json.value()));
                        default -> {
                            findings.loss(line, name, "", "This property of the document has no room");
                            json.skip();
                        }
                    }
                }
            }
            if (!lists) {
                throw network.unreadable(0, "The document has no list of nodes");
            }
            if (!directionSaid && !own) {
                network.directionUntold(false);
            }
            return network.build(true);
        }

        private void direction(@Nullable JsonNode said) {
            if (said != null && said.isBoolean()) {
                directionSaid = true;
                network.directed(said.asBoolean());
            }
        }

        private void about(JsonNode about) {
            direction(about.get("directed"));
            network.title(JsonCursor.text(about.get("name")));
            if (about.has("graphVersion")) {
                network.title("Helix Atlas, graph " + JsonCursor.text(about.get("graphVersion")));
            }
        }

        private void node(JsonNode row, long line) {
            String id = JsonCursor.text(row.get("id"));
            // What D3 took first has no ids: ties name nodes by their places.
            GatheredActor actor = network.actor(line, id.isBlank() ? Long.toString(nodes) : id);
            nodes++;
            for (Map.Entry<String, String> said : JsonCursor.texts(row)) {
                if (!said.getKey().equals("id")) {
                    network.say(actor, said.getKey(), said.getValue(), line);
                }
            }
        }

        private void tie(JsonNode row, long line) {
            String source = JsonCursor.text(row.get("source"));
            String target = JsonCursor.text(row.get("target"));
            if (source.isBlank() || target.isBlank()) {
                findings.error(line, "source, target", source + target, "A tie must say source and target");
                return;
            }
            JsonNode directed = row.get("directed");
            GatheredTie tie = network.tie(
                    line, source, target, directed != null && directed.isBoolean() ? directed.asBoolean() : null);
            for (Map.Entry<String, String> said : JsonCursor.texts(row)) {
                switch (said.getKey()) {
                    case "id", "key", "source", "target", "directed" -> {}
                    default -> network.say(tie, said.getKey(), said.getValue(), line);
                }
            }
        }
    }
}
