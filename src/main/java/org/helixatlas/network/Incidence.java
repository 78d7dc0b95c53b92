package org.helixatlas.network;

import java.util.Arrays;

/** Which ties start from an actor and which lead to it, where ties are numbered in order of the actor that they start from. */
record Incidence(int[] outStart, int[] inStart, int[] inTies) {

    static Incidence of(int actors, int[] source, int[] target) {
        int[] outStart = new int[actors + 1];
        int[] inStart = new int[actors + 1];
        for (int t = 0; t < source.length; t++) {
            outStart[source[t] + 1]++;
            inStart[target[t] + 1]++;
        }
        for (int a = 0; a < actors; a++) {
            outStart[a + 1] += outStart[a];
            inStart[a + 1] += inStart[a];
        }
        int[] inTies = new int[source.length];
        int[] next = inStart.clone();
        for (int t = 0; t < source.length; t++) {
            inTies[next[target[t]]++] = t;
        }
        return new Incidence(outStart, inStart, inTies);
    }

    int[] outgoing(int a) {
        int[] numbers = new int[outStart[a + 1] - outStart[a]];
        Arrays.setAll(numbers, i -> outStart[a] + i);
        return numbers;
    }

    int[] incoming(int a) {
        return Arrays.copyOfRange(inTies, inStart[a], inStart[a + 1]);
    }
}
