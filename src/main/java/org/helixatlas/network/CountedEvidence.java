package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Support;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that counts in a world.
 *
 * @param statedOnly whether what is only inferred counts for nothing
 */
record CountedEvidence(Statements statements, boolean statedOnly) {

    private static final int[] NO_YEARS = {};

    /** Whether a row still stands when only the evidence that counts does. */
    boolean holds(List<String> evidence, Basis otherwise) {
        return holds(evidence.size(), i -> statements.evidence(evidence.get(i)), otherwise);
    }

    /**
     * Whether a row still stands when only the evidence that counts does.
     *
     * @param length how many pieces of evidence it names
     * @param pieces each of them by its number from 0; null for one that is not known
     * @param otherwise what the row is where none is known
     */
    boolean holds(int length, IntFunction<Statements.@Nullable Evidence> pieces, Basis otherwise) {
        if (!statedOnly) {
            return true;
        }
        boolean known = false;
        for (int i = 0; i < length; i++) {
            Statements.Evidence piece = pieces.apply(i);
            if (piece != null && piece.basis() == Basis.STATED) {
                return true;
            }
            known |= piece != null;
        }
        return !known && otherwise == Basis.STATED;
    }

    /** The evidence of a row that counts. */
    List<String> of(List<String> evidence) {
        if (!statedOnly) {
            return evidence;
        }
        return evidence.stream()
                .filter(id -> {
                    Statements.Evidence piece = statements.evidence(id);
                    return piece == null || piece.basis() == Basis.STATED;
                })
                .toList();
    }

    /** What is known of the worth of evidence. */
    List<Support> support(Collection<String> evidence) {
        List<Support> all = new ArrayList<>(evidence.size());
        for (String id : evidence) {
            Statements.Evidence piece = statements.evidence(id);
            if (piece != null) {
                all.add(piece.support());
            }
        }
        return all;
    }

    /** The years that evidence attests. */
    int[] years(List<String> evidence) {
        return years(evidence.size(), i -> statements.evidence(evidence.get(i)));
    }

    /**
     * The years that evidence attests.
     *
     * @param length how many pieces there are
     * @param pieces each of them by its number from 0; null for one that is not known
     */
    int[] years(int length, IntFunction<Statements.@Nullable Evidence> pieces) {
        if (length == 0) {
            return NO_YEARS;
        }
        int[] years = new int[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            Statements.Evidence piece = pieces.apply(i);
            if (piece != null && piece.year() != null && (!statedOnly || piece.basis() == Basis.STATED)) {
                years[count++] = piece.year();
            }
        }
        return count == length ? years : Arrays.copyOf(years, count);
    }
}
