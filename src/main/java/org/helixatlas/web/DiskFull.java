package org.helixatlas.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.neo4j.driver.exceptions.Neo4jException;

/** Tells a failure for want of room on a disk, the database's or the service's own, from others. */
public final class DiskFull {

    /** The title of a problem document that tells of it. */
    public static final String TITLE = "The disk is full";

    /** The detail of one about an upload. */
    public static final String OF_AN_UPLOAD =
            "The server's disk has no room for the upload. Nothing was loaded; make room there, and send it again.";

    /** What operating systems say, in lower case. */
    private static final List<String> NO_SPACE =
            List.of("no space left", "not enough space on the disk", "disk quota exceeded", "disk full");

    private DiskFull() {}

    /** Whether a failure, or what caused it, is such a one. */
    public static boolean causes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if ((cause instanceof IOException || cause instanceof Neo4jException)
                    && NO_SPACE.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }
}
