package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.actor.Profile.Name;
import org.helixatlas.actor.Profile.Observation;
import org.helixatlas.actor.Profile.Other;
import org.helixatlas.actor.Profile.ProfileTie;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.evidence.EvidenceNode;
import org.helixatlas.evidence.EvidenceNodes;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Precision;
import org.helixatlas.network.About;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;
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
        NetworkFilter open = filter.kinds().isEmpty()
                ? filter.withKinds(Set.copyOf(network.snapshot().vocabulary().kinds()))
                : filter;
        return profiles.findById(id).map(node -> profile(node, EgoNetwork.around(network.snapshot(), id, 1, open)));
    }

    private Profile profile(ActorNode node, View ego) {
        Snapshot world = ego.snapshot();
        Snapshot.Actor actor = world.actor(world.indexOf(node.id()).orElseThrow());
        Known known = new Known(world, ego.filter());
        Map<String, Evidence> evidence = evidenceNodes.byId(
                ego.ties().stream().flatMap(t -> t.evidence().stream()).toList());
        return new Profile(
                node.id(),
                actor.kind().label(),
                actor.sphere() == null ? null : actor.sphere().title(),
                actor.name(),
                names(actor.name(), node, known),
                identifiers(node, known),
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
                note(node, known),
                actor.dataset(),
                ties(node.id(), ego, evidence),
                node.observations().stream()
                        .filter(o -> known.says(o.dataset()) && known.counts(o.evidence()))
                        .map(o -> observation(o, known))
                        .sorted(Comparator.comparing(Observation::metric)
                                .thenComparing(o -> o.from() == null ? Integer.MAX_VALUE : o.from())
                                .thenComparing(Observation::value)
                                .thenComparing(o -> String.valueOf(o.note())))
                        .toList(),
                sorted(evidence(node, known), known),
                About.of(ego));
    }

    /** What is known of an actor by the data sets asked for, and by the evidence that counts. */
    private record Known(Set<String> datasets, boolean statedOnly) {

        Known(Snapshot world, NetworkFilter filter) {
            this(world.datasets().stream().map(Snapshot.Dataset::id).collect(Collectors.toSet()), filter.statedOnly());
        }

        boolean says(String dataset) {
            return datasets.contains(dataset);
        }

        boolean counts(EvidenceNode evidence) {
            return !statedOnly || evidence.basis().equals(Basis.STATED.title());
        }

        boolean counts(List<EvidenceNode> evidence) {
            return evidence.isEmpty() || evidence.stream().anyMatch(this::counts);
        }
    }

    private static @Nullable String precision(Precision precision) {
        return precision == Precision.EXACT ? null : precision.title();
    }

    private static List<Name> names(String preferred, ActorNode node, Known known) {
        List<Name> names = new ArrayList<>();
        names.add(new Name(preferred, "en", "preferred", null, null));
        node.names().stream()
                .filter(n -> known.says(n.dataset()) && known.counts(n.evidence()))
                // The name of a row whose id was joined is the preferred one where only its data set is asked.
                .filter(n -> !(n.kind().equals("alias") && n.text().equals(preferred)))
                .map(n -> new Name(n.text(), n.language(), n.kind(), n.from(), n.to()))
                .sorted(Comparator.comparing(Name::language)
                        .thenComparing(Name::kind)
                        .thenComparing(Name::text))
                .forEach(names::add);
        return names;
    }

    /** Decisions join no ids that differ in an identifier. */
    private static Map<String, String> identifiers(ActorNode node, Known known) {
        Map<String, String> identifiers = new TreeMap<>();
        if (known.says(node.dataset())) {
            identify(identifiers, node.ror(), node.wikidata(), node.lei());
        }
        node.formerIds().stream()
                .filter(f -> known.says(f.dataset()))
                .forEach(f -> identify(identifiers, f.ror(), f.wikidata(), f.lei()));
        return identifiers;
    }

    private static void identify(
            Map<String, String> identifiers, @Nullable String ror, @Nullable String wikidata, @Nullable String lei) {
        if (ror != null) {
            identifiers.put("ror", ror);
        }
        if (wikidata != null) {
            identifiers.put("wikidata", wikidata);
        }
        if (lei != null) {
            identifiers.put("lei", lei);
        }
    }

    private static @Nullable String note(ActorNode node, Known known) {
        if (known.says(node.dataset()) && node.note() != null) {
            return node.note();
        }
        return node.formerIds().stream()
                .filter(f -> known.says(f.dataset()) && f.note() != null)
                .min(Comparator.comparing(FormerIdNode::id))
                .map(FormerIdNode::note)
                .orElse(null);
    }

    private static List<EvidenceNode> evidence(ActorNode node, Known known) {
        return Stream.concat(
                        known.says(node.dataset()) ? node.evidence().stream() : Stream.of(),
                        node.formerIds().stream()
                                .filter(f -> known.says(f.dataset()))
                                .flatMap(f -> f.evidence().stream()))
                .toList();
    }

    private static Map<String, Map<String, List<ProfileTie>>> ties(
            String id, View ego, Map<String, Evidence> evidence) {
        Map<String, Map<String, List<ProfileTie>>> grouped = new LinkedHashMap<>();
        ego.ties().stream()
                .filter(t -> t.source().equals(id) || t.target().equals(id))
                .sorted(Comparator.comparing(
                                (Snapshot.Tie t) -> ego.snapshot().vocabulary().index(t.type()))
                        .thenComparing(t -> !t.source().equals(id))
                        .thenComparing(Snapshot.Tie::id))
                .forEach(t -> grouped.computeIfAbsent(t.type().family().title(), f -> new LinkedHashMap<>())
                        .computeIfAbsent(t.type().name(), n -> new ArrayList<>())
                        .add(tie(id, t, ego, evidence)));
        return grouped;
    }

    private static ProfileTie tie(String id, Snapshot.Tie tie, View ego, Map<String, Evidence> evidence) {
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
                tie.evidence().stream()
                        .filter(evidence::containsKey)
                        .map(evidence::get)
                        .toList(),
                shown.rivals());
    }

    private static Observation observation(ObservationNode node, Known known) {
        return new Observation(
                node.metric(),
                node.value(),
                node.unit(),
                node.qualifier(),
                node.from(),
                node.to(),
                node.note(),
                node.dataset(),
                sorted(node.evidence(), known));
    }

    private static List<Evidence> sorted(List<EvidenceNode> nodes, Known known) {
        return nodes.stream()
                .filter(known::counts)
                .map(Evidence::of)
                .distinct()
                .sorted(Comparator.comparing(Evidence::id))
                .toList();
    }
}
