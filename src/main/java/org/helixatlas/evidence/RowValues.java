package org.helixatlas.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** What stands in a row that Neo4j returned; null where the data says nothing. */
final class RowValues {

    private RowValues() {}

    static @Nullable String text(Value row, String name) {
        return row.get(name).isNull() ? null : row.get(name).asString();
    }

    static @Nullable Integer year(Value row, String name) {
        return row.get(name).isNull() ? null : row.get(name).asInt();
    }

    static @Nullable Double number(Value row, String name) {
        return row.get(name).isNull() ? null : row.get(name).asDouble();
    }

    static List<String> texts(Value row, String name) {
        return row.get(name).isNull() ? List.of() : row.get(name).asList(Value::asString);
    }
}
