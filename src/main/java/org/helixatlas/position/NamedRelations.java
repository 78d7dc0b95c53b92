package org.helixatlas.position;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NamedTies;
import org.helixatlas.web.InvalidRequest.Wrong;

/** The relations that a request names, separated by commas. */
final class NamedRelations {

    /** Of relations by direction there are as many bits in {@link Rege}. */
    static final int MOST = 8;

    private NamedRelations() {}

    /** The names; what is wrong with them is added to what is wrong with the request. */
    static List<String> of(String given, Vocabulary vocabulary, List<Wrong> wrong) {
        List<String> names =
                Arrays.stream(given.split(",", -1)).map(String::strip).toList();
        List<String> known = NamedTies.names(vocabulary);
        for (String name : names) {
            if (!known.contains(name)) {
                wrong.add(new Wrong(
                        "relations",
                        "there is no relation '" + Excerpt.of(name) + "'; " + SpellingSuggestion.hint(name, known)));
            }
        }
        if (names.size() > MOST) {
            wrong.add(new Wrong("relations", "relations are 1 to " + MOST + " relations"));
        } else if (names.stream().distinct().count() < names.size()) {
            wrong.add(new Wrong("relations", "each relation is named once"));
        }
        return names;
    }
}
