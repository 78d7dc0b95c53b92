package org.helixatlas.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** UTF-8 text, line by line, with the same line ends on every system. */
final class Text {

    private final Writer out;

    Text(OutputStream stream) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    Text line(String... parts) throws IOException {
        for (String part : parts) {
            out.write(part);
        }
        out.write('\n');
        return this;
    }

    /** Lines that each begin with the mark of a comment. */
    Text comments(String mark, Iterable<String> lines) throws IOException {
        for (String line : lines) {
            line(mark, line.replaceAll("\\R", " "));
        }
        return this;
    }

    /** Hands over what was written, and leaves the stream open. */
    void flush() throws IOException {
        out.flush();
    }

    /** A number without a fraction where it has none. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
