package org.helixatlas.foreign;

import java.util.Locale;

/** What a file begins with, by a look at its first bytes. */
final class Begins {

    private Begins() {}

    /** Whether it is XML and this is its first element. */
    static boolean withElement(ForeignFile file, String element) {
        String head = head(file);
        int at = 0;
        while (at < head.length()) {
            int open = head.indexOf('<', at);
            if (open < 0 || !head.substring(at, open).isBlank()) {
                return false;
            }
            if (head.startsWith("<?", open)) {
                at = after(head, "?>", open);
            } else if (head.startsWith("<!--", open)) {
                at = after(head, "-->", open);
            } else if (head.startsWith("<!", open)) {
                at = after(head, ">", open);
            } else {
                int end = open + 1;
                while (end < head.length()
                        && !Character.isWhitespace(head.charAt(end))
                        && ">/".indexOf(head.charAt(end)) < 0) {
                    end++;
                }
                String name = head.substring(open + 1, end);
                return name.substring(name.indexOf(':') + 1).equals(element);
            }
        }
        return false;
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /**
     * Whether the first line that is no comment begins with one of these words, in any case.
     *
     * @param comment what comments begin with; empty where there are none
     */
    static boolean withWord(ForeignFile file, String comment, String... words) {
        TextLines lines = TextLines.head(file);
        while (lines.next()) {
            String line = lines.line().strip().toLowerCase(Locale.ROOT);
            if (!line.isEmpty() && (comment.isEmpty() || !line.startsWith(comment))) {
                for (String word : words) {
                    boolean ends = line.length() == word.length()
                            || (line.length() > word.length()
                                    && !Character.isLetterOrDigit(line.charAt(word.length())));
                    if (line.startsWith(word) && ends) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** The first lines. */
    static String head(ForeignFile file) {
        TextLines lines = TextLines.head(file);
        StringBuilder head = new StringBuilder();
        while (lines.next()) {
            head.append(lines.line()).append('\n');
        }
        return head.toString();
    }
}
