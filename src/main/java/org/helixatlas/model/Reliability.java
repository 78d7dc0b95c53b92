package org.helixatlas.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far a source can be relied on, best first. The order decides which of several rivals is shown; the grades are a convention
 * for who weighs ties against each other, read as "how likely what this kind of source says is so".
 */
public enum Reliability {
    /** A document that is itself the act or the record: a register, a law, a deed, a filing under a duty to tell the truth. */
    PRIMARY(0.95),
    /** What an authority or a public body publishes about matters in its charge. */
    PUBLIC_BODY(0.9),
    /** Research that reports what it found in other sources: papers, books, theses. */
    SECONDARY(0.85),
    /** Newspapers, magazines, broadcasters. */
    PRESS(0.8),
    /** What a firm, an institute or a person publishes about itself. */
    SELF_DESCRIPTION(0.75),
    /** Reference works, open ones included. */
    ENCYCLOPEDIA(0.7),
    /** A copy, a translation or an extract of unknown care. */
    MIRROR(0.6),
    /** Blogs, memoirs on the web and the like, which nobody edits. */
    BLOG(0.5);

    private final double grade;

    Reliability(double grade) {
        this.grade = grade;
    }

    /** The reliability as files, the graph and the interface write it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What such a source's statement is worth, over 0 and under 1. */
    public double grade() {
        return grade;
    }

    /** The reliability with this title; empty when there is none. */
    public static Optional<Reliability> of(String title) {
        return Arrays.stream(values()).filter(r -> r.title().equals(title)).findFirst();
    }

    /** All titles, best first. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(Reliability::title).collect(Collectors.toUnmodifiableList());
    }
}
