package org.helixatlas.console;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of queries that anyone may send. How much memory one may take in the database is
 * {@code helix.database.transaction-memory}, since it holds there for every transaction.
 *
 * @param time how long a query may take, understanding it included
 * @param grace how long a query that is told to end may take to do so, before its database is restarted
 * @param rows how many rows are returned
 * @param bytes how large an answer may be, about; also, times two, what the database may send at once
 * @param queriesPerClient how many queries of one client may run at the same time
 * @param queries how many may run in all
 * @param queryLength how many characters a query may have
 * @param holdOff how long a client waits when the database has ended over its queries twice; each further time, twice as long
 * @param mostEnds how many such ends within ten minutes close the console to all but named queries
 * @param requestBytes how large a request may be, parameters included
 * @param user by whom untrusted queries are asked on a server that is not ours; without a word, by the service's own user
 * @param passwordFile holds that user's password
 */
@ConfigurationProperties("helix.console")
record ConsoleProperties(
        @DefaultValue("5s") Duration time,
        @DefaultValue("3s") Duration grace,
        @DefaultValue("1000") int rows,
        @DefaultValue("2MB") DataSize bytes,
        @DefaultValue("4") int queriesPerClient,
        @DefaultValue("8") int queries,
        @DefaultValue("20000") int queryLength,
        @DefaultValue("1m") Duration holdOff,
        @DefaultValue("6") int mostEnds,
        @DefaultValue("256KB") DataSize requestBytes,
        @DefaultValue("") String user,
        @Nullable Path passwordFile) {

    ConsoleProperties {
        if (user.isEmpty() != (passwordFile == null)) {
            throw new IllegalArgumentException(
                    "helix.console.user and helix.console.password-file go together; give both or neither");
        }
        positive("time", time.toMillis());
        positive("grace", grace.toMillis());
        positive("rows", rows);
        positive("bytes", bytes.toBytes());
        positive("queries-per-client", queriesPerClient);
        positive("queries", queries);
        positive("query-length", queryLength);
        positive("hold-off", holdOff.toMillis());
        positive("most-ends", mostEnds);
        positive("request-bytes", requestBytes.toBytes());
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("helix.console." + name + " must be greater than zero");
        }
    }
}
