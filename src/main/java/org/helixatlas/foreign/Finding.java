package org.helixatlas.foreign;

/**
 * Something that a reader has to say of a file.
 *
 * @param place where
 * @param value what stands there, shortened; empty where nothing does
 * @param message what is wrong, was made up or is lost, and what would be right
 * @param times how often it occurs; over 1 where this stands for further ones like it, of which it is the first or the last told
 */
public record Finding(Severity severity, Place place, String value, String message, int times) {

    /** What occurs once. */
    public Finding(Severity severity, Place place, String value, String message) {
        this(severity, place, value, message, 1);
    }

    /** The same for so many more. */
    Finding and(int more) {
        return more == 0 ? this : new Finding(severity, place, value, message, times + more);
    }

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
