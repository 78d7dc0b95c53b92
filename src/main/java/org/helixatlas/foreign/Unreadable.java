package org.helixatlas.foreign;

/** A file that is not what it seems to be; the message says where and what would be right. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    Unreadable(Place place, String message) {
        super(message);
        this.place = place;
    }

    Place place() {
        return place;
    }
}
