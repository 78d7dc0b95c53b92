package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.helixatlas.foreign.ValuePath.Step;

/** Reads a {@link ValuePath} from its text. */
final class PathText {

    private static final Pattern INDEX = Pattern.compile("\\d{1,6}");
    private static final String RIGHT = "write names with a point between them, [*], [0], ['name'] or [name=word]";

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int at;

    PathText(String text) {
        this.text = text.strip();
    }

    ValuePath read() {
        if (text.isEmpty() || text.length() > ValuePath.LONGEST) {
            throw new IllegalArgumentException(
                    text.isEmpty()
                            ? "is no path; " + RIGHT
                            : "is too long for a path, which has at most " + ValuePath.LONGEST + " characters");
        }
        boolean fromRecord = text.charAt(0) == '$';
        if (fromRecord || text.charAt(0) == '@') {
            at = 1;
        } else if (text.charAt(0) != '[') {
            steps.add(new ValuePath.Named(name()));
        }
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '.') {
                steps.add(new ValuePath.Named(name()));
            } else if (sign == '[') {
                steps.add(bracket());
            } else {
                throw wrong(at - 1);
            }
        }
        if (steps.size() > ValuePath.MOST_STEPS) {
            throw new IllegalArgumentException(
                    "has " + steps.size() + " steps; a path has at most " + ValuePath.MOST_STEPS);
        }
        return new ValuePath(text, fromRecord, List.copyOf(steps));
    }

    private IllegalArgumentException wrong(int where) {
        return new IllegalArgumentException("is no path from its character " + (where + 1) + " on; " + RIGHT);
    }

    /** A name up to the next step. */
    private String name() {
        int start = at;
        while (at < text.length() && ".[]".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isBlank() || name.equals("*") || name.startsWith("$") || name.startsWith("@")) {
            throw wrong(start);
        }
        return name;
    }

    private Step bracket() {
        int start = at;
        if (isQuote()) {
            String name = quoted();
            close(start);
            return new ValuePath.Named(name);
        }
        int end = text.indexOf(']', at);
        int equals = text.indexOf('=', at);
        if (equals > at && equals < end) {
            String name = text.substring(at, equals).strip();
            at = equals + 1;
            String word;
            if (isQuote()) {
                word = quoted();
            } else {
                word = text.substring(at, end).strip();
                at = end;
            }
            close(start);
            if (name.isEmpty() || ".?(@".indexOf(name.charAt(0)) >= 0) {
                throw wrong(start);
            }
            return new ValuePath.Having(name, Texts.clean(word));
        }
        String inside = end < 0 ? "" : text.substring(at, end).strip();
        at = end + 1;
        if (inside.equals("*")) {
            return new ValuePath.All();
        }
        if (INDEX.matcher(inside).matches()) {
            return new ValuePath.At(Integer.parseInt(inside));
        }
        throw wrong(start);
    }

    private boolean isQuote() {
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
    }

    private String quoted() {
        int end = text.indexOf(text.charAt(at), at + 1);
        if (end < 0) {
            throw wrong(at);
        }
        String inside = text.substring(at + 1, end);
        at = end + 1;
        return inside;
    }

    private void close(int start) {
        if (at >= text.length() || text.charAt(at) != ']') {
            throw wrong(start);
        }
        at++;
    }
}
