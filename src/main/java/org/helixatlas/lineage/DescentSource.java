package org.helixatlas.lineage;

import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;

/** Where the descent in a part of a network is come by: found at once, or kept from before. */
@FunctionalInterface
interface DescentSource {

    /** See {@link Descent#of}. */
    Descent of(Snapshot snapshot, NetworkFilter filter, Through through);
}
