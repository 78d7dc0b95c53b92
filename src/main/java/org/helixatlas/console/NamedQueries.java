package org.helixatlas.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.helixatlas.figure.Picture;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFile.Parameter;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.web.NotFound;
import org.springframework.stereotype.Service;

/** Runs the queries of {@code cypher/queries} with parameters from outside, in read access mode and within limits. */
@Service
class NamedQueries {

    /** The folder whose files are named queries. */
    static final String FOLDER = "queries";

    private static final int MAX_ROWS = 10_000;
    private static final int MAX_TEXT = 200;

    private final CypherConsole console;
    private final CypherFiles files;
    private final CurrentNetwork network;

    NamedQueries(CypherConsole console, CypherFiles files, CurrentNetwork network) {
        this.console = console;
        this.files = files;
        this.network = network;
    }

    List<CypherFile> all() {
        return files.in(FOLDER);
    }

    CypherFile get(String name) {
        return files.find(FOLDER, name)
                .orElseThrow(() -> new NotFound(
                        "query", name, all().stream().map(CypherFile::name).toList()));
    }

    /**
     * The result of a query.
     *
     * @param given parameter values as text; one that is left out has the default that the file gives
     * @param client who asks
     * @param left whether the client waits no longer
     * @throws InvalidRequest for an unknown, missing or misshapen parameter
     */
    ResultTable run(String name, Map<String, String> given, String client, BooleanSupplier left) {
        CypherFile query = get(name);
        Map<String, Object> parameters = parameters(query, given);
        return ResultTable.of(query, parameters, network.snapshot().version(), answer(query, parameters, client, left));
    }

    /**
     * The result of a query, drawn.
     *
     * @param given as for {@link #run}
     * @throws InvalidRequest as there, and when the rows name nothing that could be drawn
     */
    Picture picture(String name, Map<String, String> given, String client, BooleanSupplier left) {
        CypherFile query = get(name);
        List<String> drawable = all().stream()
                .filter(q -> ResultPicture.canBeDrawn(q, network.vocabulary(Set.of())))
                .map(CypherFile::name)
                .toList();
        Map<String, Object> parameters = parameters(query, given);
        TableAnswer answer = answer(query, parameters, client, left);
        Snapshot snapshot = network.snapshot();
        Picture picture = ResultPicture.of(
                snapshot, query, ResultTable.of(query, parameters, snapshot.version(), answer), answer.graph());
        if (picture.ties().isEmpty()) {
            throw new InvalidRequest(
                    "name",
                    drawable.contains(name)
                            ? "the rows of " + name + " name no actors that are tied, so that there is nothing to draw;"
                                    + " another value of its parameters may have some"
                            : "the answer to " + name + " is no network; queries that can be drawn are "
                                    + String.join(", ", drawable));
        }
        return picture;
    }

    private TableAnswer answer(CypherFile query, Map<String, Object> parameters, String client, BooleanSupplier left) {
        TableAnswer answer = new TableAnswer();
        try {
            console.askTrusted(CypherQuery.of(query.statement(), parameters), client, MAX_ROWS, left, answer);
        } catch (IOException e) {
            throw new UncheckedIOException("A table in memory cannot be written", e);
        }
        return answer;
    }

    /**
     * Actors that may be meant by what was typed: by id or name, those that begin with it first, the most tied
     * before the others.
     *
     * @throws InvalidRequest when the parameter takes no actor
     */
    List<Suggestion> suggestions(String name, String parameter, String typed, int size) {
        CypherFile query = get(name);
        List<String> actors = query.parameters().stream()
                .filter(p -> p.type() == CypherFile.Type.ACTOR)
                .map(Parameter::name)
                .toList();
        if (!actors.contains(parameter)) {
            throw new InvalidRequest(
                    "parameter",
                    actors.isEmpty()
                            ? "no parameter of this query takes an actor"
                            : "suggestions are for " + String.join(", ", actors));
        }
        String start = typed.strip().toLowerCase(Locale.ROOT);
        Snapshot snapshot = network.snapshot();
        return IntStream.range(0, snapshot.actorCount())
                .filter(a ->
                        snapshot.id(a).contains(start) || lowerName(snapshot, a).contains(start))
                .boxed()
                .sorted(Comparator.comparing((Integer a) -> !snapshot.id(a).startsWith(start)
                                && !lowerName(snapshot, a).startsWith(start))
                        .thenComparing(a -> -snapshot.outgoing(a).length - snapshot.incoming(a).length)
                        .thenComparing(a -> a))
                .limit(size)
                .map(snapshot::actor)
                .map(a -> new Suggestion(a.id(), a.name(), a.kind().label()))
                .toList();
    }

    private static String lowerName(Snapshot snapshot, int actor) {
        return snapshot.name(actor).toLowerCase(Locale.ROOT);
    }

    /** A value for a parameter, and what it stands for. */
    record Suggestion(String value, String name, String kind) {}

    private Map<String, Object> parameters(CypherFile query, Map<String, String> given) {
        List<Wrong> errors = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        List<String> names = query.parameters().stream().map(Parameter::name).toList();
        for (String name : new TreeMap<>(given).keySet()) {
            if (!names.contains(name)) {
                errors.add(new Wrong(
                        name,
                        names.isEmpty()
                                ? "this query has no parameters"
                                : "this query has no such parameter; " + SpellingSuggestion.hint(name, names)));
            }
        }
        for (Parameter parameter : query.parameters()) {
            String text = given.get(parameter.name());
            if (text == null) {
                if (parameter.required()) {
                    errors.add(new Wrong(parameter.name(), "a value is needed: " + parameter.description()));
                }
                values.put(parameter.name(), parameter.fallback());
            } else {
                try {
                    values.put(parameter.name(), value(parameter, text.strip()));
                } catch (IllegalArgumentException e) {
                    errors.add(new Wrong(parameter.name(), String.valueOf(e.getMessage())));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return values;
    }

    private Object value(Parameter parameter, String text) {
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("write 1 to " + MAX_TEXT + " characters");
        }
        return switch (parameter.type()) {
            case ACTOR -> actor(text);
            case TEXT -> text;
            case INTEGER -> {
                if (!text.matches("-?\\d{1,18}")) {
                    throw new IllegalArgumentException("'" + text + "' is not a whole number");
                }
                yield Long.valueOf(text);
            }
            case NUMBER -> {
                if (!text.matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
                    throw new IllegalArgumentException("'" + text + "' is not a number");
                }
                yield Double.valueOf(text);
            }
            case BOOLEAN -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException("'" + text + "' is neither true nor false");
                }
                yield Boolean.valueOf(text);
            }
            case ROWS ->
                throw new IllegalArgumentException("the parameter rows is set by the service and cannot be given");
        };
    }

    private String actor(String id) {
        Snapshot snapshot = network.snapshot();
        if (snapshot.indexOf(id).isEmpty()) {
            List<String> near = SpellingSuggestion.to(id, snapshot.actorIds());
            throw new IllegalArgumentException("there is no actor '" + id + "'"
                    + (near.isEmpty()
                            ? "; /api/actors?q= finds ids by name"
                            : "; did you mean " + String.join(" or ", near) + "?"));
        }
        return id;
    }
}
