package org.helixatlas.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PooledOutput} wrote. What ends too early, or points beyond the texts there are, is a {@link RuntimeException}. */
final class PooledInput {

    private final ByteBuffer bytes;
    private final String[] pool;

    /**
     * Reads the texts, and then the values.
     *
     * @param values how many bytes are before the texts
     */
    PooledInput(ByteBuffer all, int values) {
        PooledInput texts = new PooledInput(all.slice(values, all.remaining() - values), new String[0]);
        String[] read = new String[texts.length()];
        for (int i = 0; i < read.length; i++) {
            byte[] text = new byte[texts.length()];
            texts.bytes.get(text);
            read[i] = new String(text, StandardCharsets.UTF_8);
        }
        pool = read;
        bytes = all.slice(0, values).order(ByteOrder.LITTLE_ENDIAN);
    }

    private PooledInput(ByteBuffer bytes, String[] pool) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.pool = pool;
    }

    long count() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalStateException("A number has too many bytes");
    }

    /** How many of something follow, each of which takes a byte at least. */
    int length() {
        long length = count();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalStateException("More is announced than there is");
        }
        return (int) length;
    }

    @Nullable
    Integer number() {
        long coded = count();
        if (coded == 0) {
            return null;
        }
        long unsigned = coded - 1;
        return (int) (unsigned >>> 1 ^ -(unsigned & 1));
    }

    double value() {
        return bytes.getDouble();
    }

    @Nullable
    String text() {
        long place = count();
        return place == 0 ? null : pool[Math.toIntExact(place - 1)];
    }

    /** A text that must be there. */
    String word() {
        return Objects.requireNonNull(text());
    }

    <T> void each(Function<PooledInput, T> read, Consumer<? super T> taken) {
        for (int left = length(); left > 0; left--) {
            taken.accept(read.apply(this));
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        each(PooledInput::word, texts::add);
        return List.copyOf(texts);
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }
}
