package org.helixatlas.association;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A relation among the actors of a view: a value for each pair of them.
 *
 * @param values by row and column, the actors in the view's order: 1 and 0 for tied and not, what ties weigh, or a difference; not a number where it is
 *     not known. The diagonal does not count
 * @param about what it covers
 */
record Relation(double[][] values, RelationAbout about) {

    /**
     * What a relation covers.
     *
     * @param relation its name in requests
     * @param types the relation types that it is made of; null for one of attributes
     * @param ties the ties that it is made of, parallel ones counted each; null for one of attributes
     * @param undatedTies how many of them have no first year in the data
     * @param undatedShare the share of these; null without ties
     * @param unweightedTies further ties that count as none since the data does not give the weight asked for; null without a weight
     * @param unknownActors the actors of whom the attribute is not known, all of whose pairs are left out; null for one of ties
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RelationAbout(
            String relation,
            @Nullable List<String> types,
            @Nullable Integer ties,
            @Nullable Integer undatedTies,
            @Nullable Double undatedShare,
            @Nullable Integer unweightedTies,
            @Nullable Integer unknownActors) {}

    String name() {
        return about.relation;
    }

    int size() {
        return values.length;
    }

    /** Whether every pair has a value. */
    boolean complete() {
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                if (i != j && Double.isNaN(values[i][j])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The actors of whom some pair has a value in each of some relations, in order. */
    static int[] known(List<Relation> relations) {
        int n = relations.get(0).size();
        return IntStream.range(0, n)
                .filter(i -> IntStream.range(0, n)
                        .anyMatch(j -> i != j && (known(relations, i, j) || known(relations, j, i))))
                .toArray();
    }

    private static boolean known(List<Relation> relations, int i, int j) {
        return relations.stream().noneMatch(relation -> Double.isNaN(relation.values[i][j]));
    }

    /** The relation among some of the actors. */
    Relation among(int[] actors) {
        if (actors.length == size()) {
            return this;
        }
        double[][] some = new double[actors.length][actors.length];
        for (int i = 0; i < actors.length; i++) {
            for (int j = 0; j < actors.length; j++) {
                some[i][j] = values[actors[i]][actors[j]];
            }
        }
        return new Relation(some, about);
    }
}
