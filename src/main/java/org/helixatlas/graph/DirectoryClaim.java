package org.helixatlas.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One service's hold on its data folder. It outlasts a restart of the database, so that no second service takes the store
 * in between; the operating system lifts it when the service ends, however it ends.
 */
final class DirectoryClaim implements AutoCloseable {

    /** The database of a service that was killed needs this long to notice and to go. */
    private static final Duration LEAVING = Duration.ofSeconds(10);

    private final FileChannel channel;

    private DirectoryClaim(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it where it is missing.
     *
     * @throws DatabaseRefused when it is in another service's hands, its store is open elsewhere, or it cannot be written
     */
    static DirectoryClaim on(DatabaseProperties properties) {
        Path directory = properties.directory().toAbsolutePath().normalize();
        try {
            createPrivately(directory);
            FileChannel channel = FileChannel.open(
                    directory.resolve("service.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String owner = owner(channel);
                channel.close();
                throw new DatabaseRefused("The data folder " + directory + " is in use by another Helix Atlas service"
                        + owner + ". Stop that one, or set helix.database.directory to another folder.");
            }
            channel.truncate(0);
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + System.lineSeparator()));
            try {
                awaitStore(directory, properties.store());
                new StoreFolders(properties.store()).recover();
                createPrivately(properties.store());
            } catch (IOException | DatabaseRefused e) {
                channel.close();
                throw e;
            }
            return new DirectoryClaim(channel);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "The data folder " + directory + " cannot be used (" + e
                            + "). Make it a folder that this user may write to, or set helix.database.directory to another.",
                    e);
        }
    }

    /** Neo4j locks the same file in the same way. */
    private static void awaitStore(Path directory, Path store) throws IOException {
        Path lock = store.resolve("data").resolve("databases").resolve("store_lock");
        long deadline = System.nanoTime() + LEAVING.toNanos();
        while (Files.exists(lock) && isLocked(lock)) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseRefused(
                        "The Neo4j store in the data folder " + directory
                                + " is open in another process. Stop that one, or set helix.database.directory to another folder.");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseRefused("Interrupted while waiting for the Neo4j store in " + directory + ".", e);
            }
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(FileChannel channel) {
        ByteBuffer text = ByteBuffer.allocate(32);
        try {
            channel.read(text, 0);
        } catch (IOException e) {
            // Windows does not show a locked file; the process is named where it can be.
        }
        String pid = StandardCharsets.US_ASCII.decode(text.flip()).toString().strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    /** The store is as confidential as the password that guards it. */
    private static void createPrivately(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    /** Lets others have the folder. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written that could be lost; the lock goes with the process at the latest.
        }
    }
}
