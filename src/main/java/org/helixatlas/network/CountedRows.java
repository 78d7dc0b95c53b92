package org.helixatlas.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.helixatlas.model.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count in a world, and the years that their evidence attests: what {@link CountedEvidence} tells of ids, told of the
 * places of ids among the texts, so that no text is made or looked up for a row.
 */
final class CountedRows {

    private static final int[] NO_YEARS = {};

    private final Worlds worlds;
    private final TextPool texts;
    private final boolean statedOnly;

    /** The places of the ids of data sets: of all that are loaded, and of those that count. */
    private final BitSet loaded = new BitSet();

    private final BitSet counted = new BitSet();

    /** By the place of its id, what a piece of evidence is; null for what is no evidence. */
    private final Statements.@Nullable Evidence[] evidence;

    /** The rows of a world, which is of some data sets and of all evidence or of what is stated. */
    CountedRows(Worlds worlds, Set<String> datasets, boolean statedOnly) {
        this.worlds = worlds;
        this.statedOnly = statedOnly;
        Statements statements = worlds.statements();
        texts = statements.texts();
        for (Snapshot.Dataset dataset : statements.datasets()) {
            int place = texts.find(dataset.id());
            if (place >= 0) {
                loaded.set(place);
                counted.set(place, datasets.contains(dataset.id()));
            }
        }
        int end = 0;
        for (Statements.Evidence piece : statements.evidenceInAnyOrder()) {
            end = Math.max(end, texts.find(piece.id()) + 1);
        }
        evidence = new Statements.Evidence[end];
        for (Statements.Evidence piece : statements.evidenceInAnyOrder()) {
            int place = texts.find(piece.id());
            if (place >= 0) {
                evidence[place] = piece;
            }
        }
    }

    /**
     * Whether a data set counts.
     *
     * @param place the place of its id among the texts
     * @throws IllegalArgumentException when it is not loaded
     */
    boolean isOf(int place) {
        if (!loaded.get(place)) {
            worlds.requireKnown(texts.get(place));
        }
        return counted.get(place);
    }

    /** Whether a row still stands when only the evidence that counts does. */
    boolean holds(TextLists lists, int row, Basis otherwise) {
        if (!statedOnly) {
            return true;
        }
        boolean known = false;
        for (int i = 0; i < lists.length(row); i++) {
            Statements.Evidence piece = piece(lists.place(row, i));
            if (piece != null && piece.basis() == Basis.STATED) {
                return true;
            }
            known |= piece != null;
        }
        return !known && otherwise == Basis.STATED;
    }

    /** The years that the evidence of a row attests. */
    int[] years(TextLists lists, int row) {
        int length = lists.length(row);
        if (length == 0) {
            return NO_YEARS;
        }
        int[] years = new int[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            Statements.Evidence piece = piece(lists.place(row, i));
            if (piece != null && piece.year() != null && (!statedOnly || piece.basis() == Basis.STATED)) {
                years[count++] = piece.year();
            }
        }
        return count == length ? years : Arrays.copyOf(years, count);
    }

    private Statements.@Nullable Evidence piece(int place) {
        return place < evidence.length ? evidence[place] : null;
    }
}
