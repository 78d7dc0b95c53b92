package org.helixatlas.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a server that is not ours has beyond what each has, and the service may use.
 *
 * @param user the service's user there
 * @param roles of that user; none where the edition has no roles
 * @param plugins the first words of the names of procedures that plugins bring: {@code atlas}, {@code gds}
 * @param readOnly whether nobody may write into the database at present
 */
public record ServerFeatures(String user, List<String> roles, Set<String> plugins, boolean readOnly) {

    /** Copies what it is given. */
    public ServerFeatures {
        roles = List.copyOf(roles);
        plugins = Set.copyOf(plugins);
    }

    /** Whether a procedure is of a plugin that is not there. */
    boolean lack(String procedure) {
        return PermittedCalls.OWN.contains(procedure) && !plugins.contains("atlas");
    }

    /** What the service cannot do for what is not there, and what would change that; a sentence each. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!plugins.contains("atlas")) {
            missing.add(
                    "Queries that call procedures of atlas are answered with 501: put helix-atlas-…-plugin.jar into the"
                            + " server's folder plugins and restart it.");
        }
        if (readOnly) {
            missing.add("Imports are refused: the database is read-only (server.databases.read_only and"
                    + " server.databases.default_to_read_only there).");
        }
        // A role of somebody's own may permit writing, too; then the first import tells.
        if (!roles.isEmpty() && Set.of("PUBLIC", "reader").containsAll(roles)) {
            missing.add("Imports are answered with 501: the user " + user
                    + " may read alone; grant it the roles publisher and" + " architect.");
        }
        return List.copyOf(missing);
    }
}
