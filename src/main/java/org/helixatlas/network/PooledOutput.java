package org.helixatlas.network;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes, each text once, after all values: {@link PooledInput} reads them. Whole numbers take as many bytes as they
 * need. A stream that fails is an {@link UncheckedIOException}.
 */
final class PooledOutput {

    private final OutputStream out;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private long length;

    PooledOutput(OutputStream out) {
        this.out = out;
    }

    private void octet(int octet) {
        try {
            out.write(octet);
            length++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        if (text == null) {
            count(0);
            return;
        }
        Integer known = places.putIfAbsent(text, places.size() + 1);
        count(known == null ? places.size() : known);
    }

    /** Writes how many there are, then each. */
    <T> void all(Collection<T> items, BiConsumer<PooledOutput, T> each) {
        count(items.size());
        items.forEach(item -> each.accept(this, item));
    }

    void texts(Collection<String> texts) {
        all(texts, PooledOutput::text);
    }

    /** Writes the texts; nothing may follow. Says how many bytes are before them. */
    long finish() {
        long values = length;
        count(places.size());
        for (String text : places.keySet()) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            count(bytes.length);
            for (byte each : bytes) {
                octet(each);
            }
        }
        return values;
    }
}
