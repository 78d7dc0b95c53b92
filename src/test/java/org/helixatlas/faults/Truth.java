package org.helixatlas.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.graph.ServiceProcess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The graph and the answers for each content of the wave, as a service gives them that nothing has befallen. */
final class Truth {

    private static final Logger LOG = LoggerFactory.getLogger(Truth.class);

    private static @Nullable Truth known;

    private final Map<Wave, String> graphs = new EnumMap<>(Wave.class);
    private final Map<Wave, Map<Question, String>> answers = new EnumMap<>(Wave.class);
    private final Path warm = FaultRun.FOLDER.resolve("warm");
    private final Path empty = FaultRun.FOLDER.resolve("empty");

    private Truth() {}

    /** Found out once for all cases. */
    static synchronized Truth get() throws Exception {
        Truth truth = known;
        if (truth == null) {
            truth = new Truth();
            truth.findOut();
            known = truth;
        }
        return truth;
    }

    private void findOut() throws Exception {
        Commands.run("rm", "-rf", warm.toString(), empty.toString());
        try (Victim undisturbed = Victim.in(warm, Application.extracted(), Wave.C)) {
            undisturbed.start();
            ServiceProcess service = undisturbed.service();
            service.awaitUp();
            ServiceProcess.eventually(
                    ServiceProcess.START,
                    () -> undisturbed.ask(Question.SUMMARY).status() == 200);
            for (Wave wave : Wave.values()) {
                record(undisturbed, wave);
            }
            String graph = graphs.get(Wave.A);
            record(undisturbed, Wave.A);
            if (!graph.equals(graphs.get(Wave.A))) {
                throw new AssertionError("The same data sets do not give the same graph:\n"
                        + difference(graph, String.valueOf(graphs.get(Wave.A))));
            }
            undisturbed.end();
        }
        LOG.info("Known: {} lines of graph, {} answers", graph(Wave.A).lines().count(), Question.values().length);
    }

    private void record(Victim undisturbed, Wave wave) throws Exception {
        Connection.Answer loaded;
        try (Connection connection = undisturbed.connection()) {
            loaded = connection.upload("/api/imports", wave.zip());
        }
        if (loaded.status() != 200) {
            throw new AssertionError("Wave " + wave + " is not loaded: " + loaded.brief());
        }
        Map<Question, String> said = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            Connection.Answer answer = undisturbed.ask(question);
            if (answer.status() != 200) {
                throw new AssertionError(question.path() + ": " + answer.brief());
            }
            said.put(question, answer.text());
        }
        answers.put(wave, said);
        graphs.put(wave, undisturbed.graph());
    }

    /** The data folder of a service that has ended in order, with wave A. */
    Path warm() {
        return warm;
    }

    /** A data folder whose store is there, and into which no network was ever loaded. */
    synchronized Path empty() throws Exception {
        if (!Files.exists(empty)) {
            try (Victim service = Victim.in(empty, Application.extracted(), Wave.A)) {
                // It is refused, so that nothing is served from before.
                service.start("--helix.import.directory=" + FaultRun.FOLDER.resolve("there-is-none"));
                ServiceProcess.eventually(
                        ServiceProcess.START, () -> service.service().hasDatabase());
                service.end();
            }
        }
        return empty;
    }

    /** Those contents for which an answer is right. */
    Set<Wave> of(Question question, String answer) {
        return Stream.of(Wave.values())
                .filter(wave -> answer.equals(answers.get(wave).get(question)))
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Wave.class)));
    }

    /** Those contents that make this graph: one or none. */
    Set<Wave> of(String graph) {
        return Stream.of(Wave.values())
                .filter(wave -> graph.equals(graphs.get(wave)))
                .collect(Collectors.toCollection(() -> java.util.EnumSet.noneOf(Wave.class)));
    }

    /** How a graph differs from that of a content. */
    String difference(String graph, Wave wave) {
        return difference(graph(wave), graph);
    }

    private String graph(Wave wave) {
        return String.valueOf(graphs.get(wave));
    }

    private static String difference(String expected, String found) {
        Set<String> missing = new TreeSet<>(expected.lines().toList());
        Set<String> added = new TreeSet<>(found.lines().toList());
        Set<String> common = new TreeSet<>(missing);
        common.retainAll(added);
        missing.removeAll(common);
        added.removeAll(common);
        return missing.size() + " lines missing, " + added.size() + " too many; missing first "
                + missing.stream().findFirst() + ", too many first "
                + added.stream().findFirst();
    }
}
