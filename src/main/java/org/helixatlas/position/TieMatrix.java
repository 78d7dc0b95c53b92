package org.helixatlas.position;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.View;

/**
 * Who is tied to whom by one relation, however many ties; nobody to themselves.
 *
 * @param name the relation's name in requests
 * @param types the relation types that it is made of
 * @param ties the ties that it is made of, parallel ones counted each, those from an actor to itself left out
 * @param undated how many of them have no first year in the data
 * @param rows for each actor those that it is tied to
 * @param columns for each actor those that are tied to it; the same as rows without directions
 */
record TieMatrix(String name, List<String> types, int ties, int undated, BitSet[] rows, BitSet[] columns) {

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
        Set<RelationType> types =
                names.stream().flatMap(name -> types(view, name).stream()).collect(Collectors.toSet());
        BitSet tied = new BitSet(view.size());
        for (Tie tie : view.ties()) {
            if (types.contains(tie.type()) && !tie.source().equals(tie.target())) {
                tied.set(view.nodeOf(tie.source()).orElseThrow());
                tied.set(view.nodeOf(tie.target()).orElseThrow());
            }
        }
        return tied.stream().toArray();
    }

    private static Set<RelationType> types(View view, String name) {
        return NamedTies.of(view.snapshot().vocabulary(), name).orElseThrow().types();
    }

    private static TieMatrix of(View view, String name, int[] number, int size) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        Set<RelationType> types = types(view, name);
        boolean directed = view.projection().directed();
        BitSet[] rows = empty(size);
        BitSet[] columns = directed ? empty(size) : rows;
        int ties = 0;
        int undated = 0;
        for (Tie tie : view.ties()) {
            if (!types.contains(tie.type()) || tie.source().equals(tie.target())) {
                continue;
            }
            int source = number[view.nodeOf(tie.source()).orElseThrow()];
            int target = number[view.nodeOf(tie.target()).orElseThrow()];
            join(rows, columns, source, target, tie.type().directed());
            ties++;
            undated += tie.from() == Snapshot.UNKNOWN ? 1 : 0;
        }
        Set<RelationType> asked = view.filter().types();
        return new TieMatrix(
                name,
                vocabulary.types().stream()
                        .filter(t -> types.contains(t) && (asked.isEmpty() || asked.contains(t)))
                        .map(RelationType::name)
                        .toList(),
                ties,
                undated,
                rows,
                columns);
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
        return new TieMatrix(NamedTies.ALL, List.of(), ties.size(), 0, rows, columns);
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

    /** How many pairs of actors are tied, ordered pairs always. */
    int arcs() {
        return Arrays.stream(rows).mapToInt(BitSet::cardinality).sum();
    }

    /** The part of all ordered pairs that is tied; 0 for fewer than two actors. */
    double density() {
        return size() < 2 ? 0 : arcs() / (size() * (size() - 1.0));
    }

    private static BitSet[] empty(int actors) {
        return IntStream.range(0, actors).mapToObj(v -> new BitSet(actors)).toArray(BitSet[]::new);
    }
}
