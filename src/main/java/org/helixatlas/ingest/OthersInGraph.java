package org.helixatlas.ingest;

import java.util.Collection;
import java.util.TreeSet;

/** A load that would change the graph would take data sets out of it that another service has loaded. Nothing was changed. */
final class OthersInGraph extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OthersInGraph(Collection<String> others) {
        super("The graph holds " + named(others)
                + " that another service has loaded and this one does not have. Give this one "
                + (others.size() == 1 ? "it" : "them")
                + " too, send changes to the service that has all, or let helix.import.discard-others=true take "
                + (others.size() == 1 ? "it" : "them") + " away.");
    }

    /** Such as "the data sets 'a' and 'b'". */
    static String named(Collection<String> ids) {
        return (ids.size() == 1 ? "the data set '" : "the data sets '") + String.join("', '", new TreeSet<>(ids)) + "'";
    }
}
