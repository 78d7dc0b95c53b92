package org.helixatlas.export;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a zip: none has a time of its own, and the last one says where the others come from. */
final class ZipFiles {

    /** The first moment that a zip can name: a file's own time would make the same graph other bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipFiles() {}

    /** A file without a time of its own. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** Ends a zip by a file that says where the others come from. */
    static void end(ZipOutputStream zip, List<String> preface) throws IOException {
        zip.putNextEntry(entry("README.txt"));
        Text text = new Text(zip);
        for (String said : preface) {
            text.line(said);
        }
        text.flush();
        zip.finish();
    }
}
