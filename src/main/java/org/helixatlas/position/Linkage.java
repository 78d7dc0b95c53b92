package org.helixatlas.position;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far two clusters are apart. */
enum Linkage {
    /** The mean over all pairs. */
    AVERAGE("average"),
    /** The farthest pair. */
    COMPLETE("complete"),
    /** The nearest pair. */
    SINGLE("single");

    private final String title;

    Linkage(String title) {
        this.title = title;
    }

    /** Its name in requests. */
    String title() {
        return title;
    }

    static Optional<Linkage> of(String title) {
        return Arrays.stream(values()).filter(l -> l.title.equals(title)).findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Linkage::title).toList();
    }

    /** How far a cluster is from one that is made of two, by its distances from these and their sizes. */
    double merged(double first, int firstSize, double second, int secondSize) {
        return switch (this) {
            case AVERAGE -> (first * firstSize + second * secondSize) / (firstSize + secondSize);
            case COMPLETE -> Math.max(first, second);
            case SINGLE -> Math.min(first, second);
        };
    }
}
