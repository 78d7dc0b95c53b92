package org.helixatlas.position;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.work.Cancellation;

/** Profiles of what ties weigh; a relation without weights counts 1 for a tie. */
final class WeighedProfiles implements Profiles {

    private final int size;
    private final List<double[][]> layers;

    private WeighedProfiles(int size, List<double[][]> layers) {
        this.size = size;
        this.layers = layers;
    }

    static WeighedProfiles of(List<TieMatrix> relations) {
        List<double[][]> layers = new ArrayList<>();
        for (TieMatrix relation : relations) {
            double[][] values = relation.values();
            layers.add(values);
            if (relation.directed()) {
                layers.add(turned(values));
            }
        }
        return new WeighedProfiles(relations.get(0).size(), layers);
    }

    private static double[][] turned(double[][] values) {
        double[][] turned = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                turned[j][i] = values[i][j];
            }
        }
        return turned;
    }

    /** Sums over the places of two profiles. */
    private static final class Sums {
        private double places;
        private double x;
        private double y;
        private double xx;
        private double yy;
        private double xy;

        double distance() {
            return Math.sqrt(Math.max(0, xx + yy - 2 * xy));
        }

        double correlation() {
            double ofX = places * xx - x * x;
            double ofY = places * yy - y * y;
            if (ofX <= 1e-12 * places * xx || ofY <= 1e-12 * places * yy) {
                return xx + yy - 2 * xy <= 1e-12 * (xx + yy) ? 1 : 0;
            }
            return Math.max(-1, Math.min(1, (places * xy - x * y) / Math.sqrt(ofX) / Math.sqrt(ofY)));
        }
    }

    private interface Comparison {
        double of(Sums sums);
    }

    @Override
    public double[][] distances() {
        return compared(0, Sums::distance);
    }

    @Override
    public double[][] correlations() {
        return compared(1, Sums::correlation);
    }

    private double[][] compared(double self, Comparison comparison) {
        double[][] values = new double[size][size];
        Cancellation cancellation = Cancellation.current();
        for (int i = 0; i < size; i++) {
            cancellation.check();
            values[i][i] = self;
            for (int j = i + 1; j < size; j++) {
                values[i][j] = comparison.of(sums(i, j));
                values[j][i] = values[i][j];
            }
        }
        return values;
    }

    private Sums sums(int i, int j) {
        Sums sums = new Sums();
        sums.places = (double) layers.size() * (size - 2);
        for (double[][] layer : layers) {
            double[] one = layer[i];
            double[] other = layer[j];
            for (int k = 0; k < size; k++) {
                if (k != i && k != j) {
                    sums.x += one[k];
                    sums.y += other[k];
                    sums.xx += one[k] * one[k];
                    sums.yy += other[k] * other[k];
                    sums.xy += one[k] * other[k];
                }
            }
        }
        return sums;
    }
}
