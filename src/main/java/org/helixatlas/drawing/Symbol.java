package org.helixatlas.drawing;

import java.awt.geom.Path2D;

/** Signs for actors, all of about the same area, told apart without colour. */
public enum Symbol {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    DOWN_TRIANGLE,
    PENTAGON,
    HEXAGON,
    HOUSE,
    STAR,
    CROSS,
    SALTIRE,
    PILL,
    HOURGLASS,
    BOW_TIE,
    LEFT_TRIANGLE,
    RIGHT_TRIANGLE,
    SPARK,
    CHEVRON,
    TRAPEZIUM,
    PARALLELOGRAM;

    /** A quarter of a circle as a cubic curve. */
    private static final double KAPPA = 0.5522847498;

    /** The sign's outline around a point; {@code r} is the radius of the circle of the same weight. */
    public Path2D at(double x, double y, double r) {
        return switch (this) {
            case CIRCLE -> oval(x, y, r, r);
            case SQUARE -> polygon(x, y, r * 0.89, -1, -1, 1, -1, 1, 1, -1, 1);
            case DIAMOND -> polygon(x, y, r * 1.25, 0, -1, 1, 0, 0, 1, -1, 0);
            case TRIANGLE -> polygon(x, y + 0.1 * r, r * 1.25, 0, -1, 0.95, 0.72, -0.95, 0.72);
            case DOWN_TRIANGLE -> polygon(x, y - 0.1 * r, r * 1.25, 0, 1, 0.95, -0.72, -0.95, -0.72);
            case PENTAGON -> regular(x, y, r * 1.12, 5);
            case HEXAGON -> regular(x, y, r * 1.08, 6);
            case HOUSE -> polygon(x, y, r, 0, -1.15, 1, -0.2, 1, 0.95, -1, 0.95, -1, -0.2);
            case STAR -> star(x, y, r * 1.35);
            case CROSS ->
                polygon(
                        x, y, r * 1.05, -0.36, -1, 0.36, -1, 0.36, -0.36, 1, -0.36, 1, 0.36, 0.36, 0.36, 0.36, 1, -0.36,
                        1, -0.36, 0.36, -1, 0.36, -1, -0.36, -0.36, -0.36);
            case SALTIRE ->
                polygon(
                        x, y, r * 0.95, -1, -0.5, -0.5, -1, 0, -0.5, 0.5, -1, 1, -0.5, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5,
                        -0.5, 1, -1, 0.5, -0.5, 0);
            case PILL -> pill(x, y, r * 1.35, r * 0.68);
            case HOURGLASS -> polygon(x, y, r * 1.1, -0.9, -1, 0.9, -1, 0.25, 0, 0.9, 1, -0.9, 1, -0.25, 0);
            case BOW_TIE -> polygon(x, y, r * 1.1, -1, -0.9, 0, -0.25, 1, -0.9, 1, 0.9, 0, 0.25, -1, 0.9);
            case LEFT_TRIANGLE -> polygon(x + 0.1 * r, y, r * 1.25, -1, 0, 0.72, -0.95, 0.72, 0.95);
            case RIGHT_TRIANGLE -> polygon(x - 0.1 * r, y, r * 1.25, 1, 0, -0.72, 0.95, -0.72, -0.95);
            case SPARK -> polygon(x, y, r * 1.45, 0, -1, 0.3, -0.3, 1, 0, 0.3, 0.3, 0, 1, -0.3, 0.3, -1, 0, -0.3, -0.3);
            case CHEVRON -> polygon(x, y, r * 1.15, -1, -0.9, 0.1, -0.9, 1, 0, 0.1, 0.9, -1, 0.9, -0.1, 0);
            case TRAPEZIUM -> polygon(x, y, r * 1.15, -0.5, -0.75, 0.5, -0.75, 1.1, 0.75, -1.1, 0.75);
            case PARALLELOGRAM -> polygon(x, y, r * 1.15, -0.4, -0.7, 1.2, -0.7, 0.4, 0.7, -1.2, 0.7);
        };
    }

    private static Path2D polygon(double x, double y, double r, double... corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            if (i == 0) {
                path.moveTo(x + r * corners[0], y + r * corners[1]);
            } else {
                path.lineTo(x + r * corners[i], y + r * corners[i + 1]);
            }
        }
        path.closePath();
        return path;
    }

    private static Path2D regular(double x, double y, double r, int corners) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * StrictMath.PI * i / corners;
            points[2 * i] = StrictMath.sin(angle);
            points[2 * i + 1] = -StrictMath.cos(angle);
        }
        return polygon(x, y, r, points);
    }

    private static Path2D star(double x, double y, double r) {
        double[] points = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = StrictMath.PI * i / 5;
            double reach = i % 2 == 0 ? 1 : 0.45;
            points[2 * i] = reach * StrictMath.sin(angle);
            points[2 * i + 1] = -reach * StrictMath.cos(angle);
        }
        return polygon(x, y, r, points);
    }

    private static Path2D oval(double x, double y, double a, double b) {
        double u = KAPPA * a;
        double v = KAPPA * b;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - b);
        path.curveTo(x + u, y - b, x + a, y - v, x + a, y);
        path.curveTo(x + a, y + v, x + u, y + b, x, y + b);
        path.curveTo(x - u, y + b, x - a, y + v, x - a, y);
        path.curveTo(x - a, y - v, x - u, y - b, x, y - b);
        path.closePath();
        return path;
    }

    private static Path2D pill(double x, double y, double a, double b) {
        return rounded(x - a, y - b, 2 * a, 2 * b, b);
    }

    /** A rectangle with round corners. */
    public static Path2D rounded(double x, double y, double w, double h, double r) {
        double k = r * (1 - KAPPA);
        Path2D path = new Path2D.Double();
        path.moveTo(x + r, y);
        path.lineTo(x + w - r, y);
        path.curveTo(x + w - k, y, x + w, y + k, x + w, y + r);
        path.lineTo(x + w, y + h - r);
        path.curveTo(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
        path.lineTo(x + r, y + h);
        path.curveTo(x + k, y + h, x, y + h - k, x, y + h - r);
        path.lineTo(x, y + r);
        path.curveTo(x, y + k, x + k, y, x + r, y);
        path.closePath();
        return path;
    }
}
