package org.helixatlas.position;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;

/**
 * Generalised blockmodelling (Doreian, Batagelj and Ferligoj, Generalized Blockmodeling, Cambridge University Press 2005): the partition into a
 * given number of blocks whose ties come nearest to ideal ones, by local search from several starts: two clusterings, and partitions at
 * random.
 *
 * @param group for each actor the number of its block, from 0 in the order of their first actors
 * @param relations the ideal blocks of each relation
 * @param inconsistencies how many ties are not as the ideal blocks have them, in all relations; where ties weigh a sum of squares
 * @param reached how many starts came to that number
 * @param partitions how many different partitions with that number they found
 */
record Generalised(int[] group, List<Image> relations, double inconsistencies, int reached, int partitions) {

    /** About how many passes over all steps it takes from a start until nothing improves. */
    private static final int USUAL_PASSES = 4;

    /**
     * The ideal blocks of a relation, in rows the block that ties come from.
     *
     * @param ideal their names
     * @param inconsistencies how many ties are not as they have them
     * @param sum how many in all
     */
    record Image(List<List<String>> ideal, List<List<Double>> inconsistencies, double sum) {}

    /**
     * The best that some starts find; of partitions that are equally good the first by the blocks of its actors.
     *
     * @param relations among the same actors
     * @param ideal what blocks may be like; of those that suit equally well the first
     * @param blocks how many; with fewer actors each has its own
     */
    static Generalised of(List<TieMatrix> relations, List<IdealBlock> ideal, int blocks, int starts, int seed) {
        BlockFit criterion = BlockFit.of(relations, ideal);
        int count = Math.min(blocks, criterion.actors());
        SplittableRandom random = new SplittableRandom(seed);
        Cancellation cancellation = Cancellation.current();
        List<int[]> known = clusters(relations, count);
        double least = Double.POSITIVE_INFINITY;
        int reached = 0;
        Set<int[]> best = new TreeSet<>(Arrays::compare);
        for (int start = 0; start < starts; start++) {
            int[] from =
                    start < known.size() ? known.get(start) : BlockSearch.random(criterion.actors(), count, random);
            BlockSearch search = BlockSearch.from(criterion, count, from, random, cancellation::check);
            int[] found = search.group();
            double total = total(criterion, found, count);
            if (total < least - criterion.tolerance()) {
                least = total;
                reached = 0;
                best.clear();
            }
            if (total <= least + criterion.tolerance()) {
                reached++;
                best.add(found);
            }
        }
        int[] group = best.iterator().next();
        return new Generalised(
                group,
                IntStream.range(0, relations.size())
                        .mapToObj(r -> image(criterion, r, group, count))
                        .toList(),
                total(criterion, group, count),
                reached,
                best.size());
    }

    /** Added in the order of the blocks, so that a partition has the same sum however it was found. */
    private static double total(BlockFit criterion, int[] group, int blocks) {
        long[][] members = BlockSearch.members(group, blocks);
        double total = 0;
        for (long[] from : members) {
            for (long[] to : members) {
                total += criterion.total(from, to);
            }
        }
        return total;
    }

    /** Clusters of actors with alike profiles, which are often near. */
    private static List<int[]> clusters(List<TieMatrix> relations, int blocks) {
        Profiles profiles = Profiles.of(relations);
        double[][] apart = profiles.correlations();
        for (double[] row : apart) {
            Arrays.setAll(row, i -> 1 - row[i]);
        }
        return List.of(
                Clustering.of(apart, Linkage.AVERAGE, blocks).group(),
                Clustering.of(profiles.distances(), Linkage.AVERAGE, blocks).group());
    }

    /** About how many words of ties, or how many weights, are looked at from one start. */
    static double steps(double actors, int relations, int blocks, boolean weighted) {
        double steps = actors * blocks + actors * actors / 2;
        // Of two blocks all pairs of actors with all others are looked at again.
        double each = weighted ? actors / Math.max(1, blocks) : Criterion.words((int) actors);
        return USUAL_PASSES * steps * 8 * actors * each * relations;
    }

    private static Image image(BlockFit criterion, int relation, int[] group, int blocks) {
        long[][] members = BlockSearch.members(group, blocks);
        List<List<String>> ideal = new ArrayList<>();
        List<List<Double>> inconsistencies = new ArrayList<>();
        double sum = 0;
        for (long[] from : members) {
            List<BlockFit.Nearest> row = Arrays.stream(members)
                    .map(to -> criterion.nearest(relation, from, to))
                    .toList();
            ideal.add(row.stream().map(n -> n.ideal().title()).toList());
            inconsistencies.add(
                    row.stream().map(BlockFit.Nearest::inconsistencies).toList());
            sum += row.stream().mapToDouble(BlockFit.Nearest::inconsistencies).sum();
        }
        return new Image(ideal, inconsistencies, sum);
    }
}
