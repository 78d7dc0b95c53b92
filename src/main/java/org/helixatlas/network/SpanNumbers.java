package org.helixatlas.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spans, each held once, numbered from 0 in the order in which they come. */
final class SpanNumbers {

    private static final int RECENT_BITS = 12;

    private final Map<World.Span, Integer> numbers = new HashMap<>();
    private final List<World.Span> spans = new ArrayList<>();

    /** One past numbers that were given lately, each where the years of its span would have it: most spans come again and again. */
    private final int[] recent = new int[1 << RECENT_BITS];

    private int given;

    /** The number of a span, which is held from now on. */
    int of(World.Span span) {
        given++;
        Interval certain = span.certain();
        Interval possible = span.possible();
        int hash = ((certain.from() * 31 + certain.to()) * 31 + possible.from()) * 31 + possible.to();
        int at = hash * 0x9E3779B9 >>> Integer.SIZE - RECENT_BITS;
        int number = recent[at] - 1;
        if (number < 0 || !spans.get(number).equals(span)) {
            number = find(span);
            recent[at] = number + 1;
        }
        return number;
    }

    private int find(World.Span span) {
        Integer known = numbers.putIfAbsent(span, spans.size());
        if (known == null) {
            spans.add(span);
            return spans.size() - 1;
        }
        return known;
    }

    /** How often a number was given. */
    int given() {
        return given;
    }

    World.Span get(int number) {
        return spans.get(number);
    }

    /** The spans in order. */
    World.Span[] all() {
        return spans.toArray(World.Span[]::new);
    }
}
