package org.helixatlas.export;

import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

/** The time of files in a zip. */
final class ZipTime {

    /** The first moment that a zip can name: a file's own time would make the same graph other bytes. */
    private static final LocalDateTime NONE = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipTime() {}

    /** A file without a time of its own. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NONE);
        return entry;
    }
}
