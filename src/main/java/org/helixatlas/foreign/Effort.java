package org.helixatlas.foreign;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What it takes to follow paths through one record; too much is refused, so that no record holds up the others. */
final class Effort {

    private static final long MOST_VISITS = 10_000_000;

    private final Place place;
    private long visits;
    private @Nullable Lacking lacking;

    /** A name that a path looked for, and the names that were there instead. */
    record Lacking(String name, Set<String> names) {}

    /**
     * @param place of the record
     */
    Effort(Place place) {
        this.place = place;
    }

    /** Counts a value that is looked at. */
    void visit() {
        if (++visits > MOST_VISITS) {
            throw new Unreadable(
                    place,
                    "the record that begins here is too large for its mapping: its paths look at more than "
                            + MOST_VISITS + " values; tell a path to smaller records by records");
        }
    }

    /** Says that a path looked for a name that is not among these. */
    void lacks(String name, Tree.Fields fields) {
        lacking = new Lacking(name, fields.values().keySet());
    }

    /** The name that was looked for last where it is not; null where no path looked for such a name since this was asked. */
    @Nullable
    Lacking takeLacking() {
        Lacking last = lacking;
        lacking = null;
        return last;
    }
}
