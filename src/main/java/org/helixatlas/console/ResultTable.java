package org.helixatlas.console;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a query returned.
 *
 * @param parameters the values that it ran with, defaults included
 * @param permalink the address that gives this answer again, on this service
 * @param cypher the query's own text, header included
 * @param truncated whether there were more rows than the service returns
 */
record ResultTable(
        String query,
        String title,
        String graphVersion,
        Map<String, Object> parameters,
        String permalink,
        String cypher,
        List<String> columns,
        List<List<@Nullable Object>> rows,
        boolean truncated)
        implements Table {

    /** The answer to a named query. */
    static ResultTable of(CypherFile query, Map<String, Object> parameters, String graphVersion, TableAnswer answer) {
        UriComponentsBuilder permalink = UriComponentsBuilder.fromPath("/api/queries/{name}");
        Map<String, Object> values = new HashMap<>(Map.of("name", query.name()));
        Map<String, Object> sorted = new TreeMap<>(parameters);
        sorted.forEach((name, value) -> {
            if (value != null) {
                values.put("value-" + name, value);
                permalink.queryParam(name, "{value-" + name + "}");
            }
        });
        return new ResultTable(
                query.name(),
                query.title(),
                graphVersion,
                sorted,
                permalink.encode().buildAndExpand(values).toUriString(),
                query.text(),
                answer.columns(),
                answer.rows(),
                answer.truncatedBy() != null);
    }

    /** The answer to an untrusted query, to be shown as a table only. */
    static ResultTable of(CypherQuery question, String graphVersion, TableAnswer answer) {
        return new ResultTable(
                "",
                "",
                graphVersion,
                question.parameters(),
                "",
                question.query(),
                answer.columns(),
                answer.rows(),
                answer.truncatedBy() != null);
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
