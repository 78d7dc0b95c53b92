package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Data sets as they lie in their folders, read and judged together. */
final class JudgedSets {

    private final List<Path> folders;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Dataset> read;
    private final List<Dataset> inOrder;
    private final SameBodies bodies;
    private final @Nullable Merging merging;

    /**
     * Reads and judges data sets.
     *
     * @param folders one for each
     * @param unchanged those that were read before and need not be read again
     */
    JudgedSets(List<Path> folders, List<Dataset> unchanged) {
        this.folders = folders;
        read = Ingest.read(folders, unchanged, errors);
        inOrder = judged(unchanged);
        bodies = new SameBodies(inOrder, errors);
        merging = errors.isEmpty() ? new Merging(inOrder, bodies.kept()) : null;
        if (merging != null) {
            errors.addAll(merging.errors());
        }
        Collections.sort(errors);
    }

    /** Judges what has changed; where that is not sound, all, for the same mistake may be told of rows that have not changed. */
    private List<Dataset> judged(List<Dataset> unchanged) {
        Set<String> sound = errors.isEmpty() ? sound(unchanged) : Set.of();
        List<Dataset> order = judged(sound);
        if (errors.isEmpty() || sound.isEmpty()) {
            return order;
        }
        errors.clear();
        return judged(Set.of());
    }

    private List<Dataset> judged(Set<String> sound) {
        SpokenOf about = SpokenOf.by(d -> !sound.contains(d.id()), read, Set.of());
        References references = new References(errors, about);
        List<Dataset> order = references.inOrder(read);
        for (Dataset dataset : order) {
            if (sound.contains(dataset.id())) {
                references.take(dataset);
            } else {
                references.judge(dataset);
            }
        }
        return order;
    }

    /** Those that were not read again since they were judged, nor was any that they require. */
    private Set<String> sound(List<Dataset> unchanged) {
        List<Dataset> asBefore = unchanged.stream()
                .filter(d -> read.stream().anyMatch(r -> r == d))
                .toList();
        Set<String> sound = asBefore.stream().map(Dataset::id).collect(Collectors.toCollection(HashSet::new));
        boolean fewer = true;
        while (fewer) {
            fewer = asBefore.stream()
                    .filter(d -> !sound.containsAll(d.descriptor().requires()))
                    .map(d -> sound.remove(d.id()))
                    .reduce(false, Boolean::logicalOr);
        }
        return sound;
    }

    /** Whether these folders hold, to the byte, just what was read. */
    boolean areStillIn(List<Path> now) {
        if (!now.equals(folders)) {
            return false;
        }
        try {
            for (int i = 0; i < now.size(); i++) {
                if (!DatasetFolder.holds(now.get(i), read.get(i).files())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is wrong with any of them, sorted; with any of it none may be loaded. */
    List<Problem> errors() {
        return errors;
    }

    /** As they were read, sound or not. */
    List<Dataset> read() {
        return read;
    }

    /** In the order of their requirements. */
    List<Dataset> inOrder() {
        return inOrder;
    }

    /** With their decisions on which ids mean one body carried out: what is to be loaded. */
    List<Dataset> merged() {
        return sound().datasets();
    }

    /** What is doubtful in sound ones, sorted. */
    List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>(sound().warnings());
        warnings.addAll(new Plausibility(merged(), bodies).warnings());
        Collections.sort(warnings);
        return warnings;
    }

    private Merging sound() {
        if (merging == null) {
            throw new IllegalStateException("The data sets are not sound");
        }
        return merging;
    }
}
