package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.graph.PackagedService;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.ServiceProcess.Launch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The executable jar goes on from plain jars and from archives of its classes, and where it cannot, as it is. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaunchFaults {

    @TempDir
    Path folder;

    /** Both archives are made while the service serves; a JVM is silent about one that does not fit. */
    @Test
    @Order(1)
    void aLaterStartTakesTheClassesOfBothJvmsFromArchives() throws Exception {
        List<Path> archives = archives();
        Map<String, String> environment = Map.of(
                // The only options that each JVM takes.
                "_JAVA_OPTIONS",
                "-Xlog:class+load:file=" + folder + "/loaded-%p",
                "JDK_JAVA_OPTIONS",
                "-Dgiven.once=1");
        List<String> jvm = new ArrayList<>(List.of("-Xmx500m"));
        jvm.addAll(PackagedService.extracted());

        try (ServiceProcess second = ServiceProcess.start(folder, new Launch(List.of(), jvm, environment))
                .awaitUp()) {
            assertThat(second.handle().info().arguments().orElseThrow())
                    .contains("-Xmx500m")
                    .containsOnlyOnce("-Dgiven.once=1");
            assertThat(sources(
                            second.handle(), "org.helixatlas.HelixAtlas", "org.springframework.boot.SpringApplication"))
                    .containsOnly("shared objects file");
            assertThat(sources(
                            second.child(), "org.helixatlas.graph.Neo4jProcess", "org.neo4j.kernel.database.Database"))
                    .containsOnly("shared objects file");
        }
        assertThat(archives).allMatch(Files::exists);
    }

    /** Those of all tests, of the service and of the database; made when they are not there yet. */
    private static List<Path> archives() throws IOException {
        SharedArchives.provide(PackagedService.executable(), PackagedService.cache());
        Path home = home(PackagedService.cache());
        return List.of(new ClassArchive(home, Jvm.SERVICE).file(), new ClassArchive(home, Jvm.DATABASE).file());
    }

    private static Path home(Path cache) throws IOException {
        return cache.resolve(new ExecutableJar(PackagedService.executable()).fingerprint());
    }

    private List<String> sources(ProcessHandle jvm, String... classes) throws IOException {
        List<String> loaded = Files.readAllLines(folder.resolve("loaded-" + jvm.pid()));
        return List.of(classes).stream()
                .map(name -> loaded.stream()
                        .filter(line -> line.contains(" " + name + " source: "))
                        .map(line -> line.replaceAll(".* source: ", "").replaceAll(" \\(.*", ""))
                        .findFirst()
                        .orElse(name + " was not loaded"))
                .toList();
    }

    @Test
    @Order(2)
    void damagedArchivesHinderNoStartWarnOfNothingAndAreGoneAfterwards() throws Exception {
        Path home = home(folder.resolve("cache"));
        PlainJars.provide(new ExecutableJar(PackagedService.executable()), home, false);
        Path service = new ClassArchive(home, Jvm.SERVICE).file();
        Path database = new ClassArchive(home, Jvm.DATABASE).file();
        Files.writeString(service, "no archive");
        Files.write(database, Files.readAllBytes(archives().get(1)));
        try (RandomAccessFile bytes = new RandomAccessFile(database.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(new byte[4096]);
        }

        try (ServiceProcess started = ServiceProcess.startExecutable(folder).awaitUp()) {
            assertThat(started.output().lines().filter(line -> !line.contains(" DEBUG ")))
                    .allMatch(line -> line.contains(" INFO "));
            ServiceProcess.eventually(
                    ServiceProcess.START, () -> Files.notExists(service) && Files.notExists(database));
        }
    }

    /** As with a folder that is read-only, or a disk that is full. */
    @Test
    @Order(3)
    void goesOnAsItIsWhereNothingCanBeExtractedAndSaysSoInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (ServiceProcess packed = ServiceProcess.startExecutable(
                        folder.resolve("data"), "--helix.launch.cache=" + file.resolve("cache"))
                .awaitUp()) {
            ServiceProcess.eventually(
                    ServiceProcess.START, () -> packed.output().contains("Started from the packed jar"));
            assertThat(packed.output().lines().filter(line -> line.contains("packed jar")))
                    .singleElement()
                    .asString()
                    .contains(" INFO ", file.toString());
            assertThat(packed.handle().info().arguments().orElseThrow())
                    .contains(PackagedService.executable().toString());
        }
    }

    @Test
    @Order(3)
    void twoAtOnceShareWhatOneOfThemExtractsInPlaceOfADamagedFolder() throws Exception {
        Path home = home(folder.resolve("cache"));
        PlainJars.provide(new ExecutableJar(PackagedService.executable()), home, false);
        FileSystemUtils.deleteRecursively(home.resolve("lib"));
        String cache = "--helix.launch.cache=" + home.getParent();
        try (ServiceProcess one = ServiceProcess.startExecutable(folder.resolve("one"), cache);
                ServiceProcess other = ServiceProcess.startExecutable(folder.resolve("other"), cache)) {
            one.awaitUp();
            other.awaitUp();
            for (ServiceProcess service : List.of(one, other)) {
                assertThat(service.handle().info().arguments().orElseThrow())
                        .anyMatch(argument ->
                                argument.equals(home.resolve(PlainJars.CLASSES).toString()));
            }
        }
        assertThat(PlainJars.isSound(home, true)).isTrue();
        assertThat(home.getParent())
                .isDirectoryNotContaining("glob:**/.new-*")
                .isDirectoryNotContaining("glob:**/.old-*");
    }

    @Test
    @Order(3)
    void aDataFolderThatCannotBeWrittenIsRefusedAsBefore() throws Exception {
        Path nowhere = Path.of("/proc/helix");
        try (ServiceProcess refused = ServiceProcess.startExecutable(nowhere)) {
            assertThat(refused.awaitExit(ServiceProcess.START)).contains(1);
            assertThat(refused.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains(nowhere.toString(), "helix.database.directory");
        }
    }
}
