package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
    private final RowIndex<Dataset> actors = new RowIndex<>(row -> row.text("id"));
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
        datasets.forEach(dataset -> actors.addAll(dataset.rows(InputTable.ACTORS), dataset));
        each(InputTable.OBSERVATIONS, (dataset, row) -> {
            if (row.text("metric").equals("founded")) {
                foundedObserved.merge(row.text("subject"), (int) value(row), Math::min);
            }
        });
    }

    /** All warnings, by file and line. */
    List<Problem> warnings() {
        warnings.addAll(CircularTies.warnings(datasets));
        eachTieOnce(row -> {
            ages(row);
            lives(row);
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

    /** The first row of each tie; within one data set no two rows state one. */
    private void eachTieOnce(Consumer<Row> look) {
        if (datasets.stream().filter(d -> !d.rows(InputTable.TIES).isEmpty()).count() < 2) {
            each(InputTable.TIES, (dataset, row) -> look.accept(row));
            return;
        }
        RowIndex<Dataset> known = new RowIndex<>(Row::tieId);
        for (Dataset dataset : datasets) {
            List<Row> rows = dataset.rows(InputTable.TIES);
            known.begin(rows, dataset);
            for (int i = 0; i < rows.size(); i++) {
                if (known.addIfFirst(i, rows.get(i)) == null) {
                    look.accept(rows.get(i));
                }
            }
        }
    }

    private @Nullable Row actor(Row row, String property) {
        RowIndex.Place<Dataset> place = actors.first(row, property);
        return place == null ? null : place.row();
    }

    /** A child is not older than what it comes from. */
    private void ages(Row tie) {
        RelationType type = Objects.requireNonNull(types.get(tie.text("type")));
        if (type.meaning() != RelationType.Meaning.BIRTH) {
            return;
        }
        boolean childIsSource = type.parent() == RelationType.Parent.TARGET;
        String childEnd = childIsSource ? "source" : "target";
        String parentEnd = childIsSource ? "target" : "source";
        String child = tie.text(childEnd);
        String parent = tie.text(parentEnd);
        Integer begun = founded(tie, childEnd);
        Integer before = founded(tie, parentEnd);
        if (begun != null && before != null && begun < before) {
            warnings.add(tie.problem(
                    childEnd,
                    "'" + child + "' was founded in " + begun + ", before '" + parent + "', from which it descends, in "
                            + before + "; correct a year or the tie"));
        }
    }

    private @Nullable Integer founded(Row tie, String end) {
        Row row = actor(tie, end);
        Integer stated = row == null ? null : row.year("founded");
        return stated == null ? foundedObserved.get(tie.text(end)) : stated;
    }

    /** A tie does not end before its ends were founded, nor begin after they were dissolved. */
    private void lives(Row tie) {
        for (String end : List.of("source", "target")) {
            Row actor = actor(tie, end);
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
        RowIndex<Dataset> first = new RowIndex<>(row ->
                row.text(row.table() == InputTable.ACTORS ? "name" : "text").toLowerCase(Locale.ROOT));
        names(first, InputTable.ACTORS, "name", "id");
        names(first, InputTable.NAMES, "text", "actor");
    }

    private void names(RowIndex<Dataset> first, InputTable table, String property, String bearer) {
        for (Dataset dataset : datasets) {
            List<Row> rows = dataset.rows(table);
            first.begin(rows, dataset);
            for (int i = 0; i < rows.size(); i++) {
                RowIndex.Place<Dataset> earlier = first.addIfFirst(i, rows.get(i));
                if (earlier != null) {
                    name(rows.get(i), property, rows.get(i).text(bearer), earlier.row());
                }
            }
        }
    }

    private void name(Row row, String property, String actor, Row earlier) {
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
        BitSet used = new BitSet();
        each(InputTable.TIES, (dataset, row) -> {
            use(used, row, "source");
            use(used, row, "target");
        });
        SUBJECTS.forEach(table -> each(table, (dataset, row) -> use(used, row, "subject")));
        each(InputTable.ACTORS, (dataset, row) -> {
            Kind kind = Objects.requireNonNull(kinds.get(row.text("label")));
            boolean expected = kind.acts() || kind.isPopulation();
            RowIndex.Place<Dataset> place = Objects.requireNonNull(actors.first(row, "id"));
            if (expected && !used.get(place.number())) {
                warnings.add(
                        row.problem("id", "'" + row.text("id") + "' has no tie, figure, judgement or period; add one"));
            }
        });
    }

    private void use(BitSet used, Row row, String property) {
        RowIndex.Place<Dataset> place = actors.first(row, property);
        if (place != null) {
            used.set(place.number());
        }
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
