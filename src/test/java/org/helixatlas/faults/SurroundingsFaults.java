package org.helixatlas.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a service finds around it: another service, taken ports, too little of something, a clock that goes back. */
class SurroundingsFaults {

    private static final Duration UNDER_LOAD = FaultRun.time(Duration.ofSeconds(40), Duration.ofSeconds(8));

    /** Seconds where nothing else runs. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** Cases that take a start of their own. A shortened run tries one of them. */
    private enum Strange {
        HEAP,
        FILES,
        CLOCK
    }

    @Test
    void aSecondServiceOnTheSameFolderIsRefused() throws Exception {
        try (FaultCase fault = FaultCase.of(Kind.TWO_SERVICES)) {
            Victim victim = Victim.shared(fault);
            refused(fault, victim.folder(), "helix.database.directory");
            victim.right(fault, System.nanoTime());
        }
    }

    @Test
    void aTakenWebPortIsReportedBeforeAnythingStarts() throws Exception {
        try (FaultCase fault = FaultCase.of(Kind.TAKEN_WEB_PORT)) {
            Victim victim = Victim.shared(fault);
            int taken = victim.service().uri("").getPort();
            refusedAtOnce(fault, "server.port", "--server.port=" + taken);
            victim.right(fault, System.nanoTime());
        }
    }

    @Test
    void aTakenBoltPortIsReportedBeforeAnythingStarts() throws Exception {
        try (FaultCase fault = FaultCase.of(Kind.TAKEN_BOLT_PORT)) {
            Victim victim = Victim.shared(fault);
            int taken = URI.create(victim.service()
                            .database()
                            .path("details")
                            .path("uri")
                            .asString())
                    .getPort();
            refusedAtOnce(fault, "helix.database.port", "--helix.database.port=" + taken);
            victim.right(fault, System.nanoTime());
        }
    }

    /** On a folder of its own, in which then no database has begun. */
    private static void refusedAtOnce(FaultCase fault, String option, String property) throws Exception {
        Path folder = FaultRun.FOLDER.resolve("refused");
        Commands.run("rm", "-rf", folder.toString());
        refused(fault, folder, option, property);
        if (Files.exists(folder.resolve("neo4j/data"))) {
            fault.wrong("a database was begun before " + option + " was refused");
        }
    }

    private static void refused(FaultCase fault, Path folder, String option, String... properties) throws Exception {
        fault.tried();
        try (ServiceProcess second = ServiceProcess.start(folder, Application.extracted(), properties)) {
            Optional<Integer> exit = second.awaitExit(AT_ONCE);
            if (exit.isEmpty() || exit.get() == 0) {
                fault.wrong("not refused: " + second.output());
            } else {
                fault.fired();
            }
            if (!second.output().contains(option)) {
                fault.wrong("the refusal does not name " + option + ": " + second.output());
            }
        }
    }

    @Test
    void aSmallHeapSuffices() throws Exception {
        Assumptions.assumeTrue(FaultRun.tries(Strange.HEAP), "not in this shortened run");
        try (FaultCase fault = FaultCase.of(Kind.SMALL_HEAP);
                Victim victim = Victim.onCopy("small-heap", Application.withHeap("256m"))) {
            fault.tried();
            long begun = System.nanoTime();
            victim.start();
            victim.right(fault, begun);
            MixedRequests requests = new MixedRequests(fault, victim, 4, false).importing(Duration.ofSeconds(2));
            try (requests) {
                Thread.sleep(UNDER_LOAD.toMillis());
                fault.fired();
            }
            victim.right(fault, System.nanoTime());
        }
    }

    @Test
    void tooFewFilesAreAnErrorAndNoHang() throws Exception {
        Assumptions.assumeTrue(FaultRun.tries(Strange.FILES), "not in this shortened run");
        Pattern saysWhy = Pattern.compile("(?i)open files|file descriptors|ulimit");
        try (FaultCase fault = FaultCase.of(Kind.FEW_FILES)) {
            Path folder = FaultRun.FOLDER.resolve("few-files");
            List<String> limited = List.of("sh", "-c", "ulimit -n 64; exec \"$@\"", "sh");
            Commands.copy(Truth.get().warm(), folder);
            try (Victim victim = Victim.in(folder, Application.jarBy(limited), Wave.A)) {
                fault.tried();
                victim.start();
                Optional<Integer> exit = victim.service().awaitExit(Duration.ofMinutes(3));
                if (exit.isPresent() && exit.get() != 0) {
                    fault.fired();
                    if (!saysWhy.matcher(victim.service().output()).find()) {
                        fault.wrong("the log does not say why it ends: " + victim.lastLines());
                    }
                } else {
                    fault.byHand("it hangs with 64 files: " + victim.lastLines());
                }
            }
            try (Victim victim = Victim.in(folder, Application.extracted(), Wave.A)) {
                long begun = System.nanoTime();
                victim.start();
                victim.right(fault, begun);
                victim.storeInPlace(fault);
            }
        }
    }

    @Test
    void aClockThatIsSetBackChangesNothing() throws Exception {
        Assumptions.assumeTrue(FaultRun.tries(Strange.CLOCK), "not in this shortened run");
        try (FaultCase fault = FaultCase.of(Kind.CLOCK_SET_BACK)) {
            Path library = FaultRun.FOLDER.resolve("clock.so").toAbsolutePath();
            if (!Commands.compiles(Path.of("src/test/resources/org/helixatlas/faults/clock.c"), library)) {
                fault.skip("a C compiler is needed to give the service a clock of its own");
                return;
            }
            Path clock = FaultRun.FOLDER.resolve("clock").toAbsolutePath();
            shift(clock, Duration.ZERO);
            Map<String, String> environment = Map.of("LD_PRELOAD", library.toString(), "CLOCK_SHIFT", clock.toString());
            Path folder = FaultRun.FOLDER.resolve("clock-set-back");
            Commands.copy(Truth.get().warm(), folder);
            try (Victim victim = Victim.in(folder, Application.by(List.of(), environment), Wave.A)) {
                victim.start();
                victim.ready(fault);
                victim.importNext(fault, false);
                MixedRequests requests = new MixedRequests(fault, victim, 2, false).importing(Duration.ofSeconds(2));
                try (requests) {
                    fault.tried();
                    shift(clock, Duration.ofDays(-1));
                    long set = System.nanoTime();
                    Thread.sleep(UNDER_LOAD.toMillis());
                    victim.right(fault, set + UNDER_LOAD.toNanos());
                    if (isYesterday(victim)) {
                        fault.fired();
                    }
                }
                victim.end();
                fault.tried();
                long begun = System.nanoTime();
                victim.start();
                victim.right(fault, begun);
                if (isYesterday(victim)) {
                    fault.fired();
                }
                victim.importNext(fault, false);
                victim.right(fault, System.nanoTime());
            }
        }
    }

    /** The service sees the change at once, since it reads these eight bytes each time it asks what time it is. */
    private static void shift(Path clock, Duration by) throws IOException {
        try (FileChannel file = FileChannel.open(clock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.nativeOrder())
                    .putLong(by.toSeconds())
                    .flip());
        }
    }

    private static boolean isYesterday(Victim victim) throws Exception {
        try (Connection connection = victim.connection()) {
            String date = connection.get("/actuator/health").headers().getOrDefault("date", "");
            return java.time.ZonedDateTime.parse(date, java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                    .isBefore(java.time.ZonedDateTime.now().minusHours(12));
        }
    }
}
