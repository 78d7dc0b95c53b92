package org.helixatlas.foreign;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A foreign file as the files of a data set.
 *
 * @param format its format, in words
 * @param dataset the id of the data set
 * @param files the data set's files by name, as they could lie in its folder
 * @param origins for each of these CSV files, where each of its lines comes from: the place at index i is that of line i + 2
 * @param findings what was found out, made up, lost, or is wrong; with an error there are no files
 * @param columns of the tables among the files, and what they are read as
 */
public record Understanding(
        String format,
        String dataset,
        SortedMap<String, byte[]> files,
        Map<String, List<Place>> origins,
        List<Finding> findings,
        List<Columns> columns) {

    /** Whether it can be loaded. */
    public boolean isSound() {
        return findings.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    }
}
