package org.helixatlas.graph;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The database that the service runs itself. Without effect when {@code spring.neo4j.uri} names another one.
 *
 * @param directory the folder of the store, the password file and the lock; created when missing
 * @param port the Bolt port on the loopback address; a chosen one must be free, the default one gives way to the
 *     next free one, 0 asks for any
 * @param heap heap of the database's JVM, apart from the service's own: {@code 512m}, {@code 2g}
 * @param pageCache memory in which the database keeps pages of the store, beside its heap
 * @param transactionMemory how much of the heap one query or load may take; half of the heap unless it is given
 * @param spareAfter how long after a query in Cypher or a large load that may end the database a spare process gets ready to replace it
 *     within a second or two, and after the service is ready or its database up again; with 0 there is none, and a restart takes as
 *     long as a start
 */
@ConfigurationProperties("helix.database")
record DatabaseProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("7687") int port,
        @DefaultValue("512m") String heap,
        @DefaultValue("128m") String pageCache,
        @DefaultValue("") String transactionMemory,
        @DefaultValue("10s") Duration spareAfter) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kmgt])b?", Pattern.CASE_INSENSITIVE);

    DatabaseProperties {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("helix.database.port is " + port + ", not between 0 and 65535");
        }
        if (bytes("heap", heap) < 128L << 20) {
            throw new IllegalArgumentException("helix.database.heap is " + heap + "; Neo4j needs 128m at least");
        }
        if (bytes("page-cache", pageCache) < 8L << 20) {
            throw new IllegalArgumentException("helix.database.page-cache is " + pageCache + "; 8m is the least");
        }
        if (!transactionMemory.isEmpty()) {
            long bytes = bytes("transaction-memory", transactionMemory);
            if (bytes < 1L << 20 || bytes > bytes("heap", heap)) {
                throw new IllegalArgumentException("helix.database.transaction-memory is " + transactionMemory
                        + "; write at least 1m, and no more than helix.database.heap, which is " + heap);
            }
        }
        if (spareAfter.isNegative()) {
            throw new IllegalArgumentException("helix.database.spare-after must not be negative; 0 keeps no spare");
        }
    }

    /** The heap in bytes. */
    long heapBytes() {
        return bytes("heap", heap);
    }

    /** The page cache in bytes. */
    long pageCacheBytes() {
        return bytes("page-cache", pageCache);
    }

    /** What one transaction may take of the heap, in bytes. */
    long transactionMemoryBytes() {
        return transactionMemory.isEmpty() ? heapBytes() / 2 : bytes("transaction-memory", transactionMemory);
    }

    /** The database's home. */
    Path store() {
        return directory.resolve("neo4j");
    }

    /** Where the network of the last run is kept. */
    Path keptNetwork() {
        return directory.resolve("network");
    }

    /** Where a spare opens a store of its own for once. */
    Path warmUp() {
        return directory.resolve("warm-up");
    }

    /** Where the password is kept. */
    Path passwordFile() {
        return directory.resolve("neo4j.password");
    }

    private static long bytes(String name, String size) {
        Matcher matcher = SIZE.matcher(size.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "helix.database." + name + " is '" + size + "', not a size such as 512m or 2g");
        }
        int shift = 10 * ("kmgt".indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1);
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
