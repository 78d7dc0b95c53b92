package org.helixatlas.brokerage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * How strong the ties around one actor are: with each contact in how many families, and how many (multiplexity: Wasserman and Faust 1994,
 * 42; strength: Granovetter, Am. J. Sociology 78, 1973).
 *
 * @param contacts how many others the actor is tied to
 * @param multiplex how many of them in two families or more
 * @param multiplexShare these by all contacts; null without any
 * @param byFamilies how many contacts it is tied to in so many families, the most families first
 * @param items the contacts, those in most families first, and of equals those with more ties and the first by id
 * @param leftOut how many contacts the list leaves out
 */
record EgoStrength(
        int contacts,
        int multiplex,
        @Nullable Double multiplexShare,
        List<InFamilies> byFamilies,
        List<Contact> items,
        int leftOut) {

    private static final int MOST_LISTED = 1000;

    /** That of an actor who is not in the network. */
    static final EgoStrength NONE = new EgoStrength(0, 0, null, List.of(), List.of(), 0);

    /** How many contacts are tied in so many families. */
    @Schema(name = "ContactsInFamilies")
    record InFamilies(int families, int contacts) {}

    /**
     * A contact.
     *
     * @param families in which of them the two are tied, in the order of the vocabulary
     * @param ties how many ties that are, whichever way they run
     */
    @Schema(name = "EgoContact")
    record Contact(
            String id, String name, String kind, @Nullable String sphere, List<String> families, int ties) {}

    /** Counts families one after another. */
    static final class Count {

        private final Map<String, Snapshot.Actor> actors = new TreeMap<>();
        private final Map<String, Map<String, Integer>> ties = new LinkedHashMap<>();

        /**
         * Adds the ties of one family.
         *
         * @param view an undirected view that is weighted by the number of ties
         */
        void add(String family, View view, int ego) {
            for (int e = view.outStart(ego); e < view.outEnd(ego); e++) {
                Snapshot.Actor contact = view.actor(view.outTarget(e));
                actors.put(contact.id(), contact);
                ties.computeIfAbsent(contact.id(), id -> new LinkedHashMap<>())
                        .put(family, (int) Math.round(view.outWeight(e)));
            }
        }

        EgoStrength strength() {
            List<Contact> contacts = new ArrayList<>();
            TreeMap<Integer, Integer> byFamilies = new TreeMap<>(Comparator.reverseOrder());
            actors.forEach((id, actor) -> {
                Map<String, Integer> its = ties.getOrDefault(id, Map.of());
                byFamilies.merge(its.size(), 1, Integer::sum);
                contacts.add(new Contact(
                        id,
                        actor.name(),
                        actor.kind().label(),
                        actor.sphere() == null ? null : actor.sphere().title(),
                        List.copyOf(its.keySet()),
                        its.values().stream().mapToInt(x -> x).sum()));
            });
            int multiplex =
                    (int) contacts.stream().filter(c -> c.families().size() > 1).count();
            List<Contact> listed = contacts.stream()
                    .sorted(Comparator.comparingInt((Contact c) -> -c.families().size())
                            .thenComparingInt(c -> -c.ties()))
                    .limit(MOST_LISTED)
                    .toList();
            return new EgoStrength(
                    contacts.size(),
                    multiplex,
                    contacts.isEmpty() ? null : (Double) ((double) multiplex / contacts.size()),
                    byFamilies.entrySet().stream()
                            .map(f -> new InFamilies(f.getKey(), f.getValue()))
                            .toList(),
                    listed,
                    contacts.size() - listed.size());
        }
    }
}
