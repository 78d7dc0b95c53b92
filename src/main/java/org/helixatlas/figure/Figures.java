package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/** The figures of {@code cypher/figures}; a malformed one stops the start. */
@Service
class Figures {

    /** The folder whose files are figures. */
    static final String FOLDER = "figures";

    private final FigureCypher cypher;
    private final Views views;
    private final NamedMeasures measures;
    private final Map<String, Grouping> groupings = new TreeMap<>();
    private final Map<String, FigureFile> figures = new LinkedHashMap<>();

    Figures(FigureCypher cypher, CypherFiles files, Views views, NamedMeasures measures, List<Grouping> groupings) {
        this.cypher = cypher;
        this.views = views;
        this.measures = measures;
        groupings.forEach(g -> this.groupings.put(g.name(), g));
        files.in(FOLDER).stream()
                .map(FigureFile::of)
                .sorted(Comparator.comparing((FigureFile f) -> order(f.number()))
                        .thenComparing(FigureFile::name))
                .forEach(f -> figures.put(f.name(), f));
        figures.values().forEach(this::requireMeasures);
        figures.values().forEach(this::requireGrouping);
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

    private void requireGrouping(FigureFile figure) {
        FigureFile.Groups groups = figure.groups();
        if (groups != null && !groupings.containsKey(groups.name())) {
            throw figure.file()
                    .malformed(
                            figure.file().fields().get("groups").line(),
                            "there are no groups '" + groups.name() + "'; "
                                    + SpellingSuggestion.hint(groups.name(), groupings.keySet()));
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
        NetworkFilter filter = filter(figure, asked, snapshot.vocabulary());
        View view = views.of(snapshot, filter, Projection.UNDIRECTED);
        Map<String, Snapshot.Tie> within = new HashMap<>();
        view.ties().forEach(t -> within.put(t.id(), t));
        Set<String> onlyPossible = new HashSet<>();
        view.leftOut().forEach(t -> onlyPossible.add(t.id()));
        Set<String> leftOut = new HashSet<>();
        Set<String> actorIds = new TreeSet<>();
        Map<String, Snapshot.Tie> ties = new TreeMap<>();
        Map<String, String> roles = new TreeMap<>();
        Set<String> tiedElsewhere = new TreeSet<>();
        for (Value row : cypher.run(figure.file(), snapshot, filter)) {
            String actor = FigureCypher.text(row, "actor");
            String tie = FigureCypher.text(row, "tie");
            String given = FigureCypher.text(row, "given");
            if (!given.isEmpty() && snapshot.tie(given).isEmpty()) {
                // The row rests on a tie that the data sets asked for do not know.
                continue;
            }
            if (onlyPossible.contains(tie)) {
                leftOut.add(tie);
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
        if (figure.layout().showsEvents()) {
            Set<String> moved = new HashSet<>();
            ties.values().forEach(t -> moved.addAll(List.of(t.source(), t.target())));
            actorIds.removeIf(id -> !moved.contains(id)
                    && snapshot.actor(snapshot.indexOf(id).orElseThrow()).founded() == Snapshot.UNKNOWN);
        }
        // Who is here only for ties that the filter left out is left out with them.
        ties.values().forEach(t -> {
            tiedElsewhere.remove(t.source());
            tiedElsewhere.remove(t.target());
        });
        if (!figure.layout().showsEvents()) {
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
                figure.periods() == null ? figure.panels() : cypher.periods(figure.periods(), snapshot, filter),
                List.of(),
                List.of(),
                List.of(),
                Picture.Sizes.NONE);
        if (figure.layout().showsEvents()) {
            extras = extras.with(degrees(view, actors));
        }
        List<Snapshot.Tie> shown = List.copyOf(ties.values());
        if (figure.layout().isRanking()) {
            extras = ranking(figure, view, actorIds);
            shown = view.ties();
            actors = IntStream.range(0, view.size()).mapToObj(view::actor).toList();
        }
        NetworkFilter narrowed = shownFilter(figure, asked, filter);
        Map<String, String> chinese = new TreeMap<>(figure.chinese());
        chinese.put(
                FilterInWords.english(narrowed, snapshot.vocabulary()),
                FilterInWords.chinese(narrowed, snapshot.vocabulary()));
        figure.measures().forEach(m -> chinese.putIfAbsent(measures.title(m), measures.chineseTitle(m)));
        Picture picture = new Picture(
                snapshot.vocabulary(),
                figure.name(),
                figure.number(),
                figure.file().title(),
                figure.caption(),
                figure.layout(),
                figure.encoding(),
                List.copyOf(actors),
                shown,
                roles,
                FilterInWords.english(narrowed, snapshot.vocabulary()),
                Picture.Times.of(view, shown, figure.layout().isRanking() ? onlyPossible.size() : leftOut.size()),
                filter.statedOnly(),
                snapshot.datasets(),
                extras.inChinese(chinese));
        FigureFile.Groups groups = figure.groups();
        return groups == null
                ? picture
                : NumberedBlocks.of(
                        picture,
                        Objects.requireNonNull(groupings.get(groups.name()))
                                .of(picture.actors(), picture.ties(), groups.count()));
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
        return asked.kinds().isEmpty() && !figure.labels().isEmpty() ? filter.withKinds(Set.of()) : filter;
    }

    private static void role(Map<String, String> roles, String id, Value row) {
        String role = FigureCypher.text(row, "role");
        if (!role.isEmpty()) {
            roles.merge(id, role, (a, b) -> a);
        }
    }

    /** What the client leaves open, the figure says. */
    private static NetworkFilter filter(FigureFile figure, NetworkFilter asked, Vocabulary vocabulary) {
        NetworkFilter filter = asked;
        if (filter.kinds().isEmpty() && !figure.labels().isEmpty()) {
            filter = filter.withKinds(figure.kinds(vocabulary));
        }
        if (filter.types().isEmpty() && !figure.families().isEmpty()) {
            filter = filter.withTypes(figure.types(vocabulary));
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
                .filter(v -> ranked.contains(view.id(v)))
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
        for (Value row : cypher.run(figure.file())) {
            String label = FigureCypher.text(row, "label");
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
            evidence.addAll(FigureCypher.evidence(row));
        }
        return new Picture(
                snapshot.vocabulary(),
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
                Picture.Times.of(List.of()),
                false,
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
                        Picture.Sizes.NONE,
                        figure.chinese(),
                        GivenPlaces.NONE));
    }
}
