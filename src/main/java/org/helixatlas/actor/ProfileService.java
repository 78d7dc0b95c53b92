package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.actor.Profile.Name;
import org.helixatlas.actor.Profile.Observation;
import org.helixatlas.actor.Profile.Other;
import org.helixatlas.actor.Profile.ProfileTie;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.model.Precision;
import org.helixatlas.network.About;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Particulars.Figure;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a profile together, from memory. */
@Service
class ProfileService {

    private final CurrentNetwork network;

    ProfileService(CurrentNetwork network) {
        this.network = network;
    }

    /**
     * An actor's profile with its ties under a filter, which admits every kind unless it names some.
     *
     * @param id one that the network has under the filter
     */
    Profile profile(String id, NetworkFilter filter) {
        NetworkFilter open = filter.kinds().isEmpty()
                ? filter.withKinds(Set.copyOf(network.snapshot().vocabulary().kinds()))
                : filter;
        View ego = EgoNetwork.around(network.snapshot(), id, 1, open);
        Snapshot world = ego.snapshot();
        Snapshot.Actor actor = world.actor(world.indexOf(id).orElseThrow());
        KnownParticulars known = new KnownParticulars(world, ego.filter().statedOnly());
        return new Profile(
                id,
                actor.kind().label(),
                actor.sphere() == null ? null : actor.sphere().title(),
                actor.name(),
                names(actor, known),
                known.identifiers(id),
                Tied.year(actor.founded()),
                precision(actor.foundedPrecision()),
                Tied.year(actor.dissolved()),
                precision(actor.dissolvedPrecision()),
                actor.rivals().isEmpty() ? null : actor.rivals(),
                ego.certainty(actor).title(),
                actor.certain().first(),
                actor.certain().last(),
                actor.possible().first(),
                actor.possible().last(),
                known.note(id),
                actor.dataset(),
                ties(id, ego, known),
                known.figures(id)
                        .map(f -> observation(f, known))
                        .sorted(Comparator.comparing(Observation::metric)
                                .thenComparing(o -> o.from() == null ? Integer.MAX_VALUE : o.from())
                                .thenComparing(Observation::value)
                                .thenComparing(o -> String.valueOf(o.note())))
                        .toList(),
                known.evidence(id).map(Evidence::of).toList(),
                About.of(ego));
    }

    private static @Nullable String precision(Precision precision) {
        return precision == Precision.EXACT ? null : precision.title();
    }

    private static List<Name> names(Snapshot.Actor actor, KnownParticulars known) {
        List<Name> names = new ArrayList<>();
        names.add(new Name(actor.name(), "en", "preferred", null, null));
        known.names(actor).forEach(n -> names.add(new Name(n.text(), n.language(), n.kind(), n.from(), n.to())));
        return names;
    }

    private static Map<String, Map<String, List<ProfileTie>>> ties(String id, View ego, KnownParticulars known) {
        Map<String, Map<String, List<ProfileTie>>> grouped = new LinkedHashMap<>();
        ego.ties().stream()
                .filter(t -> t.source().equals(id) || t.target().equals(id))
                .sorted(Comparator.comparing(
                                (Snapshot.Tie t) -> ego.snapshot().vocabulary().index(t.type()))
                        .thenComparing(t -> !t.source().equals(id))
                        .thenComparing(Snapshot.Tie::id))
                .forEach(t -> grouped.computeIfAbsent(t.type().family().title(), f -> new LinkedHashMap<>())
                        .computeIfAbsent(t.type().name(), n -> new ArrayList<>())
                        .add(tie(id, t, ego, known)));
        return grouped;
    }

    private static ProfileTie tie(String id, Snapshot.Tie tie, View ego, KnownParticulars known) {
        Snapshot snapshot = ego.snapshot();
        boolean outgoing = tie.source().equals(id);
        Snapshot.Actor other = snapshot.actor(
                snapshot.indexOf(outgoing ? tie.target() : tie.source()).orElseThrow());
        Tied shown = Tied.of(ego, tie);
        return new ProfileTie(
                tie.id(),
                outgoing,
                outgoing ? tie.type().verb() : tie.type().inverse(),
                new Other(other.id(), other.name(), other.kind().label()),
                shown.from(),
                shown.fromPrecision(),
                shown.to(),
                shown.toPrecision(),
                shown.certainty(),
                shown.certainFrom(),
                shown.certainTo(),
                shown.possibleFrom(),
                shown.possibleTo(),
                shown.amount(),
                shown.unit(),
                shown.qualifier(),
                shown.stake(),
                shown.note(),
                shown.basis(),
                shown.datasets(),
                known.citations(tie.evidence().stream()).map(Evidence::of).toList(),
                shown.rivals());
    }

    private static Observation observation(Figure figure, KnownParticulars known) {
        return new Observation(
                figure.metric(),
                figure.value(),
                figure.unit(),
                figure.qualifier(),
                figure.from(),
                figure.to(),
                figure.note(),
                figure.dataset(),
                known.counting(figure.evidence().stream()).map(Evidence::of).toList());
    }
}
