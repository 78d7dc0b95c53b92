package org.helixatlas.evidence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.work.Busy;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as the interface shows it.
 *
 * @param basis {@code stated} or {@code inferred}
 * @param rule by which rule it was inferred
 * @param year the year that it speaks of in the present tense, where that is not the source's own
 * @param citedStudy the study that the source itself cites for it, as authors (year)
 */
public record Evidence(
        String id,
        Source source,
        String locus,
        @Nullable String page,
        String basis,
        @Nullable String rule,
        @Nullable String paraphrase,
        @Nullable Integer year,
        @Nullable String citedStudy,
        String dataset) {

    /** A source. */
    public record Source(
            String id,
            String title,
            @Nullable String authors,
            @Nullable Integer year,
            @Nullable String url,
            String reliability) {}

    /**
     * What a node says.
     *
     * @throws Busy when its source is not to be seen yet, since a load is being committed
     */
    public static Evidence of(EvidenceNode node) {
        SourceNode s = node.source();
        if (s == null) {
            throw new Busy("The graph changes at this moment; ask again.", Duration.ofSeconds(1));
        }
        return new Evidence(
                node.id(),
                new Source(s.id(), s.title(), s.authors(), s.year(), s.url(), s.reliability()),
                node.locus(),
                node.page(),
                node.basis(),
                node.rule(),
                node.paraphrase(),
                node.year(),
                node.citedStudy(),
                node.dataset());
    }

    /** The same from memory. */
    public static Evidence of(Particulars.Citation citation) {
        Particulars.Source s = citation.source();
        return new Evidence(
                citation.id(),
                new Source(s.id(), s.title(), s.authors(), s.year(), s.url(), s.reliability()),
                citation.locus(),
                citation.page(),
                citation.basis(),
                citation.rule(),
                citation.paraphrase(),
                citation.year(),
                citation.citedStudy(),
                citation.dataset());
    }

    /** The pieces of some ids, in their order, from memory; an id that the graph does not hold is left out. */
    public static List<Evidence> cited(Snapshot snapshot, Collection<String> ids) {
        return snapshot.statements()
                .particulars()
                .citations(ids.stream())
                .map(Evidence::of)
                .toList();
    }
}
