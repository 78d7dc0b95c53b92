package org.helixatlas.figure;

import java.util.Arrays;

/**
 * Barnes and Hut's tree: a far group of nodes pushes as one. Once built, its cells are laid in the order in which they push, each
 * with the place of the next one outside it, so that to pass what is far is one step.
 */
final class Quadrants {

    private static final double OPENING = 0.9;
    private static final int DEEPEST = 40;

    private final double[] x;
    private final double[] y;
    private int[] child;
    private int[] body;
    private double[] mass;
    private double[] centreX;
    private double[] centreY;
    private int cells;
    private final double left;
    private final double top;
    private final double side;

    private final int[] after;
    private final int[] only;
    private final double[] pushing;
    private final double[] fromX;
    private final double[] fromY;
    private final double[] area;
    private int laid;

    Quadrants(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int room = 4 * x.length + 16;
        child = new int[4 * room];
        body = new int[room];
        mass = new double[room];
        centreX = new double[room];
        centreY = new double[room];
        left = Arrays.stream(x).min().orElse(0);
        top = Arrays.stream(y).min().orElse(0);
        side = Math.max(
                        Arrays.stream(x).max().orElse(0) - left,
                        Arrays.stream(y).max().orElse(0) - top)
                + 1e-6;
        cell();
        for (int i = 0; i < x.length; i++) {
            insert(i);
        }
        after = new int[cells];
        only = new int[cells];
        pushing = new double[cells];
        fromX = new double[cells];
        fromY = new double[cells];
        area = new double[cells];
        lay(0, side);
    }

    private void lay(int c, double width) {
        int at = laid++;
        only[at] = mass[c] == 1 ? body[c] : -1;
        pushing[at] = mass[c];
        fromX[at] = centreX[c] / mass[c];
        fromY[at] = centreY[c] / mass[c];
        area[at] = width * width;
        for (int q = 3; q >= 0; q--) {
            if (child[4 * c + q] >= 0) {
                lay(child[4 * c + q], width / 2);
            }
        }
        after[at] = laid;
    }

    private int cell() {
        if (cells == body.length) {
            int room = 2 * cells;
            child = Arrays.copyOf(child, 4 * room);
            body = Arrays.copyOf(body, room);
            mass = Arrays.copyOf(mass, room);
            centreX = Arrays.copyOf(centreX, room);
            centreY = Arrays.copyOf(centreY, room);
        }
        Arrays.fill(child, 4 * cells, 4 * cells + 4, -1);
        body[cells] = -1;
        return cells++;
    }

    private void insert(int i) {
        int c = 0;
        double cx = left;
        double cy = top;
        double half = side / 2;
        for (int depth = 0; ; depth++) {
            boolean empty = mass[c] == 0;
            add(c, i);
            if (empty || depth == DEEPEST) {
                body[c] = depth == DEEPEST && !empty ? -1 : i;
                return;
            }
            int settled = body[c];
            if (settled >= 0) {
                body[c] = -1;
                int q = quadrant(settled, cx, cy, half);
                child[4 * c + q] = cell();
                int moved = child[4 * c + q];
                add(moved, settled);
                body[moved] = settled;
            }
            int q = quadrant(i, cx, cy, half);
            if (child[4 * c + q] < 0) {
                int fresh = cell();
                child[4 * c + q] = fresh;
            }
            c = child[4 * c + q];
            cx += (q & 1) * half;
            cy += (q >> 1) * half;
            half /= 2;
        }
    }

    private int quadrant(int i, double cx, double cy, double half) {
        return (x[i] >= cx + half ? 1 : 0) + (y[i] >= cy + half ? 2 : 0);
    }

    private void add(int c, int i) {
        mass[c]++;
        centreX[c] += x[i];
        centreY[c] += y[i];
    }

    void push(int i, double[] fx, double[] fy) {
        double toX = x[i];
        double toY = y[i];
        double sumX = fx[i];
        double sumY = fy[i];
        int c = 0;
        while (c < laid) {
            int next = after[c];
            if (only[c] != i) {
                double dx = toX - fromX[c];
                double dy = toY - fromY[c];
                double d2 = dx * dx + dy * dy;
                boolean leaf = next == c + 1;
                if (leaf || area[c] < OPENING * OPENING * d2) {
                    double f = pushing[c] / Math.max(d2, 1e-4);
                    sumX += dx * f;
                    sumY += dy * f;
                } else {
                    next = c + 1;
                }
            }
            c = next;
        }
        fx[i] = sumX;
        fy[i] = sumY;
    }
}
