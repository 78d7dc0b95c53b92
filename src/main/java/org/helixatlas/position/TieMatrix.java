package org.helixatlas.position;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Who is tied to whom by one relation, however many ties, and what these weigh together; nobody to themselves.
 *
 * @param name the relation's name in requests
 * @param types the relation types that it is made of
 * @param ties the ties that it is made of, parallel ones counted each, those from an actor to itself left out
 * @param undated how many of them have no first year in the data
 * @param unweighted further ties that count as none, since the data does not give the weight asked for
 * @param rows for each actor those that it is tied to
 * @param columns for each actor those that are tied to it; the same as rows without directions
 * @param weights for each actor what its ties to each weigh; null where a relation is not weighted
 */
record TieMatrix(
        String name,
        List<String> types,
        int ties,
        int undated,
        int unweighted,
        BitSet[] rows,
        BitSet[] columns,
        double @Nullable [][] weights) {

    /** Some relations of a view, each by a name of {@link NamedTies}. */
    static List<TieMatrix> of(View view, List<String> names) {
        return of(view, names, IntStream.range(0, view.size()).toArray());
    }

    /**
     * The same among some actors, numbered in their order.
     *
     * @param nodes these, among them all whom the relations tie
     */
    static List<TieMatrix> of(View view, List<String> names, int[] nodes) {
        int[] number = new int[view.size()];
        for (int i = 0; i < nodes.length; i++) {
            number[nodes[i]] = i;
        }
        return names.stream().map(name -> of(view, name, number, nodes.length)).toList();
    }

    /** Who has a tie of some relations; asked first, since matrices of all actors may take too much memory. */
    static int[] tied(View view, List<String> names) {
        List<NamedTies> relations =
                names.stream().map(name -> named(view, name)).toList();
        BitSet tied = new BitSet(view.size());
        for (Tie tie : view.ties()) {
            if (!tie.source().equals(tie.target()) && relations.stream().anyMatch(r -> isOf(r, tie))) {
                tied.set(view.nodeOf(tie.source()).orElseThrow());
                tied.set(view.nodeOf(tie.target()).orElseThrow());
            }
        }
        return tied.stream().toArray();
    }

    private static boolean isOf(NamedTies relation, Tie tie) {
        return relation.types().contains(tie.type())
                && !Double.isNaN(relation.weight().of(tie));
    }

    private static NamedTies named(View view, String name) {
        return NamedTies.of(view.snapshot().vocabulary(), name).orElseThrow();
    }

    private static TieMatrix of(View view, String name, int[] number, int size) {
        NamedTies named = named(view, name);
        boolean directed = view.projection().directed();
        BitSet[] rows = empty(size);
        BitSet[] columns = directed ? empty(size) : rows;
        double[][] weights = named.weight().equals(Weight.NONE) ? null : new double[size][size];
        int ties = 0;
        int undated = 0;
        int unweighted = 0;
        for (Tie tie : view.ties()) {
            if (!named.types().contains(tie.type()) || tie.source().equals(tie.target())) {
                continue;
            }
            double part = named.weight().of(tie);
            if (Double.isNaN(part)) {
                unweighted++;
                continue;
            }
            int source = number[view.nodeOf(tie.source()).orElseThrow()];
            int target = number[view.nodeOf(tie.target()).orElseThrow()];
            join(rows, columns, source, target, tie.type().directed());
            if (weights != null) {
                weights[source][target] += part;
                if (!directed || !tie.type().directed()) {
                    weights[target][source] += part;
                }
            }
            ties++;
            undated += tie.from() == Snapshot.UNKNOWN ? 1 : 0;
        }
        return new TieMatrix(
                name,
                named.typesLeft(view.snapshot().vocabulary(), view.filter()),
                ties,
                undated,
                unweighted,
                rows,
                columns,
                weights);
    }

    /**
     * All of some ties, by direction, whatever their types.
     *
     * @param actors each once
     * @param ties with both ends among these
     */
    static TieMatrix of(List<Snapshot.Actor> actors, List<Tie> ties) {
        Map<String, Integer> number = new HashMap<>();
        actors.forEach(a -> number.put(a.id(), number.size()));
        BitSet[] rows = empty(actors.size());
        BitSet[] columns = empty(actors.size());
        for (Tie tie : ties) {
            int source = number.get(tie.source());
            int target = number.get(tie.target());
            if (source != target) {
                join(rows, columns, source, target, tie.type().directed());
            }
        }
        return new TieMatrix(NamedTies.ALL, List.of(), ties.size(), 0, 0, rows, columns, null);
    }

    private static void join(BitSet[] rows, BitSet[] columns, int source, int target, boolean directed) {
        rows[source].set(target);
        columns[target].set(source);
        if (!directed) {
            rows[target].set(source);
            columns[source].set(target);
        }
    }

    int size() {
        return rows.length;
    }

    boolean directed() {
        return rows != columns;
    }

    boolean isWeighted() {
        return weights != null;
    }

    /** What the ties of each actor to each weigh; 1 for a tie where the relation is not weighted. */
    double[][] values() {
        if (weights != null) {
            return weights;
        }
        double[][] values = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            double[] row = values[i];
            rows[i].stream().forEach(j -> row[j] = 1);
        }
        return values;
    }

    /** How many pairs of actors are tied, ordered pairs always; where a relation is weighted, what they weigh together. */
    double sum() {
        return weights == null
                ? Arrays.stream(rows).mapToInt(BitSet::cardinality).sum()
                : Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
    }

    /** The part of all ordered pairs that is tied, or the mean of what pairs weigh; 0 for fewer than two actors. */
    double density() {
        return size() < 2 ? 0 : sum() / (size() * (size() - 1.0));
    }

    private static BitSet[] empty(int actors) {
        return IntStream.range(0, actors).mapToObj(v -> new BitSet(actors)).toArray(BitSet[]::new);
    }
}
