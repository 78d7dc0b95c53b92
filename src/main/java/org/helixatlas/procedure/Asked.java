package org.helixatlas.procedure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.FilterReading;
import org.helixatlas.web.FilterWords;
import org.jspecify.annotations.Nullable;

/** The options of a call, as the parameters of a request would be. */
final class Asked {

    /** As long as the address of a request may be. */
    private static final int MOST_CHARACTERS = 8_000;

    private final Map<String, String[]> values = new TreeMap<>();

    Asked(@Nullable Map<String, Object> options) {
        int characters = 0;
        for (Map.Entry<String, Object> option : (options == null ? Map.<String, Object>of() : options).entrySet()) {
            String name = option.getKey();
            Object value = option.getValue();
            if (value == null) {
                continue;
            }
            Collection<?> each = value instanceof Collection<?> list ? list : List.of(value);
            for (Object one : each) {
                if (!(one instanceof String || one instanceof Number || one instanceof Boolean)) {
                    throw new Refused(Excerpt.of(name) + " is a text, a number, a truth value or a list of these");
                }
                characters += one.toString().length() + 1;
                if (characters > MOST_CHARACTERS) {
                    throw new Refused("The options have more than " + MOST_CHARACTERS
                            + " characters; name families or kinds instead");
                }
            }
            values.put(name, each.isEmpty() ? new String[] {""} : new String[] {text(each)});
        }
    }

    private static String text(Collection<?> each) {
        return String.join(",", each.stream().map(String::valueOf).toList());
    }

    /** Refuses names that mean nothing here. */
    void require(Collection<String> own, boolean projected, boolean window) {
        Set<String> known = new LinkedHashSet<>(own);
        FilterWords.FILTER.keySet().forEach(name -> known.add(window ? windowed(name) : name));
        if (projected) {
            known.addAll(FilterWords.PROJECTION.keySet());
        }
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new Refused(
                        "There is no option '" + Excerpt.of(name) + "'; " + SpellingSuggestion.hint(name, known));
            }
        }
    }

    /** What the filter's window is called where from and to are actors. */
    private static String windowed(String name) {
        return switch (name) {
            case "from" -> "since";
            case "to" -> "until";
            default -> name;
        };
    }

    NetworkFilter filter(Snapshot network) {
        return FilterReading.of(network, values::get).filter();
    }

    NetworkFilter windowedFilter(Snapshot network) {
        return FilterReading.of(network, values::get, "since", "until").filter();
    }

    Projection projection(Snapshot network) {
        return FilterReading.of(network, values::get).projection();
    }

    /** The values of the options of these names that are given. */
    Map<String, String> of(Collection<String> names) {
        Map<String, String> given = new TreeMap<>();
        for (String name : names) {
            String[] value = values.get(name);
            if (value != null) {
                given.put(name, value[0].strip());
            }
        }
        return given;
    }

    String text(String name, String otherwise) {
        String[] value = values.get(name);
        return value == null ? otherwise : value[0].strip();
    }

    int whole(String name, int otherwise) {
        String value = text(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Refused(name + " is a whole number, not '" + Excerpt.of(value) + "'");
        }
    }

    boolean is(String name) {
        String value = text(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new Refused(name + " is true or false, not '" + Excerpt.of(value) + "'");
        }
        return value.equals("true");
    }
}
