package org.helixatlas.launch;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a JVM has read, checked and linked of its classes at one start, kept for the next. The first start notes which classes it
 * loads; {@link ArchiveMaking} makes the archive of them. A JVM that finds an archive unfit goes on without it.
 *
 * @param home the folder of plain jars that the classes come from
 * @param jvm whose archive it is
 */
record ClassArchive(Path home, Jvm jvm) {

    /** In each JVM that was given an archive, which one. */
    private static final String GIVEN = "helix.launch.archive";

    /** It holds for one build of the JVM and one place of the jars. */
    Path file() {
        String holdsFor = String.join(
                "\n",
                System.getProperty("java.vm.version", ""),
                System.getProperty("java.vm.vendor", ""),
                System.getProperty("java.vm.name", ""),
                System.getProperty("os.arch", ""),
                home.toAbsolutePath().toString());
        byte[] sum = ExecutableJar.sha256().digest(holdsFor.getBytes(StandardCharsets.UTF_8));
        return home.resolve(jvm.word() + '-' + HexFormat.of().formatHex(sum, 0, 4) + ".jsa");
    }

    /** Says that this JVM cannot make one. */
    Path failed() {
        return Path.of(file() + ".failed");
    }

    /** Where the JVM of this service notes which classes it loads. */
    Path list() {
        return home.resolve(jvm.word() + '-' + ProcessHandle.current().pid() + ".classes");
    }

    /** The list is of no use any more. */
    void forgetList() {
        try {
            Files.deleteIfExists(list());
        } catch (IOException e) {
            // It is deleted within the hour.
        }
    }

    /** The options with which a JVM uses the archive, or notes what one should hold. */
    List<String> options(boolean archives) {
        boolean isMissing = !Files.isRegularFile(file()) && !Files.exists(failed());
        return archives && isMissing ? List.of("-XX:DumpLoadedClassList=" + list()) : use(archives);
    }

    /** The options with which a JVM uses the archive; none as long as there is none. */
    List<String> use(boolean archives) {
        Path file = file();
        if (!archives || !Files.isRegularFile(file) || Files.exists(failed())) {
            return List.of();
        }
        List<String> options = new ArrayList<>();
        options.add("-XX:SharedArchiveFile=" + file);
        // Otherwise a changed byte would be run.
        options.add("-XX:+VerifySharedSpaces");
        // That an archive does not fit is no concern of who reads the log.
        options.add("-Xlog:cds*=off");
        options.add("-Xlog:class+path*=off");
        if (Runtime.version().feature() >= 25) {
            options.add("-Xlog:aot*=off");
        }
        options.add("-D" + GIVEN + "=" + file);
        return options;
    }

    /** Deletes the archive that this JVM was given, if it could not use it, so that a fitting one is made in time. */
    static void dropUnfit() {
        String given = System.getProperty(GIVEN);
        if (given == null || !isSharingOff()) {
            return;
        }
        try {
            Files.deleteIfExists(Path.of(given));
        } catch (IOException e) {
            // Starts are slow, but right.
        }
    }

    private static boolean isSharingOff() {
        List<String> arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
        if (arguments.stream().anyMatch(argument -> argument.startsWith("-Xshare"))) {
            return false;
        }
        return Optional.ofNullable(
                        ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class))
                .map(jvm -> jvm.getVMOption("UseSharedSpaces").getValue())
                .filter("false"::equals)
                .isPresent();
    }
}
