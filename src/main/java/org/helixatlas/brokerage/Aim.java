package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.helixatlas.network.Sources;

/** What a set of key players is chosen for, as a number from 0 to 1 that is the better the higher it is (Borgatti 2006). */
interface Aim {

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
    record Fragmentation(Contacts contacts) implements Aim {

        @Override
        public double of(boolean[] set) {
            return part(new Severance(contacts, set).pairs(), left(set));
        }

        @Override
        public double[] withEach(boolean[] set, boolean[] candidates) {
            Severance severance = new Severance(contacts, set);
            double left = left(set) - 1;
            double[] values = new double[set.length];
            Arrays.setAll(values, v -> candidates[v] ? part(severance.pairsWithout(v), left) : 0);
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
     * Distance-weighted F: one less the mean inverse distance of the pairs that are left, 0 for pairs without a path. O(nnm) for one
     * more of every actor.
     */
    record WeightedFragmentation(Contacts contacts) implements Aim {

        @Override
        public double of(boolean[] set) {
            return of(set, new Waves(contacts));
        }

        private static double of(boolean[] set, Waves waves) {
            return Fragmentation.part(waves.inverseDistances(set), Fragmentation.left(set));
        }

        @Override
        public double[] withEach(boolean[] set, boolean[] candidates) {
            return Sources.sum(set.length, set.length, () -> {
                Waves waves = new Waves(contacts);
                boolean[] more = set.clone();
                return (v, sums) -> {
                    if (candidates[v]) {
                        more[v] = true;
                        sums[v] = of(more, waves);
                        more[v] = false;
                    }
                };
            });
        }
    }

    /**
     * Reach: what actors count by their distance from the nearest member of a set, divided by the number of actors. O(nm) for one
     * more of every actor.
     *
     * @param ahead to whom ties lead
     * @param worth of an actor by its distance, which is 0 for members; no greater for a greater distance
     * @param most the greatest distance that is worth anything
     */
    record Reach(Contacts ahead, IntToDoubleFunction worth, int most) implements Aim {

        @Override
        public double of(boolean[] set) {
            double sum = 0;
            for (double reached : reached(set)) {
                sum += reached;
            }
            return sum / set.length;
        }

        private double[] reached(boolean[] set) {
            double[] reached = new double[set.length];
            Spread spread = new Spread(ahead, most);
            spread.from(set);
            for (int i = 0; i < spread.reached(); i++) {
                reached[spread.actor(i)] = worth.applyAsDouble(spread.distance(i));
            }
            return reached;
        }

        @Override
        public double[] withEach(boolean[] set, boolean[] candidates) {
            double[] reached = reached(set);
            double sum = Arrays.stream(reached).sum();
            return Sources.sum(set.length, set.length, () -> {
                Spread spread = new Spread(ahead, most);
                return (v, sums) -> {
                    if (!candidates[v]) {
                        return;
                    }
                    spread.from(v);
                    double more = 0;
                    for (int i = 0; i < spread.reached(); i++) {
                        more += Math.max(0, worth.applyAsDouble(spread.distance(i)) - reached[spread.actor(i)]);
                    }
                    sums[v] = (sum + more) / set.length;
                };
            });
        }
    }
}
