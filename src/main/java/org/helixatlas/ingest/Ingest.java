package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.ingest.LoadReport.Counted;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Brings the graph in line with the folders of data sets. */
@Service
public class Ingest {

    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final int LOGGED_PROBLEMS = 100;

    private final Loader loader;
    private final ApplicationEventPublisher events;

    Ingest(Loader loader, ApplicationEventPublisher events) {
        this.loader = loader;
        this.events = events;
    }

    /**
     * Reads every data set in a directory and makes the graph hold just these. With any problem in any of them nothing is
     * changed. Publishes {@link GraphChanged} unless the load was rejected.
     *
     * @param directory a folder with one folder for each data set
     */
    public synchronized LoadReport load(Path directory) {
        List<Problem> problems = new ArrayList<>();
        List<Dataset> datasets = read(directory, problems);
        References references = new References(problems);
        List<Dataset> inOrder = references.inOrder(datasets);
        inOrder.forEach(references::judge);
        if (!problems.isEmpty()) {
            Collections.sort(problems);
            LOG.error("The data sets in {} have {} problems; the graph is left as it was.", directory, problems.size());
            problems.stream().limit(LOGGED_PROBLEMS).forEach(p -> LOG.error("  {}", p));
            return new LoadReport(
                    Outcome.REJECTED,
                    "",
                    datasets.stream()
                            .map(d -> new Counted(
                                    d.id(),
                                    d.rows(Table.ACTORS).size(),
                                    d.rows(Table.TIES).size(),
                                    false))
                            .toList(),
                    List.copyOf(problems));
        }
        LoadReport report = loader.load(inOrder);
        for (Counted d : report.datasets()) {
            LOG.info("{} {}: {} actors, {} ties", d.changed() ? "Loaded" : "Unchanged", d.id(), d.actors(), d.ties());
        }
        events.publishEvent(new GraphChanged(report.version()));
        return report;
    }

    private static List<Dataset> read(Path directory, List<Problem> problems) {
        if (!Files.isDirectory(directory)) {
            problems.add(new Problem(
                    directory.toString(), 0, "", "there is no such directory; it holds one folder for each data set"));
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            List<Dataset> datasets = new ArrayList<>();
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                datasets.add(new DatasetFolder(folder, problems).read());
            }
            return datasets;
        } catch (IOException e) {
            throw new UncheckedIOException("The data sets in " + directory + " cannot be read", e);
        }
    }
}
