package org.helixatlas.graph;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The checksums of a store's files as they were when it was closed in good order, kept beside them while it is closed. They tell
 * at the next start, in a fraction of a second, what Neo4j's own files do not: that nothing has changed in between.
 */
final class StoreChecksums {

    /** What became of a store since it was closed. */
    enum Finding {
        /** There is none. */
        NO_STORE,
        UNCHANGED,
        CHANGED,
        /** It was not closed in good order, and so not sealed. */
        UNSEALED
    }

    /** Locks are taken again by each process, and say nothing. */
    private static final Set<String> LOCKS = Set.of("store_lock", "database_lock", "write.lock");

    private final Path home;
    private final Path seal;

    StoreChecksums(Path home) {
        this.home = home;
        this.seal = home.resolve("closed.crc");
    }

    /** Compares the files with the seal. */
    Finding look() throws IOException {
        if (!Files.exists(home.resolve("data"))) {
            return Finding.NO_STORE;
        }
        try {
            String sealed = Files.readString(seal, StandardCharsets.ISO_8859_1);
            return sealed.equals(sums()) ? Finding.UNCHANGED : Finding.CHANGED;
        } catch (NoSuchFileException e) {
            return Finding.UNSEALED;
        }
    }

    /** To be called before a store is opened; durable when it returns. */
    void lift() throws IOException {
        if (Files.deleteIfExists(seal)) {
            syncFolder();
        }
    }

    /** To be called when the store is closed. */
    void put() throws IOException {
        write(sums());
    }

    /**
     * Brings the seal of a closed store in line with some of its folders, whose files were changed.
     *
     * @param folders by their paths within the store
     */
    void renew(List<String> folders) throws IOException {
        SortedMap<Path, String> lines = new TreeMap<>();
        for (String line : Files.readString(seal, StandardCharsets.ISO_8859_1).split("\n")) {
            Path file = home.resolve(line.substring(line.indexOf(' ') + 1));
            if (folders.stream().noneMatch(folder -> file.startsWith(home.resolve(folder)))) {
                lines.put(file, line);
            }
        }
        for (String folder : folders) {
            for (Path file : files(home.resolve(folder))) {
                lines.put(file, line(file));
            }
        }
        write(lines.values().stream().map(line -> line + '\n').collect(Collectors.joining()));
    }

    private void write(String sums) throws IOException {
        Path draft = home.resolve("closed.crc.draft");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.encode(sums);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        try {
            Files.move(draft, seal, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, seal, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder();
    }

    private String sums() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path file : files(home.resolve("data"))) {
            lines.append(line(file)).append('\n');
        }
        return lines.toString();
    }

    private String line(Path file) throws IOException {
        return sum(file) + " " + home.relativize(file);
    }

    /** The files that say something, in one order. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> !LOCKS.contains(f.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static String sum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    /** A folder is synced like a file where the system can do so; elsewhere the order of writing must do. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(home, StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folder.
        }
    }
}
