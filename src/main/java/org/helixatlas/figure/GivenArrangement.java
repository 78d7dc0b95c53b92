package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.helixatlas.figure.GivenPlaces.Place;
import org.jspecify.annotations.Nullable;

/**
 * Signs where a client wants them: all distances in the same scale, as large as the paper allows. Others that are tied to these by
 * some path stand among them as distances in the network have it, the rest in rows below.
 */
final class GivenArrangement {

    private static final double GOLDEN_ANGLE = 2.39996322972865332;

    /** The length of a tie where no two actors that are tied have places, in units of the client's. */
    private static final double COMMON_TIE = 100;

    /** Kept free at the edges for names, in sizes of the type: to either side, and above and below. */
    private static final double BESIDE = 3;

    private static final double ABOVE = 1.6;

    /** Few signs are not drawn further apart than this, in points times the root of their number. */
    private static final double FURTHEST = 110;

    private final DrawnNetwork network;
    private final double[] x;
    private final double[] y;
    private final boolean[] given;
    private double tie = COMMON_TIE;

    private GivenArrangement(DrawnNetwork network) {
        this.network = network;
        x = new double[network.size()];
        y = new double[network.size()];
        given = new boolean[network.size()];
    }

    /** Where signs stand, and how high the paper is. */
    record Placed(SignPositions at, double height) {}

    /** Whether any actor of a network has a given place. */
    static boolean isFor(DrawnNetwork network) {
        Map<String, Place> places = network.picture().extras().places().byActor();
        return network.picture().actors().stream().anyMatch(a -> places.containsKey(a.id()));
    }

    static Placed of(DrawnNetwork network) {
        GivenArrangement arrangement = new GivenArrangement(network);
        arrangement.place();
        return arrangement.onPaper();
    }

    private void place() {
        Map<String, Place> places = network.picture().extras().places().byActor();
        for (int i = 0; i < network.size(); i++) {
            Place place = places.get(network.actor(i).id());
            if (place != null) {
                x[i] = place.x();
                y[i] = place.y();
                given[i] = true;
            }
        }
        tie = usualTie();
        List<int[]> rest = new ArrayList<>();
        boolean[] placed = given.clone();
        for (int[] nodes : network.adjacency().components()) {
            if (Arrays.stream(nodes).noneMatch(i -> given[i])) {
                rest.add(nodes);
            } else if (!Arrays.stream(nodes).allMatch(i -> given[i])) {
                among(nodes);
                Arrays.stream(nodes).forEach(i -> placed[i] = true);
            }
        }
        below(rest, placed);
    }

    /** The median length of the ties whose ends both have places. */
    private double usualTie() {
        double[] lengths = network.bundles().stream()
                .filter(b -> given[b.source()] && given[b.target()])
                .mapToDouble(b -> distance(b.source(), b.target()))
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        return lengths.length == 0 ? COMMON_TIE : lengths[lengths.length / 2];
    }

    private double distance(int i, int j) {
        return Math.sqrt((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
    }

    /** Those of a component that have no place start beside a neighbour that has one. */
    private void among(int[] nodes) {
        boolean[] known = given.clone();
        List<Integer> queue = new ArrayList<>();
        Arrays.stream(nodes).filter(i -> given[i]).forEach(queue::add);
        for (int next = 0; next < queue.size(); next++) {
            int from = queue.get(next);
            for (int to : network.adjacency().neighbours(from)) {
                if (!known[to]) {
                    known[to] = true;
                    x[to] = x[from] + tie * StrictMath.cos(queue.size() * GOLDEN_ANGLE);
                    y[to] = y[from] + tie * StrictMath.sin(queue.size() * GOLDEN_ANGLE);
                    queue.add(to);
                }
            }
        }
        double[] px = Arrays.stream(nodes).mapToDouble(i -> x[i] / tie).toArray();
        double[] py = Arrays.stream(nodes).mapToDouble(i -> y[i] / tie).toArray();
        boolean[] fixed = new boolean[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            fixed[k] = given[nodes[k]];
        }
        NodePlaces.around(network.adjacency(), nodes, px, py, fixed);
        for (int k = 0; k < nodes.length; k++) {
            if (!fixed[k]) {
                x[nodes[k]] = px[k] * tie;
                y[nodes[k]] = py[k] * tie;
            }
        }
    }

    /** Components that nothing ties to a place, in rows as wide as what stands above them. */
    private void below(List<int[]> components, boolean[] placed) {
        double[] box = box(placed);
        double wide = Math.max(box[2] - box[0], tie * Math.sqrt(network.size()));
        double left = box[0];
        double top = box[3] + tie;
        double high = 0;
        for (int[] nodes : components) {
            double[][] p = NodePlaces.of(network.adjacency(), nodes);
            double minX = Arrays.stream(p[0]).min().orElse(0);
            double minY = Arrays.stream(p[1]).min().orElse(0);
            double width = tie * (Arrays.stream(p[0]).max().orElse(0) - minX);
            double height = tie * (Arrays.stream(p[1]).max().orElse(0) - minY);
            if (left > box[0] && left + width > box[0] + wide) {
                left = box[0];
                top += high + tie;
                high = 0;
            }
            for (int k = 0; k < nodes.length; k++) {
                x[nodes[k]] = left + tie * (p[0][k] - minX);
                y[nodes[k]] = top + tie * (p[1][k] - minY);
            }
            left += width + tie;
            high = Math.max(high, height);
        }
    }

    /** Left, top, right and bottom of those that count; of all where none is told. */
    private double[] box(boolean @Nullable [] counted) {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < x.length; i++) {
            if (counted == null || counted[i]) {
                box[0] = Math.min(box[0], x[i]);
                box[1] = Math.min(box[1], y[i]);
                box[2] = Math.max(box[2], x[i]);
                box[3] = Math.max(box[3], y[i]);
            }
        }
        return box;
    }

    private Placed onPaper() {
        double reach = 0;
        for (int i = 0; i < network.size(); i++) {
            reach = Math.max(reach, network.reach(i));
        }
        double[] box = box(null);
        double wide = box[2] - box[0];
        double high = box[3] - box[1];
        double paper = network.frame().width();
        double beside = Math.min(paper / 3, reach + BESIDE * network.type());
        double above = Math.min(network.frame().height() / 3, reach + ABOVE * network.type());
        double scale = FURTHEST * Math.sqrt(network.size()) / Math.max(1, Math.max(wide, high));
        scale = wide > 0 ? Math.min(scale, (paper - 2 * beside) / wide) : scale;
        scale = high > 0 ? Math.min(scale, (network.frame().height() - 2 * above) / high) : scale;
        double left = (paper - scale * wide) / 2;
        SignPositions at = new SignPositions(network);
        for (int i = 0; i < network.size(); i++) {
            at.set(i, left + scale * (x[i] - box[0]), above + scale * (y[i] - box[1]));
        }
        return new Placed(at, scale * high + 2 * above);
    }
}
