package org.helixatlas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.beans.factory.annotation.Autowired;

/** A database without our procedures, as a server is that somebody else runs and that has not got the plugin. */
@NeedsEmbedded
class NoPluginTest extends ServiceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private boolean isWithdrawn;

    private final GlobalProcedures procedures = ((GraphDatabaseAPI) SharedNeo4j.database())
            .getDependencyResolver()
            .resolveDependency(GlobalProcedures.class);

    @BeforeEach
    void withdraw() {
        for (String name : List.of("brokerage", "lineage", "measure", "paths", "structuralHoles", "summary")) {
            procedures.unregister(new QualifiedName("atlas", name));
        }
        isWithdrawn = true;
    }

    /** Tests that come after this one in the same service may call them. */
    @AfterEach
    void giveBack(@Autowired Database database) throws Exception {
        register();
        ServiceProcess.eventually(PATIENCE, () -> !database.lacks("atlas.summary"));
    }

    private void register() throws ProcedureException {
        if (isWithdrawn) {
            procedures.registerProcedure(AtlasProcedures.class);
            isWithdrawn = false;
        }
    }

    @Test
    void aQueryThatCallsThemIsAnsweredByWhatIsToBeDone(@Autowired Database database) throws Exception {
        // No test has asked this before: the database makes a plan of it now, and says that there is no such procedure.
        assertThat(http.get()
                        .uri("/api/cypher?query=CALL atlas.summary() YIELD figure RETURN collect(figure) AS withdrawn"))
                .hasStatus(501);
        // Of the next an earlier test may have left a plan, which calls what is gone. No server without the plugin has
        // it.
        ServiceProcess.eventually(PATIENCE, () -> database.lacks("atlas.summary"));
        for (String uri : List.of(
                "/api/queries/network-in-figures",
                "/api/cypher?query=CALL atlas.summary() YIELD figure RETURN figure")) {
            assertThat(http.get().uri(uri))
                    .hasStatus(501)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains("plugin.jar into its folder plugins");
        }
    }

    /** The database would find fault with the rest of the statement, but does not get it. */
    @Test
    void whatIsKnownToLackIsNotSentUntilItIsThere(@Autowired Database database) throws Exception {
        ServiceProcess.eventually(PATIENCE, () -> database.lacks("atlas.summary"));
        assertThat(http.get().uri("/api/cypher?query=CALL atlas.summary() YIELD figure RETUR figure"))
                .hasStatus(501)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("The database has no procedure atlas.summary.");
        assertThat(http.get().uri("/api/cypher?query=RETUR 'CALL atlas.summary()'"))
                .hasStatus(400);
        register();
        // Another statement than above: the database keeps the plan of one that has run, with the procedure as it was.
        ServiceProcess.eventually(
                PATIENCE,
                () -> http.get()
                                .uri(
                                        "/api/cypher?query=CALL atlas.summary() YIELD figure RETURN count(figure) AS figures")
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 200);
    }
}
