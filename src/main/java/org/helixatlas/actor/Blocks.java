package org.helixatlas.actor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntFunction;

/** Which of many share a key, in a few numbers for each: a key is told by its hash, so that rarely two are taken for one. */
final class Blocks {

    private final long[] hashes;
    private final int[] starts;
    private final int[] members;
    private final int most;

    /**
     * Blocks of all who share a key.
     *
     * @param size how many there are, numbered from 0
     * @param keys the keys of each; asked for twice
     * @param most how many a block may have; larger ones are taken for empty
     */
    Blocks(int size, IntFunction<Set<String>> keys, int most) {
        this.most = most;
        long[] all = new long[Math.max(16, size)];
        int count = 0;
        for (int i = 0; i < size; i++) {
            for (String key : keys.apply(i)) {
                if (count == all.length) {
                    all = Arrays.copyOf(all, count + count / 2);
                }
                all[count++] = hash(key);
            }
        }
        Arrays.sort(all, 0, count);
        int[] begins = new int[count + 1];
        int different = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[different] = all[i];
                begins[different++] = i;
            }
        }
        begins[different] = count;
        hashes = Arrays.copyOf(all, different);
        starts = Arrays.copyOf(begins, different + 1);
        members = new int[count];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            for (String key : keys.apply(i)) {
                members[next[Arrays.binarySearch(hashes, hash(key))]++] = i;
            }
        }
    }

    /** Adds all who have a key, unless they are too many. */
    void addTo(Collection<Integer> found, String key) {
        int block = Arrays.binarySearch(hashes, hash(key));
        if (block >= 0 && starts[block + 1] - starts[block] <= most) {
            for (int i = starts[block]; i < starts[block + 1]; i++) {
                found.add(members[i]);
            }
        }
    }

    /** FNV-1a of 64 bits (Fowler, Noll and Vo) over the characters. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
