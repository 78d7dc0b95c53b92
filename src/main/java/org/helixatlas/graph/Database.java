package org.helixatlas.graph;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The database behind the driver: a child process of the service, or a remote server. Knows its state without asking it. */
public interface Database {

    /** How the database is now; answers at once. */
    DatabaseState state();

    /** Where Bolt listens. */
    String uri();

    /**
     * Waits while the database is about to come up.
     *
     * @param patience how long to wait at most
     * @return the state at the end, which need not be up
     */
    DatabaseState await(Duration patience);

    /** Whether the database is ours to end and to start again. */
    boolean isReplaceable();

    /** How many times it has ended since the service started, whatever the reason; 0 where it is not ours to watch. */
    int ends();

    /** Where the network is kept from which the next start answers before the database is up; empty where it is not ours. */
    default Optional<Path> keptNetwork() {
        return Optional.empty();
    }

    /** Where something else of that network is kept under a name, beside what users may put there; empty likewise. */
    default Optional<Path> kept(String name) {
        return keptNetwork().map(file -> file.resolveSibling("kept-" + name));
    }

    /**
     * Whether it is ours and no network of it is kept: it has no store yet, or no load into it has ever ended. What it will hold is
     * known from the data sets alone.
     */
    default boolean isToBeForetold() {
        return keptNetwork().filter(file -> !Files.exists(file)).isPresent();
    }

    /** Starts it, unless it was started before; nothing where it is not ours to start. */
    default void launch() {}

    /** What was done about a store that was damaged since the service started, in words; empty while none was. */
    default Optional<String> rebuilt() {
        return Optional.empty();
    }

    /**
     * Ends the database at once, whatever it does, and starts it again: the only cure for a query that does not end when told to.
     * Returns when the old one is gone.
     *
     * @param why what to say of it, to follow "The database"
     * @param ends what {@link #ends()} said; if it has ended since, the one that came after is left alone
     * @return false where the database is not ours to end
     */
    boolean replace(String why, int ends);

    /** Something begins that may end it, and so another process gets ready to take its place; nothing where it is not ours to start. */
    default void mayEnd() {}

    /** A new attempt to replace the whole graph by a new store; empty where the store is not ours. */
    default Optional<NewStore> newStore() {
        return Optional.empty();
    }

    /** What the queries that run have used, as the database's process told last; empty where it is not ours, or has not told yet. */
    default Optional<Work> work() {
        return Optional.empty();
    }

    /** What the server says of itself, where it is not ours; empty where it is, or has not answered yet. */
    default Optional<ServerFacts> facts() {
        return Optional.empty();
    }

    /** What that server has, and what not; empty likewise. */
    default Optional<ServerFeatures> features() {
        return Optional.empty();
    }

    /**
     * Whether a procedure is known to be missing there, so that what calls it need not be sent. An answer of yes is looked into again
     * soon, since somebody may have brought it meanwhile.
     */
    default boolean lacks(String procedure) {
        return false;
    }

    /** Whether questions of the service had all connections to that server when it was last looked at. */
    default boolean isCrowded() {
        return false;
    }

    /** The state in a sentence, without the address, which is for operators; empty when it is up. */
    default String saying() {
        return state().message().replace(" at " + uri(), "");
    }

    /** Has every end of the database told, soon after it happened; nothing where it is not ours to watch. */
    default void onEnd(Consumer<DatabaseEnd> listener) {}
}
