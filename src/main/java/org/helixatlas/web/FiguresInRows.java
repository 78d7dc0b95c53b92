package org.helixatlas.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An answer that is no list as a table: a row for each figure, named by its path in the JSON, such as {@code triadCensus.003}. */
public final class FiguresInRows {

    /** The columns. */
    public static final List<String> HEADER = List.of("figure", "value");

    private FiguresInRows() {}

    /** The rows of an answer, in the order of its JSON. A list of single values is one row, one of others a row for each, from 0. */
    public static List<List<@Nullable Object>> of(Object answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        add(rows, "", JsonMapper.shared().convertValue(answer, Map.class));
        return rows;
    }

    private static void add(List<List<@Nullable Object>> rows, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> add(rows, path.isEmpty() ? name.toString() : path + "." + name, part));
        } else if (value instanceof List<?> list && list.stream().anyMatch(FiguresInRows::hasParts)) {
            for (int i = 0; i < list.size(); i++) {
                add(rows, path + "." + i, list.get(i));
            }
        } else if (value != null) {
            rows.add(List.of(path, value));
        }
    }

    private static boolean hasParts(@Nullable Object value) {
        return value instanceof Map || value instanceof Collection;
    }
}
