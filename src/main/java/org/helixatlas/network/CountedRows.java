package org.helixatlas.network;

import java.util.BitSet;
import java.util.Set;
import org.helixatlas.model.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Which rows count in a world, and the years that their evidence attests: {@link CountedEvidence}, asked by the places
 * of ids among the texts, so that no text is made or looked up for a row.
 */
final class CountedRows {

    private final Worlds worlds;
    private final TextPool texts;
    private final CountedEvidence counting;

    /** The places of the ids of data sets: of all that are loaded, and of those that count. */
    private final BitSet loaded = new BitSet();

    private final BitSet counted = new BitSet();

    /** By the place of its id, what a piece of evidence is; null for what is no evidence. */
    private final Statements.@Nullable Evidence[] evidence;

    /** The rows of a world, which is of some data sets and of all evidence or of what is stated. */
    CountedRows(Worlds worlds, Set<String> datasets, boolean statedOnly) {
        this.worlds = worlds;
        Statements statements = worlds.statements();
        texts = statements.texts();
        counting = new CountedEvidence(statements, statedOnly);
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
        return counting.holds(lists.length(row), i -> piece(lists.place(row, i)), otherwise);
    }

    /** The years that the evidence of a row attests. */
    int[] years(TextLists lists, int row) {
        return counting.years(lists.length(row), i -> piece(lists.place(row, i)));
    }

    private Statements.@Nullable Evidence piece(int place) {
        return place < evidence.length ? evidence[place] : null;
    }
}
