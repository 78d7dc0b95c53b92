package org.helixatlas.export;

import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.Particulars;
import org.jspecify.annotations.Nullable;

/** What exports say of an actor beside what the network needs: names, identifiers, a note and the evidence for its row. */
record NodeParticulars(KnownParticulars known) {

    /** As attributes of nodes. */
    List<Attribute<Extract.Node>> attributes() {
        return List.of(
                Attribute.text("chineseName", n -> names(n).chinese().orElse(null)),
                Attribute.list("otherNames", n -> inList(names(n).others().stream())),
                Attribute.list("formerNames", n -> inList(names(n).former().stream())),
                identifier("ror"),
                identifier("wikidata"),
                identifier("lei"),
                Attribute.text("note", n -> known.note(n.id())),
                Attribute.list("evidence", n -> inList(known.evidence(n.id()).map(Particulars.Citation::id))),
                Attribute.list("sources", n -> inList(known.evidence(n.id()).map(NodeParticulars::place))));
    }

    /** The further names of a node. */
    OtherNames names(Extract.Node node) {
        return new OtherNames(known.names(node.actor()));
    }

    private Attribute<Extract.Node> identifier(String scheme) {
        return Attribute.text(scheme, n -> known.identifiers(n.id()).get(scheme));
    }

    private static String place(Particulars.Citation citation) {
        return citation.source().title() + ", " + citation.locus();
    }

    /** Null for none. Lists have semicolons between their parts, so one within a part becomes a comma. */
    private static @Nullable List<String> inList(Stream<String> parts) {
        List<String> all = parts.map(part -> part.replace(';', ',')).toList();
        return all.isEmpty() ? null : all;
    }
}
