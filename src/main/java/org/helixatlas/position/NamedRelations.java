package org.helixatlas.position;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Weight;
import org.helixatlas.web.InvalidRequest.Wrong;

/** The relations that a request names, separated by commas. */
final class NamedRelations {

    /** Of relations by direction there are as many bits in {@link Rege}. */
    static final int MOST = 8;

    private NamedRelations() {}

    /** The names; what is wrong with them is added to what is wrong with the request. */
    static List<String> of(String given, Snapshot world, List<Wrong> wrong) {
        List<String> names =
                Arrays.stream(given.split(",", -1)).map(String::strip).toList();
        List<String> known = NamedTies.names(world.vocabulary());
        for (String name : names) {
            NamedTies.refused(world, name, known).ifPresent(why -> wrong.add(new Wrong("relations", why)));
        }
        if (names.size() > MOST) {
            wrong.add(new Wrong("relations", "relations are 1 to " + MOST + " relations"));
        } else if (names.stream().distinct().count() < names.size()) {
            wrong.add(new Wrong("relations", "each relation is named once"));
        }
        return names;
    }

    /** What names stand for that are known. */
    static List<NamedTies> named(List<String> names, Vocabulary vocabulary) {
        return names.stream()
                .flatMap(name -> NamedTies.of(vocabulary, name).stream())
                .toList();
    }

    /** The same where all must be weighted, or none. */
    static List<String> alike(String given, Snapshot world, List<Wrong> wrong) {
        List<String> names = of(given, world, wrong);
        if (wrong.isEmpty()
                && named(names, world.vocabulary()).stream()
                                .map(named -> named.weight().equals(Weight.NONE))
                                .distinct()
                                .count()
                        > 1) {
            wrong.add(new Wrong(
                    "relations",
                    "a blockmodel counts ties or adds up squares of weights; give each relation a weight, or none"));
        }
        return names;
    }
}
