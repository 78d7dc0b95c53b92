package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.network.Snapshot;

/** The actors of one network by what hardly another has: their identifiers and their Chinese names. */
final class IdentifierIndex {

    private final Map<ReconciledProperty, Map<String, List<Integer>>> actors = new EnumMap<>(ReconciledProperty.class);

    IdentifierIndex(Snapshot network) {
        for (ReconciledProperty property : ReconciledProperty.values()) {
            if (property.proof() > 0) {
                Map<String, List<Integer>> byValue = new HashMap<>();
                for (int a = 0; a < network.actorCount(); a++) {
                    for (Object value : property.of(network, network.actor(a))) {
                        byValue.computeIfAbsent(property.compared(value.toString()), v -> new ArrayList<>(1))
                                .add(a);
                    }
                }
                actors.put(property, byValue);
            }
        }
    }

    /** The numbers of the actors that have a value of a property; none where it is a property that many share. */
    List<Integer> having(ReconciledProperty property, String value) {
        return actors.getOrDefault(property, Map.of()).getOrDefault(property.compared(value), List.of());
    }
}
