package org.helixatlas.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes, each text once, after all values: {@link PooledInput} reads them. Whole numbers take as many bytes as they
 * need, those of a column as many as the column's greatest. A stream that fails is an {@link UncheckedIOException}.
 */
final class PooledOutput {

    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final TextPool pool = new TextPool();
    private final TextPool texts;

    /** By place among {@link #texts}, the place in the pool that is written. */
    private final int[] places;

    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private long length;

    /**
     * Starts writing.
     *
     * @param texts what the places of columns mean
     */
    PooledOutput(OutputStream out, TextPool texts) {
        this.out = out;
        this.texts = texts;
        places = new int[texts.size()];
        Arrays.fill(places, TextPool.NONE);
    }

    private void octet(int octet) {
        if (!chunk.hasRemaining()) {
            send();
        }
        chunk.put((byte) octet);
    }

    private void send() {
        try {
            out.write(chunk.array(), 0, chunk.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length += chunk.position();
        chunk.clear();
    }

    /** Writes a number from 0. */
    void count(long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** Writes a number of either sign, or that there is none. */
    void number(@Nullable Integer number) {
        count(number == null ? 0 : 1 + Integer.toUnsignedLong(number << 1 ^ number >> 31));
    }

    void value(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < Long.BYTES; i++) {
            octet((int) (bits >>> 8 * i) & 0xFF);
        }
    }

    /** Writes a text, or that there is none. */
    void text(@Nullable String text) {
        count(pool.add(text) + 1);
    }

    /** Writes how many there are, then each. */
    <T> void all(Collection<T> items, BiConsumer<PooledOutput, T> each) {
        count(items.size());
        items.forEach(item -> each.accept(this, item));
    }

    void texts(Collection<String> all) {
        all(all, PooledOutput::text);
    }

    /** Writes bytes, and not how many. */
    void bytes(byte[] bytes) {
        for (byte each : bytes) {
            octet(each);
        }
    }

    /** Writes a number for each row; it is asked for twice. */
    void ints(int size, IntUnaryOperator number) {
        int least = Integer.MAX_VALUE;
        int greatest = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            int next = number.applyAsInt(row);
            least = Math.min(least, next);
            greatest = Math.max(greatest, next);
        }
        int width = width((long) greatest - least);
        count(size);
        octet(width);
        number(least);
        for (int row = 0; width > 0 && row < size; row++) {
            int above = number.applyAsInt(row) - least;
            for (int i = 0; i < width; i++) {
                octet(above >>> 8 * i);
            }
        }
    }

    /** How many bytes hold the numbers up to this one. */
    private static int width(long greatest) {
        int width = 0;
        while (greatest >>> 8 * width > 0) {
            width++;
        }
        return width;
    }

    /** Writes a column of numbers. */
    void column(IntColumn column) {
        ints(column.size(), column::get);
    }

    /** Writes a column of places of texts. */
    void places(IntColumn column) {
        ints(column.size(), row -> place(column.get(row)));
    }

    /** The place that a text has in what is written; {@link TextPool#NONE} for none. */
    int place(int place) {
        if (place == TextPool.NONE) {
            return TextPool.NONE;
        }
        if (places[place] == TextPool.NONE) {
            places[place] = pool.add(texts.get(place));
        }
        return places[place];
    }

    /** Writes the texts; nothing may follow. Says how many bytes are before them. */
    long finish() {
        long values = length + chunk.position();
        pool.write(this);
        send();
        return values;
    }
}
