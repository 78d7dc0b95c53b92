package org.helixatlas.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among what data sets state of one actor or tie, property by property, and collects the rivals of what is chosen. */
public final class ClaimSelection {

    private final List<RivalValue> rivals = new ArrayList<>();

    /** The year to show; null where none is stated. */
    public @Nullable Dated year(String property, Collection<Claim<Integer>> claims) {
        Claim<Integer> first = first(property, claims);
        return first == null ? null : new Dated(first.value(), first.precision());
    }

    /** The value to show; null where none is stated. */
    public <V> @Nullable V value(String property, Collection<Claim<V>> claims) {
        Claim<V> first = first(property, claims);
        return first == null ? null : first.value();
    }

    private <V> @Nullable Claim<V> first(String property, Collection<Claim<V>> claims) {
        List<Claim<V>> ranked = Claim.ranked(claims);
        ranked.stream().skip(1).map(claim -> RivalValue.of(property, claim)).forEach(rivals::add);
        return ranked.isEmpty() ? null : ranked.get(0);
    }

    /** The rivals of all that was chosen so far, in that order and the better first. */
    public List<RivalValue> rivals() {
        return List.copyOf(rivals);
    }
}
