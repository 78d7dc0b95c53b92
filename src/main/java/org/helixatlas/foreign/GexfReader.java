package org.helixatlas.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** GEXF 1.1, 1.2 and 1.3 (gexf.net), as Gephi, networkx and we write it; intervals become years. */
final class GexfReader implements NetworkReader {

    private static final int MOST_ATTRIBUTES = 1000;
    private static final Set<String> DRAWING = Set.of("color", "position", "size", "shape", "thickness");

    @Override
    public String format() {
        return "GEXF";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("gexf") || Begins.withElement(file, "gexf");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        return new Reading(file, options).read();
    }

    /** A declared attribute, and what holds where a row says nothing of it. */
    private record Attribute(String title, boolean ofEdges, String standard) {}

    /** A node or an edge that is not closed yet. */
    private static final class Row {

        private final long line;
        private final @Nullable GatheredActor actor;
        private final @Nullable GatheredTie tie;
        private final Set<String> said = new HashSet<>();
        private String start;
        private String end;
        private int spells;

        Row(long line, @Nullable GatheredActor actor, @Nullable GatheredTie tie, String start, String end) {
            this.line = line;
            this.actor = actor;
            this.tie = tie;
            this.start = start;
            this.end = end;
        }
    }

    /** One file on its way. */
    private static final class Reading {

