package org.helixatlas.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A folder of a cache that holds the libraries and classes of an executable jar as jars that a JVM reads by itself. It comes into
 * being whole or not at all, and lists its files, so that one that was damaged is noticed and made anew.
 */
final class PlainJars {

    /** The classes, whose manifest names the libraries. */
    static final String CLASSES = "helix-atlas.jar";

    static final String CONTENTS = "contents";

    private PlainJars() {}

    /**
     * Makes the folder for a jar when it is missing or damaged. Of several processes one makes it and the others wait.
     *
     * @param home the folder, named for what the jar contains
     * @param thorough whether every byte is looked at, instead of names and sizes
     * @throws IOException when there is no room or no permission, or others than this user may write there
     */
    static void provide(ExecutableJar jar, Path home, boolean thorough) throws IOException {
        Path cache = home.getParent();
        createPrivately(cache);
        if (isSound(home, thorough)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(
                        cache.resolve("extract.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            if (!alone.isValid() || !isSound(home, thorough)) {
                make(jar, cache, home);
            }
        }
    }

    private static void make(ExecutableJar jar, Path cache, Path home) throws IOException {
        Path fresh = Files.createTempDirectory(cache, ".new-");
        Path damaged = null;
        try {
            jar.extract(fresh.resolve(CLASSES));
            Files.write(fresh.resolve(CONTENTS), list(fresh));
            flush(fresh);
            if (Files.exists(home)) {
                damaged = Files.createTempDirectory(cache, ".old-").resolve("damaged");
                Files.move(home, damaged);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(fresh);
            if (damaged != null) {
                delete(damaged.getParent());
            }
        }
    }

    /** One line for each file: checksum, size and name. */
    private static List<String> list(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(folder)) {
            lines.add(Long.toHexString(checksum(file)) + ' ' + Files.size(file) + ' ' + folder.relativize(file));
        }
        return lines;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(Files.newInputStream(file), sum)) {
            byte[] block = new byte[1 << 16];
            while (in.read(block) >= 0) {
                // Only the sum counts.
            }
        }
        return sum.getValue();
    }

    /** After a power cut a name without its bytes would look like a whole file. */
    private static void flush(Path folder) throws IOException {
        for (Path file : files(folder)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Whether the files that it lists are there. */
    static boolean isSound(Path home, boolean thorough) {
        try {
            List<String> lines = Files.readAllLines(home.resolve(CONTENTS));
            for (String line : lines) {
                String[] words = line.split(" ", 3);
                Path file = home.resolve(words[2]);
                if (Files.size(file) != Long.parseLong(words[1])
                        || (thorough && checksum(file) != Long.parseLong(words[0], 16))) {
                    return false;
                }
            }
            return lines.stream().anyMatch(line -> line.endsWith(' ' + CLASSES));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** What lies in the cache is run with this user's rights, so that nobody else may put anything there. */
    private static void createPrivately(Path cache) throws IOException {
        if (!cache.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(cache);
            return;
        }
        Files.createDirectories(
                cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        PosixFileAttributes of = Files.readAttributes(cache, PosixFileAttributes.class);
        Set<PosixFilePermission> others = Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        if (of.permissions().stream().anyMatch(others::contains)) {
            throw new IOException(cache + " may be written to by others");
        }
        Path probe = Files.createTempFile(cache, ".probe-", "");
        try {
            if (!Files.getOwner(probe, LinkOption.NOFOLLOW_LINKS).equals(of.owner())) {
                throw new IOException(cache + " belongs to " + of.owner().getName());
            }
        } finally {
            Files.delete(probe);
        }
    }

    /** Deletes a folder as far as that is possible; what is left is tried again by the next one that tidies up. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.delete(each);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // It is in nobody's way.
        }
    }
}
