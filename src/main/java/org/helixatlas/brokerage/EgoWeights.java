package org.helixatlas.brokerage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * How what the ties around one actor weigh is spread over its contacts: strength is what all of them weigh together (Barrat et al., PNAS 101,
 * 2004).
 *
 * @param total what they weigh together, 0 for nobody
 * @param unweightedTies the network's ties that are none, since the data does not give the weight asked for
 * @param contacts the contacts with a weight
 * @param evenContacts how many contacts of equal weight would be as concentrated: 1 by the sum of squared shares (Hill, Ecology 54, 1973), from
 *     1 to the number of contacts; null for nobody
 * @param attributes the weight by kind and by sphere
 * @param items the contacts, the heaviest first and of equals the first by id
 * @param leftOut how many the list leaves out
 */
record EgoWeights(
        double total,
        int unweightedTies,
        int contacts,
        @Nullable Double evenContacts,
        List<WeightByAttribute> attributes,
        List<WeighedContact> items,
        int leftOut) {

    private static final int MOST_LISTED = 1000;

    /**
     * What contacts of each category weigh.
     *
     * @param attribute {@code kind} or {@code sphere}
     * @param own what the actor is itself; null where it has none
     * @param categories the heaviest first
     * @param unknown what contacts weigh that have none, which does not count
     * @param blau 1 less the sum of squared shares of weight; null where nothing weighs
     * @param externalInternal from -1, all weight lies with the actor's own category, to 1, none does; null where it is not known
     */
    record WeightByAttribute(
            String attribute,
            @Nullable String own,
            List<WeighedCategory> categories,
            double unknown,
            @Nullable Double blau,
            @Nullable Double externalInternal) {}

    /**
     * The weight of one category.
     *
     * @param share by that of the contacts of whom it is known
     */
    record WeighedCategory(String category, double weight, double share) {}

    /**
     * A contact.
     *
     * @param share by the total
     */
    @Schema(name = "WeighedContact")
    record WeighedContact(
            String id, String name, String kind, @Nullable String sphere, double weight, double share) {}

    /** The weights around a node of an undirected view. */
    static EgoWeights of(View view, int ego) {
        List<WeighedContact> contacts = new ArrayList<>();
        double total = 0;
        for (int e = view.outStart(ego); e < view.outEnd(ego); e++) {
            total += view.outWeight(e);
        }
        double squares = 0;
        for (int e = view.outStart(ego); e < view.outEnd(ego); e++) {
            Snapshot.Actor contact = view.actor(view.outTarget(e));
            double share = view.outWeight(e) / total;
            squares += share * share;
            contacts.add(new WeighedContact(
                    contact.id(), contact.name(), contact.kind().label(), sphere(contact), view.outWeight(e), share));
        }
        List<WeighedContact> listed = contacts.stream()
                .sorted(Comparator.comparingDouble(c -> -c.weight()))
                .limit(MOST_LISTED)
                .toList();
        return new EgoWeights(
                total,
                view.weightless(),
                contacts.size(),
                contacts.isEmpty() ? null : (Double) (1 / squares),
                List.of(
                        by("kind", view.kind(ego).label(), contacts, WeighedContact::kind),
                        by("sphere", sphere(view.actor(ego)), contacts, WeighedContact::sphere)),
                listed,
                contacts.size() - listed.size());
    }

    private static @Nullable String sphere(Snapshot.Actor actor) {
        return actor.sphere() == null ? null : actor.sphere().title();
    }

    private static WeightByAttribute by(
            String attribute,
            @Nullable String own,
            List<WeighedContact> contacts,
            Function<WeighedContact, @Nullable String> category) {
        Map<String, Double> weights = new TreeMap<>();
        double unknown = 0;
        double known = 0;
        for (WeighedContact contact : contacts) {
            String of = category.apply(contact);
            if (of == null) {
                unknown += contact.weight();
            } else {
                weights.merge(of, contact.weight(), Double::sum);
                known += contact.weight();
            }
        }
        double all = known;
        double alike =
                weights.values().stream().mapToDouble(w -> w / all * (w / all)).sum();
        return new WeightByAttribute(
                attribute,
                own,
                weights.entrySet().stream()
                        .map(c -> new WeighedCategory(c.getKey(), c.getValue(), c.getValue() / all))
                        .sorted(Comparator.comparingDouble(c -> -c.weight()))
                        .toList(),
                unknown,
                all == 0 ? null : (Double) (1 - alike),
                all == 0 || own == null ? null : (Double) (1 - 2 * weights.getOrDefault(own, 0.0) / all));
    }

    /** Rows for the table of a composition: attribute, category, whether it is the actor's own, contacts, share, others in the network. */
    List<List<@Nullable Object>> rows() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (WeightByAttribute by : attributes) {
            for (WeighedCategory c : by.categories()) {
                rows.add(Arrays.asList(
                        "weight by " + by.attribute(),
                        c.category(),
                        c.category().equals(by.own()),
                        null,
                        c.share(),
                        null));
            }
        }
        return rows;
    }
}
