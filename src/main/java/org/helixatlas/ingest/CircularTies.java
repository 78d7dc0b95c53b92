package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.ingest.Circles.Step;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;

/**
 * Judges ties that lead back to where they began. Within one data set nobody may descend from itself or be, at one time, a part of
 * itself: that is nonsense, an error. What only several data sets say together, parts that were exchanged over the years, and
 * descent that passes a merger or a new name (a firm may merge back into its parent) can be true accounts: a warning.
 */
final class CircularTies {

    private static final int SHOWN = 12;

    private CircularTies() {}

    /** What is nonsense within one data set. */
    static List<Problem> errors(Dataset dataset) {
        List<Problem> errors = new ArrayList<>();
        List<List<Row>> ties = List.of(dataset.rows(InputTable.TIES));
        Map<String, RelationType> types = Dataset.types(List.of(dataset));
        Circles.in(descent(ties, types))
                .forEach(circle -> errors.add(ofDescent(circle, "no actor descends from itself")));
        Circles.in(parts(ties, types)).stream()
                .filter(CircularTies::isAtOneTime)
                .forEach(circle -> errors.add(ofParts(circle, "nothing is a part of itself")));
        return errors;
    }

    /** What is doubtful in the data sets together; each of them is free of errors. */
    static List<Problem> warnings(List<Dataset> datasets) {
        List<List<Row>> ties =
                datasets.stream().map(d -> d.rows(InputTable.TIES)).toList();
        Map<String, RelationType> types = Dataset.types(datasets);
        List<Problem> warnings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (List<Step> circle : Circles.in(descent(ties, types))) {
            circle.forEach(step -> told.add(step.from()));
            warnings.add(ofDescent(circle, "data sets disagree on who comes from whom"));
        }
        List<Step> all = Stream.concat(
                        descent(ties, types).stream(),
                        fromParents(ties, types, t -> t.meaning().isContinuation()).stream())
                .toList();
        for (List<Step> circle : Circles.in(all)) {
            if (circle.stream().noneMatch(step -> told.contains(step.from()))) {
                warnings.add(ofDescent(circle, "correct it unless what separated became one again"));
            }
        }
        for (List<Step> circle : Circles.in(parts(ties, types))) {
            warnings.add(ofParts(
                    circle,
                    isAtOneTime(circle)
                            ? "data sets disagree on what is a part of what"
                            : "correct it unless the whole and the part changed places over the years"));
        }
        return warnings;
    }

    /** Steps from parents to children. */
    private static List<Step> descent(List<List<Row>> ties, Map<String, RelationType> types) {
        return fromParents(ties, types, t -> t.meaning() == Meaning.BIRTH);
    }

    /** Steps from parts to wholes. */
    private static List<Step> parts(List<List<Row>> ties, Map<String, RelationType> types) {
        return fromParents(ties, types, t -> t.meaning() == Meaning.PART).stream()
                .map(step -> new Step(step.row(), step.to(), step.from()))
                .toList();
    }

    private static List<Step> fromParents(
            List<List<Row>> ties, Map<String, RelationType> types, Predicate<RelationType> wanted) {
        List<Step> steps = new ArrayList<>();
        ties.forEach(rows -> rows.forEach(tie -> {
            RelationType type = types.get(tie.text("type"));
            if (type != null && wanted.test(type)) {
                String source = tie.text("source");
                String target = tie.text("target");
                steps.add(
                        type.parent() == Parent.SOURCE ? new Step(tie, source, target) : new Step(tie, target, source));
            }
        }));
        return steps;
    }

    /** Whether no two years of the ties show that one had ended before another began. */
    private static boolean isAtOneTime(List<Step> circle) {
        int lastBegin = Integer.MIN_VALUE;
        int firstEnd = Integer.MAX_VALUE;
        for (Step step : circle) {
            Integer from = step.row().year("from");
            Integer to = step.row().year("to");
            lastBegin = from == null ? lastBegin : Math.max(lastBegin, from);
            firstEnd = to == null ? firstEnd : Math.min(firstEnd, to);
        }
        return lastBegin <= firstEnd;
    }

    private static Problem ofDescent(List<Step> circle, String why) {
        return problem(circle, "'" + circle.get(0).from() + "' descends from itself: ", why);
    }

    private static Problem ofParts(List<Step> circle, String why) {
        return problem(circle, "'" + circle.get(0).from() + "' is a part of itself: ", why);
    }

    /** Stands at the tie that comes last in the files, since that one closes the circle. */
    private static Problem problem(List<Step> circle, String what, String why) {
        Row last = circle.stream()
                .map(Step::row)
                .max(Comparator.comparing(Row::file).thenComparing(Row::line))
                .orElseThrow();
        String ties = circle.stream()
                .map(step -> step.row().tieId() + " (" + step.row().file() + " line "
                        + step.row().line() + ")")
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        String more = circle.size() > SHOWN ? " and " + (circle.size() - SHOWN) + " more" : "";
        return last.problem("type", what + ties + more + "; " + why);
    }
}
