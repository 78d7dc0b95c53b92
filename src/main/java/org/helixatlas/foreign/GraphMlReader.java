package org.helixatlas.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GraphML 1.0 (Brandes et al., GD 2001), as networkx, igraph, Gephi and we write it, and yEd's as far as labels and plain data go. */
final class GraphMlReader implements NetworkReader {

    private static final int MOST_KEYS = 1000;

    @Override
    public String format() {
        return "GraphML";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("graphml") || Begins.withElement(file, "graphml");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        return new Reading(file, options).read();
    }

    /**
     * A key.
     *
     * @param name what it calls its attribute; its id where it calls it nothing
     */
    private record Key(String id, String domain, String name) {}

    /** A graph, node or edge that is not closed yet. */
    private static final class Open {

        private final String element;
        private final @Nullable GatheredActor actor;
        private final @Nullable GatheredTie tie;
        private final boolean directed;

        Open(String element, @Nullable GatheredActor actor, @Nullable GatheredTie tie, boolean directed) {
            this.element = element;
            this.actor = actor;
            this.tie = tie;
            this.directed = directed;
        }
    }

    /** One file on its way. */
    private static final class Reading {

        private final XmlCursor xml;
        private final NetworkBuilder network;
        private final Findings findings;
        private final Map<String, Key> keys = new HashMap<>();
        private final Map<ActorField, String> actorDefaults = new EnumMap<>(ActorField.class);
        private final Map<TieField, String> tieDefaults = new EnumMap<>(TieField.class);
        private final Deque<Open> open = new ArrayDeque<>();
        private int graphs;
        private long nodes;

        Reading(ForeignFile file, ReadingOptions options) {
            this.xml = new XmlCursor(file);
            this.network = new NetworkBuilder(file, options);
            this.findings = network.findings();
        }

        ForeignNetwork read() {
            boolean root = false;
            while (xml.next()) {
                if (!xml.isStart()) {
                    close(xml.name());
                } else if (root) {
                    start(xml.name());
                } else if (xml.name().equals("graphml")) {
                    root = true;
                } else {
                    throw network.unreadable(xml.line(), "This is no GraphML: its root is not graphml");
                }
            }
            if (graphs == 0) {
                throw network.unreadable(0, "The file has no graph");
            }
            return network.build(true);
        }

        private void start(String element) {
            long line = xml.line();
            switch (element) {
                case "key" -> key();
                case "graph" -> graph(line);
                case "node" -> node(line);
                case "edge" -> edge(line);
                case "data" -> data(line);
                case "desc" -> {
                    String text = xml.content().text();
                    if (open.size() == 1 && !text.isBlank()) {
                        network.title(text);
                    } else if (!text.isBlank()) {
                        findings.loss(line, "desc", text, "Descriptions have no room");
                    }
                }
                case "hyperedge" -> {
                    findings.loss(
                            line, "hyperedge", xml.attributeOrEmpty("id"), "A tie of more than two ends has no room");
                    xml.skip();
                }
                case "port" -> {
                    findings.loss(line, "port", xml.attributeOrEmpty("name"), "Ports of nodes have no room");
                    xml.skip();
                }
                case "locator" -> {
                    findings.warning(line, "locator", "", "What stands in another file is not read");
                    xml.skip();
                }
                default -> xml.skip();
            }
        }

        private void key() {
            long line = xml.line();
            String id = xml.attributeOrEmpty("id");
            String domain = xml.attribute("for") == null ? "all" : xml.attributeOrEmpty("for");
            String named = xml.attributeOrEmpty("attr.name");
            String graphics = xml.attributeOrEmpty("yfiles.type");
            Key key = new Key(id, domain, !named.isEmpty() ? named : !graphics.isEmpty() ? graphics : id);
            if (id.isEmpty()) {
                findings.error(line, "key", named, "A key has no id");
            } else if (keys.putIfAbsent(id, key) != null) {
                findings.error(line, "key", id, "Two keys have this id");
            }
            if (keys.size() > MOST_KEYS) {
                throw network.unreadable(line, "There are more than " + MOST_KEYS + " keys");
            }
            while (xml.next() && (xml.isStart() || !xml.name().equals("key"))) {
                if (xml.isStart() && xml.name().equals("default")) {
                    standard(key, xml.content().text().strip());
                } else if (xml.isStart()) {
                    xml.skip();
                }
            }
        }

