package org.helixatlas.web;

import java.util.List;
import java.util.stream.Stream;

/** Where identifiers of the graph are looked up, beside the interface and judged as that is; links of any page may lead there. */
public final class LinkedAddresses {

    private static final List<String> BEGINS = List.of("/actor/", "/tie/", "/evidence/", "/source/", "/dataset/");

    private static final String WORDS = "/terms";

    private LinkedAddresses() {}

    /** Patterns of their paths. */
    static List<String> patterns() {
        return Stream.concat(Stream.of(WORDS), BEGINS.stream().map(begin -> begin + "*"))
                .toList();
    }

    /** Whether a path is one of them. */
    public static boolean include(String path) {
        return path.equals(WORDS) || BEGINS.stream().anyMatch(path::startsWith);
    }
}
