package org.helixatlas.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.helixatlas.figure.Encoding;
import org.helixatlas.figure.Layout;
import org.helixatlas.figure.Picture;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * The actors and ties that an answer holds, as a picture: nodes, relationships and paths in its rows; for a named query, whose rows
 * are texts and numbers, the ties that a column {@code tie} names, or else those that join the actors whose ids the rows name.
 */
final class ResultPicture {

    /** A meaning that a statement asks of ties, or a list of them, perhaps with the end that is the parent. */
    private static final Pattern MEANT = Pattern.compile("\\bmeaning(?: =| IN|:) (?<meaning>'\\w+'|\\[[^]]*])"
            + "(?:(?:, | AND \\w+\\.)parent(?: =|:) '(?<parent>\\w+)')?");

    private static final String TIE = "tie";
    private static final String TYPE = "type";
    private static final String DATASET = "dataset";

    private final Snapshot snapshot;
    private final Map<String, Snapshot.Actor> actors = new TreeMap<>();
    private final Map<String, Snapshot.Tie> ties = new TreeMap<>();

    private ResultPicture(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether the rows of a query can name actors that are tied, so that its answer can be drawn. */
    static boolean canBeDrawn(CypherFile query, Vocabulary vocabulary) {
        List<String> columns =
                query.columns().stream().map(CypherFile.Column::name).toList();
        boolean ofOne = query.parameters().stream().anyMatch(p -> p.type() == CypherFile.Type.ACTOR);
        long ids = columns.stream().filter(ResultPicture::namesAnActor).count();
        return columns.contains(TIE)
                || ids > 1
                || ids == 1 && (ofOne || !types(query.statement(), vocabulary).isEmpty());
    }

    /** The answer to a named query; without actors when there is nothing to draw. */
    static Picture of(Snapshot snapshot, CypherFile query, ResultTable result, ResultGraph.Shown graph) {
        ResultPicture picture = new ResultPicture(snapshot);
        picture.add(graph);
        String how = picture.add(query, result);
        String parameters = result.parameters().entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining("; "));
        Picture drawn = picture.picture(
                query.name(),
                query.title(),
                query.answers() + " " + how + (result.truncated() ? " The answer goes on beyond what is drawn." : ""),
                parameters);
        return drawn.inChinese(
                query.chineseTitle().orElse(query.title()),
                query.chineseAnswers().orElse(query.answers()) + "所绘为各行所指的行动者与关系。"
                        + (result.truncated() ? "结果在图外仍有延续。" : ""));
    }

    /** The answer to an untrusted query. */
    static Picture of(Snapshot snapshot, ResultGraph.Shown graph, boolean truncated) {
        ResultPicture picture = new ResultPicture(snapshot);
        picture.add(graph);
        Picture drawn = picture.picture(
                "cypher",
                "Result of a query",
                "The actors and ties that a Cypher query returned."
                        + (truncated ? " The answer goes on beyond what is drawn." : ""),
                "");
        return drawn.inChinese("查询结果", "Cypher 查询返回的行动者与关系。" + (truncated ? "结果在图外仍有延续。" : ""));
    }

    private Picture picture(String name, String title, String caption, String filter) {
        return Picture.of(
                snapshot,
                List.copyOf(actors.values()),
                List.copyOf(ties.values()),
                filter,
                name,
                title,
                caption,
                Layout.NETWORK,
                Encoding.TYPES);
    }

    private void add(ResultGraph.Shown graph) {
        for (Object node : graph.nodes()) {
            if (node instanceof ResultGraph.ShownActor actor) {
                actor(actor.id());
            }
        }
        for (Object tie : graph.ties()) {
            if (tie instanceof org.helixatlas.network.Tied tied) {
                snapshot.tie(tied.id()).ifPresent(this::tie);
            }
        }
    }

    private void actor(String id) {
        snapshot.indexOf(id).ifPresent(i -> actors.put(id, snapshot.actor(i)));
    }

