package org.helixatlas.cohesion;

/** Sets of actors as bits of words, a set and another of equal length. */
final class WordSets {

    private WordSets() {}

    /** How many a set has. */
    static int count(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many two sets have in common. */
    static int common(long[] one, long[] other) {
        int count = 0;
        for (int word = 0; word < one.length; word++) {
            count += Long.bitCount(one[word] & other[word]);
        }
        return count;
    }
}
