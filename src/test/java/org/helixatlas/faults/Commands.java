package org.helixatlas.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Commands of the operating system that have no like in Java. */
final class Commands {

    private Commands() {}

    /** Runs a command to its end, and fails when it does. */
    static String run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether a program is there. */
    static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Whether this user may mount file systems in a name space of its own. */
    static boolean mayMount() {
        if (!System.getProperty("os.name").equals("Linux") || !has("unshare") || !has("nsenter")) {
            return false;
        }
        try {
            run("unshare", "--mount", "sh", "-c", "mount -t tmpfs -o size=1m tmpfs /mnt");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Copies a folder with its owners, times and holes, and takes the place of what was there. */
    static void copy(Path from, Path to) {
        run("rm", "-rf", to.toString());
        run("cp", "-a", "--sparse=always", from.toString(), to.toString());
    }

    /** Makes a library of one C source; false where there is no compiler. */
    static boolean compiles(Path source, Path library) {
        if (!has("cc")) {
            return false;
        }
        run("cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString());
        return true;
    }

    /** The lines of a file of {@code /proc} that begin so; none when the process has ended. */
    static List<String> status(long process, String beginning) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith(beginning)).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
