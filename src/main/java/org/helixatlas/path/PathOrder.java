package org.helixatlas.path;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest;

/** Which paths are meant, and which of them come first. */
enum PathOrder {
    SHORTEST(
            "All paths of the fewest steps, in the order of the ids on them; counted exactly, shown up to top.",
            "E. F. Moore, The shortest path through a maze (1959)"),
    ALL(
            "All paths that pass no actor twice, of at most maxLength steps: the shorter first, then in the order of the ids on"
                    + " them.",
            "Depth-first search that goes only where the end is near enough"),
    RELIABILITY(
            "The paths of at most maxLength steps whose steps are together most likely to hold, taken as independent: the"
                    + " largest product first, then the fewer steps, then the order of the ids.",
            "J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17 (1971), on -log of the"
                    + " reliabilities");

    private final String meaning;
    private final String reference;

    PathOrder(String meaning, String reference) {
        this.meaning = meaning;
        this.reference = reference;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String meaning() {
        return meaning;
    }

    String reference() {
        return reference;
    }

    /**
     * The order of this title.
     *
     * @throws InvalidRequest when there is none
     */
    static PathOrder of(String title) {
        List<String> titles = Arrays.stream(values()).map(PathOrder::title).toList();
        if (!titles.contains(title)) {
            throw new InvalidRequest(
                    "by", "there is no such order of paths; " + SpellingSuggestion.hint(title, titles));
        }
        return valueOf(title.toUpperCase(Locale.ROOT));
    }
}
