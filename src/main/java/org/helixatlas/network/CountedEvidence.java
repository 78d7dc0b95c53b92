package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Support;

/**
 * The evidence that counts in a world.
 *
 * @param statedOnly whether what is only inferred counts for nothing
 */
record CountedEvidence(Statements statements, boolean statedOnly) {

    /** Whether a row still stands when only the evidence that counts does. */
    boolean holds(List<String> evidence, Basis otherwise) {
        if (!statedOnly) {
            return true;
        }
        boolean known = false;
        for (String id : evidence) {
            Statements.Evidence piece = statements.evidence(id);
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
        int[] years = new int[evidence.size()];
        int count = 0;
        for (String id : evidence) {
            Statements.Evidence piece = statements.evidence(id);
            if (piece != null && piece.year() != null) {
                years[count++] = piece.year();
            }
        }
        return Arrays.copyOf(years, count);
    }
}
