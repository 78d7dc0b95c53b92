package org.helixatlas.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers in a row, which take no memory while all are alike. */
final class Codes {

    private int count;
    private int alike;
    private int @Nullable [] each;

    void add(int code) {
        if (count == 0) {
            alike = code;
        }
        if (each == null && code != alike) {
            each = new int[Math.max(16, count + (count >> 1) + 1)];
            Arrays.fill(each, 0, count, alike);
        }
        if (each != null) {
            if (count == each.length) {
                each = Arrays.copyOf(each, count + (count >> 1));
            }
            each[count] = code;
        }
        count++;
    }

    int get(int index) {
        return each == null ? alike : each[index];
    }

    int size() {
        return count;
    }

    /** No more are added. */
    void complete() {
        if (each != null) {
            each = Arrays.copyOf(each, count);
        }
    }
}
