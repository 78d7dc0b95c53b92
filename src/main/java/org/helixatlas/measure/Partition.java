package org.helixatlas.measure;

import java.util.Arrays;
import java.util.Map;
import org.helixatlas.network.View;

/**
 * A measure that divides the actors into groups, such as communities, and so lends them to measures of other questions: its scores
 * have a column {@value #GROUP} of whole numbers. To offer one is to implement this instead of {@link Measure}.
 */
public interface Partition extends Measure {

    /** The name of the column with the number of each actor's group. */
    String GROUP = "group";

    /** The number of each node's group under the measure's defaults; -1 for a node in none. */
    default int[] groups(View view) {
        if (of(view, defaults()) instanceof Scores scores) {
            return groups(scores);
        }
        throw new IllegalStateException(definition().id() + " has no column " + GROUP);
    }

    /** The number of each node's group in what such a measure found; -1 for a node in none. */
    static int[] groups(Scores scores) {
        for (Scores.Column column : scores.columns()) {
            if (column.name().equals(GROUP)) {
                return Arrays.stream(column.values())
                        .mapToInt(group -> Double.isNaN(group) ? -1 : (int) group)
                        .toArray();
            }
        }
        throw new IllegalStateException("These scores have no column " + GROUP);
    }

    /** The options under which others take its groups: no more than its defaults. */
    default Options defaults() {
        return Options.of(definition(), Map.of());
    }
}
