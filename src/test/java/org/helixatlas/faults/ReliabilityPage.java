package org.helixatlas.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report; with {@code -Dhelix.docs=write} it becomes the page of the documentation. What was counted is kept beside it, so that
 * the cases may be run one by one: a case that runs again takes the place of its last row, others keep theirs.
 */
final class ReliabilityPage {

    private static final int TIME = 2;
    private static final Path COUNTED = FaultRun.FOLDER.resolve("counted");

    /** What this run has counted. */
    private static final Map<FaultKind, List<Counted>> CASES = new EnumMap<>(FaultKind.class);

    private static final List<String> HEADER = List.of(
            "case",
            "tried",
            "faults fired",
            "longest time to recovery",
            "right answers",
            "refusals with Retry-After",
            "wrong answers",
            "graphs compared",
            "graphs neither old nor new",
            "starts that needed a hand",
            "seed");

    /**
     * One case that has ended.
     *
     * @param skipped why it was left out, or nothing
     * @param counts in the order of the columns
     * @param figures what was measured beside, by name
     */
    private record Counted(
            long seed, String form, String skipped, List<Long> counts, TreeMap<String, String> figures) {}

    private ReliabilityPage() {}

    /** Adds a case that has ended, and writes the report as far as it is known. */
    static synchronized void add(FaultCase ended) {
        List<Counted> ofKind = CASES.computeIfAbsent(ended.kind(), kind -> new ArrayList<>());
        ofKind.add(new Counted(
                FaultRun.seed(), FaultRun.form(), ended.skipped(), ended.counts(), new TreeMap<>(ended.figures())));
        try {
            Files.createDirectories(COUNTED);
            JsonMapper.shared().writeValue(COUNTED.resolve(ended.kind() + ".json"), ofKind.toArray(Counted[]::new));
            String text = text();
            Files.writeString(FaultRun.FOLDER.resolve("reliability.md"), text);
            if ("write".equals(System.getProperty("helix.docs"))) {
                Files.writeString(Path.of("src", "docs", "reliability.md"), text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<FaultKind, List<Counted>> counted() {
        Map<FaultKind, List<Counted>> all = new EnumMap<>(FaultKind.class);
        for (FaultKind kind : FaultKind.values()) {
            Path file = COUNTED.resolve(kind + ".json");
            if (Files.exists(file)) {
                all.put(kind, List.of(JsonMapper.shared().readValue(file, Counted[].class)));
            }
        }
        return all;
    }

    private static String text() {
        Map<FaultKind, List<Counted>> counted = counted();
        String forms = counted.values().stream()
                .flatMap(List::stream)
                .map(Counted::form)
                .distinct()
                .collect(Collectors.joining("; in part "));
        List<String> lines = new ArrayList<>(List.of(
                "# Reliability",
                "",
                "Written by the suite of faults, `mvn verify -Pfaults -Dhelix.docs=write`. The packaged service runs as its users run it;"
                        + " it is killed, stopped, starved and flooded. After each fault the whole graph, read by Bolt, and "
                        + Question.values().length
                        + " fixed answers are compared with those before. Imports are noted in a ledger"
                        + " outside the service: what it acknowledged must be there afterwards, and what it did not must be there wholly or"
                        + " not at all. A case in which no fault fired fails, and so does one with a number other than 0 in the columns"
                        + " *wrong answers*, *graphs neither old nor new* and *starts that needed a hand*.",
                "",
                "- Form: " + forms
                        + ". The same moments again: `-Dhelix.faults.seed=` with the seed of the row, `-Dit.test=` for one class of"
                        + " cases.",
                "- Machine: " + Runtime.getRuntime().availableProcessors() + " processors, " + memory() + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch") + ".",
                "- Java " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vm.name")
                        + "), Neo4j " + neo4j() + ".",
                "- *Time to recovery* is from the fault, or from the moment at which its cause is gone, until every fixed answer is"
                        + " right again.",
                ""));
        lines.add(row(HEADER));
        lines.add(
                row(HEADER.stream().map(h -> h.equals("case") ? "---" : "---:").toList()));
        counted.forEach((kind, cases) -> lines.add(row(cells(kind, cases))));
        List<String> figures = new ArrayList<>();
        counted.forEach((kind, cases) -> cases.forEach(c ->
                c.figures().forEach((name, value) -> figures.add(row(List.of(kind.title(), name, value))))));
        if (!figures.isEmpty()) {
            lines.addAll(List.of("", "## Figures", "", "| case | figure | value |", "| --- | --- | ---: |"));
            lines.addAll(figures);
        }
        return String.join("\n", lines) + "\n";
    }

    /** One row for all cases of a kind. */
    private static List<String> cells(FaultKind kind, List<Counted> cases) {
        List<String> cells = new ArrayList<>(List.of(kind.title()));
        Optional<String> skipped = cases.stream()
                .map(Counted::skipped)
                .filter(why -> !why.isEmpty())
                .findFirst();
        for (int i = 0; i < HEADER.size() - 2; i++) {
            int column = i;
            LongStream counts = cases.stream().mapToLong(c -> c.counts().get(column));
            if (skipped.isPresent()) {
                cells.add(i == 0 ? "skipped: " + skipped.get() : "");
            } else if (i == TIME) {
                cells.add("%.1f s".formatted(counts.max().orElse(0) / 1_000.0));
            } else {
                cells.add(String.valueOf(counts.sum()));
            }
        }
        cells.add(cases.stream().map(c -> String.valueOf(c.seed())).distinct().collect(Collectors.joining(", ")));
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            return "%.0f GB of memory".formatted(system.getTotalMemorySize() / 1e9);
        }
        return "memory unknown";
    }

    private static String neo4j() {
        return org.neo4j.kernel.internal.Version.getNeo4jVersion();
    }
}
