package org.helixatlas.figure;

import java.util.List;
import org.helixatlas.drawing.Typeface;

/**
 * A name as it is broken into lines.
 *
 * @param width of its longest line, in points
 * @param height of its lines, in points
 */
record NameBlock(List<String> lines, double width, double height) {

    /** From baseline to baseline, in sizes of the type. */
    static final double LINE = 1.15;

    static NameBlock of(List<String> lines, double type) {
        double width = lines.stream()
                .mapToDouble(line -> Typeface.NOTO.width(line, type))
                .max()
                .orElse(0);
        return new NameBlock(lines, width, lines.size() * LINE * type);
    }

    /** Whether something had to be left out. */
    boolean isCut() {
        // A language that is cut need not be the last one.
        return lines.stream().anyMatch(line -> Typeface.isCut(List.of(line)));
    }
}
