package org.helixatlas.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.network.Snapshot;

/** The graph described by VoID, as rows. */
final class VoidRows {

    /** What its words are called for short, beside those of the graph itself. */
    static final Map<String, String> NAMESPACES = namespaces();

    /** Those that the graph is told in. */
    private static final List<String> VOCABULARIES =
            List.of("https://schema.org/", "http://www.w3.org/ns/org#", "http://www.w3.org/ns/prov#");

    /** A short identifier of SPDX, such as CC-BY-4.0. */
    private static final Pattern SPDX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]*");

    /** How many things are named as examples. */
    private static final int EXAMPLES = 3;

    private final Snapshot snapshot;
    private final LinkedRows rows;

    VoidRows(Snapshot snapshot, LinkedRows rows) {
        this.snapshot = snapshot;
        this.rows = rows;
    }

    private static Map<String, String> namespaces() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("void", "http://rdfs.org/ns/void#");
        names.put("dcterms", "http://purl.org/dc/terms/");
        names.put("foaf", "http://xmlns.com/foaf/0.1/");
        return names;
    }

    private static Map<String, Object> node(String id) {
        return Map.of("@id", id);
    }

    private Map<String, Object> here(String path) {
        return node(rows.identifiers() + path);
    }

    private String self() {
        return "graph:" + snapshot.version();
    }

    /** The description itself. */
    Map<String, Object> document(String path) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", rows.identifiers() + path);
        row.put("@type", "void:DatasetDescription");
        row.put("dcterms:title", "What Helix Atlas offers as linked data");
        row.put("foaf:primaryTopic", node(self()));
        return row;
    }

    /** The whole graph. */
    Map<String, Object> graph() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", self());
        row.put("@type", "void:Dataset");
        row.put("dcterms:title", "Helix Atlas, graph " + snapshot.version());
        row.put(
                "void:dataDump",
                Stream.of("ttl", "nq", "jsonld")
                        .map(form -> here("api/dump." + form))
                        .toList());
        row.put("void:uriSpace", rows.identifiers());
        row.put(
                "void:vocabulary",
                Stream.concat(Stream.of(rows.identifiers() + "terms#"), VOCABULARIES.stream())
                        .map(VoidRows::node)
                        .toList());
        row.put(
                "void:feature",
                Stream.of("Turtle", "N-Quads", "JSON-LD")
                        .map(form -> node("http://www.w3.org/ns/formats/" + form))
                        .toList());
        row.put("void:entities", snapshot.actorCount());
        row.put("dcterms:conformsTo", here("shapes.ttl"));
        row.put("void:exampleResource", examples());
        row.put(
                "void:subset",
                snapshot.datasets().stream().map(d -> node("dataset:" + d.id())).toList());
        row.put(
                "void:classPartition",
                kinds().keySet().stream().map(kind -> here(partition(kind))).toList());
        row.put(
                "void:propertyPartition",
                types().keySet().stream().map(type -> here(partition(type))).toList());
        return row;
    }

    /** Actors with the most ties, and their first ones: what there is most to see of. */
    private List<Map<String, Object>> examples() {
        return IntStream.range(0, snapshot.actorCount())
                .boxed()
                .sorted(Comparator.comparingInt((Integer a) -> -degree(a)))
                .limit(EXAMPLES)
                .flatMap(a -> Stream.concat(
                        Stream.of(node("actor:" + snapshot.id(a))),
                        IntStream.of(snapshot.outgoing(a))
                                .limit(1)
                                .mapToObj(t -> node("tie:" + snapshot.tie(t).id()))))
                .toList();
    }

    private int degree(int a) {
        return snapshot.outgoing(a).length + snapshot.incoming(a).length;
    }

    /** How many actors are of each kind, and ties of each type. */
    List<Map<String, Object>> partitions() {
        List<Map<String, Object>> all = new ArrayList<>();
        kinds().forEach((kind, count) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("@id", rows.identifiers() + partition(kind));
            row.put("void:class", node("helix:" + kind));
            row.put("void:entities", count);
            all.add(row);
        });
        types().forEach((type, count) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("@id", rows.identifiers() + partition(type));
            row.put("void:property", node("helix:" + type));
            row.put("void:triples", count);
            all.add(row);
        });
        return all;
    }

    private static String partition(String name) {
        return ".well-known/void#" + name;
    }

    private Map<String, Long> kinds() {
        Map<String, Long> counts = new TreeMap<>();
        IntStream.range(0, snapshot.actorCount())
                .forEach(a -> counts.merge(snapshot.kind(a).label(), 1L, Long::sum));
        return counts;
    }

    /** By type, the pairs that are joined: parallel ties are one triple. */
    private Map<String, Long> types() {
        Map<String, Long> counts = new TreeMap<>();
        for (int a = 0; a < snapshot.actorCount(); a++) {
            IntStream.of(snapshot.outgoing(a))
                    .mapToObj(t -> snapshot.type(t).name() + " " + snapshot.target(t))
                    .distinct()
                    .forEach(pair -> counts.merge(pair.substring(0, pair.indexOf(' ')), 1L, Long::sum));
        }
        return counts;
    }

    /**
     * A data set.
     *
     * @param said what it says of itself, and how much it holds
     */
    Map<String, Object> dataset(Map<String, Object> said) {
        String id = String.valueOf(said.get("id"));
        String licence = String.valueOf(said.get("licence"));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@id", "dataset:" + id);
        row.put("@type", "void:Dataset");
        row.put("dcterms:title", String.valueOf(said.get("title")));
        row.put("dcterms:description", String.valueOf(said.get("description")));
        row.put("schema:version", String.valueOf(said.get("version")));
        if (SPDX.matcher(licence).matches()) {
            row.put("dcterms:license", node("https://spdx.org/licenses/" + licence));
        } else {
            row.put("dcterms:rights", licence);
        }
        row.put("void:uriSpace", rows.identifiers());
        for (String what : List.of("actors", "ties", "evidence", "sources")) {
            row.put("helix:" + what, said.get(what));
        }
        return row;
    }
}
