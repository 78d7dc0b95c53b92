package org.helixatlas.web;

import java.util.List;

/** Where identifiers of the graph are looked up, beside the interface and judged as that is; links of any page may lead there. */
public final class LinkedAddresses {

    private static final List<String> BEGINS = List.of("/actor/", "/tie/", "/evidence/", "/source/", "/dataset/");

    private LinkedAddresses() {}

    /** Patterns of their paths. */
    static List<String> patterns() {
        return BEGINS.stream().map(begin -> begin + "*").toList();
    }

    /** Whether a path is one of them. */
    public static boolean include(String path) {
        return BEGINS.stream().anyMatch(path::startsWith);
    }
}
