package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.linked.LinkedRows;
import org.helixatlas.linked.QuadsText;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * N-Quads with a named graph for each data set, which bears its identifier and says what that data set says, whatever others say:
 * its own years, amounts and evidence. The default graph says which data sets there are.
 */
@Component
class NQuads implements Format {

    private final LinkedRows rows;

    NQuads(LinkedDataProperties properties) {
        rows = new LinkedRows(properties);
    }

    @Override
    public Described described() {
        return new Described(
                "nquads",
                "N-Quads, what each data set says in a graph of its own, for triple stores",
                MediaType.parseMediaType("application/n-quads;charset=UTF-8"),
                "nq");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return List.of(Loss.UNDATED_NAMES_APART);
    }

    @Override
    public boolean carriesEvidence() {
        return true;
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        View view = extract.view();
        QuadsText text = new QuadsText(out, rows, preface);
        new LinkedExtract(extract, rows).head(preface, row -> text.row(row, null));
        SortedMap<String, Particulars.Citation> cited = new TreeMap<>();
        for (Snapshot.Dataset dataset : view.snapshot().datasets()) {
            String graph = rows.dataset(dataset.id());
            LinkedExtract alone = new LinkedExtract(
                    new Extract(View.of(
                            view.snapshot(), view.filter().withDatasets(Set.of(dataset.id())), view.projection())),
                    rows);
            alone.actorsOf(dataset.id(), row -> text.row(row, graph));
            alone.ties(row -> text.row(row, graph));
            cited.putAll(alone.cited());
        }
        evidence(cited, text);
        text.flush();
    }

    /** Each in the graph of the data set that gives it, also where another one cites it. */
    private void evidence(SortedMap<String, Particulars.Citation> cited, QuadsText text) throws IOException {
        SortedMap<String, SortedMap<String, Particulars.Source>> sources = new TreeMap<>();
        for (Particulars.Citation citation : cited.values()) {
            text.row(rows.evidence(citation), rows.dataset(citation.dataset()));
            sources.computeIfAbsent(citation.dataset(), dataset -> new TreeMap<>())
                    .put(citation.source().id(), citation.source());
        }
        for (var ofDataset : sources.entrySet()) {
            for (Particulars.Source source : ofDataset.getValue().values()) {
                text.row(rows.source(source), rows.dataset(ofDataset.getKey()));
            }
        }
    }
}
