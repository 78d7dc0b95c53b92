package org.helixatlas.synergy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.Sources;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * How much a few properties of the actors tell of one another, in bits. With three dimensions T = Hx + Hy + Hz - Hxy - Hxz - Hyz + Hxyz.
 *
 * <p>The sign: T of two dimensions is 0 when they are independent and positive otherwise. T of three is below 0 when the three together
 * tell more than the pairs do, which Leydesdorff reads as synergy, uncertainty reduced at the level of the system; above 0 the pairs
 * tell the same twice over. Others define the quantity with the opposite sign (interaction information). T of four does not tell the
 * two apart: four copies of one value and four values of which each follows from the other three only give T above 0 alike.
 * {@code organisation} does, in three and more dimensions.
 *
 * @param dimensions what was compared
 * @param actors the number of actors whose values are all known, on which all of this rests
 * @param leftOut the number of others, which are not in
 * @param known of how many actors each dimension is known, the other dimensions aside: which of them costs most coverage
 * @param values how many values each dimension has among these actors
 * @param entropy H in bits by dimensions: of each alone, and jointly of all combinations
 * @param transmission T in bits of all combinations of two and more dimensions
 * @param synergy T of all dimensions
 * @param redundancy (-1)^(1 + dimensions) T, the mutual redundancy of Leydesdorff and Ivanova (J. Association for Information Science
 *     and Technology 65, 2014), who read it below 0 as uncertainty reduced
 * @param organisation the organisational information, (k - 2) H + sum of H of each less H of all others: below 0 where synergy prevails,
 *     above where redundancy does, T itself in three dimensions and 0 in two (Rosas et al., Phys. Rev. E 100, 032305, 2019)
 * @param chance T where values are shuffled among the actors
 * @param groups T between and within groups of actors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Synergy(
        List<String> dimensions,
        int actors,
        int leftOut,
        Map<String, Integer> known,
        Map<String, Integer> values,
        Map<String, Double> entropy,
        Map<String, Double> transmission,
        @Nullable Double synergy,
        @Nullable Double redundancy,
        @Nullable Double organisation,
        @Nullable Chance chance,
        @Nullable Groups groups) {

    private static final double STEPS = 1e9;
    private static final int USUAL_PERMUTATIONS = 999;
    private static final String UNKNOWN = "(unknown)";

    /**
     * What a question about synergy leaves open.
     *
     * @param dimensions two to four
     * @param unknownIsAValue whether an actor of which a value is not known counts with it as a value of its own, or not at all
     * @param by the property by which actors are grouped; null for no groups
     * @param permutations how many times values are shuffled; null for the usual number, or as many as a few seconds allow
     * @param seed another seed draws other permutations
     */
    record SynergyOptions(
            List<Dimension> dimensions,
            boolean unknownIsAValue,
            @Nullable Dimension by,
            @Nullable Integer permutations,
            int seed) {

        static final SynergyOptions TRIPLE_HELIX =
                new SynergyOptions(List.of(Dimension.SPHERE, Dimension.TECHNOLOGY, Dimension.PLACE), false, null, 0, 0);

        SynergyOptions {
            dimensions = List.copyOf(dimensions);
        }
    }

    /**
     * T where each dimension's values are shuffled among the actors, so that nothing tells of anything but by chance: with few actors
     * and many values T is far from 0 all the same.
     *
     * @param permutations how many times
     * @param seed what the draws started from
     * @param expected the mean T
     * @param deviation its standard deviation
     * @param atMost the share of permutations with a T as low as that found, itself counted in
     * @param atLeast the share with a T as high
     */
    record Chance(int permutations, int seed, double expected, double deviation, double atMost, double atLeast) {}

    /**
     * T by groups: the groups' own, weighed by their actors, add up with that between them to the whole (Theil 1972; Leydesdorff and
     * Strand, J. American Society for Information Science and Technology 64, 2013).
     *
     * @param by the property by which actors are grouped
     * @param between T of the whole less what groups contribute: the synergy above the level of groups
     * @param within what the groups contribute together
     * @param parts the groups, the largest first
     */
    record Groups(String by, double between, double within, List<Part> parts) {}

    /**
     * A group.
     *
     * @param actors its size
     * @param synergy T among its actors, in bits
     * @param contribution that times the group's share of all actors
     */
    record Part(String group, int actors, double synergy, double contribution) {}

    /**
     * The synergy among the actors of a view.
     *
     * @throws TooLarge when more permutations are asked for than a few seconds allow
     */
    static Synergy of(View view, SynergyOptions question) {
        Properties properties = new Properties(view);
        List<Dimension> asked = new ArrayList<>(question.dimensions());
        if (question.by() != null) {
            asked.add(question.by());
        }
        List<@Nullable String[]> columns = asked.stream().map(properties::of).toList();
        int[] covered = IntStream.range(0, view.size())
                .filter(v -> question.unknownIsAValue() || columns.stream().allMatch(c -> c[v] != null))
                .toArray();
        List<String[]> known = columns.stream()
                .map(c -> IntStream.of(covered)
                        .mapToObj(v -> c[v] == null ? UNKNOWN : c[v])
                        .toArray(String[]::new))
                .toList();
        Map<String, Integer> byDimension = new LinkedHashMap<>();
        for (int d = 0; d < asked.size(); d++) {
            byDimension.put(asked.get(d).title(), (int)
                    Arrays.stream(columns.get(d)).filter(Objects::nonNull).count());
        }
        return of(question, known, byDimension, view.size() - covered.length);
    }

    /** The synergy of values given by dimension and, where grouped, the group last. */
    static Synergy of(SynergyOptions question, List<String[]> known, Map<String, Integer> byDimension, int leftOut) {
        int k = question.dimensions().size();
        Distribution distribution =
                new Distribution(known.stream().limit(k).map(Synergy::numbered).toArray(int[][]::new));
        List<String> titles =
                question.dimensions().stream().map(Dimension::title).toList();
        Map<String, Integer> values = new LinkedHashMap<>();
        for (int d = 0; d < k; d++) {
            values.put(titles.get(d), distribution.distinct(d));
        }
        boolean any = distribution.cases() > 0;
        Map<String, Double> entropy = new LinkedHashMap<>();
        Map<String, Double> transmission = new LinkedHashMap<>();
        int[] subsets = IntStream.range(1, 1 << k)
                .boxed()
                .sorted(Comparator.comparingInt((Integer s) -> Integer.bitCount(s))
                        .thenComparing(s -> s))
                .mapToInt(s -> s)
                .toArray();
        for (int subset : any ? subsets : new int[0]) {
            String name = IntStream.range(0, k)
                    .filter(d -> (subset >> d & 1) == 1)
                    .mapToObj(titles::get)
                    .reduce((a, b) -> a + "," + b)
                    .orElseThrow();
            entropy.put(name, distribution.entropy(subset));
            if (Integer.bitCount(subset) > 1) {
                transmission.put(name, distribution.transmission(subset));
            }
        }
        double whole = distribution.transmission();
        return new Synergy(
                titles,
                distribution.cases(),
                leftOut,
                byDimension,
                values,
                entropy,
                transmission,
                any ? (Double) whole : null,
                any ? (Double) (k % 2 == 1 ? whole : 0 - whole) : null,
                any ? (Double) distribution.organisation() : null,
                any ? chance(question, distribution, known) : null,
                any && question.by() != null ? groups(question.by(), known, whole) : null);
    }

    /** Values numbered in the order of their names. */
    private static int[] numbered(String[] values) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String value : new TreeSet<>(List.of(values))) {
            numbers.put(value, numbers.size());
        }
        int[] numbered = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            numbered[i] = numbers.get(values[i]);
        }
        return numbered;
    }

    private static @Nullable Chance chance(SynergyOptions question, Distribution distribution, List<String[]> known) {
        int k = distribution.dimensions();
        double steps = (double) distribution.cases() * (1 << k) * k;
        int most = (int) Math.min(Integer.MAX_VALUE, STEPS / steps);
        int permutations =
                question.permutations() == null ? Math.min(USUAL_PERMUTATIONS, most) : question.permutations();
        if (permutations > most) {
            throw new TooLarge(permutations + " permutations would take too long here; ask for at most " + most);
        }
        if (permutations == 0) {
            return null;
        }
        double found = distribution.transmission();
        int[][] values = known.stream().limit(k).map(Synergy::numbered).toArray(int[][]::new);
        long[] seeds = new Random(question.seed()).longs(permutations).toArray();
        double[] sums = Sources.sum(permutations, 4, () -> (i, sum) -> {
            SplittableRandom random = new SplittableRandom(seeds[i]);
            int[][] dealt = values.clone();
            for (int d = 1; d < k; d++) {
                dealt[d] = shuffled(values[d], random);
            }
            double t = new Distribution(dealt).transmission();
            // The same table gives the same bits by another order of sums only nearly.
            sum[0] += t <= found + 1e-9 ? 1 : 0;
            sum[1] += t >= found - 1e-9 ? 1 : 0;
            sum[2] += t;
            sum[3] += t * t;
        });
        double mean = sums[2] / permutations;
        return new Chance(
                permutations,
                question.seed(),
                mean,
                Math.sqrt(Math.max(0, sums[3] / permutations - mean * mean)),
                (1 + sums[0]) / (1 + permutations),
                (1 + sums[1]) / (1 + permutations));
    }

    private static int[] shuffled(int[] values, SplittableRandom random) {
        int[] shuffled = values.clone();
        RandomOrder.shuffle(shuffled, random);
        return shuffled;
    }

    private static Groups groups(Dimension by, List<String[]> known, double whole) {
        int k = known.size() - 1;
        int n = known.get(k).length;
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            members.computeIfAbsent(known.get(k)[i], g -> new ArrayList<>()).add(i);
        }
        List<Part> parts = new ArrayList<>();
        double within = 0;
        for (Map.Entry<String, List<Integer>> group : members.entrySet()) {
            int[] cases = group.getValue().stream().mapToInt(i -> i).toArray();
            double t = new Distribution(known.stream()
                            .limit(k)
                            .map(column -> numbered(
                                    IntStream.of(cases).mapToObj(i -> column[i]).toArray(String[]::new)))
                            .toArray(int[][]::new))
                    .transmission();
            double contribution = t * cases.length / n;
            within += contribution;
            parts.add(new Part(group.getKey(), cases.length, t, contribution));
        }
        parts.sort(Comparator.comparingInt((Part part) -> -part.actors).thenComparing(Part::group));
        return new Groups(by.title(), whole - within, within, parts);
    }
}
