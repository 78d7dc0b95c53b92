package org.helixatlas.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of the data folder that are damaged while the service rests: the graph is a function of its data sets. */
class StoreFaults {

    private static final byte[] ALIGNED_FORMAT = "\7aligned".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 8_192;

    private static Victim victim;

    private interface Damage {
        void to(Path folder, SplittableRandom random) throws IOException;
    }

    /** What is damaged. A shortened run tries one of them. */
    private enum Damaged {
        NODES(
                FaultKind.CORRUPTED_BLOCK,
                false,
                (folder, random) -> scribble(store(folder, "neostore.nodestore.db"), random)),
        RELATIONSHIPS(
                FaultKind.CORRUPTED_BLOCK,
                false,
                (folder, random) -> scribble(store(folder, "neostore.relationshipstore.db"), random)),
        PROPERTIES(
                FaultKind.CORRUPTED_BLOCK,
                false,
                (folder, random) -> scribble(store(folder, "neostore.propertystore.db"), random)),
        TEXTS(
                FaultKind.CORRUPTED_BLOCK,
                false,
                (folder, random) -> scribble(store(folder, "neostore.propertystore.db.strings"), random)),
        LOG_CUT(FaultKind.TRUNCATED_LOG, true, (folder, random) -> {
            Path log = lastLog(folder);
            try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
                file.truncate(used(log) / 2);
            }
        }),
        LOG_OVERWRITTEN(FaultKind.SCRIBBLED_LOG, true, (folder, random) -> {
            Path log = lastLog(folder);
            long end = used(log);
            overwrite(log, Math.max(0, end - 3_000), 3_000, random);
        }),
        INDEX(FaultKind.DELETED_INDEX, false, (folder, random) -> {
            List<Path> indexes = files(folder.resolve("neo4j/data/databases/neo4j/schema/index/range-1.0"));
            Commands.run(
                    "rm", "-rf", indexes.get(random.nextInt(indexes.size())).toString());
        }),
        STORE_FILE(
                FaultKind.DELETED_STORE_FILE,
                false,
                (folder, random) -> Files.delete(store(folder, "neostore.relationshipstore.db"))),
        OLD(FaultKind.OLD_STORE, false, (folder, random) -> {
            Path metadata = store(folder, "neostore");
            byte[] bytes = Files.readAllBytes(metadata);
            int format = indexOf(bytes, ALIGNED_FORMAT) + ALIGNED_FORMAT.length;
            // Major and minor number of the format: 0.1 is what Neo4j 4.3 and 4.4 wrote.
            bytes[format] = 0;
            bytes[format + 1] = 1;
            Files.write(metadata, bytes);
        }),
        PASSWORD(
                FaultKind.EMPTY_PASSWORD,
                false,
                (folder, random) -> Files.write(folder.resolve("neo4j.password"), new byte[0])),
        VERSION(FaultKind.DAMAGED_VERSION, false, (folder, random) -> {
            List<Path> versions = files(folder.resolve("imports/versions/wave"));
            Path newest = versions.get(versions.size() - 1);
            Files.write(newest, Arrays.copyOf(Files.readAllBytes(newest), 1_000));
        });

        private final FaultKind kind;
        private final boolean afterKill;
        private final Damage damage;

        Damaged(FaultKind kind, boolean afterKill, Damage damage) {
            this.kind = kind;
            this.afterKill = afterKill;
            this.damage = damage;
        }
    }

    @AfterAll
    static void end() {
        if (victim != null) {
            victim.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNextStartIsRightByItself(Damaged damaged) throws Exception {
        Assumptions.assumeTrue(FaultRun.tries(damaged), "not in this shortened run");
        try (FaultCase fault = FaultCase.of(damaged.kind)) {
            if (victim == null || !victim.isAlive()) {
                if (victim != null) {
                    victim.close();
                }
                victim = Victim.onCopy("damaged", Application.extracted());
                victim.start();
                victim.ready(fault);
            }
            if (!victim.importNext(fault, false)) {
                fault.wrong("not imported: " + victim.lastLines());
            }
            if (damaged.afterKill) {
                ProcessHandle database = victim.database();
                ServiceProcess.signal("KILL", List.of(database, victim.service().handle()));
                database.onExit().join();
                victim.service().handle().onExit().join();
            } else {
                victim.end();
            }
            fault.tried();
            damaged.damage.to(victim.folder(), fault.random());
            fault.fired();
            long begun = System.nanoTime();
            victim.start();
            victim.right(fault, begun);
            if (!victim.importNext(fault, false)) {
                fault.wrong("nothing can be imported afterwards: " + victim.lastLines());
            }
            victim.right(fault, System.nanoTime());
        }
    }

    private static Path store(Path folder, String file) {
        return folder.resolve("neo4j/data/databases/neo4j").resolve(file);
    }

    private static Path lastLog(Path folder) throws IOException {
        List<Path> logs = files(folder.resolve("neo4j/data/transactions/neo4j")).stream()
                .filter(file -> file.getFileName().toString().startsWith("neostore.transaction.db"))
                .toList();
        return logs.get(logs.size() - 1);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** One block in the used half of a store file. */
    private static void scribble(Path file, SplittableRandom random) throws IOException {
        long blocks = Math.max(1, used(file) / BLOCK);
        overwrite(file, random.nextLong(blocks) * BLOCK, BLOCK, random);
    }

    private static void overwrite(Path file, long from, int length, SplittableRandom random) throws IOException {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), from);
            channel.force(true);
        }
    }

    /** Up to its last byte that is not 0: logs are as long from the beginning as they may become. */
    private static long used(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }

    private static int indexOf(byte[] bytes, byte[] part) throws IOException {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IOException("The store does not say which format it has");
    }
}
