package org.helixatlas.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.helixatlas.linked.LinkedRows;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;

/** An extract as rows of linked data, and the evidence that was cited by those written so far. */
final class LinkedExtract {

    private final Extract extract;
    private final LinkedRows rows;
    private final SortedMap<String, Particulars.Citation> cited = new TreeMap<>();

    LinkedExtract(Extract extract, LinkedRows rows) {
        this.extract = extract;
        this.rows = rows;
    }

    /** Hands over everything: the graph, its data sets, actors, ties, and then the evidence that they rest on with its sources. */
    void whole(List<String> preface, Extract.Writing<Map<String, Object>> writing) throws IOException {
        head(preface, writing);
        actors(writing);
        ties(writing);
        SortedMap<String, Particulars.Source> sources = new TreeMap<>();
        for (Particulars.Citation citation : cited.values()) {
            writing.write(rows.evidence(citation));
            sources.put(citation.source().id(), citation.source());
        }
        for (Particulars.Source source : sources.values()) {
            writing.write(rows.source(source));
        }
    }

    /** Hands over the graph and its data sets. */
    void head(List<String> preface, Extract.Writing<Map<String, Object>> writing) throws IOException {
        writing.write(rows.graph(extract.view().snapshot(), preface));
        for (Snapshot.Dataset dataset : extract.view().snapshot().datasets()) {
            writing.write(rows.dataset(dataset));
        }
    }

    /** Hands over actors. */
    void actors(Extract.Writing<Map<String, Object>> writing) throws IOException {
        KnownParticulars known = extract.particulars().known();
        extract.nodes(node -> {
            Map<String, Object> row = rows.actor(node.actor(), extract.view().certainty(node.actor()), known);
            if (extract.view().projection().twoMode()) {
                row.put("helix:mode", node.mode());
            }
            cite(known.evidence(node.id()));
            writing.write(row);
        });
    }

    /** Hands over what a data set itself says of actors: some of them only others declare. */
    void actorsOf(String dataset, Extract.Writing<Map<String, Object>> writing) throws IOException {
        KnownParticulars known = extract.particulars().known();
        extract.nodes(node -> {
            Snapshot.Actor actor = node.actor();
            cite(known.evidence(node.id()));
            if (actor.dataset().equals(dataset)) {
                writing.write(rows.actor(actor, extract.view().certainty(actor), known));
                return;
            }
            Map<String, Object> row = rows.addition(actor, known);
            if (row.size() > 1) {
                writing.write(row);
            }
        });
    }

    /** Hands over ties, or the edges that they are merged into. */
    void ties(Extract.Writing<Map<String, Object>> writing) throws IOException {
        KnownParticulars known = extract.particulars().known();
        extract.lines(line -> {
            if (line.tie() == null) {
                writing.write(rows.edge(
                        line.id(),
                        extract.node(line.source()).id(),
                        extract.node(line.target()).id(),
                        line.weight()));
            } else if (!line.mirrored()) {
                cite(known.citations(line.tie().evidence().stream()));
                writing.write(rows.tie(line.tie()));
            }
        });
    }

    private void cite(Stream<Particulars.Citation> citations) {
        citations.forEach(citation -> cited.put(citation.id(), citation));
    }

    /** The evidence cited by what was handed over, by id. */
    SortedMap<String, Particulars.Citation> cited() {
        return cited;
    }
}
