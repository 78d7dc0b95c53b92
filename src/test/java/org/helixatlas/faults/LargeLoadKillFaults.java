package org.helixatlas.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Processes that are killed while a new store is built or takes its place: the old graph is there or the new one, the next import is
 * loaded, and nothing is left lying about.
 */
class LargeLoadKillFaults {

    /** Every load is a large one then. */
    private static final String LARGE = "--helix.import.transaction-rows=0";

    private static final String IMPORTER = "StoreImportProcess";

    private enum Struck {
        SERVICE(FaultKind.SERVICE_KILLED_IN_LARGE_LOAD),
        IMPORTER(FaultKind.IMPORTER_KILLED),
        DATABASE(FaultKind.DATABASE_KILLED_IN_LARGE_LOAD),
        ALL(FaultKind.ALL_KILLED_IN_LARGE_LOAD);

        private final FaultKind kind;

        Struck(FaultKind kind) {
            this.kind = kind;
        }

        private boolean isService() {
            return this == SERVICE || this == ALL;
        }

        private List<ProcessHandle> processes(Victim victim) {
            ProcessHandle service = victim.service().handle();
            Stream<ProcessHandle> children = service.children();
            return switch (this) {
                case SERVICE -> List.of(service);
                case IMPORTER -> children.filter(Struck::isImporter).toList();
                case DATABASE -> children.filter(child -> !isImporter(child)).toList();
                case ALL -> Stream.concat(Stream.of(service), children).toList();
            };
        }

        private static boolean isImporter(ProcessHandle process) {
            return process.info().commandLine().orElse("").contains(LargeLoadKillFaults.IMPORTER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLargeLoadIsWholeOrNot(Struck struck) throws Exception {
        try (FaultCase fault = FaultCase.of(struck.kind);
                Victim victim =
                        Victim.onCopy("large-" + struck.name().toLowerCase(Locale.ROOT), Application.extracted())) {
            victim.start(LARGE);
            victim.ready(fault);
            Duration usual = ProcessKillFaults.timeOfAnImport(fault, victim);
            int moments = FaultRun.moments(50, 1);
            for (int i = 0; ProcessKillFaults.goesOn(fault, i, moments); i++) {
                strike(fault, victim, struck, usual);
            }
        }
    }

    private static void strike(FaultCase fault, Victim victim, Struck struck, Duration usual) throws Exception {
        CompletableFuture<Boolean> loading =
                CompletableFuture.supplyAsync(() -> victim.importNext(fault, struck.isService()));
        if (struck == Struck.IMPORTER) {
            ServiceProcess.eventually(
                    Victim.PATIENCE,
                    () -> loading.isDone() || !struck.processes(victim).isEmpty());
            Thread.sleep(fault.random().nextLong(usual.toMillis() / 2));
        } else {
            Thread.sleep(fault.random().nextLong(usual.toMillis()));
        }
        fault.tried();
        List<ProcessHandle> processes = struck.processes(victim);
        boolean inTheMiddle = !loading.isDone() && !processes.isEmpty();
        long begun = System.nanoTime();
        ServiceProcess.signal("KILL", processes);
        if (inTheMiddle) {
            fault.fired();
        }
        loading.join();
        if (struck.isService()) {
            victim.service().handle().onExit().join();
            begun = System.nanoTime();
            victim.start(LARGE);
        }
        // Kept answers may be right before the service has seen whether the graph is, which for a large load means to
        // build it anew.
        ServiceProcess.eventually(Victim.PATIENCE, () -> victim.isSettled());
        victim.right(fault, begun);
        List<String> left = left(victim.folder());
        if (!left.isEmpty()) {
            fault.wrong("left lying about: " + left);
        }
    }

    private static List<String> left(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("neo4j-"))
                    .sorted()
                    .toList();
        }
    }
}
