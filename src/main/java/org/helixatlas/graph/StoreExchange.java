package org.helixatlas.graph;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How a new store comes into the place of the database's own: the thread that has built it asks for it and waits; the one that watches
 * the database does it between the end of one process and the start of the next.
 */
final class StoreExchange {

    /** A store that was just closed opens within seconds, even on a busy machine. */
    private static final Duration OPENING = Duration.ofMinutes(5);

    private final DatabaseProperties properties;
    private final Holder holder;
    private @Nullable StoreBuild build;
    private @Nullable Wanted wanted;

    private static final class Wanted {

        private final StoreFolders folders;
        private final long since;
        private final CompletableFuture<Integer> done = new CompletableFuture<>();
        private boolean begun;

        Wanted(StoreFolders folders, long since) {
            this.folders = folders;
            this.since = since;
        }
    }

    /** Who has the store open. */
    interface Holder {
        /** The number of the last transaction that changed the graph. */
        long lastTransaction() throws IOException;

        /** Closes it in good order; false when it is not open. */
        boolean letGo();
    }

    /**
     * For a database.
     *
     * @param holder its process
     */
    StoreExchange(DatabaseProperties properties, Holder holder) {
        this.properties = properties;
        this.holder = holder;
    }

    /** The number of the last transaction that changed the graph. */
    long lastTransaction() throws IOException {
        return holder.lastTransaction();
    }

    /** A new attempt; there is one at a time. */
    synchronized NewStore newStore() {
        StoreBuild next = new StoreBuild(properties, this);
        build = next;
        return next;
    }

    /**
     * Has the store of these folders take its place.
     *
     * @param since the last transaction that it knows of: with a later one, the old store stays
     * @return how many times the database had ended when it was open
     * @throws DatabaseGone when the old store is in its place since the database is not up or ended of itself, or the new one does not
     *     open
     * @throws WrittenMeanwhile when there is a later transaction
     * @throws IOException when the folders cannot change places
     */
    int of(StoreFolders folders, long since) throws IOException {
        Wanted mine = new Wanted(folders, since);
        synchronized (this) {
            wanted = mine;
        }
        try {
            if (!holder.letGo()) {
                throw new DatabaseGone(
                        "The database is not up, so that no new store can take the place of its own", null);
            }
            return mine.done.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    "The new store cannot take the place of the old one: "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (TimeoutException e) {
            throw new DatabaseGone("The new store does not open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the new store was opened", e);
        } finally {
            synchronized (this) {
                wanted = null;
            }
        }
    }

    /**
     * The database has ended, and nobody has its store open: if a new one is to take its place, it does.
     *
     * @param last the last transaction when the store was closed; empty when it was not closed in good order
     */
    synchronized void closed(Optional<Long> last) {
        Wanted now = wanted;
        if (now != null && !now.begun) {
            now.begun = true;
            try {
                if (last.isEmpty()) {
                    throw new DatabaseGone("the old one was not closed in good order", null);
                }
                if (last.get() != now.since) {
                    throw new WrittenMeanwhile("somebody wrote into the old one meanwhile");
                }
                now.folders.exchange();
            } catch (IOException | RuntimeException e) {
                now.done.completeExceptionally(e);
            }
        }
    }

    /** What is in its place is open. */
    synchronized void opened(int ends) {
        if (wanted != null && wanted.begun) {
            wanted.done.complete(ends);
        }
    }

    /** The service is stopping. */
    synchronized void abort() {
        if (build != null) {
            build.abort();
        }
    }
}
