package org.helixatlas.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where data sets come from.
 *
 * @param directory holds one folder for each data set
 * @param uploads where the service keeps data sets that came by REST, and what it loaded before
 * @param maxSize how large an uploaded data set may be once unpacked
 * @param versions how many versions of each data set are kept
 * @param watch a folder whose files are imported as they come; without a word, none is watched
 * @param watchEvery how long to wait between two looks at it
 * @param key by which the command {@code import} is let in, where the service that runs needs credentials
 * @param patience how long an import waits for a database that ended under it, to hear what became of the graph
 * @param transactionRows how many rows one transaction writes or takes back at most; for more, a new store is built where the
 *     store is the service's own
 * @param discardOthers whether a load that builds a new store may lose what somebody wrote into the graph by Bolt, and one into a
 *     database that is not the service's own, what another service has loaded
 * @param lease how long the right to load into such a database outlives a service that dies while it has it
 */
@ConfigurationProperties("helix.import")
record ImportProperties(
        @DefaultValue("import") Path directory,
        @DefaultValue("data/imports") Path uploads,
        @DefaultValue("256MB") DataSize maxSize,
        @DefaultValue("50") int versions,
        @Nullable Path watch,
        @DefaultValue("2s") Duration watchEvery,
        @DefaultValue("") String key,
        @DefaultValue("15s") Duration patience,
        @DefaultValue("20000") long transactionRows,
        @DefaultValue("false") boolean discardOthers,
        @DefaultValue("15s") Duration lease) {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    ImportProperties {
        if (versions < 1) {
            throw new IllegalArgumentException(
                    "helix.import.versions is " + versions + "; at least the newest is kept");
        }
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("helix.import.lease is " + lease
                    + "; it is renewed each third of it, so that " + SHORTEST_LEASE + " is the least");
        }
        if (transactionRows < 0) {
            throw new IllegalArgumentException("helix.import.transaction-rows is " + transactionRows
                    + "; write 0 to build a new store at each load");
        }
    }

    /** The uploaded data sets, one folder each. */
    Path sets() {
        return uploads.resolve("sets");
    }

    /** The versions of each data set, one folder each. */
    Path history() {
        return uploads.resolve("versions");
    }
}
