package org.helixatlas.foreign;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of a tie so far. */
final class GatheredTie {

    final long line;
    String source;
    String target;

    /** Null where what holds for all ties holds for it. */
    @Nullable
    Boolean directed;

    /** Its amount, unless an attribute says that, or all weights are 1. */
    @Nullable
    String weight;

    /** Its type, unless an attribute says that. */
    @Nullable
    String label;

    /** Whether it is the way back of a tie without direction. */
    boolean mirrored;

    private @Nullable Map<TieField, String> values;

    GatheredTie(long line, String source, String target, @Nullable Boolean directed) {
        this.line = line;
        this.source = source;
        this.target = target;
        this.directed = directed;
    }

    boolean says(TieField field) {
        return values != null && values.containsKey(field);
    }

    void put(TieField field, String value) {
        if (values == null) {
            values = new EnumMap<>(TieField.class);
        }
        values.put(field, value);
    }

    Map<TieField, String> values() {
        return values == null ? Map.of() : values;
    }
}
