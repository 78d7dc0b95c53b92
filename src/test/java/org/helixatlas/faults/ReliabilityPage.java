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
import java.util.stream.LongStream;

/** The report of a run; with {@code -Dhelix.docs=write} it becomes the page of the documentation. */
final class ReliabilityPage {

    private static final int TIME = 2;
    private static final Map<Kind, List<FaultCase>> CASES = new EnumMap<>(Kind.class);
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

    private ReliabilityPage() {}

    /** Adds a case that has ended, and writes the report as far as it is known. */
    static synchronized void add(FaultCase ended) {
        CASES.computeIfAbsent(ended.kind(), kind -> new ArrayList<>()).add(ended);
        try {
            Path report = FaultRun.FOLDER.resolve("reliability.md");
            Files.createDirectories(report.getParent());
            Files.writeString(report, text());
            if ("write".equals(System.getProperty("helix.docs"))) {
                Files.writeString(Path.of("src", "docs", "reliability.md"), text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text() {
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
                "- Form: " + FaultRun.form() + ". Seed " + FaultRun.seed() + "; the same again by `-Dhelix.faults.seed="
                        + FaultRun.seed() + "`.",
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
        CASES.forEach((kind, cases) -> lines.add(row(cells(kind, cases))));
        List<String> figures = CASES.values().stream()
                .flatMap(List::stream)
                .flatMap(c -> c.figures().entrySet().stream()
                        .map(figure -> row(List.of(c.kind().title(), figure.getKey(), figure.getValue()))))
                .toList();
        if (!figures.isEmpty()) {
            lines.addAll(List.of("", "## Figures", "", "| case | figure | value |", "| --- | --- | ---: |"));
            lines.addAll(figures);
        }
        return String.join("\n", lines) + "\n";
    }

    /** One row for all cases of a kind. */
    private static List<String> cells(Kind kind, List<FaultCase> cases) {
        List<String> cells = new ArrayList<>(List.of(kind.title()));
        Optional<String> skipped = cases.stream()
                .map(FaultCase::skipped)
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
        cells.add(String.valueOf(FaultRun.seed()));
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
