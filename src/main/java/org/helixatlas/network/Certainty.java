package org.helixatlas.network;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether sources make sure that something was at a time, or only leave room for it. */
public enum Certainty {
    /** In some year of the time asked for sources attest it, or what they state implies it. */
    CERTAIN,
    /** Nothing that is stated forbids it in the time asked for, and nothing makes sure of it. */
    POSSIBLE;

    /** The certainty as the interface writes it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of what is certain in some years, in the time that a filter asks for; at any time where it asks for none. */
    static Certainty of(Interval certain, @Nullable Integer from, @Nullable Integer to) {
        return certain.meets(from, to) ? CERTAIN : POSSIBLE;
    }
}
