package org.helixatlas.graph;

import java.util.Set;
import org.neo4j.driver.exceptions.ClientException;

/**
 * Tells that the driver waited in vain for a connection, or that a server does not take the service's password any more; either is
 * reported as if the caller had made a mistake.
 */
public final class NoConnection {

    /** What a failure that the database reports has in its code. */
    private static final String OF_THE_DATABASE = "Neo.";

    /** What a server answers to the service's name and password, before it looks at any question. */
    private static final Set<String> REFUSALS = Set.of(
            "Neo.ClientError.Security.Unauthorized",
            "Neo.ClientError.Security.CredentialsExpired",
            "Neo.ClientError.Security.AuthenticationRateLimit");

    private NoConnection() {}

    /** Whether the driver gave up before it had asked the database anything. */
    public static boolean isReasonOf(Throwable failure) {
        return failure instanceof ClientException client
                && (REFUSALS.contains(String.valueOf(client.code())) || isVainWait(client));
    }

    /**
     * Whether no connection came free in time: other questions have them all, or a new one took too long. Whether the database answers
     * is not known from that.
     */
    public static boolean isVainWait(Throwable failure) {
        return failure instanceof ClientException client
                && !String.valueOf(client.code()).startsWith(OF_THE_DATABASE)
                && String.valueOf(client.getMessage()).contains("acquire connection");
    }
}