    private void tie(Snapshot.Tie tie) {
        ties.put(tie.id(), tie);
        actor(tie.source());
        actor(tie.target());
    }

    /** Adds what the rows name, and says in words which ties these are. */
    private String add(CypherFile query, ResultTable result) {
        int tie = result.columns().indexOf(TIE);
        if (tie >= 0) {
            result.rows()
                    .forEach(row -> text(row.get(tie)).flatMap(snapshot::tie).ifPresent(this::tie));
            return "Drawn are the ties that the rows name.";
        }
        Set<String> types = types(query.statement(), snapshot.vocabulary());
        Object dataset = result.parameters().get(DATASET);
        List<Integer> ids = IntStream.range(0, result.columns().size())
                .filter(c -> namesAnActor(result.columns().get(c)))
                .boxed()
                .toList();
        Set<String> asked = query.parameters().stream()
                .filter(p -> p.type() == CypherFile.Type.ACTOR)
                .map(p -> text(result.parameters().get(p.name())).orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
        if (ids.size() > 1) {
            int type = result.columns().indexOf(TYPE);
            for (List<@Nullable Object> row : result.rows()) {
                Set<String> named = named(row, ids);
                Set<String> wanted =
                        type < 0 ? types : text(row.get(type)).map(Set::of).orElse(types);
                among(named, wanted, dataset);
            }
            return "Drawn are the actors that the rows name, and the ties between those of one row"
                    + (type < 0 ? ofTypes(types) : ", of the type that it names") + ".";
        }
        Set<String> named = new TreeSet<>(asked);
        result.rows().forEach(row -> named.addAll(named(row, ids)));
        if (!ids.isEmpty()) {
            among(named, types, dataset);
        }
        return "Drawn are the actors that the rows name" + (asked.isEmpty() ? "" : " and the one that was asked for")
                + ", and the ties among them" + ofTypes(types) + ".";
    }

    private static String ofTypes(Set<String> types) {
        return types.isEmpty() ? "" : ", of the types that the query follows";
    }

    private static Set<String> named(List<@Nullable Object> row, List<Integer> ids) {
        Set<String> named = new TreeSet<>();
        ids.forEach(c -> text(row.get(c)).ifPresent(named::add));
        return named;
    }

    /** Adds actors and the ties among them, of some types where these are named, of one data set where that is. */
    private void among(Set<String> ids, Set<String> types, @Nullable Object dataset) {
        ids.forEach(this::actor);
        for (String id : ids) {
            if (snapshot.indexOf(id).isEmpty()) {
                continue;
            }
            for (int t : snapshot.outgoing(snapshot.indexOf(id).getAsInt())) {
                Snapshot.Tie tie = snapshot.tie(t);
                if (ids.contains(tie.target())
                        && (types.isEmpty() || types.contains(tie.type().name()))
                        && (dataset == null || tie.datasets().contains(String.valueOf(dataset)))) {
                    tie(tie);
                }
            }
        }
    }

    private static boolean namesAnActor(String column) {
        return column.endsWith("Id");
    }

    private static java.util.Optional<String> text(@Nullable Object cell) {
        return cell instanceof String text ? java.util.Optional.of(text) : java.util.Optional.empty();
    }

    /** The relation types that a statement names, or asks for by their meaning. */
    private static Set<String> types(String statement, Vocabulary vocabulary) {
        Set<String> found = new TreeSet<>();
        for (RelationType type : vocabulary.types()) {
            if (Pattern.compile("\\b" + type.name() + "\\b").matcher(statement).find()) {
                found.add(type.name());
            }
        }
        for (Matcher asked = MEANT.matcher(statement); asked.find(); ) {
            for (RelationType type : vocabulary.types()) {
                String parent = asked.group("parent");
                if (asked.group("meaning").contains("'" + type.meaning().title() + "'")
                        && (parent == null || parent.equals(type.parent().title()))) {
                    found.add(type.name());
                }
            }
        }
        return found;
    }
}
