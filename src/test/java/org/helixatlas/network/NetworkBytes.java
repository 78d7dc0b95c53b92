package org.helixatlas.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphContent;
import org.neo4j.driver.Driver;

/** A network as the bytes of the file that keeps it: two networks with the same bytes say the same of all that is held. */
public final class NetworkBytes {

    private NetworkBytes() {}

    /** The network that is read from the database. */
    public static byte[] read(Driver driver) {
        return of(
                new SnapshotReader(driver, new CypherFiles()).read(() -> false).orElseThrow());
    }

    /** The network that a load tells. */
    public static byte[] told(Driver driver, String version, GraphContent content) {
        return of(new SnapshotReader(driver, new CypherFiles()).told(version, content, null));
    }

    /** The network that a load tells after another one, of which what has not changed is carried over. */
    public static byte[] toldAfter(GraphContent before, String version, GraphContent content) {
        return of(SnapshotRows.told(version, content, SnapshotRows.told("before", before)));
    }

    /** The network that a load tells, whatever was told before. */
    public static byte[] told(String version, GraphContent content) {
        return of(SnapshotRows.told(version, content));
    }

    static byte[] of(Snapshot network) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            NetworkFile.write("", network, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
