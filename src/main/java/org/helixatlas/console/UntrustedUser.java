package org.helixatlas.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.Reading;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By whom untrusted queries are asked: a user of their own, where one is set for a server that is not ours, or else the service's.
 * Whether the database itself keeps that user from writing depends on its edition, so it is asked.
 */
final class UntrustedUser {

    private static final Logger LOG = LoggerFactory.getLogger(UntrustedUser.class);

    private static final String ALWAYS = "the access mode and the service's own judgement of each query";

    /** What a user has that may read, and nothing else. */
    private static final Set<String> READING = Set.of("PUBLIC", "reader");

    private final Database database;
    private final String rights;
    private volatile @Nullable String told;

    /** Since when the database was up that was asked. */
    private Instant askedOf = Instant.MIN;

    UntrustedUser(Database database, CypherFiles files) {
        this.database = database;
        this.rights = files.get("console", "rights").statement();
    }

    /**
     * Its name and password.
     *
     * @param ofService those of the service, which are taken where none are set or the database is ours
     */
    static AuthToken credentials(ConsoleProperties limits, Database database, AuthToken ofService) {
        Path file = limits.passwordFile();
        if (file == null || database.isReplaceable()) {
            return ofService;
        }
        try {
            return AuthTokens.basic(limits.user(), Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("helix.console.password-file cannot be read", e);
        }
    }

    /** What keeps untrusted queries from writing, in words; answers at once. */
    String readOnlyBy() {
        String known = told;
        return database.isReplaceable() || known == null ? ALWAYS : known;
    }

    /** Asks for its rights, once each time that the database answers again: somebody may have changed them meanwhile. */
    void look(Driver driver) {
        DatabaseState state = database.state();
        if (database.isReplaceable() || !state.isUp() || state.since().equals(askedOf)) {
            return;
        }
        try (Session session = Reading.session(driver)) {
            Record row = session.run(rights).single();
            Value roles = row.get("roles");
            told = told(row.get("user").asString(), roles.isNull() ? List.of() : roles.asList(Value::asString));
            askedOf = state.since();
        } catch (Neo4jException e) {
            LOG.debug("The rights of untrusted queries are not known yet", e);
        }
    }

    /**
     * What keeps a user from writing.
     *
     * @param roles none where the edition has none
     */
    static String told(String user, List<String> roles) {
        if (roles.isEmpty()) {
            return ALWAYS + "; this edition of the database has no roles";
        }
        return READING.containsAll(roles)
                ? "the role reader of the user " + user + ", " + ALWAYS
                : ALWAYS + "; the user " + user + " has the roles " + String.join(", ", roles)
                        + ", of which reader would do (cypher/server/reader.cypher)";
    }
}
