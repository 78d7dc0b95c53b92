package org.helixatlas.graph;

import java.util.Optional;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * The escapes {@code \}{@code u4e2d} of a statement. Neo4j resolves them before it reads the statement, wherever they stand, and takes
 * a wrong one, or half a character, for something else without a word.
 */
public final class UnicodeEscapes {

    private static final int DIGITS = 4;

    private UnicodeEscapes() {}

    /**
     * What is wrong with a statement, and where.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Fault(String message, int line, int column) {}

    /** Whether the database failed on a statement only because it lost its way in it: among escapes, or in a comment without end. */
    public static boolean confused(String statement, Neo4jException failure) {
        return "Neo.DatabaseError.General.UnknownError".equals(failure.code())
                && (statement.contains("\\u")
                        || String.valueOf(failure.getMessage()).startsWith("Lexical error"));
    }

    /** The first escape that is none, or the first half of a character whose other half is missing. */
    public static Optional<Fault> fault(String statement) {
        int line = 1;
        int lineStart = 0;
        int high = -1;
        boolean escaped = false;
        int at = 0;
        while (at < statement.length()) {
            char read = statement.charAt(at);
            int next = at + 1;
            boolean escape = read == '\\' && !escaped && next < statement.length() && statement.charAt(next) == 'u';
            if (escape) {
                int code = code(statement, at + 2);
                if (code < 0) {
                    return fault("\\u is followed by four hexadecimal digits, as in \\u4e2d.", line, at - lineStart);
                }
                read = (char) code;
                next = at + 2 + DIGITS;
            }
            escaped = read == '\\' && !escaped && !escape;
            if (Character.isLowSurrogate(read) != high >= 0) {
                return fault(
                        "Half of a character stands alone; characters beyond \\uffff take two escapes, as in \\ud83d\\ude00.",
                        line,
                        (high >= 0 ? high : at) - lineStart);
            }
            high = Character.isHighSurrogate(read) ? at : -1;
            if (!escape && (read == '\n' || read == '\r' && !statement.startsWith("\n", next))) {
                line++;
                lineStart = next;
            }
            at = next;
        }
        return high < 0
                ? Optional.empty()
                : fault("Half of a character stands alone at the end of the statement.", line, high - lineStart);
    }

    private static Optional<Fault> fault(String message, int line, int offset) {
        return Optional.of(new Fault(message, line, offset + 1));
    }

    /** Four digits, or a negative number where they are not. */
    private static int code(String statement, int at) {
        int code = 0;
        for (int i = at; i < at + DIGITS; i++) {
            int digit =
                    i < statement.length() && statement.charAt(i) < 128 ? Character.digit(statement.charAt(i), 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }
}
