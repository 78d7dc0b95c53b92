package org.helixatlas.foreign;

import java.util.List;

/** A file that is not what it seems to be; the message says where and what would be right. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final transient List<Columns> columns;

    Unreadable(Place place, String message) {
        this(place, message, List.of());
    }

    /** Of tables whose columns say nothing. */
    Unreadable(Place place, String message, List<Columns> columns) {
        super(message);
        this.place = place;
        this.columns = columns;
    }

    List<Columns> columns() {
        return columns;
    }

    Place place() {
        return place;
    }
}
