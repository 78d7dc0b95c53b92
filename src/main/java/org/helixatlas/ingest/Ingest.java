package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.GraphForetold;
import org.helixatlas.graph.LoadUnderWay;
import org.helixatlas.ingest.LoadReport.Counted;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;
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

    /** Of what was foretold; the first load need not read it again. */
    private @Nullable JudgedSets foretold;

    /** Sound ones that were read last, as long as there is room: a load reads only the data sets that have changed since. */
    private SoftReference<@Nullable List<Dataset>> last = new SoftReference<>(null);

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
    public LoadReport load(Path directory) {
        if (!Files.isDirectory(directory)) {
            Problem missing = new Problem(
                    directory.toString(), 0, "", "there is no such directory; it holds one folder for each data set");
            return rejected(List.of(), new ArrayList<>(List.of(missing)), false);
        }
        return load(folders(directory), false);
    }

    /** The folders of data sets in a directory; none when it is missing. */
    static List<Path> folders(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The data sets in " + directory + " cannot be read", e);
        }
    }

    /**
     * Reads data sets and makes the graph hold just these, as {@link #load(Path)} does.
     *
     * @param folders one for each data set
     * @param dryRun whether all is done and then taken back: the report says what would have happened
     */
    synchronized LoadReport load(List<Path> folders, boolean dryRun) {
        events.publishEvent(new LoadUnderWay(true));
        try {
            return loaded(folders, dryRun);
        } finally {
            events.publishEvent(new LoadUnderWay(false));
        }
    }

    private LoadReport loaded(List<Path> folders, boolean dryRun) {
        JudgedSets judged = judged(folders);
        if (!judged.errors().isEmpty()) {
            return rejected(judged.read(), judged.errors(), dryRun);
        }
        last = new SoftReference<>(judged.read());
        List<Dataset> datasets = judged.merged();
        Cancellation left = Cancellation.current();
        DoneLoad done = loader.load(datasets, dryRun, progress -> {
            left.check();
            events.publishEvent(progress);
        });
        if (!dryRun && done.report().outcome() != Outcome.REJECTED) {
            // Before all else, or whoever looks for another version meanwhile would read what is told here.
            events.publishEvent(new GraphChanged(
                    done.report().version(), done.alone() ? Optional.of(content(datasets)) : Optional.empty()));
        }
        List<Problem> warnings = new ArrayList<>(done.report().warnings());
        warnings.addAll(judged.warnings());
        LoadReport report = done.report().with(warnings);
        if (report.outcome() == Outcome.REJECTED) {
            return told(report);
        }
        if (dryRun) {
            return report;
        }
        for (Counted d : report.datasets()) {
            LOG.info("{} {}: {} actors, {} ties", d.changed() ? "Loaded" : "Unchanged", d.id(), d.actors(), d.ties());
        }
        if (!warnings.isEmpty()) {
            LOG.warn("The data sets are loaded with {} warnings.", warnings.size());
            warnings.stream().limit(LOGGED_PROBLEMS).forEach(w -> LOG.warn("  {}", w));
        }
        events.publishEvent(new Loaded(judged.inOrder(), report.version()));
        events.publishEvent(report);
        return report;
    }

    /**
     * What an empty graph will hold after a load of these data sets; empty when they are not sound, of which the load tells.
     *
     * @param folders one for each
     */
    synchronized Optional<GraphForetold> foretold(List<Path> folders) {
        JudgedSets judged = new JudgedSets(folders, List.of());
        if (!judged.errors().isEmpty()) {
            return Optional.empty();
        }
        foretold = judged;
        return Optional.of(new GraphForetold(loader.version(judged.merged()), content(judged.merged())));
    }

    private JudgedSets judged(List<Path> folders) {
        JudgedSets ahead = foretold;
        foretold = null;
        if (ahead != null && ahead.areStillIn(folders)) {
            return ahead;
        }
        List<Dataset> unchanged = unchanged(last.get(), folders);
        // There may not be room for the rows that have changed and for those in their place.
        last = new SoftReference<>(unchanged);
        return new JudgedSets(folders, unchanged);
    }

    /** Of data sets that were read before, those whose files are, to the byte, in a folder of the same name, with their files there. */
    static List<Dataset> unchanged(@Nullable List<Dataset> before, List<Path> folders) {
        if (before == null) {
            return List.of();
        }
        try {
            List<Dataset> unchanged = new ArrayList<>();
            for (Path folder : folders) {
                for (Dataset dataset : before) {
                    if (dataset.id().equals(folder.getFileName().toString())
                            && DatasetFolder.holds(folder, dataset.files())) {
                        unchanged.add(dataset.in(folder));
                    }
                }
            }
            return unchanged;
        } catch (IOException e) {
            throw new UncheckedIOException("The data sets cannot be read", e);
        }
    }

    private ToldNetwork content(List<Dataset> datasets) {
        return new ToldNetwork(datasets, loader.wanted(datasets));
    }

    private LoadReport rejected(List<Dataset> datasets, List<Problem> problems, boolean dryRun) {
        return told(new LoadReport(
                Outcome.REJECTED,
                "",
                datasets.stream()
                        .map(d -> new Counted(
                                d.id(),
                                d.rows(InputTable.ACTORS).size(),
                                d.rows(InputTable.TIES).size(),
                                false))
                        .toList(),
                List.copyOf(problems),
                dryRun));
    }

    private LoadReport told(LoadReport report) {
        LOG.error(
                "The data sets have {} problems; the graph is left as it was.",
                report.problems().size());
        report.problems().stream().limit(LOGGED_PROBLEMS).forEach(p -> LOG.error("  {}", p));
        events.publishEvent(report);
        return report;
    }

    /** The ids of the data sets that say of themselves that they require one, sorted. */
    static List<String> requiring(String id, Collection<Path> folders) {
        try {
            List<String> requiring = new ArrayList<>();
            for (Path folder : folders) {
                // What is wrong with a data set is told when it is loaded.
                if (new DatasetFolder(folder, new ArrayList<>())
                        .declared()
                        .requires()
                        .contains(id)) {
                    requiring.add(folder.getFileName().toString());
                }
            }
            Collections.sort(requiring);
            return requiring;
        } catch (IOException e) {
            throw new UncheckedIOException("The data sets cannot be read", e);
        }
    }

    /** All words that data sets declare, and the shipped ones. */
    static Vocabulary words(Collection<Path> folders) {
        try {
            List<DatasetFolder> all = new ArrayList<>();
            for (Path folder : folders) {
                // What is wrong with a data set is told when it is loaded.
                all.add(new DatasetFolder(folder, new ArrayList<>()));
            }
            return new OwnWords(all, new ArrayList<>()).all();
        } catch (IOException e) {
            throw new UncheckedIOException("The data sets cannot be read", e);
        }
    }

    static List<Dataset> read(List<Path> folders, List<Problem> problems) {
        return read(folders, List.of(), problems);
    }

    /**
     * Reads data sets.
     *
     * @param unchanged some that were read before, and whose files are the same: they are read again only for other words
     */
    static List<Dataset> read(List<Path> folders, List<Dataset> unchanged, List<Problem> problems) {
        Map<String, Dataset> known = unchanged.stream().collect(Collectors.toMap(Dataset::id, d -> d));
        try {
            Values values = new Values();
            List<DatasetFolder> all = new ArrayList<>();
            for (Path folder : folders) {
                all.add(new DatasetFolder(folder, values, problems));
            }
            OwnWords words = new OwnWords(all, problems);
            List<Dataset> datasets = new ArrayList<>();
            for (DatasetFolder folder : all) {
                String id = folder.declared().id();
                datasets.add(folder.read(words.of(id), known.get(id)));
            }
            values.complete();
            return datasets;
        } catch (IOException e) {
            throw new UncheckedIOException("The data sets cannot be read", e);
        }
    }
}
