package org.helixatlas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that is a table, and so can be had as CSV or as a spreadsheet. */
public interface Table {

    /** The names of the columns. */
    List<String> header();

    /** The rows, each with one cell for every column; cells are texts, numbers, truth values, or lists of these. */
    List<? extends List<? extends @Nullable Object>> cells();
}
