package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.KeptInFolder;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresAheadTest extends ServiceTest {

    @Autowired
    private Driver driver;

    @Autowired
    private CypherFiles files;

    @Autowired
    private GraphCommits commits;

    @Autowired
    private Views views;

    @Autowired
    private NamedMeasures measures;

    @Autowired
    private List<Grouping> groupings;

    @Autowired
    private Figures served;

    @Autowired
    private Pictures pictures;

    /** What draws figures of the rows in a folder, and asks a database for what is missing. */
    private final class Drawing {

        private final FigureRows rows;
        private final Figures figures;
        private final Pictures pictures;

        Drawing(Path folder, Driver database) {
            rows = new FigureRows(KeptInFolder.in(folder));
            FigureCypher cypher = new FigureCypher(database, files, network, commits, rows);
            figures = new Figures(cypher, files, views, measures, groupings);
            pictures = new Pictures(cypher);
        }

        void findAhead() {
            new FiguresAhead(figures, pictures, rows, views).answerAhead(network.snapshot());
        }
    }

    @Test
    void allFiguresAreDrawnOfWhatTheLastRunFoundWithoutTheDatabase(@TempDir Path folder) throws Exception {
        new Drawing(folder, driver).findAhead();
        byte[] file = Files.readAllBytes(folder.resolve("figures"));

        Driver noDatabase = mock(Driver.class);
        Drawing next = new Drawing(folder, noDatabase);
        List<String> languages = List.of("en", "zh", "both");
        for (FigureFile figure : served.all()) {
            String labels = languages.get(served.all().indexOf(figure) % languages.size());
            Pictures.Look look = Pictures.look(labels, "page");
            assertThat(next.pictures.write(next.figures.picture(figure, NetworkFilter.NONE), look, true, "svg"))
                    .as("%s %s", figure.name(), labels)
                    .isEqualTo(pictures.write(served.picture(figure, NetworkFilter.NONE), look, true, "svg"));
        }
        assertThat(new NetworkFigureController(views, measures, next.pictures)
                        .figure(
                                "svg",
                                "network",
                                "degree",
                                "family",
                                false,
                                null,
                                "both",
                                "page",
                                null,
                                null,
                                false,
                                null,
                                NetworkFilter.NONE)
                        .getBody())
                .isNotEmpty();
        verifyNoInteractions(noDatabase);

        // The same rows are the same file, whoever finds them.
        new Drawing(folder, driver).findAhead();
        assertThat(folder.resolve("figures")).hasBinaryContent(file);
        Files.delete(folder.resolve("figures"));
        new Drawing(folder, driver).findAhead();
        assertThat(folder.resolve("figures")).hasBinaryContent(file);
    }
}