        /** What holds where a node or an edge says nothing of a key. */
        private void standard(Key key, String value) {
            if (value.isEmpty()) {
                return;
            }
            boolean all = key.domain.equals("all");
            if (all || key.domain.equals("node")) {
                network.names().ofActors(key.name).actor().ifPresent(f -> actorDefaults.putIfAbsent(f, value));
            }
            if (all || key.domain.equals("edge")) {
                AttributeNames.Meaning meaning = network.names().ofTies(key.name);
                meaning.tie().ifPresent(f -> tieDefaults.putIfAbsent(f, value));
                if (meaning.role() == AttributeNames.Role.WEIGHT) {
                    tieDefaults.putIfAbsent(TieField.AMOUNT, value);
                }
            }
        }

        private void graph(long line) {
            String said = xml.attributeOrEmpty("edgedefault");
            if (!said.equals("directed") && !said.equals("undirected")) {
                findings.warning(
                        line,
                        "edgedefault",
                        said,
                        "A graph must say edgedefault, directed or undirected; it is read as undirected");
            }
            if (!open.isEmpty()) {
                findings.loss(
                        line,
                        "graph",
                        xml.attributeOrEmpty("id"),
                        "Which nodes lie within a node has no room: those of nested graphs are actors like the others");
            } else if (graphs > 0) {
                findings.warning(line, "graph", "", "The file has several graphs; they are read as one network");
            }
            graphs++;
            open.push(new Open("graph", null, null, said.equals("directed")));
        }

        private void node(long line) {
            String id = xml.attributeOrEmpty("id");
            if (id.isBlank()) {
                findings.error(line, "node", "", "A node has no id");
                id = "node without id " + ++nodes;
            }
            open.push(new Open("node", network.actor(line, id), null, false));
        }

        private void edge(long line) {
            String source = xml.attributeOrEmpty("source");
            String target = xml.attributeOrEmpty("target");
            if (source.isBlank() || target.isBlank()) {
                findings.error(line, "edge", source + target, "An edge must say source and target");
                xml.skip();
                return;
            }
            String said = xml.attributeOrEmpty("directed");
            boolean directed = said.isEmpty() ? directedHere() : said.equals("true") || said.equals("1");
            for (String port : new String[] {"sourceport", "targetport"}) {
                if (xml.attribute(port) != null) {
                    findings.loss(line, port, xml.attributeOrEmpty(port), "Ports of edges have no room");
                }
            }
            open.push(new Open("edge", null, network.tie(line, source, target, directed), directed));
        }

        private boolean directedHere() {
            for (Open frame : open) {
                if (frame.element.equals("graph")) {
                    return frame.directed;
                }
            }
            return false;
        }

        private void data(long line) {
            String id = xml.attributeOrEmpty("key");
            XmlCursor.Content content = xml.content();
            Key key = keys.get(id);
            if (key == null) {
                findings.warning(
                        line, "data", id, "This key is not defined before its use; its id is taken for the name");
                key = new Key(id, "all", id);
            }
            Open frame = open.peek();
            String value = content.text().strip();
            if (frame == null || frame.element.equals("graph")) {
                if (network.names()
                        .ofActors(key.name)
                        .actor()
                        .filter(f -> f == ActorField.NAME)
                        .isPresent()) {
                    network.title(value);
                } else if (!value.isEmpty() || content.structured()) {
                    findings.loss(line, key.name, value, "What is said of the graph as a whole has no room");
                }
            } else if (content.structured()) {
                graphics(frame, key, content.label(), line);
            } else if (frame.actor != null) {
                network.say(frame.actor, key.name, value, line);
            } else if (frame.tie != null) {
                network.say(frame.tie, key.name, value, line);
            }
        }

        /** What yEd draws: its label is a name or a type. */
        private void graphics(Open frame, Key key, String label, long line) {
            findings.loss(line, key.name, label, "Drawing has no room, but for its label");
            if (frame.actor != null && !frame.actor.says(ActorField.NAME)) {
                network.say(frame.actor, ActorField.NAME, key.name, label, line);
            } else if (frame.tie != null) {
                network.label(frame.tie, label);
            }
        }

        private void close(String element) {
            Open frame = open.peek();
            if (frame == null || !frame.element.equals(element)) {
                return;
            }
            open.pop();
            if (frame.actor != null) {
                GatheredActor actor = frame.actor;
                actorDefaults.forEach(actor.values::putIfAbsent);
            } else if (frame.tie != null) {
                GatheredTie tie = frame.tie;
                tieDefaults.forEach((field, value) -> standard(tie, field, value));
            }
        }

        private void standard(GatheredTie tie, TieField field, String value) {
            if (field == TieField.AMOUNT && tie.weight == null && !tie.says(field)) {
                network.weight(tie, value, xml.line());
            } else if (field != TieField.AMOUNT && !tie.says(field)) {
                tie.put(field, value);
            }
        }
    }
}
