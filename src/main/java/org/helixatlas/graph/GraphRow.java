package org.helixatlas.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of the graph by its columns, however it was got: by the driver, inside the database, or from what was just written. */
@FunctionalInterface
public interface GraphRow {

    /** What a column has; null where it has nothing. */
    @Nullable
    Object value(String column);

    /** A row as a map. */
    static GraphRow of(Map<String, ?> row) {
        return row::get;
    }

    /** A text that each row of ours has; of one that somebody else wrote without it, the word null, as the driver has it. */
    default String text(String column) {
        String text = textOrNull(column);
        return text == null ? "null" : text;
    }

    /** A text, or null. */
    default @Nullable String textOrNull(String column) {
        return (String) value(column);
    }

    /** The texts of a list, of none where there is no list. */
    default List<String> texts(String column) {
        Object list = value(column);
        if (list == null) {
            return List.of();
        }
        Collection<?> texts = list instanceof Object[] array ? Arrays.asList(array) : (Collection<?>) list;
        texts.forEach(String.class::cast);
        @SuppressWarnings("unchecked")
        List<String> all = (List<String>) List.copyOf(texts);
        return all;
    }

    /** A whole number, or null. */
    default @Nullable Integer whole(String column) {
        return value(column) instanceof Number number ? Math.toIntExact(number.longValue()) : null;
    }

    /** A number, or null. */
    default @Nullable Double number(String column) {
        return value(column) instanceof Number number ? number.doubleValue() : null;
    }

    /** A row in a column. */
    @SuppressWarnings("unchecked")
    default Map<String, ?> map(String column) {
        return (Map<String, ?>) Objects.requireNonNull(value(column), column);
    }
}
