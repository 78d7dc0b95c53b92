package org.helixatlas.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.helixatlas.launch.Jvm;
import org.helixatlas.launch.Launch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ClassUtils;

/** How a JVM is started that runs a class with Neo4j inside from the service's own class path, and how its lines are read. */
final class ChildJvm {

    private static final Logger LOG = LoggerFactory.getLogger(Neo4jProcess.class);

    // The loader is in the executable jar only, not on the class path of an exploded or an extracted application.
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** The JVM's exit code when it is told to end on running out of memory. */
    static final int OUT_OF_MEMORY = 3;

    private ChildJvm() {}

    /**
     * The command, to which arguments can be added.
     *
     * @param main the class whose main method it runs
     * @param heap its heap at most, in bytes
     * @param options more for the JVM
     */
    static List<String> command(Class<?> main, long heap, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Xmx" + heap / 1024 + "k");
        // A fraction of the machine's memory is the default, which a process that rests would keep.
        command.add("-Xms64m");
        // Small heaps gain nothing from the threads and tables of the default collector.
        command.add("-XX:+UseSerialGC");
        // A process that rests gives back what a collection frees, at once: there is seldom a second one.
        command.addAll(List.of("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:-ShrinkHeapInSteps"));
        command.addAll(Jvm.givingBack());
        command.addAll(options);
        // A database that ran out of memory is in no known state; a fresh one is there in seconds.
        command.add("-XX:+ExitOnOutOfMemoryError");
        for (String opened : List.of("java.nio", "java.io", "sun.nio.ch")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        if (Runtime.version().feature() >= 24) {
            // Neo4j 5 knows no other way to memory outside the heap; without these the JVM warns at each start.
            command.add("--sun-misc-unsafe-memory-access=allow");
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.awt.headless=true");
        // Where the service may write, so may its database.
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.add("-Dlogback.configurationFile=org/helixatlas/graph/neo4j-process-logback.xml");
        if (Launch.plainClassPath().isEmpty() && ClassUtils.isPresent(LAUNCHER, null)) {
            command.add("-Dloader.main=" + main.getName());
            command.add(LAUNCHER);
        } else {
            command.add(main.getName());
        }
        return command;
    }

    static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "CLASSPATH",
                        Launch.plainClassPath().map(Path::toString).orElse(System.getProperty("java.class.path")));
        // The C library keeps memory for each of eight arenas a processor, of which a JVM uses little.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        // These are meant for the service: two processes cannot share a debugger's port, nor a heap's size.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder.start();
    }

    /** How a process ended, in words, by its exit code. */
    static String ending(int code) {
        if (wasKilled(code)) {
            return "was killed";
        }
        return code == OUT_OF_MEMORY
                ? "ran out of memory; helix.database.heap gives it more"
                : "ended with exit code " + code;
    }

    /** Whether a process was ended from outside, by its exit code. */
    static boolean wasKilled(int code) {
        return code == 128 + 9 || code == 128 + 2 || code == 128 + 15;
    }

    /** Reads until the process ends: one that is not read from stands still as soon as the pipe is full. */
    static Thread read(String thread, InputStream stream, Consumer<String> sink, Runnable atEnd) {
        Thread reader = new Thread(
                () -> {
                    BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                    boolean more = true;
                    while (more) {
                        more = readLine(lines, sink);
                    }
                    atEnd.run();
                },
                thread);
        reader.setDaemon(true);
        reader.start();
        return reader;
    }

    private static boolean readLine(BufferedReader lines, Consumer<String> sink) {
        try {
            String line = lines.readLine();
            if (line != null) {
                sink.accept(line);
            }
            return line != null;
        } catch (IOException e) {
            LOG.debug("The process is gone", e);
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("A line of a process of the database was lost", e);
            return true;
        }
    }
}
