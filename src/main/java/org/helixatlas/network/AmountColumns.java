package org.helixatlas.network;

import java.util.Arrays;
import org.helixatlas.model.Amount;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/** What a few ties are beside their years: amounts, stakes and channels, in columns. */
final class AmountColumns {

    private final TextPool texts;
    private double[] value = new double[16];
    private final IntColumn unit = new IntColumn();
    private final IntColumn qualifier = new IntColumn();
    private final IntColumn stake = new IntColumn();
    private final IntColumn channel = new IntColumn();

    AmountColumns(TextPool texts) {
        this.texts = texts;
    }

    /** The row of these; -1 where there is nothing to hold. */
    int add(TieProperties substance) {
        Amount amount = substance.amount();
        if (amount == null && substance.stake() == null && substance.channel() == null) {
            return -1;
        }
        int row = unit.size();
        if (row == value.length) {
            value = Arrays.copyOf(value, row + (row >> 1));
        }
        value[row] = amount == null ? Double.NaN : amount.value();
        unit.add(texts.add(amount == null ? null : amount.unit()));
        qualifier.add(texts.add(amount == null ? null : amount.qualifier()));
        stake.add(texts.add(substance.stake()));
        channel.add(texts.add(substance.channel()));
        return row;
    }

    @Nullable
    Amount amount(int row) {
        return unit.get(row) == TextPool.NONE
                ? null
                : new Amount(value[row], texts.get(unit.get(row)), texts.getOrNone(qualifier.get(row)));
    }

    @Nullable
    String stake(int row) {
        return texts.getOrNone(stake.get(row));
    }

    @Nullable
    String channel(int row) {
        return texts.getOrNone(channel.get(row));
    }
}
