package org.helixatlas.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A data set as read from its folder: cells are validated, references not yet.
 *
 * @param rows the rows that could be read, by file
 * @param unread files that could not be read to their end, so that what refers to their rows cannot be judged
 * @param checksum the hash of the folder's files
 * @param files the files as they are, by name
 */
record Dataset(
        Descriptor descriptor,
        Map<InputTable, List<Row>> rows,
        Set<InputTable> unread,
        String checksum,
        SortedMap<String, byte[]> files) {

    /**
     * What a data set says of itself, in {@code dataset.json}.
     *
     * @param requires ids of data sets whose actors, ties or sources this one refers to
     * @param notes what was left out, and why
     */
    record Descriptor(
            String id,
            String title,
            String version,
            String licence,
            String description,
            List<String> requires,
            List<String> notes) {}

    String id() {
        return descriptor.id();
    }

    List<Row> rows(InputTable table) {
        return rows.getOrDefault(table, List.of());
    }
}
