package org.helixatlas.procedure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.evidence.Grade;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;

/** What ties rest on, from the network itself. */
final class KnownEvidence {

    private final Map<String, Particulars.Citation> citations = new HashMap<>();

    KnownEvidence(Snapshot network) {
        network.statements().particulars().citations().forEach(c -> citations.put(c.id(), c));
    }

    Map<String, Evidence> pieces(Collection<String> ids) {
        Map<String, Evidence> pieces = new TreeMap<>();
        for (String id : ids) {
            Particulars.Citation citation = citations.get(id);
            if (citation != null) {
                pieces.put(id, Evidence.of(citation));
            }
        }
        return pieces;
    }

    Map<String, Grade> grades() {
        Map<String, Grade> grades = new HashMap<>();
        citations.forEach((id, citation) -> grades.put(
                id,
                new Grade(
                        citation.source().id(),
                        citation.source().reliability(),
                        citation.basis(),
                        citation.dataset())));
        return grades;
    }
}
