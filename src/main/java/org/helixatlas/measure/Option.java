package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of one measure, checked before the measure sees it.
 *
 * @param name its name in requests
 * @param tells what it changes
 * @param byDefault its value where it is not given
 * @param choices the values that it may have, where it is a choice; empty for a number
 * @param least the least number, or null for a choice
 * @param most the greatest number, or null for a choice
 * @param whole whether only whole numbers will do
 * @param chinese what it changes, in Chinese; null where nobody has written it yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Option(
        String name,
        String tells,
        String byDefault,
        List<String> choices,
        @Nullable Double least,
        @Nullable Double most,
        boolean whole,
        @Nullable ChineseOption chinese) {

    /** What an option changes, in Chinese. */
    public record ChineseOption(String tells) {}

    /** One of several words, the first by default. */
    public static Option choice(String name, String tells, String... choices) {
        return new Option(name, tells, choices[0], List.of(choices), null, null, false, null);
    }

    /** A whole number within bounds. */
    public static Option whole(String name, String tells, long byDefault, long least, long most) {
        return new Option(name, tells, String.valueOf(byDefault), List.of(), (double) least, (double) most, true, null);
    }

    /** A number within bounds. */
    public static Option number(String name, String tells, double byDefault, double least, double most) {
        return new Option(name, tells, String.valueOf(byDefault), List.of(), least, most, false, null);
    }

    /** The same option, with what it changes in Chinese too. */
    public Option inChinese(String told) {
        return new Option(name, tells, byDefault, choices, least, most, whole, new ChineseOption(told));
    }

    /** What is wrong with a value, and what would be right; null where nothing is. */
    @Nullable
    String wrong(String value) {
        if (!choices.isEmpty()) {
            return choices.contains(value) ? null : name + " is one of " + String.join(", ", choices);
        }
        try {
            double number = whole ? Long.parseLong(value) : Double.parseDouble(value);
            if (number >= least && number <= most) {
                return null;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of bounds.
        }
        return name + " is a " + (whole ? "whole " : "") + "number from " + plain(least) + " to " + plain(most);
    }

    private String plain(@Nullable Double bound) {
        return bound == null ? "" : whole ? String.valueOf(bound.longValue()) : String.valueOf(bound);
    }
}
