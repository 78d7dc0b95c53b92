package org.helixatlas.cohesion;

import org.helixatlas.measure.DivisionQuality;
import org.helixatlas.network.SimpleGraph;

/** How good the best division of a graph is, which the package of divisions finds. */
record QualityOfDivision(DivisionQuality quality) implements ChanceFigure {

    @Override
    public String title() {
        return quality.title();
    }

    @Override
    public boolean isOf(GraphForm form) {
        return quality.ofTwoModes() == (form == GraphForm.TWO_MODE);
    }

    @Override
    public boolean weighs() {
        return quality.weighs();
    }

    @Override
    public Category by() {
        return Category.SPHERE;
    }

    @Override
    public double steps(SimpleGraph graph) {
        return quality.steps(graph.size(), graph.ties());
    }

    @Override
    public double of(GraphLook look, int[] category) {
        double[] weight = look.weight();
        return weight == null ? quality.of(look.graph()) : quality.of(look.graph(), weight);
    }
}
