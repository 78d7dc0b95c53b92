package org.helixatlas.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that the start of a service does. From the executable jar it goes on in the same process, but in a JVM that reads plain jars,
 * with an archive of their classes once there is one. Where that cannot be, the start goes on as it began.
 */
public final class Launch {

    /** In a JVM that reads plain jars, their folder; hence no JVM goes on in another one twice. */
    private static final String HOME = "helix.launch.home";

    private static final String NO_ARCHIVES = "helix.launch.no-archives";

    /** These have become arguments of this JVM, and would be given to the next one twice. */
    private static final List<String> TAKEN_OVER = List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS");

    private static final long ENOUGH_FILES = 1_024;

    private static volatile @Nullable String hindrance;

    private Launch() {}

    /**
     * Goes on from plain jars, and then does not return, where this JVM reads nested ones.
     *
     * @param arguments those of the service
     */
    public static void fromPlainJars(String... arguments) {
        Optional<Path> home = home();
        if (home.isPresent()) {
            arrive(home.get());
            return;
        }
        EarlySettings settings = new EarlySettings(List.of(arguments), System.getenv(), Path.of(""));
        Optional<ExecutableJar> jar = ExecutableJar.running();
        Optional<Path> cache = settings.cache();
        if (jar.isEmpty() || cache.isEmpty() || isWindows() || isDebugged() || mayOpenFewFiles()) {
            return;
        }
        try {
            leave(jar.get(), cache.get().toAbsolutePath().normalize(), settings);
        } catch (IOException | RuntimeException | LinkageError e) {
            hindrance = e.toString();
        }
    }

    /** The classes that this service runs, as a class path for a JVM that cannot read nested jars; empty where there are none. */
    public static Optional<Path> plainClassPath() {
        return home().map(home -> home.resolve(PlainJars.CLASSES));
    }

    /** The options by which the database's JVM uses or prepares its archive of classes. */
    public static List<String> databaseOptions() {
        return home().map(home -> new ClassArchive(home, Jvm.DATABASE).options(archives()))
                .orElse(List.of());
    }

    /** The same for a second one beside it, which prepares none: both would write into one list, each over what the other has written. */
    public static List<String> spareOptions() {
        return home().map(home -> new ClassArchive(home, Jvm.DATABASE).use(archives()))
                .orElse(List.of());
    }

    /** What a JVM does once it is up: an archive that it was given but could not use is of no use to the next one either. */
    public static void arrived() {
        ClassArchive.dropUnfit();
    }

    /**
     * Makes the folder for temporary files where it is missing, which the server and Neo4j take to be there: a container whose system
     * may not be written to has none but in its data folder, which is empty at first.
     *
     * @throws IOException if it cannot be made
     */
    public static void provideTemporaryFolder() throws IOException {
        Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** What tells the jar that runs from jars with other contents; empty where plain jars were not made of it. */
    public static Optional<String> fingerprint() {
        return home().map(home -> home.getFileName().toString());
    }

    static Optional<Path> home() {
        return Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    }

    static boolean archives() {
        return System.getProperty(NO_ARCHIVES) == null;
    }

    /** Why this start goes on from nested jars although plain ones were wanted. */
    static Optional<String> hindrance() {
        return Optional.ofNullable(hindrance);
    }

    private static void arrive(Path home) {
        StartMarks marks = new StartMarks(home);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> depart(marks, home), "launch-end"));
        try {
            marks.hold();
        } catch (IOException e) {
            // Nobody deletes a folder that was used within the hour.
        }
    }

    private static void depart(StartMarks marks, Path home) {
        marks.end();
        for (Jvm jvm : Jvm.values()) {
            new ClassArchive(home, jvm).forgetList();
        }
    }

    private static void leave(ExecutableJar jar, Path cache, EarlySettings settings) throws IOException {
        Path home = cache.resolve(jar.fingerprint());
        StartMarks marks = new StartMarks(home);
        boolean doubtful = marks.takeUnfinished();
        boolean archives = settings.archives() && !doubtful;
        PlainJars.provide(jar, home, doubtful);
        marks.begin();
        try {
            ProcessImage.become(command(home, archives, settings), TAKEN_OVER);
        } finally {
            marks.end();
            stay(home, archives);
        }
    }

    /** The service reads nested jars, but its database at least gets plain ones. */
    private static void stay(Path home, boolean archives) {
        System.setProperty(HOME, home.toString());
        if (!archives) {
            System.setProperty(NO_ARCHIVES, "true");
        }
        arrive(home);
    }

    private static List<String> command(Path home, boolean archives, EarlySettings settings) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(Jvm.SECOND_COMPILER_LATE);
        command.addAll(Jvm.HEAP_THAT_FITS);
        command.addAll(Jvm.givingBack());
        command.addAll(new ClassArchive(home, Jvm.SERVICE).options(archives));
        command.addAll(AheadOfTime.options(settings));
        // Given by the user, and so after our own.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-D" + HOME + "=" + home);
        if (!archives) {
            command.add("-D" + NO_ARCHIVES + "=true");
        }
        command.add("-jar");
        command.add(home.resolve(PlainJars.CLASSES).toString());
        command.addAll(settings.arguments());
        return command;
    }

    static String java() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return Files.isExecutable(java) ? java.toString() : "java";
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    /** Nested jars take one open file, plain ones one each; a JVM that cannot open one only says that a class is missing. */
    private static boolean mayOpenFewFiles() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < ENOUGH_FILES;
    }

    /** A debugger is connected to this JVM, and would lose it. */
    private static boolean isDebugged() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));
    }
}
