package org.helixatlas.actor;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.actor.CandidateSearch.Body;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.work.Busy;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Service;

/** Pairs of actors that may be one body, looked for once for each version of the graph. */
@Service
class Candidates {

    private final Driver driver;
    private final CypherFiles files;
    private final CurrentNetwork network;
    private final SharedComputation<String, List<Candidate>> kept = SharedComputation.on(
            new FairThreads(1, "candidates"),
            Caffeine.newBuilder().maximumSize(1).build(),
            "the candidates");

    Candidates(Driver driver, CypherFiles files, CurrentNetwork network) {
        this.driver = driver;
        this.files = files;
        this.network = network;
    }

    /** All pairs that are not decided on, the likeliest first. */
    List<Candidate> of(Snapshot snapshot) {
        return kept.of(snapshot.version(), () -> computed(snapshot));
    }

    private List<Candidate> computed(Snapshot snapshot) {
        int[] ties = new int[snapshot.actorCount()];
        for (int t = 0; t < snapshot.tieCount(); t++) {
            ties[snapshot.source(t)]++;
            ties[snapshot.target(t)]++;
        }
        Particulars particulars = snapshot.statements().particulars();
        List<Body> bodies = IntStream.range(0, snapshot.actorCount())
                .mapToObj(a -> body(snapshot.actor(a), ties[a], particulars))
                .toList();
        List<String[]> different = new ArrayList<>();
        try (Session session = driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            session.run(files.get("read", "different-actors").statement())
                    .forEachRemaining(row -> different.add(new String[] {
                        now(snapshot, row.get("actor").asString()),
                        now(snapshot, row.get("other").asString())
                    }));
            Record version =
                    session.run(files.get("read", "version").statement()).single();
            if (!version.get("version").asString("").equals(snapshot.version())) {
                throw new Busy("The graph changes at this moment; ask again.", Duration.ofSeconds(1));
            }
        }
        CandidateSearch search = new CandidateSearch(bodies);
        for (int t = 0; t < snapshot.tieCount(); t++) {
            search.tie(snapshot.id(snapshot.source(t)), snapshot.id(snapshot.target(t)));
        }
        different.forEach(pair -> search.different(pair[0], pair[1]));
        return search.found();
    }

    /** A decision may be on an id that has gone since. */
    private static String now(Snapshot snapshot, String id) {
        return snapshot.formerIds().getOrDefault(id, id);
    }

    private static Body body(Snapshot.Actor actor, int ties, Particulars particulars) {
        List<Spelling> names = new ArrayList<>(List.of(Spelling.of(actor.name(), "")));
        particulars.names(actor.id()).stream()
                .sorted(Comparator.comparing(Particulars.Name::text)
                        .thenComparing(Particulars.Name::language)
                        .thenComparing(Particulars.Name::kind))
                .forEach(n -> names.add(Spelling.of(n.text(), n.pinyin() == null ? "" : n.pinyin())));
        TreeMap<String, String> identifiers = new TreeMap<>();
        for (Particulars.Details row : particulars.details(actor.id())) {
            identifiers.putAll(row.identifiers());
        }
        return new Body(
                actor.id(), actor.kind(), actor.dataset(), names, identifiers, Tied.year(actor.founded()), ties);
    }
}
