package org.helixatlas.graph;

import java.io.IOException;
import java.util.function.IntConsumer;

/** An attempt to put a whole new graph in the place of the one that is open, which serves until then. */
public interface NewStore extends AutoCloseable {

    /** Where the graph is told. */
    GraphDraft draft() throws IOException;

    /**
     * Builds a store of what was told, beside the one that is open, and verifies it.
     *
     * @param percent hears how far it is
     * @throws BuilderKilled when the process that builds it was ended from outside, which may not happen again
     * @throws IOException when there is no such store, with the reason
     */
    void build(IntConsumer percent) throws IOException;

    /**
     * Ends the database, puts the new store in the place of the old one by one atomic step, and starts the database again.
     *
     * @return what {@link Database#ends} says when the new store is open
     * @throws DatabaseGone when the database ended of itself or did not answer: the old store is still in its place
     * @throws WrittenMeanwhile when somebody changed the graph after {@link #draft}: the same
     * @throws IOException when the new store cannot be put there: the same
     */
    int takePlace() throws IOException;

    /** Removes what is left of the attempt, and ends it where it is under way. */
    @Override
    void close();
}
