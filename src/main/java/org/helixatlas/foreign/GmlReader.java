package org.helixatlas.foreign;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.helixatlas.model.Excerpt;
import org.jspecify.annotations.Nullable;

/** GML (Himsolt 1997) as networkx, igraph and Gephi write it: keys and values, of which lists are in brackets. */
final class GmlReader implements NetworkReader {

    private static final int DEEPEST = 100;

    @Override
    public String format() {
        return "GML";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("gml") && !Begins.withElement(file, "FeatureCollection");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        return new Reading(file, options).read();
    }

    /** A list that is not closed yet: what it is the value of, and the values in it that are no lists. */
    private record Open(String key, long line, Map<String, String> values) {}

    /** One file on its way. */
    private static final class Reading {

        private final NetworkBuilder network;
        private final GmlWords words;
        private final Deque<Open> open = new ArrayDeque<>();
        private boolean graph;

        Reading(ForeignFile file, ReadingOptions options) {
            this.network = new NetworkBuilder(file, options);
            this.words = new GmlWords(TextLines.of(file, options, network.findings()), network);
        }

        ForeignNetwork read() {
            while (words.next()) {
                if (words.is("]")) {
                    close();
                    continue;
                }
                if (words.quoted() || words.is("[")) {
                    throw network.unreadable(words.line(), "here a key must stand");
                }
                String key = words.word();
                long line = words.line();
                if (!words.next() || words.is("]")) {
                    throw network.unreadable(line, "a key has no value: " + Excerpt.of(key));
                }
                if (words.is("[")) {
                    open(key, line);
                } else {
                    value(key, words.word(), line);
                }
            }
            if (!open.isEmpty()) {
                throw network.unreadable(words.line(), "the file ends within a list");
            }
            if (!graph) {
                throw network.unreadable(0, "the file has no graph");
            }
            return network.build(true);
        }

        private void open(String key, long line) {
            if (open.size() >= DEEPEST) {
                throw network.unreadable(line, "lists are nested more than " + DEEPEST + " deep");
            }
            String name = key.toLowerCase(Locale.ROOT);
            if (open.isEmpty() && name.equals("graph")) {
                if (graph) {
                    network.findings()
                            .warning(line, "graph", "", "the file has several graphs; they are read as one network");
                }
                graph = true;
            } else if (!(open.size() == 1 && (name.equals("node") || name.equals("edge")))) {
                network.findings().loss(line, key, "", "a list within an attribute has no room");
            }
            open.push(new Open(name, line, new LinkedHashMap<>()));
        }

        private void value(String key, String value, long line) {
            Open list = open.peek();
            if (list == null || open.size() > 2) {
                return;
            }
            if (open.size() == 1) {
                switch (key.toLowerCase(Locale.ROOT)) {
                    case "directed" -> network.directed(value.equals("1"));
                    case "name", "label", "comment" -> network.title(value);
                    case "multigraph", "version", "creator", "id" -> {}
                    default ->
                        network.findings().loss(line, key, value, "what is said of the graph as a whole has no room");
                }
            } else {
                // networkx writes a list as the same key again and again.
                list.values.merge(key, value, (a, b) -> a.length() + b.length() > 10_000 ? a : a + ";" + b);
            }
        }

        private void close() {
            if (open.isEmpty()) {
                throw network.unreadable(words.line(), "a bracket closes that none opened");
            }
            Open list = open.pop();
            if (open.size() == 1 && list.key.equals("node")) {
                node(list);
            } else if (open.size() == 1 && list.key.equals("edge")) {
                edge(list);
            }
        }

        private void node(Open list) {
            String id = list.values.remove("id");
            if (id == null || id.isBlank()) {
                network.findings().error(list.line, "id", "", "a node has no id");
                return;
            }
            GatheredActor actor = network.actor(list.line, id);
            list.values.forEach((key, value) -> network.say(actor, key, value, list.line));
        }

        private void edge(Open list) {
            @Nullable String source = list.values.remove("source");
            @Nullable String target = list.values.remove("target");
            if (source == null || target == null || source.isBlank() || target.isBlank()) {
                network.findings().error(list.line, "source, target", "", "an edge must say source and target");
                return;
            }
            GatheredTie tie = network.tie(list.line, source, target, null);
            list.values.remove("id");
            list.values.remove("key");
            list.values.forEach((key, value) -> network.say(tie, key, value, list.line));
        }
    }
}
