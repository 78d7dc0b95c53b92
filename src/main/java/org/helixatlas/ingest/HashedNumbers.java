package org.helixatlas.ingest;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds numbers, counted from 0, by the hash of what each stands for, which is kept elsewhere. It takes eleven to twenty-one bytes for
 * each, a number beside its hash, so that what is not sought is told without another look at memory.
 */
final class HashedNumbers {

    private static final int LEAST = 16;

    private static final long NUMBER = 0xFFFF_FFFFL;

    /** Another one in each process, so that nobody can make many texts of one hash. */
    private static final long SEED = new SecureRandom().nextLong();

    /** The hash in the upper half, and in the lower the number, more by one than it is; 0 where none is. */
    private long[] slots = new long[LEAST];

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
        if (++count > slots.length / 4 * 3) {
            long[] before = slots;
            slots = new long[Math.multiplyExact(before.length, 2)];
            // From the end of a run of taken places on, so that those with one hash keep their order.
            int start = 0;
            while (before[start] != 0) {
                start++;
            }
            for (int i = 0; i < before.length; i++) {
                long held = before[start + i & before.length - 1];
                if (held != 0) {
                    place(held);
                }
            }
        }
        place((long) hash << 32 | number + 1 & NUMBER);
    }

    private void place(long held) {
        int at = slot((int) (held >>> 32));
        while (slots[at] != 0) {
            at = at + 1 & slots.length - 1;
        }
        slots[at] = held;
    }

    /** The first number of a hash that stands for what is sought; -1 when none does. */
    int find(int hash, IntPredicate isSought) {
        for (int at = slot(hash); slots[at] != 0; at = at + 1 & slots.length - 1) {
            long held = slots[at];
            int number = (int) held - 1;
            if ((int) (held >>> 32) == hash && isSought.test(number)) {
                return number;
            }
        }
        return -1;
    }

    private int slot(int hash) {
        return hash & slots.length - 1;
    }
}
