package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Parts of the paper for groups, in proportion to how many each has: in rows from the largest, rows as even as they can be. */
final class GroupCells {

    private GroupCells() {}

    /**
     * A cell for each group, in the order in which they are given.
     *
     * @param sizes how many each has, the largest first
     * @param narrowest no cell in a row of several is narrower
     */
    static List<Rectangle2D> of(int[] sizes, double width, double height, double narrowest) {
        int all = IntStream.of(sizes).sum();
        List<int[]> rows = new ArrayList<>();
        int from = 0;
        while (from < sizes.length) {
            // A row takes the next group as long as that makes its cells less oblong.
            int to = from + 1;
            while (to < sizes.length
                    && oblong(sizes, from, to + 1, all, width, height) <= oblong(sizes, from, to, all, width, height)
                    && width / (to + 1 - from) >= narrowest) {
                to++;
            }
            rows.add(new int[] {from, to});
            from = to;
        }
        List<Rectangle2D> cells = new ArrayList<>();
        double y = 0;
        for (int[] row : rows) {
            double inRow = IntStream.range(row[0], row[1]).map(i -> sizes[i]).sum();
            double high = height * inRow / all;
            double x = 0;
            double spare = width - narrowest * (row[1] - row[0]);
            for (int i = row[0]; i < row[1]; i++) {
                double wide = spare > 0 ? narrowest + spare * sizes[i] / inRow : width / (row[1] - row[0]);
                cells.add(new Rectangle2D.Double(x, y, wide, high));
                x += wide;
            }
            y += high;
        }
        return cells;
    }

    /** How far the most oblong cell of a row is from a square: the ratio of its sides, at least 1. */
    private static double oblong(int[] sizes, int from, int to, int all, double width, double height) {
        double inRow = IntStream.range(from, to).map(i -> sizes[i]).sum();
        double high = height * inRow / all;
        return IntStream.range(from, to)
                .mapToDouble(i -> width * sizes[i] / inRow)
                .map(wide -> Math.max(wide / high, high / wide))
                .max()
                .orElse(1);
    }
}
