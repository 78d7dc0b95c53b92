package org.helixatlas.position;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
        return names.stream().map(name -> of(view, name)).toList();
    }

    private static TieMatrix of(View view, String name) {
        Vocabulary vocabulary = view.snapshot().vocabulary();
        Set<RelationType> types = NamedTies.of(vocabulary, name).orElseThrow().types();
        boolean directed = view.projection().directed();
        BitSet[] rows = empty(view.size());
        BitSet[] columns = directed ? empty(view.size()) : rows;
        int ties = 0;
        int undated = 0;
        for (Tie tie : view.ties()) {
            if (!types.contains(tie.type()) || tie.source().equals(tie.target())) {
                continue;
            }
            int source = view.nodeOf(tie.source()).orElseThrow();
            int target = view.nodeOf(tie.target()).orElseThrow();
            rows[source].set(target);
            columns[target].set(source);
            if (!tie.type().directed()) {
                rows[target].set(source);
                columns[source].set(target);
            }
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

    int size() {
        return rows.length;
    }

    boolean directed() {
        return rows != columns;
    }

    /** Whether an actor has a tie. */
    boolean ties(int actor) {
        return !rows[actor].isEmpty() || !columns[actor].isEmpty();
    }

    /** How many pairs of actors are tied, ordered pairs always. */
    int arcs() {
        return Arrays.stream(rows).mapToInt(BitSet::cardinality).sum();
    }

    /** The part of all ordered pairs that is tied; 0 for fewer than two actors. */
    double density() {
        return size() < 2 ? 0 : arcs() / (size() * (size() - 1.0));
    }

    /** The relation among some of the actors, given in order. */
    TieMatrix among(int[] actors) {
        BitSet[] some = among(rows, actors);
        return new TieMatrix(name, types, ties, undated, some, directed() ? among(columns, actors) : some);
    }

    private static BitSet[] among(BitSet[] of, int[] actors) {
        return Arrays.stream(actors)
                .mapToObj(v -> IntStream.range(0, actors.length)
                        .filter(j -> of[v].get(actors[j]))
                        .collect(BitSet::new, BitSet::set, BitSet::or))
                .toArray(BitSet[]::new);
    }

    private static BitSet[] empty(int actors) {
        return IntStream.range(0, actors).mapToObj(v -> new BitSet(actors)).toArray(BitSet[]::new);
    }
}
