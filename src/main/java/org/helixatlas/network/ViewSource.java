package org.helixatlas.network;

/** Where a view of a network is come by: made at once, or kept from before. */
@FunctionalInterface
public interface ViewSource {

    /**
     * The view of a snapshot.
     *
     * @throws UnknownInNetwork when the filter names a data set or park that the network does not have
     */
    View of(Snapshot snapshot, NetworkFilter filter, Projection projection);
}
