package org.helixatlas.graph;

import org.neo4j.driver.exceptions.ClientException;

/** Tells that the driver waited in vain for a connection, which it reports as if the caller had made a mistake. */
public final class NoConnection {

    /** What a failure that the database reports has in its code. */
    private static final String OF_THE_DATABASE = "Neo.";

    private NoConnection() {}

    /** Whether the driver gave up before it had asked the database anything. */
    public static boolean isReasonOf(Throwable failure) {
        return failure instanceof ClientException client
                && !String.valueOf(client.code()).startsWith(OF_THE_DATABASE)
                && String.valueOf(client.getMessage()).contains("acquire connection");
    }
}
