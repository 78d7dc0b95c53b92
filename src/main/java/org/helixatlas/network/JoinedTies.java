package org.helixatlas.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.helixatlas.model.Vocabulary;

/** Rows of ties that the network before had, and new ones, numbered one after the other, on their way into the next network. */
final class JoinedTies {

    private final TieColumns before;
    private final ActorColumns itsActors;

    /** Those rows of the network before that stay. */
    private final int[] kept;

    private final TieColumns added;

    /** By the place of a text in the network before, its place now. */
    private final IntUnaryOperator places;

    private final Comparator<Integer> byId =
            Comparator.<Integer, String>comparing(this::id).thenComparing(this::dataset);

    /**
     * Both together.
     *
     * @param before rows in order
     * @param itsActors who are at their ends
     * @param datasets those whose rows stay
     * @param added rows in any order
     * @param texts of the next network
     */
    JoinedTies(TieColumns before, ActorColumns itsActors, Set<String> datasets, TieColumns added, TextPool texts) {
        this.before = before;
        this.itsActors = itsActors;
        this.added = added;
        places = before.placesIn(texts);
        BitSet wanted = before.placesOf(datasets);
        kept = IntStream.range(0, before.size())
                .filter(row -> wanted.get(before.datasetPlace(row)))
                .toArray();
    }

    private boolean isKept(int row) {
        return row < kept.length;
    }

    private int numberAmongAdded(int row) {
        return row - kept.length;
    }

    private String id(int row) {
        return isKept(row) ? before.id(kept[row], itsActors) : added.id(numberAmongAdded(row));
    }

    private String dataset(int row) {
        return isKept(row) ? before.dataset(kept[row]) : added.dataset(numberAmongAdded(row));
    }

    /** The rows in the order of columns, then of id and data set. */
    int[] order(IntColumn... columns) {
        return RowOrder.of(byId, columns);
    }

    /** By row, the number of the actor that it starts from. */
    IntColumn sources(ActorColumns actors) {
        return ends(actors, before::source, added::source);
    }

    /** By row, the number of the actor that it leads to. */
    IntColumn targets(ActorColumns actors) {
        return ends(actors, before::target, added::target);
    }

    private IntColumn ends(ActorColumns actors, IntUnaryOperator ofBefore, IntUnaryOperator ofAdded) {
        int[] numbers = new int[itsActors.size()];
        Arrays.setAll(numbers, a -> actors.numberAt(places.applyAsInt(itsActors.idPlace(a))));
        return each(
                row -> numbers[ofBefore.applyAsInt(row)], row -> added.number(row, ofAdded.applyAsInt(row), actors));
    }

    /** By row, the place of its type in a vocabulary. */
    IntColumn types(Vocabulary vocabulary) {
        int[] ofBefore = indexes(before, vocabulary);
        int[] ofAdded = indexes(added, vocabulary);
        return each(row -> ofBefore[before.type(row)], row -> ofAdded[added.type(row)]);
    }

    private static int[] indexes(TieColumns rows, Vocabulary vocabulary) {
        return rows.types().stream()
                .mapToInt(type ->
                        vocabulary.type(type.name()).map(vocabulary::index).orElse(TextPool.NONE))
                .toArray();
    }

    private IntColumn each(IntUnaryOperator ofBefore, IntUnaryOperator ofAdded) {
        int[] all = new int[kept.length + added.size()];
        for (int i = 0; i < kept.length; i++) {
            all[i] = ofBefore.applyAsInt(kept[i]);
        }
        for (int row = 0; row < added.size(); row++) {
            all[kept.length + row] = ofAdded.applyAsInt(row);
        }
        return IntColumn.of(all);
    }

    /** Adds what a row says beside ends and type. */
    void copy(int row, TieColumns to) {
        if (isKept(row)) {
            to.copy(before, kept[row], places);
        } else {
            to.copy(added, numberAmongAdded(row), IntUnaryOperator.identity());
        }
    }
}
