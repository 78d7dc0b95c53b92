package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Excerpt;

/** Collects findings. Of many alike, the first are told and the others counted. */
final class FindingList {

    private static final int SHOWN_PROBLEMS = 20;
    private static final int SHOWN_NOTES = 3;

    private final Map<List<Object>, Alike> sorts = new LinkedHashMap<>();
    private boolean hasErrors;

    private static final class Alike {
        private final List<Finding> shown = new ArrayList<>();
        private int further;
    }

    void add(Severity severity, Place place, String value, String message) {
        add(severity, place, value, message, message);
    }

    /**
     * Adds one.
     *
     * @param sort what those that are alike have in common, where their messages differ
     */
    void add(Severity severity, Place place, String value, String message, String sort) {
        add(new Finding(severity, place, Excerpt.of(Texts.clean(value)), message), sort);
    }

    void addAll(List<Finding> findings) {
        findings.forEach(finding -> add(finding, finding.message()));
    }

    private void add(Finding finding, String sort) {
        hasErrors |= finding.severity() == Severity.ERROR;
        Alike alike = sorts.computeIfAbsent(
                List.of(
                        finding.severity(),
                        finding.place().file(),
                        finding.place().column(),
                        sort),
                key -> new Alike());
        if (alike.shown.size() < shown(finding.severity())) {
            alike.shown.add(finding);
        } else {
            alike.further += finding.times();
        }
    }

    private static int shown(Severity severity) {
        return switch (severity) {
            case ERROR, WARNING -> SHOWN_PROBLEMS;
            case LOSS -> 1;
            case NOTE -> SHOWN_NOTES;
        };
    }

    boolean hasErrors() {
        return hasErrors;
    }

    /** All, errors first, otherwise in the order in which their sorts came up; the last told of a sort stands for those that are not. */
    List<Finding> inOrder() {
        List<Finding> all = new ArrayList<>();
        for (Alike alike : sorts.values()) {
            int last = alike.shown.size() - 1;
            all.addAll(alike.shown.subList(0, last));
            all.add(alike.shown.get(last).and(alike.further));
        }
        all.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(all);
    }
}
