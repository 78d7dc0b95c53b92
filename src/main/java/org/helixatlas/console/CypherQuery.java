package org.helixatlas.console;

import java.util.Map;

/**
 * What somebody asks in Cypher.
 *
 * @param query one statement
 * @param parameters values for its parameters, as JSON gives them
 * @param plan whether the plan is wanted, too
 * @param explainOnly whether only the plan is wanted
 */
record CypherQuery(String query, Map<String, Object> parameters, boolean plan, boolean explainOnly) {

    static CypherQuery of(String query, Map<String, Object> parameters) {
        return new CypherQuery(query, parameters, false, false);
    }
}
