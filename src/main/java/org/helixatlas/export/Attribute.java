package org.helixatlas.export;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of an extract's nodes or lines, for the formats that carry any number of them.
 *
 * @param name its name, in camel case
 * @param type what its values are
 * @param value the value of a row; null where the data does not say
 */
record Attribute<T>(String name, Type type, Function<T, @Nullable Object> value) {

    /** What values are. */
    enum Type {
        TEXT,
        WHOLE,
        NUMBER,
        TRUTH,
        /** Texts without semicolons, such as ids. */
        LIST
    }

    static <T> Attribute<T> text(String name, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, Type.TEXT, value);
    }

    static <T> Attribute<T> whole(String name, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, Type.WHOLE, value);
    }

    static <T> Attribute<T> number(String name, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, Type.NUMBER, value);
    }

    static <T> Attribute<T> truth(String name, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, Type.TRUTH, value);
    }

    static <T> Attribute<T> list(String name, Function<T, @Nullable Object> value) {
        return new Attribute<>(name, Type.LIST, value);
    }

    /** The value of a row; null where the data does not say. */
    @Nullable
    Object of(T row) {
        return value.apply(row);
    }

    /** The value of a row as text, the parts of a list joined by semicolons; null where the data does not say. */
    @Nullable
    String text(T row) {
        Object found = value.apply(row);
        if (found instanceof Collection<?> parts) {
            return parts.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return found == null ? null : found.toString();
    }
}
