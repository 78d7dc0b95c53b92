package org.helixatlas.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PooledOutput} wrote. What ends too early, or points beyond the texts there are, is a {@link RuntimeException}. */
final class PooledInput {

    private static final int CHUNK = 1 << 14;

    /** What places mean. */
    final TextPool texts;

    private final ByteBuffer bytes;

    /**
     * Reads the texts, and then the values.
     *
     * @param values how many bytes are before the texts
     */
    PooledInput(ByteBuffer all, int values) {
        texts = TextPool.read(new PooledInput(all.slice(values, all.remaining() - values), new TextPool()));
        bytes = all.slice(0, values).order(ByteOrder.LITTLE_ENDIAN);
    }

    private PooledInput(ByteBuffer bytes, TextPool texts) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.texts = texts;
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
        return texts.getOrNone(Math.toIntExact(count()) - 1);
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
        List<String> all = new ArrayList<>();
        each(PooledInput::word, all::add);
        return List.copyOf(all);
    }

    /** As many bytes. */
    byte[] bytes(int length) {
        byte[] some = new byte[length];
        bytes.get(some);
        return some;
    }

    /** A number for each row. */
    int[] ints() {
        int[] numbers = new int[Math.toIntExact(count())];
        int width = bytes.get();
        int least = Objects.requireNonNull(number());
        byte[] chunk = new byte[Math.min(CHUNK, numbers.length) * width];
        for (int start = 0; start < numbers.length; start += CHUNK) {
            int end = Math.min(numbers.length, start + CHUNK);
            bytes.get(chunk, 0, (end - start) * width);
            add(chunk, width, least, numbers, start, end);
        }
        return numbers;
    }

    private static void add(byte[] chunk, int width, int least, int[] numbers, int start, int end) {
        for (int row = start, at = 0; row < end; row++) {
            int above = 0;
            for (int i = 0; i < width; i++) {
                above |= (chunk[at++] & 0xFF) << 8 * i;
            }
            numbers[row] = least + above;
        }
    }

    /** By row, how many of something it and the rows before it have, where the number of each was written. */
    int[] ends() {
        int[] ends = ints();
        for (int row = 1; row < ends.length; row++) {
            ends[row] += ends[row - 1];
        }
        return ends;
    }

    /** A number for each row, as a column. */
    IntColumn column() {
        return IntColumn.of(ints());
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return !bytes.hasRemaining();
    }
}