        private final XmlCursor xml;
        private final NetworkBuilder network;
        private final Findings findings;
        private final Map<String, Attribute> attributes = new HashMap<>();
        private final Map<String, Attribute> defaultsOfNodes = new TreeMap<>();
        private final Map<String, Attribute> defaultsOfEdges = new TreeMap<>();
        private final Deque<Row> open = new ArrayDeque<>();
        private boolean edgesOfClass;
        private boolean yearsOfNodes;
        private boolean yearsOfEdges;
        private boolean graph;
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
                } else if (xml.name().equals("gexf")) {
                    root = true;
                } else {
                    throw network.unreadable(xml.line(), "This is no GEXF: its root is not gexf");
                }
            }
            if (!graph) {
                throw network.unreadable(0, "The file has no graph");
            }
            if (yearsOfNodes || yearsOfEdges) {
                findings.note(
                        0, "Attributes say years; intervals, which say where something may be shown, are passed over");
            }
            return network.build(true);
        }

        private void start(String element) {
            long line = xml.line();
            switch (element) {
                case "graph" -> {
                    graph = true;
                    network.directed(xml.attributeOrEmpty("defaultedgetype").equals("directed"));
                    network.title(xml.attributeOrEmpty("name"));
                }
                case "attributes" ->
                    edgesOfClass = xml.attributeOrEmpty("class").equals("edge");
                case "attribute" -> attribute(line);
                case "node" -> node(line);
                case "edge" -> edge(line);
                case "attvalue" -> value(line);
                case "spell", "slice" -> spell();
                case "parent" ->
                    findings.loss(
                            line, "parent", xml.attributeOrEmpty("for"), "Which nodes lie within a node has no room");
                case "meta" -> meta();
                case "nodes" -> {
                    if (!open.isEmpty()) {
                        findings.loss(line, "nodes", "", "Which nodes lie within a node has no room");
                    }
                }
                case "edges", "attvalues", "spells", "slices" -> {}
                default -> {
                    if (DRAWING.contains(element)) {
                        findings.loss(line, "viz:" + element, "", "Drawing has no room");
                    }
                    xml.skip();
                }
            }
        }

        private void meta() {
            while (xml.next() && (xml.isStart() || !xml.name().equals("meta"))) {
                if (xml.isStart() && xml.name().equals("description")) {
                    network.title(xml.content().text().lines().findFirst().orElse(""));
                } else if (xml.isStart()) {
                    xml.skip();
                }
            }
        }

        private void attribute(long line) {
            String id = xml.attributeOrEmpty("id");
            String title = xml.attributeOrEmpty("title");
            boolean ofEdges = edgesOfClass;
            String standard = "";
            while (xml.next() && (xml.isStart() || !xml.name().equals("attribute"))) {
                if (xml.isStart() && xml.name().equals("default")) {
                    standard = xml.content().text().strip();
                } else if (xml.isStart()) {
                    xml.skip();
                }
            }
            Attribute attribute = new Attribute(title.isEmpty() ? id : title, ofEdges, standard);
            if (attributes.putIfAbsent(ofEdges + id, attribute) != null) {
                findings.error(line, "attribute", id, "Two attributes have this id");
                return;
            }
            if (attributes.size() > MOST_ATTRIBUTES) {
                throw network.unreadable(line, "There are more than " + MOST_ATTRIBUTES + " attributes");
            }
            if (ofEdges) {
                yearsOfEdges |= network.names()
                        .ofTies(attribute.title)
                        .tie()
                        .filter(f -> f == TieField.FROM)
                        .isPresent();
            } else {
                yearsOfNodes |= network.names()
                        .ofActors(attribute.title)
                        .actor()
                        .filter(f -> f == ActorField.FOUNDED)
                        .isPresent();
            }
            // Only those that have a field: there are few of them, however many a file declares.
            boolean fits = ofEdges
                    ? network.names().ofTies(attribute.title).tie().isPresent()
                    : network.names().ofActors(attribute.title).actor().isPresent();
            Map<String, Attribute> defaults = ofEdges ? defaultsOfEdges : defaultsOfNodes;
            if (!standard.isEmpty() && fits && defaults.size() < 20) {
                defaults.put(id, attribute);
            }
        }

        private void node(long line) {
            String id = xml.attributeOrEmpty("id");
            if (id.isBlank()) {
                findings.error(line, "node", "", "A node has no id");
                id = "node without id " + ++nodes;
            }
            GatheredActor actor = network.actor(line, id);
            network.say(actor, ActorField.NAME, "label", xml.attributeOrEmpty("label"), line);
            if (xml.attribute("pid") != null) {
                findings.loss(line, "pid", xml.attributeOrEmpty("pid"), "Which nodes lie within a node has no room");
            }
            open.push(row(line, actor, null));
        }

        private void edge(long line) {
            String source = xml.attributeOrEmpty("source");
            String target = xml.attributeOrEmpty("target");
            if (source.isBlank() || target.isBlank()) {
                findings.error(line, "edge", source + target, "An edge must say source and target");
                xml.skip();
                return;
            }
            String type = xml.attributeOrEmpty("type").toLowerCase(Locale.ROOT);
            Boolean directed = switch (type) {
                case "directed" -> Boolean.TRUE;
                case "undirected" -> Boolean.FALSE;
                case "mutual" -> {
                    findings.warning(line, "type", type, "A mutual edge is read as one without direction");
                    yield Boolean.FALSE;
                }
                default -> null;
            };
            GatheredTie tie = network.tie(line, source, target, directed);
            if (!xml.attributeOrEmpty("weight").isBlank()) {
                network.weight(tie, xml.attributeOrEmpty("weight"), line);
            }
            network.label(tie, xml.attributeOrEmpty("kind"));
            network.label(tie, xml.attributeOrEmpty("label"));
            open.push(row(line, null, tie));
        }

        private Row row(long line, @Nullable GatheredActor actor, @Nullable GatheredTie tie) {
            return new Row(line, actor, tie, moment("start"), moment("end"));
        }

        /** A moment, which 1.3 also calls open: just before or after it. */
        private String moment(String name) {
            String said = xml.attributeOrEmpty(name);
            if (said.isEmpty()) {
                said = xml.attributeOrEmpty(name + "open");
                if (!said.isEmpty()) {
                    findings.loss(
                            xml.line(), name + "open", said, "That an interval is open has no room; its year is taken");
                }
            }
            return said.toLowerCase(Locale.ROOT).contains("inf") ? "" : said;
        }

        private void spell() {
            Row row = open.peek();
            if (row == null) {
                return;
            }
            if (row.spells++ == 0) {
                row.start = moment("start");
            } else {
                findings.loss(
                        xml.line(),
                        "spells",
                        "",
                        "Between the first and the last spell there are gaps, which have no room");
            }
            row.end = moment("end");
        }

        private void value(long line) {
            Row row = open.peek();
            if (row == null) {
                return;
            }
            String id = xml.attribute("for") == null ? xml.attributeOrEmpty("id") : xml.attributeOrEmpty("for");
            String value = xml.attributeOrEmpty("value");
            Attribute attribute = attributes.get((row.tie != null) + id);
            if (attribute == null) {
                findings.warning(line, "attvalue", id, "This attribute is not declared; its id is taken for the name");
                attribute = new Attribute(id, row.tie != null, "");
            }
            boolean timed = !moment("start").isEmpty() || !moment("end").isEmpty();
            if (timed && !row.said.add(id)) {
                findings.loss(line, attribute.title, value, "Values that change have no room; the first one holds");
                return;
            }
            if (timed) {
                findings.loss(line, attribute.title + " (time)", value, "When a value holds has no room");
            }
            row.said.add(id);
            if (row.actor != null) {
                network.say(row.actor, attribute.title, value, line);
            } else if (row.tie != null) {
                network.say(row.tie, attribute.title, value, line);
            }
        }

        private void close(String element) {
            Row row = open.peek();
            if (row != null && row.actor != null && element.equals("node")) {
                open.pop();
                years(row, yearsOfNodes);
                GatheredActor actor = row.actor;
                defaultsOfNodes.forEach((id, a) -> {
                    if (!row.said.contains(id)) {
                        network.say(actor, a.title, a.standard, row.line);
                    }
                });
            } else if (row != null && row.tie != null && element.equals("edge")) {
                open.pop();
                years(row, yearsOfEdges);
                GatheredTie tie = row.tie;
                defaultsOfEdges.forEach((id, a) -> {
                    if (!row.said.contains(id)) {
                        network.say(tie, a.title, a.standard, row.line);
                    }
                });
            }
        }

        private void years(Row row, boolean known) {
            if (!known) {
                year(row, row.start, ActorField.FOUNDED, TieField.FROM, "start");
                year(row, row.end, ActorField.DISSOLVED, TieField.TO, "end");
            }
        }

        private void year(Row row, String moment, ActorField ofActor, TieField ofTie, String name) {
            if (moment.isBlank()) {
                return;
            }
            String year = Numbers.year(moment);
            if (year.isEmpty()) {
                findings.loss(row.line, name, moment, "A moment that is no year has no room");
                return;
            }
            if (!year.equals(moment.strip()) && moment.contains("-")) {
                findings.loss(row.line, name, moment, "Of a date only the year has room");
            }
            if (row.actor != null) {
                network.say(row.actor, ofActor, name, year, row.line);
            } else if (row.tie != null) {
                network.say(row.tie, ofTie, name, year, row.line);
            }
        }
    }
}
