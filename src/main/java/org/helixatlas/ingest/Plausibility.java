package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what sound data sets say and hardly mean. These are the rules of {@code cypher/checks} that rows show already, told with
 * file and line before anything is loaded; the checks ask the graph itself afterwards.
 */
final class Plausibility {

    private static final Set<String> STAFF = Set.of("rd-staff", "st-staff");
    private static final List<InputTable> SUBJECTS =
            List.of(InputTable.OBSERVATIONS, InputTable.ASSESSMENTS, InputTable.PERIODS);

    private final List<Dataset> datasets;
    private final SameBodies bodies;
    private final Map<String, Row> actors = new LinkedHashMap<>();
    private final Map<String, RelationType> types;
    private final Map<String, Kind> kinds;
    private final Map<String, Integer> foundedObserved = new HashMap<>();
    private final List<Problem> warnings = new ArrayList<>();

    /**
     * @param datasets sound ones, in the order of their requirements
     * @param bodies which of their ids mean one body, and which do not
     */
    Plausibility(List<Dataset> datasets, SameBodies bodies) {
        this.datasets = datasets;
        this.bodies = bodies;
        types = Dataset.types(datasets);
        kinds = Dataset.kinds(datasets);
        each(InputTable.ACTORS, (dataset, row) -> actors.put(row.text("id"), row));
        each(InputTable.OBSERVATIONS, (dataset, row) -> {
            if (row.text("metric").equals("founded")) {
                foundedObserved.merge(row.text("subject"), (int) value(row), Math::min);
            }
        });
    }

    /** All warnings, by file and line. */
    List<Problem> warnings() {
        warnings.addAll(CircularTies.warnings(datasets));
        Set<String> judged = new HashSet<>();
        each(InputTable.TIES, (dataset, row) -> {
            if (judged.add(row.tieId())) {
                ages(row);
                lives(row);
            }
        });
        names();
        idleActors();
        idleEvidence();
        staff();
        return warnings.stream().sorted().toList();
    }

    private void each(InputTable table, BiConsumer<Dataset, Row> look) {
        datasets.forEach(dataset -> dataset.rows(table).forEach(row -> look.accept(dataset, row)));
    }

    /** A child is not older than what it comes from. */
    private void ages(Row tie) {
        RelationType type = Objects.requireNonNull(types.get(tie.text("type")));
        if (type.meaning() != RelationType.Meaning.BIRTH) {
            return;
        }
        boolean childIsSource = type.parent() == RelationType.Parent.TARGET;
        String child = tie.text(childIsSource ? "source" : "target");
        String parent = tie.text(childIsSource ? "target" : "source");
        Integer begun = founded(child);
        Integer before = founded(parent);
        if (begun != null && before != null && begun < before) {
            warnings.add(tie.problem(
                    childIsSource ? "source" : "target",
                    "'" + child + "' was founded in " + begun + ", before '" + parent + "', from which it descends, in "
                            + before + "; correct a year or the tie"));
        }
    }

    private @Nullable Integer founded(String actor) {
        Row row = actors.get(actor);
        Integer stated = row == null ? null : row.year("founded");
        return stated == null ? foundedObserved.get(actor) : stated;
    }

    /** A tie does not end before its ends were founded, nor begin after they were dissolved. */
    private void lives(Row tie) {
        for (String end : List.of("source", "target")) {
            Row actor = actors.get(tie.text(end));
            if (actor == null) {
                continue;
            }
            Integer founded = actor.year("founded");
            Integer dissolved = actor.year("dissolved");
            Integer from = tie.year("from");
            Integer to = tie.year("to");
            if (to != null && founded != null && to < founded) {
                warnings.add(tie.problem(
                        "to",
                        "the tie ended in " + to + ", before '" + actor.text("id") + "' was founded in " + founded
                                + "; correct a year"));
            }
            if (from != null && dissolved != null && dissolved < from) {
                warnings.add(tie.problem(
                        "from",
                        "the tie began in " + from + ", after '" + actor.text("id") + "' was dissolved in " + dissolved
                                + "; correct a year"));
            }
        }
    }

    /** A name leads to one actor. */
    private void names() {
        Map<String, Row> first = new HashMap<>();
        each(InputTable.ACTORS, (dataset, row) -> name(first, row, "name", row.text("id")));
        each(InputTable.NAMES, (dataset, row) -> name(first, row, "text", row.text("actor")));
    }

    private void name(Map<String, Row> first, Row row, String property, String actor) {
        Row earlier = first.putIfAbsent(row.text(property).toLowerCase(Locale.ROOT), row);
        if (earlier == null) {
            return;
        }
        String other = earlier.text(earlier.table() == InputTable.ACTORS ? "id" : "actor");
        if (!other.equals(actor) && !bodies.areDifferent(other, actor)) {
            warnings.add(row.problem(
                    property,
                    "'" + row.text(property) + "' is also a name of '" + other + "' (" + earlier.file() + " line "
                            + earlier.line() + "); if both are one actor, declare it once or say so in same.csv"));
        }
    }

    /** An actor is there for what is said of it. */
    private void idleActors() {
        Set<String> used = new HashSet<>();
        each(InputTable.TIES, (dataset, row) -> used.addAll(List.of(row.text("source"), row.text("target"))));
        SUBJECTS.forEach(table -> each(table, (dataset, row) -> used.add(row.text("subject"))));
        actors.forEach((id, row) -> {
            Kind kind = Objects.requireNonNull(kinds.get(row.text("label")));
            boolean expected = kind.acts() || kind.isPopulation();
            if (expected && !used.contains(id)) {
                warnings.add(row.problem("id", "'" + id + "' has no tie, figure, judgement or period; add one"));
            }
        });
    }

    /** Evidence is there for what rests on it, and a source for the evidence that cites it. */
    private void idleEvidence() {
        Set<String> evidence = new HashSet<>();
        Arrays.stream(InputTable.values())
                .forEach(table -> each(table, (dataset, row) -> evidence.addAll(row.ids("evidence"))));
        Set<String> sources = new HashSet<>();
        each(InputTable.EVIDENCE, (dataset, row) -> {
            sources.add(row.text("source"));
            if (!evidence.contains(row.text("id"))) {
                warnings.add(
                        row.problem("id", "nothing rests on '" + row.text("id") + "'; name it in a row, or drop it"));
            }
        });
        each(InputTable.SOURCES, (dataset, row) -> {
            if (!sources.contains(row.text("id"))) {
                warnings.add(row.problem("id", "no evidence cites '" + row.text("id") + "'; cite it, or drop it"));
            }
        });
    }

    /** A part of the staff is not more than the whole, in one year and data set. */
    private void staff() {
        Map<List<@Nullable Object>, Double> employees = new HashMap<>();
        each(InputTable.OBSERVATIONS, (dataset, row) -> {
            if (row.text("metric").equals("employees") && row.has("from")) {
                employees.merge(figure(dataset, row), value(row), Math::min);
            }
        });
        each(InputTable.OBSERVATIONS, (dataset, row) -> {
            Double whole = employees.get(figure(dataset, row));
            if (STAFF.contains(row.text("metric")) && whole != null && value(row) > whole) {
                warnings.add(row.problem(
                        "value",
                        "'" + row.text("subject") + "' has more " + row.text("metric") + " (" + number(value(row))
                                + ") than employees (" + number(whole) + "); correct a figure"));
            }
        });
    }

    private static List<@Nullable Object> figure(Dataset dataset, Row row) {
        return Arrays.asList(dataset.id(), row.text("subject"), row.year("from"));
    }

    private static double value(Row row) {
        return (Double) Objects.requireNonNull(row.cells().get("value"));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
