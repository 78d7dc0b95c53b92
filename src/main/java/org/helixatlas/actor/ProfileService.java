package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.helixatlas.actor.Profile.Name;
import org.helixatlas.actor.Profile.Observation;
import org.helixatlas.actor.Profile.Other;
import org.helixatlas.actor.Profile.ProfileTie;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.evidence.EvidenceNode;
import org.helixatlas.evidence.EvidenceNodes;
import org.helixatlas.model.Kind;
import org.helixatlas.network.About;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.springframework.stereotype.Service;

/** Puts a profile together: names, figures and evidence from Neo4j, ties from the network in memory. */
@Service
class ProfileService {

    private final Profiles profiles;
    private final EvidenceNodes evidenceNodes;
    private final CurrentNetwork network;

    ProfileService(Profiles profiles, EvidenceNodes evidenceNodes, CurrentNetwork network) {
        this.profiles = profiles;
        this.evidenceNodes = evidenceNodes;
        this.network = network;
    }

    /**
     * The actor's profile with its ties under a filter, which admits every kind unless it names some; empty when there is no such
     * actor.
     */
    Optional<Profile> profile(String id, NetworkFilter filter) {
        NetworkFilter open = filter.kinds().isEmpty() ? filter.withKinds(EnumSet.allOf(Kind.class)) : filter;
        return profiles.findById(id).map(node -> profile(node, EgoNetwork.around(network.snapshot(), id, 1, open)));
    }

    private Profile profile(ActorNode node, View ego) {
        Map<String, Evidence> evidence = evidenceNodes.byId(
                ego.ties().stream().flatMap(t -> t.evidence().stream()).toList());
        return new Profile(
                node.id(),
                node.kind(),
                node.sphere(),
                node.name(),
                names(node),
                identifiers(node),
                node.founded() != null ? node.founded() : node.foundedObserved(),
                node.dissolved(),
                node.note(),
                node.dataset(),
                ties(node.id(), ego, evidence),
                node.observations().stream()
                        .map(ProfileService::observation)
                        .sorted(Comparator.comparing(Observation::metric)
                                .thenComparing(o -> o.from() == null ? Integer.MAX_VALUE : o.from())
                                .thenComparing(Observation::value)
                                .thenComparing(o -> String.valueOf(o.note())))
                        .toList(),
                sorted(node.evidence()),
                About.of(ego));
    }

    private static List<Name> names(ActorNode node) {
        List<Name> names = new ArrayList<>();
        names.add(new Name(node.name(), "en", "preferred", null, null));
        node.names().stream()
                .map(n -> new Name(n.text(), n.language(), n.kind(), n.from(), n.to()))
                .sorted(Comparator.comparing(Name::language)
                        .thenComparing(Name::kind)
                        .thenComparing(Name::text))
                .forEach(names::add);
        return names;
    }

    private static Map<String, String> identifiers(ActorNode node) {
        Map<String, String> identifiers = new TreeMap<>();
        if (node.ror() != null) {
            identifiers.put("ror", node.ror());
        }
        if (node.wikidata() != null) {
            identifiers.put("wikidata", node.wikidata());
        }
        if (node.lei() != null) {
            identifiers.put("lei", node.lei());
        }
        return identifiers;
    }

    private static Map<String, Map<String, List<ProfileTie>>> ties(
            String id, View ego, Map<String, Evidence> evidence) {
        Map<String, Map<String, List<ProfileTie>>> grouped = new LinkedHashMap<>();
        ego.ties().stream()
                .filter(t -> t.source().equals(id) || t.target().equals(id))
                .sorted(Comparator.comparing((Snapshot.Tie t) -> t.type().ordinal())
                        .thenComparing(t -> !t.source().equals(id))
                        .thenComparing(Snapshot.Tie::id))
                .forEach(t -> grouped.computeIfAbsent(t.type().family().title(), f -> new LinkedHashMap<>())
                        .computeIfAbsent(t.type().name(), n -> new ArrayList<>())
                        .add(tie(id, t, ego.snapshot(), evidence)));
        return grouped;
    }

    private static ProfileTie tie(String id, Snapshot.Tie tie, Snapshot snapshot, Map<String, Evidence> evidence) {
        boolean outgoing = tie.source().equals(id);
        Snapshot.Actor other = snapshot.actor(
                snapshot.indexOf(outgoing ? tie.target() : tie.source()).orElseThrow());
        Tied shown = Tied.of(snapshot, tie);
        return new ProfileTie(
                tie.id(),
                outgoing,
                outgoing ? tie.type().verb() : tie.type().inverse(),
                new Other(other.id(), other.name(), other.kind().label()),
                shown.from(),
                shown.assumedFrom(),
                shown.to(),
                shown.amount(),
                shown.unit(),
                shown.stake(),
                shown.note(),
                shown.basis(),
                shown.datasets(),
                tie.evidence().stream()
                        .filter(evidence::containsKey)
                        .map(evidence::get)
                        .toList());
    }

    private static Observation observation(ObservationNode node) {
        return new Observation(
                node.metric(),
                node.value(),
                node.unit(),
                node.qualifier(),
                node.from(),
                node.to(),
                node.note(),
                node.dataset(),
                sorted(node.evidence()));
    }

    private static List<Evidence> sorted(List<EvidenceNode> nodes) {
        return nodes.stream()
                .map(Evidence::of)
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
    }
}
