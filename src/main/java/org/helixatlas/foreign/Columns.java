package org.helixatlas.foreign;

import java.util.List;
import java.util.SortedMap;

/**
 * The columns of a table, so that a user can choose among them what they are read as.
 *
 * @param file its name, and after a {@code #} the sheet where it has several
 * @param headings in their order; where a column has none, its number in words
 * @param fields by the option that tells a field, such as {@code source}, the heading of the column that it is read from
 */
public record Columns(String file, List<String> headings, SortedMap<String, String> fields) {}
