package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged service: as the executable jar, and extracted from it, which starts in two thirds of the processor time. Whatever
 * is not about the jar itself is tested on the latter.
 */
public final class PackagedService {

    private PackagedService() {}

    /** The executable jar, as most users start it. */
    public static Path executable() {
        return Path.of(System.getProperty("helix.jar")).toAbsolutePath();
    }

    /** The jar of the extracted service; the first of all tests that asks for it extracts it, whichever JVM it runs in. */
    public static synchronized Path extracted() {
        Path jar = executable();
        Path folder = jar.resolveSibling("extracted");
        Path state = jar.resolveSibling("extracted.of");
        try (FileChannel channel = FileChannel.open(
                        jar.resolveSibling("extracted.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            String wanted = Files.getLastModifiedTime(jar) + " " + Files.size(jar);
            if (!alone.isValid()
                    || !Files.exists(state)
                    || !Files.readString(state).equals(wanted)) {
                FileSystemUtils.deleteRecursively(folder);
                extract(jar, folder);
                Files.writeString(state, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(jar.getFileName());
    }

    private static void extract(Path jar, Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(jar + " cannot be extracted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
