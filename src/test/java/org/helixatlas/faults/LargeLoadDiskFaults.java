package org.helixatlas.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A disk that is full at one place after the other of a load that builds a new store: while the files for the importer and the store are
 * written, with a little more room each time; then when the new store takes its place, is open, and when what follows it is kept.
 */
class LargeLoadDiskFaults {

    /** Every load is a large one then. */
    private static final String LARGE = "--helix.import.transaction-rows=0";

    /** What nobody uses, so that a full disk is a matter of few writes. */
    private static final long SPARE = 16 << 20;

    /** Whoever looks often sees how much a load takes, and when it comes to a place. */
    private static final Duration LOOK = Duration.ofMillis(2);

    /** A place that a load comes to, seen from outside. */
    private enum Place {
        STORE_BEGUN,
        CHANGING,
        IN_PLACE,
        KEPT;

        private BooleanSupplier reached(Victim victim, Path data) {
            return switch (this) {
                case STORE_BEGUN -> () -> Files.exists(data.resolve("neo4j-next"));
                case CHANGING -> said(victim, "The database changes to a new store");
                case IN_PLACE -> said(victim, "The new store is in its place");
                // What is told of a load when it is over.
                case KEPT -> new Grown(data.resolve("imports/loads.jsonl"));
            };
        }

        private static BooleanSupplier said(Victim victim, String words) {
            int before = victim.service().output().split(words, -1).length;
            return () -> victim.service().output().split(words, -1).length > before;
        }
    }

    /** Whether a file is longer than it was. */
    private static final class Grown implements BooleanSupplier {

        private final Path file;
        private final long before;

        Grown(Path file) {
            this.file = file;
            before = length();
        }

        private long length() {
            return file.toFile().length();
        }

        @Override
        public boolean getAsBoolean() {
            return length() > before;
        }
    }

    @Test
    void atOnePlaceAfterTheOther() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.DISK_FULL_AT_LARGE_LOAD)) {
            if (!Commands.mayMount()) {
                fault.skip("it takes root on Linux to mount a small file system");
            }
            Path folder = FaultRun.FOLDER.resolve("large-disk");
            Commands.run("rm", "-rf", folder.toString());
            try (SmallDisk disk = SmallDisk.at(folder, "1200m")) {
                Commands.run("cp", "-a", Truth.get().warm() + "/.", disk.seen().toString());
                try (Victim victim = Victim.in(folder, Application.by(disk.command(), Map.of()), Wave.A)) {
                    victim.seenAt(disk.seen());
                    victim.start(LARGE);
                    victim.ready(fault);
                    everywhere(fault, victim, disk);
                }
            }
        }
    }

    private static void everywhere(FaultCase fault, Victim victim, SmallDisk disk) throws Exception {
        long most = roomOfALoad(fault, victim, disk);
        fault.figure("room that the load takes beside the old store", (most >> 20) + " MB");
        Set<String> usual = names(disk.seen());
        int rooms = FaultRun.times(7, 2);
        for (int i = 0; i < rooms; i++) {
            disk.leave(most * i / rooms);
            struck(fault, CompletableFuture.supplyAsync(() -> victim.importNext(fault, false)));
            mended(fault, victim, disk, usual, "with " + i + "/" + rooms + " of the room");
        }
        for (Place place : Place.values()) {
            disk.leave(most + SPARE);
            BooleanSupplier reached = place.reached(victim, disk.seen());
            CompletableFuture<Boolean> loading = CompletableFuture.supplyAsync(() -> victim.importNext(fault, false));
            while (!reached.getAsBoolean() && !loading.isDone()) {
                Thread.sleep(LOOK.toMillis());
            }
            disk.fill();
            struck(fault, loading);
            mended(fault, victim, disk, usual, "at " + place);
        }
        victim.storeInPlace(fault);
    }

    private static void struck(FaultCase fault, CompletableFuture<Boolean> loading) {
        fault.tried();
        if (!loading.join()) {
            fault.fired();
        }
    }

    /** How much less room there is at some time of a load than before it. */
    private static long roomOfALoad(FaultCase fault, Victim victim, SmallDisk disk) throws Exception {
        long before = disk.room();
        long least = before;
        CompletableFuture<Boolean> loading = CompletableFuture.supplyAsync(() -> victim.importNext(fault, false));
        while (!loading.isDone()) {
            least = Math.min(least, disk.room());
            Thread.sleep(LOOK.toMillis());
        }
        if (!loading.join()) {
            fault.wrong("there is room, and a large load is not loaded: " + victim.lastLines());
        }
        victim.right(fault, System.nanoTime());
        return before - least;
    }

    /** There is room again: what is there is right, nothing lies about, and the next load is loaded. */
    private static void mended(FaultCase fault, Victim victim, SmallDisk disk, Set<String> usual, String where)
            throws Exception {
        disk.free();
        victim.right(fault, System.nanoTime());
        if (!victim.importNext(fault, false)) {
            fault.wrong("there is room again " + where + ", and a load is not loaded: " + victim.lastLines());
        }
        victim.right(fault, System.nanoTime());
        Set<String> left = names(disk.seen());
        left.removeAll(usual);
        if (!left.isEmpty()) {
            fault.wrong("left lying about " + where + ": " + left);
        }
    }

    /** What is in the folder and in that of imports, but for what was made in the end of what a load made before. */
    private static Set<String> names(Path data) throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(data), Files.list(data.resolve("imports")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("kept-"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
