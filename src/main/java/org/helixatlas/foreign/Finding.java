package org.helixatlas.foreign;

/**
 * Something that a reader has to say of a file.
 *
 * @param place where
 * @param value what stands there, shortened; empty where nothing does
 * @param message what is wrong, was made up or is lost, and what would be right
 */
public record Finding(Severity severity, Place place, String value, String message) {

    /** How bad it is. */
    public enum Severity {
        /** Nothing can be loaded before it is mended. */
        ERROR,
        /** It is loaded, but somebody should look. */
        WARNING,
        /** What was lost: the file says it, and the graph will not. */
        LOSS,
        /** What was understood or made up: the encoding, the separator, ids. */
        NOTE
    }
}
