package org.helixatlas.foreign;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of an actor so far. */
final class GatheredActor {

    final long line;
    final String key;
    final Map<ActorField, String> values = new EnumMap<>(ActorField.class);

    /** Which of two modes it is of, as the file says it; null where it does not. */
    @Nullable
    String mode;

    /** Whether that is the second one. */
    boolean second;

    GatheredActor(long line, String key) {
        this.line = line;
        this.key = key;
    }

    boolean says(ActorField field) {
        return values.containsKey(field);
    }
}
