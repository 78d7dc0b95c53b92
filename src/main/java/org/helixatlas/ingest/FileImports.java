package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.foreign.ForeignFiles;
import org.helixatlas.foreign.Place;
import org.helixatlas.foreign.ReadingOptions;
import org.helixatlas.foreign.Understanding;
import org.helixatlas.ingest.ImportsUnderWay.Step;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.springframework.stereotype.Service;

/**
 * Imports files, whatever they are: a data set as it stands, any others once they are understood. All ways into the graph lead here.
 * The report speaks of the files as they were sent.
 */
@Service
class FileImports implements ImportDoor {

    /** A place in a file of the data set, within a message. */
    private static final Pattern MENTIONED = Pattern.compile("([a-z0-9-]+)/([a-z-]+\\.csv) line (\\d+)");

    private final Imports imports;
    private final ImportsUnderWay underWay;

    FileImports(Imports imports, ImportsUnderWay underWay) {
        this.imports = imports;
        this.underWay = underWay;
    }

    /**
     * What a sender tells of files.
     *
     * @param told by name
     * @throws InvalidRequest for names that are none, with those that are
     */
    static ReadingOptions options(Map<String, String> told) {
        List<Wrong> wrong = told.keySet().stream()
                .filter(name -> !ReadingOptions.names().contains(name))
                .sorted()
                .map(name -> new Wrong(
                        Excerpt.of(name),
                        "there is no such option; " + SpellingSuggestion.hint(name, ReadingOptions.names())))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return new ReadingOptions(new TreeMap<>(told));
    }

    @Override
    public LoadReport accept(SentFiles sent, ReadingOptions options, String id, boolean dryRun) {
        if (sent.isDataset()) {
            if (!id.isEmpty() || !options.told().isEmpty()) {
                throw new InvalidRequest(
                        id.isEmpty() ? options.told().keySet().iterator().next() : "id",
                        "the files hold a " + DatasetFolder.DESCRIPTOR + ", which says what they are; leave this out");
            }
            Upload upload = Upload.of(sent);
            LoadReport report = load(upload, dryRun);
            return report.told(upload.id(), report.problems(), report.warnings(), report.findings(), null);
        }
        Understanding understanding = understood(sent, options, id);
        Understood understood = Understood.of(understanding, dryRun);
        if (!understanding.isSound()) {
            List<Problem> problems = understanding.findings().stream()
                    .filter(f -> f.severity() == Severity.ERROR)
                    .map(FileImports::problem)
                    .toList();
            return new LoadReport(Outcome.REJECTED, "", List.of(), problems, dryRun)
                    .told(
                            understanding.dataset(),
                            problems,
                            List.of(),
                            Found.of(understanding.findings(), List.of(), List.of()),
                            understood);
        }
        LoadReport report = load(new Upload(understanding.dataset(), understanding.files()), dryRun);
        List<Problem> problems = translated(report.problems(), understanding);
        List<Problem> warnings = translated(report.warnings(), understanding);
        return report.told(
                understanding.dataset(),
                problems,
                warnings,
                Found.of(understanding.findings(), problems, warnings),
                understood);
    }

    private LoadReport load(Upload upload, boolean dryRun) {
        underWay.step(Step.JUDGING);
        return imports.accept(upload, dryRun);
    }

    private Understanding understood(SentFiles sent, ReadingOptions options, String id) {
        try {
            return ForeignFiles.understand(sent.foreign(), options, id, imports::elsewhere);
        } catch (OutOfMemoryError e) {
            throw ImportFailed.with(LoadFailure.SERVICE_MEMORY, CertainLoad.NOTHING_CHANGED, e);
        }
    }

    private static Problem problem(Finding finding) {
        return new Problem(
                finding.place().file(),
                finding.place().line(),
                finding.place().column(),
                Problem.said(finding.value(), finding.message())
                        + (finding.times() == 1 ? "" : " (and " + (finding.times() - 1) + " more of this sort)"));
    }

    private static List<Problem> translated(List<Problem> problems, Understanding understanding) {
        List<Problem> translated = new ArrayList<>();
        for (Problem problem : problems) {
            String message = MENTIONED
                    .matcher(problem.message())
                    .replaceAll(mention -> Matcher.quoteReplacement(mentioned(mention, understanding)));
            int slash = problem.file().indexOf('/');
            Optional<Place> place = slash < 0
                    ? Optional.empty()
                    : origin(
                            understanding,
                            problem.file().substring(0, slash),
                            problem.file().substring(slash + 1),
                            problem.line());
            translated.add(place.map(p -> new Problem(p.file(), p.line(), p.column(), message))
                    .orElseGet(() -> new Problem(problem.file(), problem.line(), problem.column(), message)));
        }
        return List.copyOf(translated);
    }

    private static String mentioned(MatchResult mention, Understanding understanding) {
        return origin(understanding, mention.group(1), mention.group(2), Long.parseLong(mention.group(3)))
                .map(p -> p.file() + (p.line() == 0 ? "" : " line " + p.line()))
                .orElse(mention.group());
    }

    /** What a line of a file of the data set was made of. */
    private static Optional<Place> origin(Understanding understanding, String dataset, String file, long line) {
        List<Place> places = understanding.origins().getOrDefault(file, List.of());
        return understanding.dataset().equals(dataset) && line >= 2 && line - 2 < places.size()
                ? Optional.of(places.get((int) (line - 2)))
                : Optional.empty();
    }
}
