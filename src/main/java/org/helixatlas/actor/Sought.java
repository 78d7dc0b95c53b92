package org.helixatlas.actor;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.helixatlas.model.Kind;

/**
 * What is known of an actor that someone looks for.
 *
 * @param names what it is called; more than one where it must answer to several
 * @param ids what its id is
 * @param properties what else is known of it
 * @param kinds any of these; empty for any
 */
record Sought(List<Condition> names, List<Condition> ids, List<Property> properties, Set<Kind> kinds) {

    /** One by its name, which may be empty, and its properties. */
    static Sought named(String name, List<Property> properties, Set<Kind> kinds) {
        return new Sought(name.isBlank() ? List.of() : List.of(Condition.is(name)), List.of(), properties, kinds);
    }

    /** How many of several values must hold. */
    enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /**
     * Values that an actor has, or lacks.
     *
     * @param required whether an actor for which it does not hold is no candidate, rather than a worse one
     */
    record Condition(List<String> values, Quantifier quantifier, boolean required) {

        /** It has this value. */
        static Condition is(String value) {
            return new Condition(List.of(value), Quantifier.ANY, false);
        }

        /** Whether it holds for an actor of which it is known whether it has a value. */
        boolean holds(Predicate<String> has) {
            return switch (quantifier) {
                case ANY -> values.stream().anyMatch(has);
                case ALL -> values.stream().allMatch(has);
                case NONE -> values.stream().noneMatch(has);
            };
        }
    }

    /** Values of a property. */
    record Property(ReconciledProperty property, Condition condition) {}
}
