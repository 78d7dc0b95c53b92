package org.helixatlas.procedure;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of records as rows, a figure each, named by its path: what REST gives as CSV, made without the library that writes JSON
 * there.
 */
final class FiguresByPath {

    private final List<AtlasProcedures.Figure> rows = new ArrayList<>();

    private FiguresByPath() {}

    /** The rows of an answer. */
    static List<AtlasProcedures.Figure> of(Record answer) {
        FiguresByPath figures = new FiguresByPath();
        figures.add("", answer);
        return figures.rows;
    }

    private void add(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> add(below(path, name.toString()), part));
        } else if (value instanceof Record figures) {
            for (RecordComponent component : figures.getClass().getRecordComponents()) {
                addComponent(path, figures, component);
            }
        } else if (value instanceof Collection<?> list) {
            addAll(path, List.copyOf(list));
        } else if (value != null) {
            rows.add(new AtlasProcedures.Figure(
                    path, value instanceof Number || value instanceof Boolean ? value : value.toString()));
        }
    }

    private void addComponent(String path, Record figures, RecordComponent component) {
        Method accessor = component.getAccessor();
        if (!accessor.isAnnotationPresent(JsonIgnore.class)) {
            boolean beside = accessor.isAnnotationPresent(JsonUnwrapped.class)
                    || accessor.isAnnotationPresent(JsonAnyGetter.class);
            add(beside ? path : below(path, component.getName()), value(figures, accessor));
        }
    }

    private void addAll(String path, List<?> list) {
        if (list.stream().anyMatch(FiguresByPath::hasParts)) {
            for (int i = 0; i < list.size(); i++) {
                add(path + "." + i, list.get(i));
            }
        } else {
            rows.add(new AtlasProcedures.Figure(path, list));
        }
    }

    private static boolean hasParts(Object value) {
        return value instanceof Map || value instanceof Collection || value instanceof Record;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable Object value(Record figures, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(figures);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(accessor + " cannot be asked", e);
        }
    }
}
