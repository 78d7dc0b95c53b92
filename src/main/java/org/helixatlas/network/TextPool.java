package org.helixatlas.network;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Texts, each held once and told by its place among them. Places are given in the order in which texts come, and stay. Of a pool that
 * was read from a file, a text is made when it is first asked for.
 */
final class TextPool {

    /** The place of no text. */
    static final int NONE = -1;

    /** The part of a pool that may be texts which nothing needs any more. */
    private static final int MOST_UNUSED = 4;

    private static final int FEW = 1_000;

    private @Nullable String[] texts = new String[16];
    private int size;
    private int[] slots = empty(32);

    /** The texts that were read, in UTF-8 one after another, and by place where each ends. */
    private byte[] read = {};

    private int[] ends = {};

    /** How many there were when all of them were in use. */
    private int inUse;

    /** The pool that it is a copy of, until it is complete. */
    private @Nullable TextPool origin;

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** The place of a text, which is held from now on; {@link #NONE} for none. */
    int add(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        int slot = slot(text);
        if (slots[slot] == NONE) {
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size + (size >> 1) + 16);
            }
            texts[size] = text;
            slots[slot] = size++;
            if (size > slots.length / 4 * 3) {
                grow();
                return size - 1;
            }
        }
        return slots[slot];
    }

    /** The text as it is held. */
    String one(String text) {
        // The texts may move while one is added.
        int place = add(text);
        return get(place);
    }

    /** The text as it is held, if there is one. */
    @Nullable
    String oneOrNone(@Nullable String text) {
        return text == null ? null : one(text);
    }

    /** The texts as they are held. */
    List<String> all(List<String> some) {
        return some.stream().map(this::one).toList();
    }

    /** The place of a text; {@link #NONE} where it is not held. */
    int find(String text) {
        return slots[slot(text)];
    }

    /** By the place of a text of another pool, its place here, where it is held from when it is asked for; {@link #NONE} for none. */
    IntUnaryOperator placesOf(TextPool other) {
        if (other == origin) {
            return IntUnaryOperator.identity();
        }
        int[] known = new int[other.size];
        return place -> {
            if (place == NONE) {
                return NONE;
            }
            if (known[place] == 0) {
                known[place] = add(other.get(place)) + 1;
            }
            return known[place] - 1;
        };
    }

    /** The places of those of some texts that are held. */
    BitSet placesOf(Set<String> some) {
        BitSet places = new BitSet(size);
        some.stream().mapToInt(this::find).filter(place -> place != NONE).forEach(places::set);
        return places;
    }

    /** The text at a place. */
    String get(int place) {
        String text = texts[place];
        if (text == null) {
            // Two who ask at once both make it, and it is the same.
            int start = place == 0 ? 0 : ends[place - 1];
            text = new String(read, start, ends[place] - start, StandardCharsets.UTF_8);
            texts[place] = text;
        }
        return text;
    }

    /** The text at a place; null for {@link #NONE}. */
    @Nullable
    String getOrNone(int place) {
        return place == NONE ? null : get(place);
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Gives back what was kept for more texts. */
    void trim() {
        texts = Arrays.copyOf(texts, size);
        if (origin == null) {
            inUse = size;
        }
        origin = null;
    }

    /**
     * A pool to go on with where most of the texts are needed again, at their places; an empty one where too many that nothing needs
     * any more have come together in copies of copies.
     */
    TextPool next() {
        TextPool next = new TextPool();
        if (size <= inUse + inUse / MOST_UNUSED + FEW) {
            next.texts = texts.clone();
            next.size = size;
            next.slots = slots.clone();
            next.read = read;
            next.ends = ends;
            next.inUse = inUse;
            next.origin = this;
        }
        return next;
    }

    /** Writes all texts, and how they are found. */
    void write(PooledOutput out) {
        byte[][] bytes = new byte[size][];
        Arrays.setAll(bytes, place -> get(place).getBytes(StandardCharsets.UTF_8));
        out.ints(size, place -> bytes[place].length);
        for (byte[] text : bytes) {
            out.bytes(text);
        }
        out.ints(slots.length, slot -> slots[slot]);
    }

    /** The pool that was written, with the same places. */
    static TextPool read(PooledInput in) {
        TextPool pool = new TextPool();
        pool.ends = in.ends();
        pool.size = pool.ends.length;
        pool.texts = new String[pool.size];
        pool.read = in.bytes(pool.size == 0 ? 0 : pool.ends[pool.size - 1]);
        pool.slots = in.ints();
        pool.inUse = pool.size;
        return pool;
    }

    /** The slot that holds the place of a text, or would. */
    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != NONE && !get(slots[slot]).equals(text)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = empty(2 * slots.length);
        for (int place = 0; place < size; place++) {
            slots[slot(get(place))] = place;
        }
    }
}
