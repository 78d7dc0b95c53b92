package org.helixatlas.foreign;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The JSON of Cytoscape.js and Cytoscape, as networkx and we write it too. */
final class CytoscapeReader implements NetworkReader {

    @Override
    public String format() {
        return "Cytoscape JSON";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("cyjs") || (file.extension().equals("json") && JsonCursor.has(file, "elements"));
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
        private boolean elements;

        Reading(ForeignFile file, ReadingOptions options) {
            this.file = file;
            this.network = new NetworkBuilder(file, options);
            this.findings = network.findings();
        }

        ForeignNetwork read() {
            try (JsonCursor json = new JsonCursor(file)) {
                json.object();
                for (String name = json.property(); !name.isEmpty(); name = json.property()) {
                    long line = json.line();
                    switch (name) {
                        case "directed" -> {
                            JsonNode said = json.value();
                            directionSaid = said.isBoolean();
                            network.directed(said.isBoolean() && said.asBoolean());
                        }
                        case "data" -> title(json.value());
                        case "elements" -> elements(json);
                        case "multigraph", "format_version", "generated_by", "target_cytoscapejs_version" ->
                            json.skip();
                        default -> {
                            findings.loss(line, name, "", "This property of the document has no room");
                            json.skip();
                        }
                    }
                }
            }
            if (!elements) {
                throw network.unreadable(0, "The document has no elements");
            }
            if (!directionSaid) {
                network.directionUntold(false);
            }
            return network.build(true);
        }

        private void elements(JsonCursor json) {
            elements = true;
            if (json.isArray()) {
                json.rows(findings, (row, line) -> {
                    boolean edge = JsonCursor.text(row.get("group")).equals("edges")
                            || (row.path("data").has("source")
                                    && row.path("data").has("target"));
                    if (edge) {
                        edge(row, line);
                    } else {
                        node(row, line);
                    }
                });
            } else if (json.isObject()) {
                for (String name = json.property(); !name.isEmpty(); name = json.property()) {
                    switch (name) {
                        case "nodes" -> json.rows(findings, this::node);
                        case "edges" -> json.rows(findings, this::edge);
                        default -> json.skip();
                    }
                }
            } else {
                throw json.unreadable("elements must be an object or a list");
            }
        }

        /** The graph's own data, which networkx writes as pairs. */
        private void title(JsonNode data) {
            if (data.isObject()) {
                network.title(JsonCursor.text(data.get("name")));
                network.title(JsonCursor.text(data.path("comment").path(0)));
            } else if (data.isArray()) {
                for (JsonNode pair : data) {
                    if (JsonCursor.text(pair.get(0)).equals("name")) {
                        network.title(JsonCursor.text(pair.get(1)));
                    }
                }
            }
        }

        private void node(JsonNode row, long line) {
            JsonNode data = row.path("data");
            String id = JsonCursor.text(data.get("id"));
            if (id.isBlank()) {
                findings.error(line, "id", "", "A node has no id");
                return;
            }
            GatheredActor actor = network.actor(line, id);
            for (Map.Entry<String, String> said : JsonCursor.texts(data)) {
                switch (said.getKey()) {
                    case "id", "SUID", "selected" -> {}
                    case "parent" ->
                        findings.loss(line, "parent", said.getValue(), "Which nodes lie within a node has no room");
                    default -> network.say(actor, said.getKey(), said.getValue(), line);
                }
            }
            drawing(row, line);
        }

        private void edge(JsonNode row, long line) {
            JsonNode data = row.path("data");
            String source = JsonCursor.text(data.get("source"));
            String target = JsonCursor.text(data.get("target"));
            if (source.isBlank() || target.isBlank()) {
                findings.error(line, "source, target", source + target, "An edge must say source and target");
                return;
            }
            GatheredTie tie = network.tie(line, source, target, null);
            // Its type has the first word; what Cytoscape calls the interaction is then a phrase for it.
            boolean typed = data.has("type");
            for (Map.Entry<String, String> said : JsonCursor.texts(data)) {
                switch (said.getKey()) {
                    case "id", "key", "source", "target", "SUID", "selected" -> {}
                    case "interaction" -> {
                        if (typed) {
                            network.label(tie, said.getValue());
                        } else {
                            network.say(tie, TieField.TYPE, "interaction", said.getValue(), line);
                        }
                    }
                    default -> network.say(tie, said.getKey(), said.getValue(), line);
                }
            }
            drawing(row, line);
        }

        private void drawing(JsonNode row, long line) {
            for (String name : new String[] {"position", "style", "classes"}) {
                if (row.has(name)) {
                    findings.loss(line, name, "", "Drawing has no room");
                }
            }
        }
    }
}
