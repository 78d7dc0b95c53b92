package org.helixatlas.figure;

import java.util.Arrays;

/**
 * Places for the nodes of one connected part: stress majorisation (Gansner, Koren and North, GD 2004) while all distances fit, and
 * beyond that spring forces with Barnes and Hut's approximation (Fruchterman and Reingold 1991; Barnes and Hut 1986). Nothing is
 * random: the start is a spiral in breadth-first order.
 */
final class NodePlaces {

    /** Up to this many nodes all pairs are compared. */
    static final int STRESS_LIMIT = 320;

    private static final double GOLDEN_ANGLE = 2.39996322972865332;
    private static final int STRESS_ROUNDS = 160;

    private NodePlaces() {}

    /**
     * x and y of each node of a connected part, by its place in {@code nodes}; neighbours are about one unit apart.
     *
     * @param nodes in breadth-first order
     */
    static double[][] of(Adjacency adjacency, int[] nodes) {
        int n = nodes.length;
        int[][] adjacent = adjacent(adjacency, nodes);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double r = 0.6 * Math.sqrt(i);
            x[i] = r * StrictMath.cos(i * GOLDEN_ANGLE);
            y[i] = r * StrictMath.sin(i * GOLDEN_ANGLE);
        }
        if (n <= STRESS_LIMIT) {
            stress(adjacent, x, y, new boolean[n]);
        } else {
            forces(adjacent, x, y);
        }
        level(x, y);
        return new double[][] {x, y};
    }

    /**
     * Moves the nodes of one connected part that are not fixed to where distances in the network have them; where there are too many
     * to compare all pairs, they stay where they are.
     *
     * @param nodes as for x, y and fixed
     */
    static void around(Adjacency adjacency, int[] nodes, double[] x, double[] y, boolean[] fixed) {
        if (nodes.length <= STRESS_LIMIT) {
            stress(adjacent(adjacency, nodes), x, y, fixed);
        }
    }

    /** The neighbours of each node, all by their places among the nodes. */
    private static int[][] adjacent(Adjacency adjacency, int[] nodes) {
        int[] place = new int[adjacency.size()];
        Arrays.fill(place, -1);
        for (int i = 0; i < nodes.length; i++) {
            place[nodes[i]] = i;
        }
        int[][] adjacent = new int[nodes.length][];
        for (int i = 0; i < nodes.length; i++) {
            adjacent[i] = Arrays.stream(adjacency.neighbours(nodes[i]))
                    .map(w -> place[w])
                    .toArray();
        }
        return adjacent;
    }

    private static void stress(int[][] adjacent, double[] x, double[] y, boolean[] fixed) {
        int n = x.length;
        double[][] distance = distances(adjacent);
        double[][] weight = weights(distance);
        for (int round = 0; round < STRESS_ROUNDS; round++) {
            for (int i = 0; i < n; i++) {
                double sumX = 0;
                double sumY = 0;
                double weights = 0;
                for (int j = 0; j < n; j++) {
                    if (i == j) {
                        continue;
                    }
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double length = Math.sqrt(dx * dx + dy * dy);
                    double d = distance[i][j];
                    double w = weight[i][j];
                    double pull = length < 1e-9 ? 0 : d / length;
                    sumX += w * (x[j] + dx * pull);
                    sumY += w * (y[j] + dy * pull);
                    weights += w;
                }
                if (weights > 0 && !fixed[i]) {
                    x[i] = sumX / weights;
                    y[i] = sumY / weights;
                }
            }
        }
    }

    /** How much each distance counts, the near ones most. */
    private static double[][] weights(double[][] distance) {
        int n = distance.length;
        double[][] weight = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weight[i][j] = 1 / (distance[i][j] * distance[i][j]);
            }
        }
        return weight;
    }

    /** Steps between nodes, with the neighbours of a hub kept a little further from one another than two steps. */
    private static double[][] distances(int[][] adjacent) {
        int n = adjacent.length;
        double[][] distance = new double[n][n];
        int[] queue = new int[n];
        for (int s = 0; s < n; s++) {
            int[] steps = new int[n];
            Arrays.fill(steps, -1);
            steps[s] = 0;
            int end = 0;
            queue[end++] = s;
            for (int i = 0; i < end; i++) {
                for (int w : adjacent[queue[i]]) {
                    if (steps[w] < 0) {
                        steps[w] = steps[queue[i]] + 1;
                        queue[end++] = w;
                    }
                }
            }
            for (int t = 0; t < n; t++) {
                distance[s][t] = steps[t] + 0.05 * Math.sqrt((double) adjacent[s].length * adjacent[t].length);
            }
        }
        return distance;
    }

    private static void forces(int[][] adjacent, double[] x, double[] y) {
        int n = x.length;
        int rounds = Math.max(90, Math.min(300, 300_000 / n));
        double[] fx = new double[n];
        double[] fy = new double[n];
        double heat = Math.sqrt(n) * 0.12;
        double cooling = StrictMath.pow(0.02, 1.0 / rounds);
        for (int round = 0; round < rounds; round++) {
            Arrays.fill(fx, 0);
            Arrays.fill(fy, 0);
            Quadrants tree = new Quadrants(x, y);
            for (int i = 0; i < n; i++) {
                tree.push(i, fx, fy);
                for (int j : adjacent[i]) {
                    double dx = x[j] - x[i];
                    double dy = y[j] - y[i];
                    double d = Math.sqrt(dx * dx + dy * dy);
                    fx[i] += dx * d;
                    fy[i] += dy * d;
                }
                fx[i] -= 0.02 * x[i];
                fy[i] -= 0.02 * y[i];
            }
            for (int i = 0; i < n; i++) {
                double f = Math.sqrt(fx[i] * fx[i] + fy[i] * fy[i]);
                if (f > 0) {
                    double step = Math.min(f, heat) / f;
                    x[i] += fx[i] * step;
                    y[i] += fy[i] * step;
                }
            }
            heat *= cooling;
        }
    }

    /** Turns the longest extent into the horizontal. */
    private static void level(double[] x, double[] y) {
        int n = x.length;
        double mx = Arrays.stream(x).sum() / n;
        double my = Arrays.stream(y).sum() / n;
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < n; i++) {
            x[i] -= mx;
            y[i] -= my;
            xx += x[i] * x[i];
            xy += x[i] * y[i];
            yy += y[i] * y[i];
        }
        double angle = 0.5 * StrictMath.atan2(2 * xy, xx - yy);
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        for (int i = 0; i < n; i++) {
            double turned = c * x[i] + s * y[i];
            y[i] = c * y[i] - s * x[i];
            x[i] = turned;
        }
    }
}
