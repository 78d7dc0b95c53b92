package org.helixatlas.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.helixatlas.cohesion.Summary;
import org.helixatlas.cohesion.SummaryOptions;
import org.helixatlas.lineage.Lineage;
import org.helixatlas.lineage.Through;
import org.helixatlas.measure.Computing;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureIndex;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Ranking;
import org.helixatlas.measure.Result;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.UnknownInNetwork;
import org.helixatlas.network.View;
import org.helixatlas.path.PathFinding;
import org.helixatlas.path.PathRequest;
import org.helixatlas.path.Paths;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.helixatlas.work.Busy;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.procedure.TerminationGuard;

/** One call of a procedure: what is asked is computed at once, and then streamed. */
final class Call {

    private static final List<String> OF_LINEAGES = List.of("direction", "maxGenerations", "through");
    private static final List<String> OF_PATHS = List.of("by", "maxLength", "avoidHubs", "top", "directed");
    private static final List<String> OF_SUMMARIES = List.of("permutations", "seed", "samples");

    private static final List<String> OF_HOLES = List.of("effective-size", "efficiency", "constraint", "hierarchy");

    private final TerminationGuard guard;
    private final GraphReading reading;
    private final GraphParts parts;
    private final @Nullable Map<String, Object> options;

    Call(
            Transaction transaction,
            TerminationGuard guard,
            SecurityContext security,
            @Nullable Map<String, Object> options) {
        requireAllSeen(security);
        this.guard = guard;
        this.options = options;
        reading = new GraphReading(transaction, security.roles(), this::isEnded);
        parts = new GraphParts(transaction);
    }

    /** The network that is kept is everybody's, so nobody is told of it who may see but a part of the graph. */
    private static void requireAllSeen(SecurityContext security) {
        AccessMode mode = security.mode();
        if (!mode.allowsTraverseAllLabels() || !mode.allowsTraverseAllRelTypes() || mayHideProperties(security)) {
            throw new Refused("These procedures read the whole graph, and your user may read a part of it only.");
        }
    }

    private static boolean mayHideProperties(SecurityContext security) {
        try {
            return security.mode().hasTraversePropertyRules() || security.mode().hasPropertyReadRules();
        } catch (NoSuchMethodError e) {
            // Neo4j 2026 has no such question. Rules belong to roles, and a server without roles, as Community is, has
            // none.
            return !security.roles().isEmpty();
        }
    }

