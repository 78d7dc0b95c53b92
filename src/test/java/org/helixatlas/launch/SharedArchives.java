package org.helixatlas.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.graph.PackagedService;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.ServiceProcess.Launch;
import org.springframework.util.FileSystemUtils;

/** The archives of classes that a first start makes, for the many starts of one build: with them each takes two thirds of the time. */
public final class SharedArchives {

    private SharedArchives() {}

    /** Makes them once, for all processes that test this build. */
    public static synchronized void provide(Path executable, Path cache) {
        try {
            Path home = cache.resolve(new ExecutableJar(executable).fingerprint());
            if (isProvided(home)) {
                return;
            }
            Files.createDirectories(cache);
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("archives-of-tests.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (alone.isValid() && !isProvided(home)) {
                    make(home);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProvided(Path home) {
        return Stream.of(Jvm.values())
                .map(jvm -> new ClassArchive(home, jvm))
                .allMatch(archive -> Files.exists(archive.file()) || Files.exists(archive.failed()));
    }

    /** Of the classes that a start with the shipped data sets needs. */
    private static void make(Path home) throws IOException {
        Path data = Files.createTempDirectory("helix-archives-");
        List<String> jvm = Stream.concat(Stream.of("-Xmx512m"), PackagedService.fromCache().stream())
                .toList();
        try (ServiceProcess first = ServiceProcess.start(
                        data,
                        new Launch(List.of(), jvm, Map.of()),
                        "--helix.import.directory=" + Path.of("import").toAbsolutePath(),
                        "--helix.launch.archive-after=5s")
                .awaitUp()) {
            ServiceProcess.eventually(
                    ServiceProcess.START, () -> first.get("/api/network").statusCode() == 200);
            ServiceProcess.eventually(ServiceProcess.START, () -> isProvided(home));
            if (!first.isUp()) {
                throw new IllegalStateException("The service does not answer while the archives are made");
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("No archives of classes were made", e);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
