package org.helixatlas.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest;

/** By whom descent is traced. */
public enum Through {
    /** By ties of descent: spin-offs, foundings, mergers, splits, renamings and belonging. */
    ORGANISATIONS,
    /** By founders: a firm comes from where its founders had worked or studied before they founded it. */
    PERSONS,
    /** By either. */
    BOTH;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of descent with this title.
     *
     * @throws InvalidRequest when there is none
     */
    public static Through of(String title) {
        List<String> titles = Arrays.stream(values()).map(Through::title).toList();
        if (!titles.contains(title)) {
            throw new InvalidRequest(
                    "through",
                    "descent goes through organisations, persons or both; " + SpellingSuggestion.hint(title, titles));
        }
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
