package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.View;

/** What actors are sorted by: their sphere, which some have none of, or their kind. */
enum Category {
    /** Academia, industry, government and so on. */
    SPHERE,
    /** University, firm and so on. */
    KIND;

    /** The number of each node's category, below 0 for one without. */
    int[] of(View view) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        int[] number = new int[view.size()];
        Arrays.setAll(number, v -> {
            if (this == KIND) {
                return vocabulary.index(view.kind(v));
            }
            Sphere sphere = view.sphere(v);
            return sphere == null ? -1 : vocabulary.index(sphere);
        });
        return number;
    }

    /** The names of the categories, by their numbers. */
    List<String> titles(View view) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        return this == KIND ? vocabulary.kindLabels() : vocabulary.sphereTitles();
    }
}
