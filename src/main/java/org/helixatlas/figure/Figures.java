package org.helixatlas.figure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/** The figures of {@code cypher/figures}; a malformed one stops the start. */
@Service
class Figures {

    /** The folder whose files are figures. */
    static final String FOLDER = "figures";

    private static final Duration MAX_TIME = Duration.ofSeconds(10);

    private final Driver driver;
    private final CypherFiles files;
    private final Views views;
    private final NamedMeasures measures;
    private final Map<String, FigureFile> figures = new LinkedHashMap<>();

    Figures(Driver driver, CypherFiles files, Views views, NamedMeasures measures) {
        this.driver = driver;
        this.files = files;
        this.views = views;
        this.measures = measures;
        files.in(FOLDER).stream()
                .map(FigureFile::of)
                .sorted(Comparator.comparing((FigureFile f) -> order(f.number()))
                        .thenComparing(FigureFile::name))
                .forEach(f -> figures.put(f.name(), f));
        figures.values().forEach(this::requireMeasures);
    }

    /** 5-2 before 5-10. */
    private static String order(String number) {
        StringBuilder padded = new StringBuilder();
        for (String part : number.split("\\D+")) {
            padded.append("0".repeat(Math.max(0, 6 - part.length()))).append(part);
        }
        return padded.toString();
    }

    private void requireMeasures(FigureFile figure) {
        View empty = View.of(Snapshot.builder("").build(), NetworkFilter.NONE, Projection.UNDIRECTED);
        for (String named : figure.measures()) {
            try {
                measures.values(named, empty);
            } catch (IllegalArgumentException e) {
                throw figure.file()
                        .malformed(figure.file().fields().get("measures").line(), String.valueOf(e.getMessage()));
            }
        }
    }

    List<FigureFile> all() {
        return List.copyOf(figures.values());
    }

    FigureFile get(String name) {
        FigureFile figure = figures.get(name);
        if (figure == null) {
            throw new NotFound("figure", name, figures.keySet());
        }
        return figure;
    }

    /**
     * What a figure shows under a filter.
     *
     * @throws InvalidRequest when the figure is of a table, and the filter narrows anything
     */
    Picture picture(FigureFile figure, NetworkFilter asked) {
        if (!figure.layout().isNetwork()) {
            if (!asked.equals(NetworkFilter.NONE)) {
                throw new InvalidRequest(
                        "filter", "this figure is of a table of figures, not of a network; the filter does not apply");
            }
            return table(figure);
        }
        Snapshot snapshot = views.snapshot().world(asked);
        NetworkFilter filter = filter(figure, asked);
        View view = views.of(snapshot, filter, Projection.UNDIRECTED);
        Map<String, Snapshot.Tie> within = new HashMap<>();
        view.ties().forEach(t -> within.put(t.id(), t));
        Set<String> actorIds = new TreeSet<>();
        Map<String, Snapshot.Tie> ties = new TreeMap<>();
        Map<String, String> roles = new TreeMap<>();
        TreeSet<String> evidence = new TreeSet<>();
        Set<String> tiedElsewhere = new TreeSet<>();
        for (Record row : run(figure.file())) {
            String actor = text(row, "actor");
            String tie = text(row, "tie");
            if (tie.isEmpty() && view.nodeOf(actor).isPresent()) {
                evidence.addAll(evidence(row));
            }
            if (!tie.isEmpty() && !within.containsKey(tie)) {
                snapshot.tie(tie).ifPresent(t -> {
                    tiedElsewhere.add(t.source());
                    tiedElsewhere.add(t.target());
                });
            } else if (!tie.isEmpty() && within.containsKey(tie)) {
                Snapshot.Tie found = within.get(tie);
                ties.put(tie, found);
                actorIds.add(found.source());
                actorIds.add(found.target());
                role(roles, tie, row);
            } else if (tie.isEmpty() && view.nodeOf(actor).isPresent()) {
                actorIds.add(actor);
                role(roles, actor, row);
            }
        }
        // Who is here only for ties that the filter left out is left out with them.
        ties.values().forEach(t -> {
            tiedElsewhere.remove(t.source());
            tiedElsewhere.remove(t.target());
        });
        if (figure.layout() != Layout.TIMELINE) {
            actorIds.removeAll(tiedElsewhere);
        }
        List<Snapshot.Actor> actors = new ArrayList<>();
        for (String id : actorIds) {
            OptionalInt node = view.nodeOf(id);
            if (node.isPresent()) {
                actors.add(view.actor(node.getAsInt()));
            }
        }
        Picture.Extras extras = new Picture.Extras(
                figure.roles(),
                figure.from(),
                figure.to(),
                figure.periods() == null ? List.of() : periods(figure.periods()),
                List.of(),
                List.of(),
                List.copyOf(evidence),
                Picture.Sizes.NONE);
        if (figure.layout() == Layout.TIMELINE) {
            extras = extras.with(degrees(view, actors));
        }
        List<Snapshot.Tie> shown = List.copyOf(ties.values());
        if (figure.layout() == Layout.RANKING) {
            extras = ranking(figure, view, actorIds);
            shown = view.ties();
            actors = IntStream.range(0, view.size()).mapToObj(view::actor).toList();
        }
        return new Picture(
                figure.name(),
                figure.number(),
                figure.file().title(),
                figure.caption(),
                figure.layout(),
                figure.encoding(),
                List.copyOf(actors),
                shown,
                roles,
                Picture.inWords(shownFilter(figure, asked, filter)),
                snapshot.datasets(),
                extras);
    }

