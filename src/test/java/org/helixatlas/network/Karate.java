package org.helixatlas.network;

import java.util.Arrays;
import java.util.Set;

/**
 * Friendships among the 34 members of a karate club before it fell apart, and the side that each then took (Zachary, J.
 * Anthropological Research 33, 1977). Members bear their published numbers.
 */
public final class Karate {

    /** The 78 friendships, each member's with those of higher number. */
    private static final String[] FRIENDS = {
        "1: 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32",
        "2: 3 4 8 14 18 20 22 31",
        "3: 4 8 9 10 14 28 29 33",
        "4: 8 13 14",
        "5: 7 11",
        "6: 7 11 17",
        "7: 17",
        "9: 31 33 34",
        "10: 34",
        "14: 34",
        "15: 33 34",
        "16: 33 34",
        "19: 33 34",
        "20: 34",
        "21: 33 34",
        "23: 33 34",
        "24: 26 28 30 33 34",
        "25: 26 28 32",
        "26: 32",
        "27: 30 34",
        "28: 34",
        "29: 32 34",
        "30: 33 34",
        "31: 33 34",
        "32: 33 34",
        "33: 34"
    };

    /** Those who stayed with the instructor, Mr. Hi; the others went with the officer, John A. */
    public static final Set<String> MR_HI =
            Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12", "13", "14", "17", "18", "20", "22");

    private Karate() {}

    /** The friendships as ties. */
    public static String[] ties() {
        return Arrays.stream(FRIENDS)
                .map(line -> line.split(": "))
                .flatMap(line -> Arrays.stream(line[1].split(" ")).map(friend -> line[0] + "-" + friend))
                .toArray(String[]::new);
    }
}
