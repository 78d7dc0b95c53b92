package org.helixatlas.ingest;

/** Another service loads into the database, or took over while this one did. Nothing was changed; it can be tried again soon. */
final class AnotherLoads extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnotherLoads(String message) {
        super(message);
    }
}
