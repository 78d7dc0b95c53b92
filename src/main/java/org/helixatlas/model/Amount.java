package org.helixatlas.model;

import org.jspecify.annotations.Nullable;

/**
 * How much a tie is.
 *
 * @param value the number
 * @param unit {@code people}, {@code %}, the code of a currency, and so on
 * @param qualifier about, over, under, nearly or at least; null where the number is exact
 */
public record Amount(double value, String unit, @Nullable String qualifier) {

    /** The amount as one writes it: {@code over 100 people}. */
    public String inWords() {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return (qualifier == null ? "" : qualifier + " ") + number + (unit.equals("%") ? "" : " ") + unit;
    }
}
