package org.helixatlas.linked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.network.Certainty;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.NotFound;

/** What is told where one thing is looked up: itself, what it is joined to by name, and what all that rests on. */
final class LinkedThings {

    /** The most ties, or places in a source, that are told of one thing; the interface has the others by pages. */
    static final int MOST = 2_000;

    private final Snapshot snapshot;
    private final KnownParticulars known;
    private final LinkedRows rows;

    LinkedThings(Snapshot snapshot, LinkedRows rows) {
        this.snapshot = snapshot;
        this.known = new KnownParticulars(snapshot, false);
        this.rows = rows;
    }

    /** What is known of actors beside the network. */
    KnownParticulars known() {
        return known;
    }

    /** What a thing is identified by. */
    String identifier(String part, String id) {
        return rows.identifiers() + part + "/" + id;
    }

    /** The actor of an id. */
    Snapshot.Actor actor(String id) {
        return snapshot.indexOf(id).stream()
                .mapToObj(snapshot::actor)
                .findFirst()
                .orElseThrow(() -> new NotFound("actor", id, snapshot.actorIds()));
    }

    /** The tie of an id. */
    Snapshot.Tie tie(String id) {
        return snapshot.tie(id)
                .orElseThrow(() -> new NotFound(
                        "tie",
                        id,
                        IntStream.range(0, snapshot.tieCount())
                                .mapToObj(t -> snapshot.tie(t).id())
                                .toList()));
    }

    /** The piece of evidence of an id. */
    Particulars.Citation evidence(String id) {
        Particulars.Citation found = particulars().citation(id);
        if (found == null) {
            throw new NotFound(
                    "piece of evidence",
                    id,
                    particulars().citations().stream()
                            .map(Particulars.Citation::id)
                            .toList());
        }
        return found;
    }

    /** The evidence that is drawn from a source, by id. */
    List<Particulars.Citation> fromSource(String id) {
        List<Particulars.Citation> found = particulars().fromSource(id);
        if (found.isEmpty()) {
            throw new NotFound("source", id, particulars().sources());
        }
        return found;
    }

    private Particulars particulars() {
        return snapshot.statements().particulars();
    }

    /** The data set of an id. */
    Snapshot.Dataset dataset(String id) {
        return snapshot.datasets().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "data set",
                        id,
                        snapshot.datasets().stream().map(Snapshot.Dataset::id).toList()));
    }

    /** The ties of an actor, those that start from it first, and no more than {@link #MOST}. */
    List<Snapshot.Tie> ties(Snapshot.Actor actor) {
        int a = snapshot.indexOf(actor.id()).orElseThrow();
        return IntStream.concat(IntStream.of(snapshot.outgoing(a)), IntStream.of(snapshot.incoming(a)))
                .distinct()
                .limit(MOST)
                .mapToObj(snapshot::tie)
                .toList();
    }

    /** How many ties an actor has. */
    int tieCount(Snapshot.Actor actor) {
        int a = snapshot.indexOf(actor.id()).orElseThrow();
        return (int) IntStream.concat(IntStream.of(snapshot.outgoing(a)), IntStream.of(snapshot.incoming(a)))
                .distinct()
                .count();
    }

    /** An actor with its ties, the names of their other ends, and the evidence of all. */
    List<Map<String, Object>> told(Snapshot.Actor actor) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> row =
                rows.actor(actor, actor.certain().isEmpty() ? Certainty.POSSIBLE : Certainty.CERTAIN, known);
        List<Snapshot.Tie> ties = ties(actor);
        if (tieCount(actor) > ties.size()) {
            row.put("comment", "The first " + MOST + " of its " + tieCount(actor) + " ties");
        }
        all.add(row);
        SortedMap<String, Map<String, Object>> others = new TreeMap<>();
        for (Snapshot.Tie tie : ties) {
            all.add(rows.tie(Tied.of(tie)));
            Stream.of(tie.source(), tie.target())
                    .filter(id -> !id.equals(actor.id()))
                    .forEach(id -> others.put(id, rows.named(actor(id))));
        }
        all.addAll(others.values());
        all.addAll(restingOn(Stream.concat(
                known.evidence(actor.id()), known.citations(ties.stream().flatMap(tie -> tie.evidence().stream())))));
        return all;
    }

    /** A tie with the names of its ends and its evidence. */
    List<Map<String, Object>> told(Snapshot.Tie tie) {
        Map<String, Map<String, Object>> ends = new LinkedHashMap<>();
        ends.put(tie.source(), rows.named(actor(tie.source())));
        ends.put(tie.target(), rows.named(actor(tie.target())));
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(rows.tie(Tied.of(tie)));
        all.addAll(ends.values());
        all.addAll(restingOn(known.citations(tie.evidence().stream())));
        return all;
    }

    /** Evidence with its sources and data sets, each once. */
    List<Map<String, Object>> restingOn(Stream<Particulars.Citation> citations) {
        SortedMap<String, Map<String, Object>> evidence = new TreeMap<>();
        SortedMap<String, Map<String, Object>> sources = new TreeMap<>();
        SortedMap<String, Map<String, Object>> datasets = new TreeMap<>();
        citations.forEach(citation -> {
            evidence.put(citation.id(), rows.evidence(citation));
            sources.put(citation.source().id(), rows.source(citation.source()));
            datasets.put(citation.dataset(), rows.dataset(dataset(citation.dataset())));
        });
        return Stream.of(evidence, sources, datasets)
                .flatMap(each -> each.values().stream())
                .toList();
    }

    /** A data set. */
    List<Map<String, Object>> told(Snapshot.Dataset dataset) {
        return List.of(rows.dataset(dataset));
    }
}
