package org.helixatlas.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.network.View;
import org.helixatlas.web.InvalidRequest;

/**
 * Actors that nearly everyone is tied to, and by which nearly everyone is therefore connected: a way through the ministry or the
 * park says little. An actor is a hub when it has more neighbours in the network that the filter leaves, direction ignored, than a
 * limit says. Ways may start and end at a hub and pass none.
 *
 * @param limit the most neighbours that an actor on the way may have
 * @param leftOut how many actors have more
 * @param items the best connected of these, at most {@link #SHOWN}
 */
record Hubs(int limit, int leftOut, List<Hub> items) {

    /** How many hubs an answer names. */
    static final int SHOWN = 50;

    /** A hub. */
    record Hub(String id, String name, int neighbours) {}

    /**
     * Reads what is to be avoided: a whole number of neighbours from 1, or a share of all other actors between 0 and 1.
     *
     * @return the most neighbours that an actor on the way may have
     * @throws InvalidRequest for anything else
     */
    static int limit(String avoidHubs, int actors) {
        if (avoidHubs.matches("\\d{1,9}") && Integer.parseInt(avoidHubs) >= 1) {
            return Integer.parseInt(avoidHubs);
        }
        if (avoidHubs.matches("0?\\.\\d{1,9}") && Double.parseDouble(avoidHubs) > 0) {
            return (int) (Double.parseDouble(avoidHubs) * Math.max(0, actors - 1));
        }
        throw new InvalidRequest(
                "avoidHubs",
                "avoidHubs is the most neighbours that an actor on the way may have, as a whole number from 1 (20), or as a share"
                        + " of all other actors between 0 and 1 (0.05)");
    }

    /** The hubs of a view, other than the ends of the journey. */
    static Hubs of(Journey journey, int[] neighbours, int limit) {
        View view = journey.view();
        List<Integer> hubs = IntStream.range(0, view.size())
                .filter(v -> !journey.isOpen(v))
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -neighbours[v]).thenComparingInt(v -> v))
                .toList();
        return new Hubs(
                limit,
                hubs.size(),
                hubs.stream()
                        .limit(SHOWN)
                        .map(v -> new Hub(view.actor(v).id(), view.actor(v).name(), neighbours[v]))
                        .toList());
    }

    /** Which nodes have more neighbours than the limit. */
    static boolean[] closed(int[] neighbours, int limit) {
        boolean[] closed = new boolean[neighbours.length];
        for (int v = 0; v < closed.length; v++) {
            closed[v] = neighbours[v] > limit;
        }
        return closed;
    }

    /** For each node the number of others that an edge joins it with, whichever way it runs. */
    static int[] neighbours(View view) {
        int[] neighbours = new int[view.size()];
        for (int v = 0; v < neighbours.length; v++) {
            int[] both = new int[view.outEnd(v) - view.outStart(v) + view.inEnd(v) - view.inStart(v)];
            int n = 0;
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                both[n++] = view.outTarget(e);
            }
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                both[n++] = view.inSource(e);
            }
            neighbours[v] = (int) Arrays.stream(both).distinct().count();
        }
        return neighbours;
    }
}
