package org.helixatlas.ingest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Cells of one type, each parsed once for all that read alike. */
final class ParsedCells {

    /** So many texts that are not their own value are kept; what comes often comes among the first. */
    private static final int KEPT = 10_000;

    private final CellType type;
    private final @Nullable Vocabulary vocabulary;
    private final Values values;

    /** The numbers of texts that are their own value. */
    private final BitSet themselves = new BitSet();

    private final Map<String, Integer> others = new HashMap<>();

    /**
     * None yet.
     *
     * @param vocabulary the words that cells may use; null to take any
     * @param values keeps the values
     */
    ParsedCells(CellType type, @Nullable Vocabulary vocabulary, Values values) {
        this.type = type;
        this.vocabulary = vocabulary;
        this.values = values;
    }

    /**
     * The number of a cell's value.
     *
     * @param text a cell that is not empty
     * @throws IllegalArgumentException when it has none, with what would be right
     */
    int number(String text) {
        Integer other = others.get(text);
        if (other != null) {
            return other;
        }
        int known = values.find(text);
        if (known >= 0 && themselves.get(known)) {
            return known;
        }
        Object value = type.parse(text, vocabulary);
        int number = values.number(value);
        if (value.equals(text)) {
            themselves.set(number);
        } else if (others.size() < KEPT) {
            others.put(text, number);
        }
        return number;
    }
}
