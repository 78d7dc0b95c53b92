package org.helixatlas.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A disk that is full, or that nothing may be written to. */
class DiskFaults {

    private static final Pattern SAYS_WHY = Pattern.compile("(?i)no space|disk|room|read-only|not writ|may write");

    /** The moments at which the disk is full. A shortened run tries one of them. */
    private enum Moment {
        START,
        LOAD,
        IMPORT,
        KEEPING,
        READ_ONLY
    }

    private interface Work {
        void on(FaultCase fault, SmallDisk disk, Path folder) throws Exception;
    }

    private static void with(Moment moment, FaultKind kind, String size, Work work) throws Exception {
        Assumptions.assumeTrue(FaultRun.tries(moment), "not in this shortened run");
        try (FaultCase fault = FaultCase.of(kind)) {
            if (!Commands.mayMount()) {
                fault.skip("it takes root on Linux to mount a small file system");
            }
            Path folder = FaultRun.FOLDER.resolve("disk");
            Commands.run("rm", "-rf", folder.toString());
            Path place = moment == Moment.KEEPING ? folder.resolve("imports") : folder;
            try (SmallDisk disk = SmallDisk.at(place, size)) {
                work.on(fault, disk, folder);
            }
        }
    }

    @Test
    void atTheFirstStart() throws Exception {
        with(Moment.START, FaultKind.DISK_FULL_AT_START, "160m", (fault, disk, folder) -> {
            keptDataSets(disk.seen());
            disk.leave(200_000);
            comesBack(fault, disk, folder);
        });
    }

    @Test
    void atALoad() throws Exception {
        with(Moment.LOAD, FaultKind.DISK_FULL_AT_LOAD, "240m", (fault, disk, folder) -> {
            Commands.run("cp", "-a", Truth.get().empty() + "/.", disk.seen().toString());
            Commands.run("rm", "-rf", disk.seen().resolve("imports").toString());
            keptDataSets(disk.seen());
            disk.leave(0);
            comesBack(fault, disk, folder);
        });
    }

    @Test
    void atAStartWithAFolderThatIsReadOnly() throws Exception {
        with(Moment.READ_ONLY, FaultKind.READ_ONLY_FOLDER, "240m", (fault, disk, folder) -> {
            Commands.run("cp", "-a", Truth.get().warm() + "/.", disk.seen().toString());
            disk.readOnly(true);
            comesBack(fault, disk, folder);
        });
    }

    /** The data sets of which the graph is a function, without any store. */
    private static void keptDataSets(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("imports"));
        Commands.run(
                "cp", "-a", Truth.get().warm().resolve("imports/sets").toString(), folder.resolve("imports") + "/sets");
    }

    /** A service that ends over it says why and is started again; one that goes on must be right by itself. */
    private static void comesBack(FaultCase fault, SmallDisk disk, Path folder) throws Exception {
        try (Victim victim = Victim.in(folder, Application.by(disk.command(), Map.of()), Wave.A)) {
            victim.seenAt(disk.seen());
            // One that was only half made is of no worth.
            boolean wasThere = Files.exists(disk.seen().resolve("neo4j"));
            fault.tried();
            victim.start();
            boolean ended = victim.service()
                    .awaitExit(FaultRun.time(Duration.ofSeconds(60), Duration.ofSeconds(30)))
                    .isPresent();
            if (ended || !isReady(victim)) {
                fault.fired();
            }
            if (!SAYS_WHY.matcher(victim.service().output()).find()) {
                fault.wrong("the log does not say why: " + victim.lastLines());
            }
            disk.readOnly(false);
            disk.free();
            long room = System.nanoTime();
            if (ended) {
                victim.start();
            }
            victim.right(fault, room);
            if (wasThere) {
                victim.storeInPlace(fault);
            }
        }
    }

    private static boolean isReady(Victim victim) throws Exception {
        try (Connection connection = victim.connection()) {
            return connection.get("/actuator/health/readiness").status() == 200;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @Test
    void atAnImport() throws Exception {
        with(Moment.IMPORT, FaultKind.DISK_FULL_AT_IMPORT, "240m", (fault, disk, folder) -> {
            Commands.run("cp", "-a", Truth.get().warm() + "/.", disk.seen().toString());
            try (Victim victim = Victim.in(folder, Application.by(disk.command(), Map.of()), Wave.A)) {
                victim.seenAt(disk.seen());
                victim.start();
                victim.ready(fault);
                for (long room : FaultRun.isWhole() ? List.of(0L, 40_000L, 120_000L, 400_000L) : List.of(0L)) {
                    disk.leave(room);
                    fault.tried();
                    if (!victim.importNext(fault, false)) {
                        fault.fired();
                    }
                    disk.free();
                    victim.right(fault, System.nanoTime());
                }
                if (!victim.importNext(fault, false)) {
                    fault.wrong("there is room again, and an import is not loaded: " + victim.lastLines());
                }
                victim.right(fault, System.nanoTime());
                victim.storeInPlace(fault);
            }
        });
    }

    @Test
    void whileAnImportAndItsVersionAreKept() throws Exception {
        with(Moment.KEEPING, FaultKind.DISK_FULL_AT_KEEPING, "4m", (fault, disk, folder) -> {
            Commands.run(
                    "cp",
                    "-a",
                    Truth.get().warm().resolve("imports") + "/.",
                    disk.seen().toString());
            for (String beside : List.of("neo4j", "neo4j.password")) {
                Commands.run("cp", "-a", Truth.get().warm().resolve(beside).toString(), folder.toString());
            }
            try (Victim victim = Victim.in(folder, Application.by(disk.command(), Map.of()), Wave.A)) {
                victim.start();
                victim.ready(fault);
                boolean loaded = false;
                int step = FaultRun.times(8_192, 65_536);
                for (int room = 0; !loaded; room += step) {
                    disk.leave(room);
                    fault.tried();
                    loaded = victim.importNext(fault, false);
                    if (!loaded) {
                        fault.fired();
                    }
                    victim.right(fault, System.nanoTime());
                }
                disk.free();
                victim.importNext(fault, false);
                victim.right(fault, System.nanoTime());
                victim.storeInPlace(fault);
            }
        });
    }
}
