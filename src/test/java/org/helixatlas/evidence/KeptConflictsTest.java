package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.file.Path;
import java.util.List;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.KeptInFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

class KeptConflictsTest extends ServiceTest {

    @Autowired
    private CypherFiles files;

    @Autowired
    private GraphCommits commits;

    @Autowired
    private EvidenceQueries queries;

    @Autowired
    private EvidenceNodes evidence;

    @Test
    void conflictsOfTheLastRunAreToldWithoutTheDatabase(@TempDir Path folder) {
        List<Conflict> found =
                new Conflicts(queries, evidence, network, commits, KeptInFolder.in(folder)).in(network.snapshot());
        assertThat(found).hasSizeGreaterThan(10);

        Driver noDatabase = mock(Driver.class);
        assertThat(new Conflicts(
                                new EvidenceQueries(noDatabase, files),
                                evidence,
                                network,
                                commits,
                                KeptInFolder.in(folder))
                        .in(network.snapshot()))
                .isEqualTo(found);
        verifyNoInteractions(noDatabase);
    }
}
