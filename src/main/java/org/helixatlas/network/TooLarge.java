package org.helixatlas.network;

/** What was asked would take more memory or time than this service gives to one question; the message says how to ask for less. */
public final class TooLarge extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says what would be too large, and what would be right. */
    public TooLarge(String message) {
        super(message);
    }
}
