package org.helixatlas.network;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values as bytes, each text once: {@link PooledInput} reads them. Whole numbers take as many bytes as they need. */
final class PooledOutput {

    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pool = new ByteArrayOutputStream();
    private final Map<String, Integer> places = new HashMap<>();

    /** Writes a number from 0. */
    void count(long number) {
        count(values, number);
    }

    private static void count(ByteArrayOutputStream out, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** Writes a number of either sign, or that there is none. */
    void number(@Nullable Integer number) {
        count(number == null ? 0 : 1 + Integer.toUnsignedLong(number << 1 ^ number >> 31));
    }

    void value(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < Long.BYTES; i++) {
            values.write((int) (bits >>> 8 * i));
        }
    }

    /** Writes a text, or that there is none. */
    void text(@Nullable String text) {
        if (text == null) {
            count(0);
            return;
        }
        Integer place = places.get(text);
        if (place == null) {
            place = places.size() + 1;
            places.put(text, place);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            count(pool, bytes.length);
            pool.writeBytes(bytes);
        }
        count(place);
    }

    /** Writes how many there are, then each. */
    <T> void all(Collection<T> items, BiConsumer<PooledOutput, T> each) {
        count(items.size());
        items.forEach(item -> each.accept(this, item));
    }

    void texts(Collection<String> texts) {
        all(texts, PooledOutput::text);
    }

    byte[] toByteArray() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        count(all, places.size());
        all.writeBytes(pool.toByteArray());
        all.writeBytes(values.toByteArray());
        return all.toByteArray();
    }
}
