package org.helixatlas.foreign;

import java.util.Locale;

/** Names of files in which a {@code *} stands for any characters. */
final class NamePattern {

    private NamePattern() {}

    /** Whether the pattern is one of the name, without the difference of case. */
    static boolean matches(String pattern, String name) {
        String wanted = pattern.toLowerCase(Locale.ROOT);
        String given = name.toLowerCase(Locale.ROOT);
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < given.length()) {
            if (p < wanted.length() && wanted.charAt(p) == '*') {
                star = p++;
                from = n;
            } else if (p < wanted.length() && wanted.charAt(p) == given.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (p < wanted.length() && wanted.charAt(p) == '*') {
            p++;
        }
        return p == wanted.length();
    }
}
