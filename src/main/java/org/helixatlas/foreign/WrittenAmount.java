package org.helixatlas.foreign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Amounts with a point before decimals, as a data set writes them: at most fifteen digits before it and ten behind. */
final class WrittenAmount {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,2})?");
    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int DECIMALS = 10;

    private WrittenAmount() {}

    /**
     * The amount in plain digits.
     *
     * @throws IllegalArgumentException for what is no amount, with what would be right
     */
    static String plain(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "is not a number; write digits with a point before decimals and no thousands"
                            + " separator, or tell what stands before decimals by decimal=, or decimal=.");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() <= 0) {
            throw new IllegalArgumentException(
                    "a weight is more than zero; leave the cell empty where it is unknown, or leave the tie out where there is none");
        }
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0 || rounded.compareTo(LARGEST) >= 0) {
            throw new IllegalArgumentException(
                    "is out of range; write a number from 0.0000000001 to under 1e15, in another unit");
        }
        return rounded.stripTrailingZeros().toPlainString();
    }
}
