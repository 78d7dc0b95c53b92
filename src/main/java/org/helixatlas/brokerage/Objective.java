package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.helixatlas.network.Sources;

/** What a set of key players is chosen for, as a number from 0 to 1 that is the better the higher it is (Borgatti 2006). */
interface Objective {

    /** What a set achieves. */
    double of(boolean[] set);

    /**
     * What a set would achieve with one actor more.
     *
     * @param set a set
     * @param candidates the actors who might be that one, none of them a member
     * @return a value for each candidate; of no meaning for others
     */
    double[] withEach(boolean[] set, boolean[] candidates);

    /**
     * F: the part of the pairs of actors that are left which have no path to one another, when a set is taken away. O(n + m) for one
     * more of every actor.
     */
    record Fragmentation(Contacts contacts) implements Objective {

        @Override
        public double of(boolean[] set) {
            return part(new ComponentsAfterRemoval(contacts, set).pairs(), left(set));
        }

        @Override
        public double[] withEach(boolean[] set, boolean[] candidates) {
            ComponentsAfterRemoval afterRemoval = new ComponentsAfterRemoval(contacts, set);
            double left = left(set) - 1;
            double[] values = new double[set.length];
            Arrays.setAll(values, v -> candidates[v] ? part(afterRemoval.pairsWithout(v), left) : 0);
            return values;
        }

        static double left(boolean[] set) {
            int left = set.length;
            for (boolean gone : set) {
                left -= gone ? 1 : 0;
            }
            return left;
        }

        static double part(double together, double left) {
            return 1 - together / (left * (left - 1));
        }
    }

    /**
     * Distance-weighted F: one less the mean inverse distance of the pairs that are left, 0 for pairs without a path. The mean is that
     * from the sources, which may be a part of all actors: they have more members than a set. O(m) and more for each source.
     */
    record WeightedFragmentation(Contacts contacts, int[] sources) implements Objective {

        @Override
        public double of(boolean[] set) {
            double[] sums = sums(set);
            return 1 - sums[0] / sums[2] / (Fragmentation.left(set) - 1);
        }

        /** The standard error of the same, for sources drawn without replacement; not a number for one. */
        double error(boolean[] set) {
            double[] sums = sums(set);
            double left = Fragmentation.left(set);
            return Sources.errorOfMean(sums[0], sums[1], sums[2], left) / (left - 1);
        }

        private double[] sums(boolean[] set) {
            return Sources.sum(sources.length, 3, () -> {
                Detours detours = new Detours(contacts, set);
                return (s, sums) -> {
                    if (!set[sources[s]]) {
                        double near = detours.near(sources[s]);
                        sums[0] += near;
                        sums[1] += near * near;
                        sums[2]++;
                    }
                };
            });
        }

        @Override
        public double[] withEach(boolean[] set, boolean[] candidates) {
            int n = set.length;
            double[] sums = Sources.sum(sources.length, n + 2, 16, () -> {
                Detours detours = new Detours(contacts, set);
                return (s, lost) -> {
                    if (!set[sources[s]]) {
                        lost[n] += detours.near(sources[s], lost);
                        lost[n + 1]++;
                    }
                };
            });
            double others = Fragmentation.left(set) - 2;
            double[] values = new double[n];
            Arrays.setAll(values, v -> candidates[v] ? 1 - (sums[n] - sums[v]) / sums[n + 1] / others : 0);
            for (int source : sources) {
                values[source] = candidates[source] ? 1 - (sums[n] - sums[source]) / (sums[n + 1] - 1) / others : 0;
            }
            return values;
        }

        /** About how many steps {@link #withEach} takes, told from a few sources: an edge here takes twice as long as elsewhere. */
        double steps() {
            Detours detours = new Detours(contacts, new boolean[contacts.size()]);
            double[] lost = new double[contacts.size()];
            int asked = Math.min(sources.length, Math.max(4, Math.min(16, sources.length / 8)));
            for (int i = 0; i < asked; i++) {
                detours.near(sources[(int) ((long) i * sources.length / asked)], lost);
            }
            return asked == 0 ? 0 : 2 * (detours.steps() / asked + contacts.size()) * sources.length;
        }
    }

    /**
     * Reach: what actors count by their distance from the nearest member of a set, on average over the targets, which may be a part of
     * all actors. O(m) for each target at most, and less the nearer the set is to it already.
     *
     * @param ahead to whom ties lead
     * @param behind from whom they come
     * @param worth of an actor by its distance, which is 0 for members; no greater for a greater distance
     * @param most the greatest distance that is worth anything
     */
    record Reach(Contacts ahead, Contacts behind, IntToDoubleFunction worth, int most, int[] targets)
            implements Objective {

        private static final int FAR = Integer.MAX_VALUE;

        @Override
        public double of(boolean[] set) {
            return worth(distances(set)) / targets.length;
        }

        private int[] distances(boolean[] set) {
            int[] distances = new int[set.length];
            Arrays.fill(distances, FAR);
            BreadthFirstReach spread = new BreadthFirstReach(ahead);
            spread.from(set, most);
            for (int i = 0; i < spread.reached(); i++) {
                distances[spread.actor(i)] = spread.distance(i);
            }
            return distances;
        }

        private double worth(int[] distances) {
            double sum = 0;
            for (int target : targets) {
                sum += worthOf(distances[target]);
            }
            return sum;
        }

        private double worthOf(int distance) {
            return distance == FAR ? 0 : worth.applyAsDouble(distance);
        }

        @Override
        public double[] withEach(boolean[] set, boolean[] candidates) {
            int[] distances = distances(set);
            double sum = worth(distances);
            double[] values = Sources.sum(targets.length, set.length, () -> {
                BreadthFirstReach spread = new BreadthFirstReach(behind);
                return (t, more) -> {
                    int target = targets[t];
                    double already = worthOf(distances[target]);
                    // Only who is nearer than the set adds anything.
                    spread.from(target, Math.min(most, Math.max(0, distances[target] - 1)));
                    for (int i = 0; i < spread.reached(); i++) {
                        more[spread.actor(i)] += Math.max(0, worth.applyAsDouble(spread.distance(i)) - already);
                    }
                };
            });
            Arrays.setAll(values, v -> candidates[v] ? (sum + values[v]) / targets.length : 0);
            return values;
        }
    }
}
