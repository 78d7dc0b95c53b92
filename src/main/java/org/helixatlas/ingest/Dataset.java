package org.helixatlas.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;

/**
 * A data set as read from its folder: cells are validated, references not yet.
 *
 * @param vocabulary the words that it may use: the shipped ones, its own, and those of the data sets that it requires
 * @param rows the rows that could be read, by file
 * @param unread files that could not be read to their end, so that what refers to their rows cannot be judged
 * @param merging tells how decisions changed the rows; empty where they are as the files give them
 * @param checksum the hash of the folder's files
 * @param files the files as they are, by name
 */
record Dataset(
        Descriptor descriptor,
        Vocabulary vocabulary,
        Map<InputTable, List<Row>> rows,
        Set<InputTable> unread,
        String merging,
        String checksum,
        SortedMap<String, FileContent> files) {

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

    /** The relation types that some data sets may use, by name. */
    static Map<String, RelationType> types(Collection<Dataset> datasets) {
        Map<String, RelationType> types = new TreeMap<>();
        datasets.forEach(d -> d.vocabulary.types().forEach(type -> types.put(type.name(), type)));
        return types;
    }

    /** The kinds that some data sets may use, by label. */
    static Map<String, Kind> kinds(Collection<Dataset> datasets) {
        Map<String, Kind> kinds = new TreeMap<>();
        datasets.forEach(d -> d.vocabulary.kinds().forEach(kind -> kinds.put(kind.label(), kind)));
        return kinds;
    }

    /** The data set with other rows, which decisions on its ids made of them. */
    Dataset merged(Map<InputTable, List<Row>> merged) {
        return new Dataset(descriptor, vocabulary, merged, unread, Row.fingerprint(merged.values()), checksum, files);
    }

    /** The data set with its files in another folder, which holds the same. */
    Dataset in(Path folder) {
        SortedMap<String, FileContent> there = new TreeMap<>();
        files.forEach((name, content) -> there.put(name, content.at(folder.resolve(name))));
        return new Dataset(descriptor, vocabulary, rows, unread, merging, checksum, there);
    }

    /** The bytes of all files, in memory. */
    SortedMap<String, byte[]> bytes() {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, content) -> bytes.put(name, content.bytes()));
        return bytes;
    }

    String id() {
        return descriptor.id();
    }

    List<Row> rows(InputTable table) {
        return rows.getOrDefault(table, List.of());
    }
}
