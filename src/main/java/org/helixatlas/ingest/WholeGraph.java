package org.helixatlas.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphDraft;
import org.jspecify.annotations.Nullable;

/**
 * The graph that holds some data sets and nothing else, written as a whole: the same nodes and relationships as the Cypher files under
 * {@code cypher/load} make of the same rows in an empty graph. Labels are those that these files create.
 */
final class WholeGraph {

    private static final Pattern CREATED = Pattern.compile("(?:CREATE|MERGE) \\(\\w+:(\\w+)");
    private static final int PROGRESS = 10_000;

    private final List<Dataset> datasets;
    private final Map<String, String> checksums;
    private final String version;
    private final CypherFiles files;
    private final Consumer<LoadProgress> told;

    private final LoadShare share;
    private final Resolved resolved;
    private final Map<String, Long> actors = new HashMap<>();
    private final Map<String, Long> sources = new HashMap<>();
    private final Map<String, Long> evidence = new HashMap<>();

    /**
     * A graph to be written.
     *
     * @param datasets all that it holds, in the order of their requirements
     * @param checksums by data set, what tells whether it has changed since
     * @param version the graph's version
     * @param told hears how far the writing is
     */
    WholeGraph(
            List<Dataset> datasets,
            Map<String, String> checksums,
            String version,
            CypherFiles files,
            Consumer<LoadProgress> told) {
        this.datasets = datasets;
        this.checksums = checksums;
        this.version = version;
        this.files = files;
        this.told = told;
        share = new LoadShare(datasets);
        resolved = new Resolved(datasets, SpokenOf.all());
    }

    /** Writes it all: first what others refer to, so that each relationship can be written with the node that it comes from. */
    void writeTo(GraphDraft draft) throws IOException {
        draft.node(List.of(created("version")), Map.of("id", "graph", "version", version));
        for (Dataset dataset : datasets) {
            Map<String, Object> self = new GraphRows(dataset, resolved).self(checksums.getOrDefault(dataset.id(), ""));
            draft.node(List.of(created("data-set")), properties(self));
            write(draft, dataset, InputTable.SOURCES);
            write(draft, dataset, InputTable.EVIDENCE);
        }
        for (Dataset dataset : datasets) {
            write(draft, dataset, InputTable.ACTORS);
        }
        for (Dataset dataset : datasets) {
            for (InputTable table : InputTable.values()) {
                if (!Set.of(InputTable.SOURCES, InputTable.EVIDENCE, InputTable.ACTORS, InputTable.TIES)
                        .contains(table)) {
                    write(draft, dataset, table);
                }
            }
        }
        writeTies(draft);
        writeKnowledge(draft);
    }

    private void write(GraphDraft draft, Dataset dataset, InputTable table) throws IOException {
        List<Row> rows = dataset.rows(table);
        GraphRows shapes = new GraphRows(dataset, resolved);
        List<String> label = List.of(created(table.title()));
        for (int i = 0; i < rows.size(); i++) {
            tell(dataset.id(), table, i, rows.size());
            Map<String, Object> row = shapes.of(rows.get(i));
            Map<String, Object> properties = properties(row);
            long node = draft.node(labels(row, label), properties);
            switch (table) {
                case SOURCES -> sources.put(id(properties), node);
                case EVIDENCE -> evidence.put(id(properties), node);
                case ACTORS -> actors.put(id(properties), node);
                default -> {
                    // Nothing refers to it.
                }
            }
            link(draft, table, node, properties);
        }
        share.add(rows.size());
    }

    /** What {@code link.cypher} does. */
    private void link(GraphDraft draft, InputTable table, long node, Map<String, Object> properties)
            throws IOException {
        switch (table) {
            case NAMES -> relate(draft, actors.get(properties.get("actor")), "NAMED", node);
            case FORMER_IDS -> relate(draft, node, "STANDS_FOR", actors.get(properties.get("actor")));
            case EVIDENCE -> relate(draft, node, "CITES", sources.get(properties.get("source")));
            case OBSERVATIONS, ASSESSMENTS, PERIODS ->
                relate(draft, node, "ABOUT", actors.get(properties.get("subject")));
            default -> {
                // It names no other node but its evidence.
            }
        }
        if (table != InputTable.EVIDENCE && properties.get("evidence") instanceof List<?> ids) {
            for (Object id : new LinkedHashSet<>(ids)) {
                relate(draft, node, "EVIDENCED_BY", evidence.get(id));
            }
        }
    }

    private static void relate(GraphDraft draft, @Nullable Long start, String type, @Nullable Long end)
            throws IOException {
        if (start != null && end != null) {
            draft.relationship(start, type, end, Map.of());
        }
    }

    private void writeTies(GraphDraft draft) throws IOException {
        List<String> statement = List.of(created("tie-statements"));
        Set<String> shared = new HashSet<>();
        for (Dataset dataset : datasets) {
            List<Row> rows = dataset.rows(InputTable.TIES);
            for (int i = 0; i < rows.size(); i++) {
                tell(dataset.id(), InputTable.TIES, i, rows.size());
                String id = rows.get(i).tieId();
                boolean isShared = resolved.isShared(id);
                if (isShared && !shared.add(id)) {
                    continue;
                }
                Map<String, Object> tie = resolved.tie(rows.get(i), dataset.id());
                Long source = actors.get(tie.get("source"));
                Long target = actors.get(tie.get("target"));
                if (source != null && target != null) {
                    draft.relationship(source, (String) tie.get("type"), target, properties(tie));
                }
                if (isShared) {
                    for (Map<String, Object> said : resolved.statements(id)) {
                        draft.node(statement, properties(said));
                    }
                }
            }
            share.add(rows.size());
        }
    }

    private void writeKnowledge(GraphDraft draft) throws IOException {
        List<String> statement = List.of(created("actor-statements"));
        Set<String> known = new HashSet<>();
        for (Dataset dataset : datasets) {
            for (String actor : resolved.mentionedBy(dataset.id())) {
                if (resolved.isMentionedBySeveral(actor) && known.add(actor)) {
                    for (Map<String, Object> said : resolved.knowledge(actor)) {
                        draft.node(statement, properties(said));
                    }
                }
            }
        }
    }

    private void tell(String dataset, InputTable table, int row, int of) {
        if (row % PROGRESS == 0) {
            told.accept(new LoadProgress(dataset, table.file(), row, of, share.at(row) * LargeLoads.FILES));
        }
    }

    /** The label of the nodes that a file of {@code cypher/load} makes. */
    private String created(String file) {
        Matcher matcher = CREATED.matcher(files.get("load", file).statement());
        if (!matcher.find()) {
            throw new IllegalStateException("cypher/load/" + file + ".cypher creates no node");
        }
        return matcher.group(1);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> row) {
        return (Map<String, Object>) row.getOrDefault("properties", new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static List<String> labels(Map<String, Object> row, List<String> label) {
        return (List<String>) row.getOrDefault("labels", label);
    }

    private static String id(Map<String, Object> properties) {
        return (String) properties.getOrDefault("id", "");
    }
}
