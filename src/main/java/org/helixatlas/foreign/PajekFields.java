package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;

/** The fields of a line of Pajek: words, quoted labels, and intervals in brackets. */
final class PajekFields {

    /**
     * A field.
     *
     * @param text without its quotes or brackets
     */
    record Field(Form form, String text) {}

    /** How a field is written. */
    enum Form {
        WORD,
        QUOTED,
        INTERVAL
    }

    private PajekFields() {}

    static List<Field> of(String line) {
        List<Field> fields = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '"') {
                int end = closing(line, at + 1);
                fields.add(new Field(Form.QUOTED, line.substring(at + 1, end)));
                at = end + 1;
            } else if (c == '[') {
                int end = line.indexOf(']', at);
                end = end < 0 ? line.length() : end;
                fields.add(new Field(Form.INTERVAL, line.substring(at + 1, end)));
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                    end++;
                }
                fields.add(new Field(Form.WORD, line.substring(at, end)));
                at = end;
            }
        }
        return fields;
    }

    /** The quote that ends a label: the first one that nothing else follows directly, for labels may have quotes. */
    private static int closing(String line, int from) {
        int last = -1;
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                last = i;
                if (i + 1 == line.length() || Character.isWhitespace(line.charAt(i + 1))) {
                    return i;
                }
            }
        }
        return last < 0 ? line.length() : last;
    }
}
