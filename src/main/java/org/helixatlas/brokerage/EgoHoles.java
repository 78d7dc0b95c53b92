package org.helixatlas.brokerage;

import java.util.List;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * Burt's measures of the structural holes around one actor, by some of its ties; null without any.
 *
 * @param ties a family, or {@code ties} for all that the filter leaves
 * @param types the relation types that these are
 * @param contacts how many others they join the actor with
 * @param effectiveSize contacts less what they have in common
 * @param efficiency effective size by contacts
 * @param constraint how far contacts who know one another hem the actor in
 * @param hierarchy how far that comes from one contact
 */
record EgoHoles(
        String ties,
        List<String> types,
        int contacts,
        @Nullable Double effectiveSize,
        @Nullable Double efficiency,
        @Nullable Double constraint,
        @Nullable Double hierarchy) {

    /**
     * The holes around a node.
     *
     * @param withinEgo takes the shares of contacts of ties among the actor and its contacts alone
     */
    static EgoHoles of(String ties, List<String> types, View view, int ego, boolean withinEgo) {
        return Investments.one(
                        view,
                        withinEgo,
                        ego,
                        found -> new EgoHoles(
                                ties,
                                types,
                                found.count(),
                                found.effectiveSize(),
                                found.effectiveSize() / found.count(),
                                found.constraint(),
                                Hierarchy.of(found)))
                .orElseGet(() -> new EgoHoles(ties, types, 0, null, null, null, null));
    }
}