    private boolean isEnded() {
        try {
            guard.check();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Answers in the words of the procedures whatever the questions refuse in those of REST. */
    private <T> Stream<T> answer(Supplier<List<T>> question) {
        try {
            return Cancellation.when(this::isEnded).during(question).stream();
        } catch (NobodyWaits e) {
            guard.check();
            throw e;
        } catch (InvalidRequest e) {
            throw new Refused(String.join(
                    "; ",
                    e.errors().stream().map(w -> w.field() + ": " + w.message()).toList()));
        } catch (Options.WrongOptions e) {
            throw new Refused(String.join(
                    "; ",
                    e.wrong().stream().map(w -> w.option() + ": " + w.message()).toList()));
        } catch (NotFound | UnknownInNetwork | TooLarge | Busy e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    /** What was found of a network. */
    private record Found(View view, Result result) {}

    private Found found(Asked asked, Snapshot network, Measure measure) {
        NetworkFilter filter = asked.filter(network);
        View view = reading.view(network, filter, asked.projection(network));
        Options own = Options.of(measure.definition(), asked.of(names(measure)));
        return new Found(view, Measures.COMPUTING.of(measure, view, own));
    }

    private static List<String> names(Measure measure) {
        return measure.definition().options().stream().map(Option::name).toList();
    }

    private static Measure named(@Nullable String id) {
        Map<String, Measure> all = Measures.INDEX.measures();
        Measure measure = id == null ? null : all.get(id);
        if (measure == null) {
            String word = String.valueOf(id);
            throw new Refused(
                    "There is no measure '" + Excerpt.of(word) + "'; " + SpellingSuggestion.hint(word, all.keySet()));
        }
        return measure;
    }

    /** What is made once, at the first call. */
    private static final class Measures {

        static final MeasureIndex INDEX = MeasureIndex.read();

        /** The service gives its own bound to the database that it runs. */
        static final Computing COMPUTING = new Computing(Double.parseDouble(
                System.getProperty("helix.measures.max-steps", Double.toString(Computing.USUAL_STEPS))));

        private Measures() {}
    }

    private List<Ranking.Ranked> ranked(Measure measure) {
        Asked asked = new Asked(options);
        asked.require(names(measure), true, false);
        Found found = found(asked, reading.network(), measure);
        return Ranking.items(found.view, found.result, false);
    }

    Stream<AtlasProcedures.Value> measure(@Nullable String id) {
        return answer(() -> ranked(named(id)).stream()
                .map(r -> new AtlasProcedures.Value(
                        parts.actor(r.actor()),
                        r.other() == null ? null : parts.actor(r.other()),
                        r.rank() == null ? null : r.rank().longValue(),
                        r.value(),
                        r.normalised(),
                        columns(r)))
                .toList());
    }

    private static Map<String, Object> columns(Ranking.Ranked row) {
        Map<String, Object> columns = new LinkedHashMap<>(row.columns());
        return columns;
    }

    Stream<AtlasProcedures.Broker> brokerage() {
        return answer(() -> ranked(named("brokerage")).stream()
                .map(r -> new AtlasProcedures.Broker(
                        parts.actor(r.actor()),
                        r.rank() == null ? null : r.rank().longValue(),
                        r.value(),
                        r.normalised(),
                        number(r, "coordinator"),
                        number(r, "gatekeeper"),
                        number(r, "representative"),
                        number(r, "itinerant"),
                        number(r, "liaison"),
                        number(r, "expected"),
                        number(r, "z"),
                        columns(r)))
                .toList());
    }

    private static @Nullable Double number(Ranking.Ranked row, String column) {
        return row.columns().get(column) instanceof Number number ? number.doubleValue() : null;
    }

    Stream<AtlasProcedures.Holes> structuralHoles() {
        return answer(() -> {
            Asked asked = new Asked(options);
            asked.require(names(named(OF_HOLES.get(0))), true, false);
            Snapshot network = reading.network();
            List<Found> found = OF_HOLES.stream()
                    .map(id -> found(asked, network, named(id)))
                    .toList();
            View view = found.get(0).view;
            List<Scores> scores = found.stream().map(f -> (Scores) f.result).toList();
            Scores.Column contacts = scores.get(0).columns().get(0);
            List<AtlasProcedures.Holes> rows = new ArrayList<>();
            for (int v = 0; v < view.size(); v++) {
                rows.add(new AtlasProcedures.Holes(
                        parts.actor(view.id(v)),
                        (long) contacts.values()[v],
                        defined(scores.get(0), v),
                        defined(scores.get(1), v),
                        defined(scores.get(2), v),
                        defined(scores.get(3), v)));
            }
            return rows;
        });
    }

    private static @Nullable Double defined(Scores scores, int v) {
        double value = scores.value()[v];
        return Double.isNaN(value) ? null : value;
    }

    Stream<AtlasProcedures.Relative> lineage(@Nullable String actor) {
        return answer(() -> {
            Asked asked = new Asked(options);
            asked.require(OF_LINEAGES, false, false);
            Snapshot network = reading.network();
            NetworkFilter filter = asked.filter(network);
            Lineage lineage = Lineage.asked(
                    network.world(filter),
                    String.valueOf(actor),
                    asked.text("direction", "both"),
                    asked.whole("maxGenerations", 100),
                    Through.of(asked.text("through", "organisations")),
                    filter);
            Map<String, Set<String>> parents = new LinkedHashMap<>();
            lineage.steps()
                    .forEach(s -> parents.computeIfAbsent(s.child(), c -> new TreeSet<>())
                            .add(s.parent()));
            return lineage.nodes().stream()
                    .map(n -> new AtlasProcedures.Relative(
                            parts.actor(n.id()),
                            (long) n.generation(),
                            n.year() == null ? null : n.year().longValue(),
                            parents.getOrDefault(n.id(), Set.of()).stream()
                                    .map(parts::actor)
                                    .toList()))
                    .toList();
        });
    }

    Stream<AtlasProcedures.Way> paths(@Nullable String from, @Nullable String to) {
        return answer(() -> {
            Asked asked = new Asked(options);
            asked.require(OF_PATHS, false, true);
            Snapshot network = reading.network();
            NetworkFilter filter = asked.windowedFilter(network);
            PathRequest request = new PathRequest(
                    String.valueOf(from),
                    String.valueOf(to),
                    asked.whole("maxLength", 6),
                    asked.of(List.of("avoidHubs")).get("avoidHubs"),
                    asked.text("by", "shortest"),
                    asked.whole("top", 20),
                    asked.is("directed"),
                    filter);
            Paths found = PathFinding.paths(reading::view, network.world(filter), request);
            List<AtlasProcedures.Way> rows = new ArrayList<>();
            for (Paths.Path path : found.paths()) {
                rows.add(new AtlasProcedures.Way(
                        rows.size() + 1L,
                        (long) path.length(),
                        path.reliability(),
                        path.actors().stream().map(parts::actor).toList(),
                        path.hops().stream().flatMap(parts::ties).toList(),
                        parts.evidence(path)));
            }
            return rows;
        });
    }

    Stream<AtlasProcedures.Figure> summary() {
        return answer(() -> {
            Asked asked = new Asked(options);
            asked.require(OF_SUMMARIES, false, false);
            Snapshot network = reading.network();
            NetworkFilter filter = asked.filter(network);
            SummaryOptions usual = SummaryOptions.DEFAULT;
            SummaryOptions chosen = SummaryOptions.asked(
                    asked.whole("permutations", usual.permutations()),
                    asked.whole("seed", usual.seed()),
                    asked.whole("samples", usual.samples()));
            Collection<Measure> measures = Measures.INDEX.measures().values();
            Summary summary = Summary.of(
                    reading::view,
                    network.world(filter),
                    filter,
                    chosen,
                    measures,
                    Measures.COMPUTING,
                    Measures.INDEX.figures());
            return FiguresByPath.of(summary);
        });
    }
}
