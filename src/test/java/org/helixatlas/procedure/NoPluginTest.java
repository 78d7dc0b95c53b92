package org.helixatlas.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A database without our procedures, as a server is that somebody else runs and that has not got the plugin. */
@NeedsEmbedded
class NoPluginTest extends ServiceTest {

    private final GlobalProcedures procedures = ((GraphDatabaseAPI) SharedNeo4j.database())
            .getDependencyResolver()
            .resolveDependency(GlobalProcedures.class);

    @BeforeEach
    void withdraw() {
        for (String name : List.of("brokerage", "lineage", "measure", "paths", "structuralHoles", "summary")) {
            procedures.unregister(new QualifiedName("atlas", name));
        }
    }

    @AfterEach
    void giveBack() throws ProcedureException {
        procedures.registerProcedure(AtlasProcedures.class);
    }

    @Test
    void aQueryThatCallsThemIsAnsweredByWhatIsToBeDone() {
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
}
