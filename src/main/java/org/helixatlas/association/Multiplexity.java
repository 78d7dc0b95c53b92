package org.helixatlas.association;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.work.Cancellation;

/**
 * Pairs of actors by which relations join them.
 *
 * @param relations the relations that join them, and no other of those asked for
 * @param count how many these are: the multiplexity of such a pair
 * @param pairs how many pairs of actors there are
 * @param share of all pairs that any of the relations joins
 */
record Multiplexity(List<String> relations, int count, int pairs, double share) {

    /** All combinations that occur, those of most relations first, then those of most pairs. */
    static List<Multiplexity> of(List<Relation> relations, boolean directed) {
        Map<Long, Integer> pairs = new HashMap<>();
        int n = relations.get(0).size();
        int joined = 0;
        Cancellation cancellation = Cancellation.current();
        for (int i = 0; i < n; i++) {
            cancellation.check();
            for (int j = directed ? 0 : i + 1; j < n; j++) {
                long joins = 0;
                for (int r = 0; i != j && r < relations.size(); r++) {
                    joins |= relations.get(r).values()[i][j] != 0 ? 1L << r : 0;
                }
                if (joins != 0) {
                    pairs.merge(joins, 1, Integer::sum);
                    joined++;
                }
            }
        }
        List<Multiplexity> rows = new ArrayList<>();
        for (Map.Entry<Long, Integer> row : pairs.entrySet()) {
            List<String> names = new ArrayList<>();
            for (int r = 0; r < relations.size(); r++) {
                if ((row.getKey() >> r & 1) == 1) {
                    names.add(relations.get(r).name());
                }
            }
            rows.add(new Multiplexity(names, names.size(), row.getValue(), (double) row.getValue() / joined));
        }
        rows.sort(Comparator.comparingInt((Multiplexity m) -> -m.count)
                .thenComparingInt(m -> -m.pairs)
                .thenComparing(m -> String.join(",", m.relations)));
        return rows;
    }
}
