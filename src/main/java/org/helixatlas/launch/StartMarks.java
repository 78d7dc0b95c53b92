package org.helixatlas.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who uses a folder of plain jars, and which start from it did not come to an end. A process that dies at its start, without the
 * chance to say why, may have died of what lies there; the next one looks twice.
 */
final class StartMarks {

    private static final String STARTING = "starting-";
    private static final String IN_USE = "in-use";

    private final Path home;

    StartMarks(Path home) {
        this.home = home;
    }

    /** Whether a process that is gone never came up; says so once. */
    boolean takeUnfinished() throws IOException {
        if (!Files.isDirectory(home)) {
            return false;
        }
        boolean unfinished = false;
        for (Path mark : marks()) {
            long pid = Long.parseLong(mark.getFileName().toString().substring(STARTING.length()));
            // A mark of this very number is of an earlier process, as in a container, where all have the number 1.
            if (pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty()) {
                unfinished |= Files.deleteIfExists(mark);
            }
        }
        return unfinished;
    }

    private List<Path> marks() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches(STARTING + "\\d{1,18}"))
                    .toList();
        }
    }

    /** A start from the folder begins. */
    void begin() throws IOException {
        Files.writeString(own(), "");
        Files.writeString(home.resolve(IN_USE), "");
        Files.setLastModifiedTime(home.resolve(IN_USE), FileTime.fromMillis(System.currentTimeMillis()));
    }

    /** The start is over, by success or by an orderly end. */
    void end() {
        try {
            Files.deleteIfExists(own());
        } catch (IOException e) {
            // The next start is slower for once.
        }
    }

    private Path own() {
        return home.resolve(STARTING + ProcessHandle.current().pid());
    }

    /** Keeps others from deleting the folder until this process ends. */
    @SuppressWarnings("resource") // The lock is to last as long as the process.
    void hold() throws IOException {
        FileChannel.open(
                        home.resolve(IN_USE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)
                .tryLock(0, Long.MAX_VALUE, true);
    }

    /** Whether nobody holds the folder, nor has begun a start from it since. */
    boolean unusedSince(FileTime time) throws IOException {
        Path file = home.resolve(IN_USE);
        if (!Files.exists(file)) {
            return Files.getLastModifiedTime(home).compareTo(time) < 0;
        }
        if (Files.getLastModifiedTime(file).compareTo(time) >= 0) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return Optional.ofNullable(channel.tryLock()).isPresent();
        }
    }
}
