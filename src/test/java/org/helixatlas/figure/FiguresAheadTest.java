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
import org.helixatlas.graph.KeptAnswers;
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

    /** What draws figures of the rows in a folder, and asks a database for what is missing; a program of that name. */
    private final class Drawing {

        private final FigureRows rows;
        private final Figures figures;
        private final DrawnPictures drawn;
        private final Pictures pictures;
        private final NetworkFigureController whole;

        Drawing(Path folder, Driver database, String program) {
            KeptAnswers kept = KeptInFolder.in(folder, program);
            rows = new FigureRows(kept);
            FigureCypher cypher = new FigureCypher(database, files, network, commits, rows);
            figures = new Figures(cypher, files, views, measures, groupings);
            drawn = new DrawnPictures(kept, network, commits);
            pictures = new Pictures(cypher, drawn);
            whole = new NetworkFigureController(views, measures, pictures);
        }

        Drawing(Path folder, Driver database) {
            this(folder, database, "this");
        }

        void findAhead() {
            new FiguresAhead(figures, pictures, rows, whole, views).answerAhead(network.snapshot());
        }

        /** As by REST, without the filter and the look that one may ask for. */
        byte[] figure(FigureFile figure, String labels) {
            return new FigureController(figures, pictures)
                    .figure(figure.name(), "svg", labels, "page", null, null, false, true, null, NetworkFilter.NONE)
                    .getBody();
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
        assertThat(next.whole
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

    @Test
    void theNextStartOfTheSameProgramNeedNotDrawWhatIsUsual(@TempDir Path folder) throws Exception {
        new Drawing(folder, driver).findAhead();
        byte[] file = Files.readAllBytes(folder.resolve("pictures"));
        // Nothing else could have drawn them.
        Files.delete(folder.resolve("figures"));

        Driver noDatabase = mock(Driver.class);
        Drawing next = new Drawing(folder, noDatabase);
        for (String labels : List.of("en", "zh")) {
            Pictures.Look look = Pictures.look(labels, "page");
            for (FigureFile figure : served.all()) {
                assertThat(next.figure(figure, labels))
                        .as("%s %s", figure.name(), labels)
                        .isEqualTo(pictures.write(served.picture(figure, NetworkFilter.NONE), look, true, "svg"));
            }
            assertThat(next.drawn.of("network " + labels))
                    .hasValue(pictures.write(next.whole.usual(), look, true, "svg"));
        }
        verifyNoInteractions(noDatabase);

        assertThat(new Drawing(folder, driver, "another").drawn.of("network en"))
                .as("what another program drew")
                .isEmpty();
        new Drawing(folder, driver).findAhead();
        assertThat(folder.resolve("pictures")).hasBinaryContent(file);
    }
}
