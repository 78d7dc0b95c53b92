package org.helixatlas.ingest;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds numbers, counted from 0, by the hash of what each stands for, which is kept elsewhere. It takes four bytes for a hash and eight
 * to sixteen for a place.
 */
final class HashedNumbers {

    private static final int LEAST = 16;

    /** Another one in each process, so that nobody can make many texts of one hash. */
    private static final long SEED = new SecureRandom().nextLong();

    /** Numbers, each more by one than it is; 0 where none is. */
    private int[] slots = new int[LEAST];

    private int[] hashes = new int[LEAST];
    private int count;

    /** The hash of a text or a list of texts, in this process; of anything else its own. */
    static int hash(Object value) {
        long hash = SEED;
        if (value instanceof String text) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
        } else if (value instanceof List<?> list) {
            for (Object item : list) {
                hash = (hash ^ hash(item)) * 0x9E3779B97F4A7C15L;
            }
        } else {
            hash = (hash ^ value.hashCode()) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> 32);
    }

    /** Adds a number; of those with one hash, the one that was added first is found first. */
    void add(int number, int hash) {
        if (number >= hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(number + 1, hashes.length + (hashes.length >> 1)));
        }
        hashes[number] = hash;
        if (++count > slots.length >> 1) {
            int[] before = slots;
            slots = new int[Math.multiplyExact(before.length, 2)];
            // From the end of a run of taken places on, so that those with one hash keep their order.
            int start = 0;
            while (before[start] != 0) {
                start++;
            }
            for (int i = 0; i < before.length; i++) {
                int held = before[start + i & before.length - 1];
                if (held != 0) {
                    place(held - 1);
                }
            }
        }
        place(number);
    }

    private void place(int number) {
        int at = slot(hashes[number]);
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = number + 1;
    }

    /** The first number of a hash that stands for what is sought; -1 when none does. */
    int find(int hash, IntPredicate isSought) {
        int at = slot(hash);
        while (slots[at] != 0) {
            int number = slots[at] - 1;
            if (hashes[number] == hash && isSought.test(number)) {
                return number;
            }
            at = at + 1 & slots.length - 1;
        }
        return -1;
    }

    private int slot(int hash) {
        return hash & slots.length - 1;
    }
}
