package org.helixatlas.brokerage;

/**
 * How often an actor would be a broker by chance: if every tie among N actors were there with the same probability d, independent
 * of all others, and only the sizes of the groups were given (Gould and Fernandez, Sociological Methodology 19, 1989).
 *
 * <p>A role that has room for s ordered pairs (a, c) is taken p s times, with p = d^2 (1 - d) where a must not be tied to c itself,
 * or d^2 where it may. Two pairs with a common beginning or a common end hang together through the tie that they share, with
 * covariance d^3 (1 - d)^3 or d^3 (1 - d); all other pairs are independent. Without directions (a, c) and (c, a) are one event.
 */
final class Chance {

    private final double actors;
    private final double own;
    private final double others;
    private final double otherSquares;
    private final double otherCubes;
    private final boolean directed;
    private final double probability;
    private final double covariance;

    /**
     * The chances of the members of one group.
     *
     * @param sizes of all groups
     * @param group of the actor
     * @param density the probability of a tie, from 0 to 1
     * @param directed whether the two directions between a pair are two ties
     * @param open whether only pairs that are not tied themselves count
     */
    Chance(Sizes sizes, int group, double density, boolean directed, boolean open) {
        double size = sizes.of(group);
        actors = sizes.actors();
        own = size - 1;
        others = actors - size;
        otherSquares = sizes.squares() - size * size;
        otherCubes = sizes.cubes() - size * size * size;
        this.directed = directed;
        double none = 1 - density;
        double square = density * density;
        probability = open ? square * none : square;
        covariance = open ? square * density * none * none * none : square * density * none;
    }

    /** The sizes of groups, with their sums. */
    record Sizes(int[] each, double actors, double squares, double cubes) {

        static Sizes of(int[] each) {
            double actors = 0;
            double squares = 0;
            double cubes = 0;
            for (double size : each) {
                actors += size;
                squares += size * size;
                cubes += size * size * size;
            }
            return new Sizes(each, actors, squares, cubes);
        }

        int of(int group) {
            return each[group];
        }
    }

    /** The expected number of times in a role. */
    double expected(BrokerageRole role) {
        return times(pairs(role));
    }

    /** The expected number of times in any role. */
    double expected() {
        return times((actors - 1) * (actors - 2));
    }

    private double times(double pairs) {
        // No room is 0 * -1 at times, which is -0; added to 0 it is 0.
        return 0.0 + probability * pairs;
    }

    /** The standard deviation of the number of times in a role. */
    double deviation(BrokerageRole role) {
        boolean both = role != BrokerageRole.GATEKEEPER && role != BrokerageRole.REPRESENTATIVE;
        return deviation(pairs(role), sharing(role), both);
    }

    /** The standard deviation of the number of times in any role. */
    double deviation() {
        double pairs = (actors - 1) * (actors - 2);
        return deviation(pairs, 2 * pairs * (actors - 3), true);
    }

    /** Where both directions of a pair are in the role, an undirected pair counts twice: half the events, four times the variance. */
    private double deviation(double pairs, double sharing, boolean both) {
        double variance = pairs * probability * (1 - probability) + sharing * covariance;
        return Math.sqrt(!directed && both ? 2 * variance : variance);
    }

    /** How many ordered pairs there are for a role. */
    private double pairs(BrokerageRole role) {
        return switch (role) {
            case COORDINATOR -> own * (own - 1);
            case GATEKEEPER, REPRESENTATIVE -> own * others;
            case ITINERANT -> otherSquares - others;
            case LIAISON -> others * others - otherSquares;
        };
    }

    /** How many ordered pairs of these pairs share their beginning, or their end. */
    private double sharing(BrokerageRole role) {
        return switch (role) {
            case COORDINATOR -> 2 * own * (own - 1) * (own - 2);
            case GATEKEEPER, REPRESENTATIVE -> own * others * (own - 1 + others - 1);
            case ITINERANT -> 2 * (otherCubes - 3 * otherSquares + 2 * others);
            case LIAISON -> 2 * (others * others * (others - 1) - (2 * others - 1) * otherSquares + otherCubes);
        };
    }
}