    /** How many others each is tied to in the network of the figure: whom a slide names first. */
    private static Picture.Sizes degrees(View view, List<Snapshot.Actor> actors) {
        Map<String, Double> degrees = new TreeMap<>();
        for (Snapshot.Actor actor : actors) {
            view.nodeOf(actor.id())
                    .ifPresent(v -> degrees.put(actor.id(), (double) (view.outEnd(v) - view.outStart(v))));
        }
        return new Picture.Sizes("Ties", degrees);
    }

    /** Says of the figure's own limits only the time and the ties; which kinds it shows is what it is. */
    private static NetworkFilter shownFilter(FigureFile figure, NetworkFilter asked, NetworkFilter filter) {
        return asked.kinds().isEmpty() && !figure.kinds().isEmpty() ? filter.withKinds(Set.of()) : filter;
    }

    private static void role(Map<String, String> roles, String id, Record row) {
        String role = text(row, "role");
        if (!role.isEmpty()) {
            roles.merge(id, role, (a, b) -> a);
        }
    }

    /** What the asker leaves open, the figure says. */
    private static NetworkFilter filter(FigureFile figure, NetworkFilter asked) {
        NetworkFilter filter = asked;
        if (filter.kinds().isEmpty() && !figure.kinds().isEmpty()) {
            filter = filter.withKinds(figure.kinds());
        }
        if (filter.types().isEmpty() && !figure.types().isEmpty()) {
            filter = filter.withTypes(figure.types());
        }
        if (!filter.isTimed() && figure.to() != null) {
            filter = filter.between(figure.from(), figure.to());
        }
        return filter;
    }

    private Picture.Extras ranking(FigureFile figure, View view, Set<String> ranked) {
        List<String> series = figure.measures().stream().map(measures::title).toList();
        List<double[]> values =
                figure.measures().stream().map(m -> measures.values(m, view)).toList();
        List<Integer> order = IntStream.range(0, view.size())
                .filter(v -> ranked.contains(view.actor(v).id()))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> -values.get(0)[v])
                        .thenComparing(v -> v))
                .limit(figure.top())
                .toList();
        List<Picture.Row> rows = order.stream()
                .map(v -> new Picture.Row(
                        view.actor(v).id(),
                        view.actor(v).name(),
                        values.stream().map(column -> column[v]).toList()))
                .toList();
        return new Picture.Extras(List.of(), null, null, List.of(), rows, series, List.of(), Picture.Sizes.NONE);
    }

    private Picture table(FigureFile figure) {
        Snapshot snapshot = views.snapshot();
        List<String> numbers = figure.file().columns().stream()
                .map(CypherFile.Column::name)
                .filter(c -> !c.equals("label") && !c.equals("evidence"))
                .toList();
        List<Picture.Row> rows = new ArrayList<>();
        List<Snapshot.Actor> actors = new ArrayList<>();
        TreeSet<String> evidence = new TreeSet<>();
        for (Record row : run(figure.file())) {
            String label = text(row, "label");
            OptionalInt index = snapshot.indexOf(label);
            index.ifPresent(i -> actors.add(snapshot.actor(i)));
            rows.add(new Picture.Row(
                    label,
                    index.isPresent() ? snapshot.actor(index.getAsInt()).name() : label,
                    numbers.stream()
                            .map(c -> row.get(c).isNull()
                                    ? Double.NaN
                                    : row.get(c).asDouble())
                            .toList()));
            evidence.addAll(evidence(row));
        }
        return new Picture(
                figure.name(),
                figure.number(),
                figure.file().title(),
                figure.caption(),
                figure.layout(),
                figure.encoding(),
                actors,
                List.of(),
                Map.of(),
                "",
                snapshot.datasets(),
                new Picture.Extras(
                        List.of(),
                        null,
                        null,
                        List.of(),
                        rows,
                        figure.file().columns().stream()
                                .filter(c -> numbers.contains(c.name()))
                                .map(CypherFile.Column::description)
                                .toList(),
                        List.copyOf(evidence),
                        Picture.Sizes.NONE));
    }

    private List<Picture.Period> periods(String subject) {
        CypherFile file = files.get("read", "periods");
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.fallback()));
        parameters.put("subject", subject);
        return run(file, parameters)
                .get(0)
                .get("items")
                .asList(v -> new Picture.Period(
                        v.get("title").asString(),
                        v.get("from").asInt(),
                        v.get("to").asInt()));
    }

    private static List<String> evidence(Record row) {
        return row.containsKey("evidence") && !row.get("evidence").isNull()
                ? row.get("evidence").asList(Value::asString)
                : List.of();
    }

    private static String text(Record row, String column) {
        return !row.containsKey(column) || row.get(column).isNull()
                ? ""
                : row.get(column).asString();
    }

    private List<Record> run(CypherFile file) {
        Map<String, Object> parameters = new HashMap<>();
        file.parameters().forEach(p -> parameters.put(p.name(), p.fallback()));
        return run(file, parameters);
    }

    private List<Record> run(CypherFile file, Map<String, Object> parameters) {
        SessionConfig reading =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();
        TransactionConfig limited =
                TransactionConfig.builder().withTimeout(MAX_TIME).build();
        try (Session session = driver.session(reading)) {
            return session.run(file.statement(), parameters, limited).list();
        }
    }
}
