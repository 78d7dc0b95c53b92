package org.helixatlas.network;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.helixatlas.model.Amount;
import org.helixatlas.model.TieProperties;
import org.jspecify.annotations.Nullable;

/** What a few ties are beside their years: amounts, stakes and channels, in columns that have a row for none but these. */
final class AmountColumns {

    private final TextPool texts;

    /** By tie, one past the row of the other columns; 0 for none. */
    private final IntColumn place;

    private double[] value;
    private final IntColumn unit;
    private final IntColumn qualifier;
    private final IntColumn stake;
    private final IntColumn channel;

    AmountColumns(TextPool texts) {
        this(texts, 16);
    }

    /**
     * None yet.
     *
     * @param room for so many ties
     */
    AmountColumns(TextPool texts, int room) {
        this.texts = texts;
        place = new IntColumn(room);
        value = new double[16];
        unit = new IntColumn();
        qualifier = new IntColumn();
        stake = new IntColumn();
        channel = new IntColumn();
    }

    /** What {@link #write} wrote. */
    AmountColumns(PooledInput in) {
        texts = in.texts;
        place = numbered(in.ints());
        unit = in.column();
        qualifier = in.column();
        stake = in.column();
        channel = in.column();
        value = new double[unit.size()];
        Arrays.setAll(value, row -> in.value());
    }

    /** Writes all, of ties that are in order. */
    void write(PooledOutput out) {
        out.ints(place.size(), tie -> Math.min(place.get(tie), 1));
        out.places(unit);
        out.places(qualifier);
        out.places(stake);
        out.places(channel);
        for (int row = 0; row < unit.size(); row++) {
            out.value(value[row]);
        }
    }

    /** Numbers from 1, in their order, the ties that have something to hold; 0 stays. */
    private static IntColumn numbered(int[] places) {
        int[] numbers = new int[places.length];
        for (int tie = 0, last = 0; tie < places.length; tie++) {
            numbers[tie] = places[tie] == 0 ? 0 : ++last;
        }
        return IntColumn.of(numbers);
    }

    /** Adds a tie. */
    void add(TieProperties substance) {
        Amount amount = substance.amount();
        if (amount == null && substance.stake() == null && substance.channel() == null) {
            place.add(0);
            return;
        }
        addValue(amount == null ? Double.NaN : amount.value());
        unit.add(texts.add(amount == null ? null : amount.unit()));
        qualifier.add(texts.add(amount == null ? null : amount.qualifier()));
        stake.add(texts.add(substance.stake()));
        channel.add(texts.add(substance.channel()));
        place.add(unit.size());
    }

    /**
     * Adds a tie of another network.
     *
     * @param here by the place of a text there, its place here
     */
    void add(AmountColumns others, int tie, IntUnaryOperator here) {
        int row = others.place.get(tie) - 1;
        if (row < 0) {
            place.add(0);
            return;
        }
        addValue(others.value[row]);
        unit.add(here.applyAsInt(others.unit.get(row)));
        qualifier.add(here.applyAsInt(others.qualifier.get(row)));
        stake.add(here.applyAsInt(others.stake.get(row)));
        channel.add(here.applyAsInt(others.channel.get(row)));
        place.add(unit.size());
    }

    private void addValue(double next) {
        int row = unit.size();
        if (row == value.length) {
            value = Arrays.copyOf(value, row + (row >> 1));
        }
        value[row] = next;
    }

    @Nullable
    Amount amount(int tie) {
        int row = place.get(tie) - 1;
        return row < 0 || unit.get(row) == TextPool.NONE
                ? null
                : new Amount(value[row], texts.get(unit.get(row)), texts.getOrNone(qualifier.get(row)));
    }

    @Nullable
    String stake(int tie) {
        return text(stake, tie);
    }

    @Nullable
    String channel(int tie) {
        return text(channel, tie);
    }

    private @Nullable String text(IntColumn column, int tie) {
        int row = place.get(tie) - 1;
        return row < 0 ? null : texts.getOrNone(column.get(row));
    }
}
