package org.helixatlas.drawing;

/** Numbers as a drawing writes them. */
public final class PlainNumber {

    private PlainNumber() {}

    /** A number in plain digits, the same on every platform and in every language. */
    public static String of(double value, int decimals) {
        long unit = 1;
        for (int i = 0; i < decimals; i++) {
            unit *= 10;
        }
        long rounded = Math.round(value * unit);
        String digits = Long.toString(Math.abs(rounded) % unit + unit).substring(1);
        String fraction = digits.replaceAll("0+$", "");
        return (rounded < 0 ? "-" : "")
                + Math.abs(rounded) / unit
                + (decimals == 0 || fraction.isEmpty() ? "" : "." + fraction);
    }
}
