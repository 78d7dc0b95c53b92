package org.helixatlas.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.SpellingSuggestion;

/**
 * The options of one request to one measure: every option that its definition declares has a valid value here.
 *
 * @param values values by the names of options, defaults filled in
 */
public record Options(Map<String, String> values) {

    /** Keeps the values in the order of their names. */
    public Options {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A value that a measure does not take. */
    public record Wrong(String option, String message) {}

    /** Thrown for options that a measure does not know or values that it does not take; says which would be right. */
    public static final class WrongOptions extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient List<Wrong> wrong;

        WrongOptions(List<Wrong> wrong) {
            super(wrong.get(0).message());
            this.wrong = wrong;
        }

        /** Everything that is wrong. */
        public List<Wrong> wrong() {
            return wrong;
        }
    }

    /**
     * The options that a measure declares, with the values asked for and defaults for the rest.
     *
     * @throws WrongOptions when a name or a value is not among those declared
     */
    public static Options of(MeasureDefinition definition, Map<String, String> asked) {
        Map<String, String> values = new TreeMap<>();
        List<Wrong> wrong = new ArrayList<>();
        definition.options().forEach(option -> {
            String value = asked.getOrDefault(option.name(), option.byDefault());
            String message = option.wrong(value);
            if (message != null) {
                wrong.add(new Wrong(option.name(), message));
            }
            values.put(option.name(), value);
        });
        List<String> names = definition.options().stream().map(Option::name).toList();
        new TreeMap<>(asked)
                .keySet().stream()
                        .filter(name -> !names.contains(name))
                        .forEach(name -> wrong.add(new Wrong(
                                name,
                                "The measure " + definition.id() + " has no option '" + name + "'"
                                        + (names.isEmpty()
                                                ? "; it has none"
                                                : "; " + SpellingSuggestion.hint(name, names)))));
        if (!wrong.isEmpty()) {
            throw new WrongOptions(wrong);
        }
        return new Options(values);
    }

    /** The word chosen for an option. */
    public String choice(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No option " + name + " is declared");
        }
        return value;
    }

    /** Whether an option has this word. */
    public boolean is(String name, String word) {
        return choice(name).equals(word);
    }

    /** The whole number given for an option. */
    public int whole(String name) {
        return (int) Long.parseLong(choice(name));
    }

    /** The number given for an option. */
    public double number(String name) {
        return Double.parseDouble(choice(name));
    }
}
