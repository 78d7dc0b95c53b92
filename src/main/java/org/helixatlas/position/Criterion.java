package org.helixatlas.position;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** How far the ties between blocks of the same actors are from ideal ones, over some relations. */
final class Criterion implements BlockFit {

    private final List<IdealBlock> ideal;
    private final long[][][] rows;
    private final long[][][] columns;

    /**
     * A criterion.
     *
     * @param relations among the same actors
     * @param ideal what blocks may be like; of those that suit equally well the first
     */
    Criterion(List<TieMatrix> relations, List<IdealBlock> ideal) {
        this.ideal = ideal;
        int words = words(relations.get(0).size());
        rows = relations.stream().map(r -> packed(r.rows(), words)).toArray(long[][][]::new);
        columns = relations.stream().map(r -> packed(r.columns(), words)).toArray(long[][][]::new);
    }

    /** How many words hold a bit for each actor. */
    static int words(int actors) {
        return Math.max(1, (actors + Long.SIZE - 1) / Long.SIZE);
    }

    private static long[][] packed(BitSet[] of, int words) {
        return Stream.of(of).map(b -> Arrays.copyOf(b.toLongArray(), words)).toArray(long[][]::new);
    }

    @Override
    public int actors() {
        return rows[0].length;
    }

    @Override
    public double tolerance() {
        return 0;
    }

    @Override
    public double total(long[] from, long[] to) {
        return of(from, to);
    }

    @Override
    public Nearest nearest(int relation, long[] from, long[] to) {
        IdealBlock.Counts counts = counts(relation, from, to);
        IdealBlock best = ideal.get(0);
        int least = Integer.MAX_VALUE;
        for (IdealBlock block : ideal) {
            int inconsistencies = block.inconsistencies(counts);
            if (inconsistencies < least) {
                best = block;
                least = inconsistencies;
            }
        }
        return new Nearest(best, least);
    }

    /** How many ties from one block to another are not as the nearest ideal blocks have them, in all relations. */
    int of(long[] from, long[] to) {
        int sum = 0;
        for (int relation = 0; relation < rows.length; relation++) {
            IdealBlock.Counts counts = counts(relation, from, to);
            int least = Integer.MAX_VALUE;
            for (IdealBlock block : ideal) {
                least = Math.min(least, block.inconsistencies(counts));
            }
            sum += least;
        }
        return sum;
    }

    private IdealBlock.Counts counts(int relation, long[] from, long[] to) {
        int ties = 0;
        int tiedRows = 0;
        int most = 0;
        int size = 0;
        for (int i = next(from, 0); i >= 0; i = next(from, i + 1)) {
            int tied = common(rows[relation][i], to);
            ties += tied;
            tiedRows += tied > 0 ? 1 : 0;
            most = Math.max(most, tied);
            size++;
        }
        int tiedColumns = 0;
        int mostInColumn = 0;
        int sizeTo = 0;
        for (int j = next(to, 0); j >= 0; j = next(to, j + 1)) {
            int tied = common(columns[relation][j], from);
            tiedColumns += tied > 0 ? 1 : 0;
            mostInColumn = Math.max(mostInColumn, tied);
            sizeTo++;
        }
        return new IdealBlock.Counts(size, sizeTo, from == to, ties, tiedRows, tiedColumns, most, mostInColumn);
    }

    private static int common(long[] of, long[] and) {
        int count = 0;
        for (int w = 0; w < and.length; w++) {
            count += Long.bitCount(of[w] & and[w]);
        }
        return count;
    }

    /** The actors of a block, in order. */
    static int[] members(long[] of) {
        int[] members = new int[Arrays.stream(of).mapToInt(Long::bitCount).sum()];
        int count = 0;
        for (int i = next(of, 0); i >= 0; i = next(of, i + 1)) {
            members[count++] = i;
        }
        return members;
    }

    /** The first actor of a block from one on; -1 where there is none. */
    private static int next(long[] of, int from) {
        int word = from / Long.SIZE;
        if (word >= of.length) {
            return -1;
        }
        long left = of[word] & (-1L << from);
        while (left == 0) {
            if (++word == of.length) {
                return -1;
            }
            left = of[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(left);
    }
}
