package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, each held once and told by its place among them. Places are given in the order in which texts come, and stay. */
final class TextPool {

    /** The place of no text. */
    static final int NONE = -1;

    private String[] texts = new String[16];
    private int size;
    private int[] slots = empty(32);

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
        return texts[place];
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

    /** The text at a place. */
    String get(int place) {
        return texts[place];
    }

    /** The text at a place; null for {@link #NONE}. */
    @Nullable
    String getOrNone(int place) {
        return place == NONE ? null : texts[place];
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Gives back what was kept for more texts. */
    void trim() {
        texts = Arrays.copyOf(texts, size);
    }

    /** The slot that holds the place of a text, or would. */
    private int slot(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != NONE && !texts[slots[slot]].equals(text)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void grow() {
        slots = empty(2 * slots.length);
        for (int place = 0; place < size; place++) {
            slots[slot(texts[place])] = place;
        }
    }
}
