package org.helixatlas.association;

import java.util.function.IntBinaryOperator;
import org.helixatlas.association.Relation.RelationAbout;
import org.helixatlas.network.View;

/** Relations written as matrices, for tests. */
final class Matrices {

    private Matrices() {}

    /** A relation with a value for each pair. */
    static Relation relation(String name, double[][] values) {
        return new Relation(values, new RelationAbout(name, null, null, null, null, null, null));
    }

    /** A relation of so many actors, by the numbers of both. */
    static Relation relation(String name, int actors, IntBinaryOperator value) {
        double[][] values = new double[actors][actors];
        for (int i = 0; i < actors; i++) {
            for (int j = 0; j < actors; j++) {
                values[i][j] = i == j ? 0 : value.applyAsInt(i, j);
            }
        }
        return relation(name, values);
    }

    /** Who is tied to whom in a view. */
    static Relation relation(String name, View view) {
        double[][] values = new double[view.size()][view.size()];
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                values[v][view.outTarget(e)] = 1;
            }
        }
        return relation(name, values);
    }

    /** The same relation of actors in another order. */
    static Relation ordered(Relation relation, int[] order) {
        double[][] values = new double[order.length][order.length];
        for (int i = 0; i < order.length; i++) {
            for (int j = 0; j < order.length; j++) {
                values[i][j] = relation.values()[order[i]][order[j]];
            }
        }
        return relation(relation.name(), values);
    }
}
