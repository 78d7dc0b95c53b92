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
        hasErrors |= severity == Severity.ERROR;
        boolean isProblem = severity == Severity.ERROR || severity == Severity.WARNING;
        Alike alike = sorts.computeIfAbsent(List.of(severity, place.file(), place.column(), sort), key -> new Alike());
        if (alike.shown.size() < (isProblem ? SHOWN_PROBLEMS : SHOWN_NOTES)) {
            alike.shown.add(new Finding(severity, place, Excerpt.of(Texts.clean(value)), message));
        } else {
            alike.further++;
        }
    }

    void addAll(List<Finding> findings) {
        findings.forEach(f -> add(f.severity(), f.place(), f.value(), f.message()));
    }

    boolean hasErrors() {
        return hasErrors;
    }

    /** All, errors first, otherwise in the order in which their sorts came up. */
    List<Finding> inOrder() {
        List<Finding> all = new ArrayList<>();
        for (Alike alike : sorts.values()) {
            all.addAll(alike.shown);
            if (alike.further > 0) {
                Finding last = all.remove(all.size() - 1);
                all.add(new Finding(
                        last.severity(),
                        last.place(),
                        last.value(),
                        last.message() + " (and " + alike.further + " more of this sort)"));
            }
        }
        all.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(all);
    }
}
