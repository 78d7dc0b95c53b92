package org.helixatlas.console;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a query returned.
 *
 * @param truncated whether there were more rows than the service returns
 */
record ResultTable(
        String query,
        String title,
        String graphVersion,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated)
        implements Table {

    static ResultTable of(String query, String title, String graphVersion, TableAnswer answer) {
        return new ResultTable(
                query, title, graphVersion, answer.columns(), answer.rows(), answer.truncatedBy() != null);
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return columns;
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return rows;
    }
}
