package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The image for containers, as far as it can be held against its promises without an engine: what its tarball says and holds, and a
 * run of its file system, read-only and as its user.
 */
@NeedsDatabase
class ImageIT {

    private static final Path IMAGE = Path.of("target", "jib-image.tar");
    private static final String USER = "10001:10001";

    @TempDir
    static Path folder;

    @BeforeAll
    static void thereIsAnImage() {
        assumeTrue(Files.exists(IMAGE), "SKIPPED, no image: mvn verify -Pimage makes it and tries it out");
    }

    @Test
    void runsAsAUserWithoutRightsAndSaysWhereItWrites() throws Exception {
        JsonNode config = config().path("config");

        assertThat(config.path("User").asString()).isEqualTo(USER);
        assertThat(config.path("Volumes").propertyNames()).containsExactly("/data");
        assertThat(config.path("ExposedPorts").propertyNames()).containsExactly("8080/tcp");
        assertThat(texts(config.path("Entrypoint"))).contains("java").last().isEqualTo("org.helixatlas.HelixAtlas");
        assertThat(texts(config.path("Env"))).contains("HELIX_DATABASE_DIRECTORY=/data");
    }

    /** No clock, nor anything of the machine that it was made on; nothing that the user could change. */
    @Test
    void holdsTheServiceAndItsLibrariesAndNothingElse() throws Exception {
        assertThat(config().path("created").asString()).isEqualTo("1970-01-01T00:00:00Z");
        List<String> names = new ArrayList<>();
        for (String layer : texts(manifest().path("Layers"))) {
            Path packed = Files.write(folder.resolve(layer), output("tar", "-xOf", IMAGE.toString(), layer));
            String list =
                    new String(output("tar", "--numeric-owner", "-tvzf", packed.toString()), StandardCharsets.UTF_8);
            list.lines().forEach(line -> {
                assertThat(line).matches("[-d]rw[-x]r-[-x]r-[-x] 0/0 .*");
                names.add(line.replaceFirst("(\\S+\\s+){5}", ""));
            });
        }
        assertThat(names).allMatch(name -> name.startsWith("app/"));
        assertThat(names)
                .anyMatch(name -> name.matches("app/classpath/helix-atlas-.*\\.jar"))
                .anyMatch(name -> name.startsWith("app/libs/spring-boot-"))
                .anyMatch(name -> name.matches("app/plugin/helix-atlas-.*-plugin\\.jar"))
                .contains("app/import/hsp-thesis/ties.csv");
    }

    /** With the database that it brings; the compose file gives it another. */
    @Test
    void servesFromASystemThatCannotBeWrittenTo() throws Exception {
        assumeTrue(canMount(), "SKIPPED, an image is run by root on Linux, with unshare, chroot and jq");
        Path system = folder.resolve("system");
        Path data = folder.resolve("data");
        Path log = folder.resolve("log");
        int port = ServiceProcess.freePort();

        Process run = run(
                system, data, log, "--server.address=127.0.0.1", "--server.port=" + port, "--helix.database.port=0");
        try (ServiceProcess service = ServiceProcess.of(run, data, log, port).awaitUp()) {
            HttpResponse<String> summary = service.get("/api/network/summary");
            assertThat(summary.statusCode()).isEqualTo(200);
            assertThat(JsonMapper.shared()
                            .readTree(summary.body())
                            .path("actors")
                            .asInt())
                    .isPositive();
            HttpResponse<String> evidence = service.get("/api/ties/tsinghua-university--invested-in--tongfang");
            assertThat(evidence.statusCode()).isEqualTo(200);
            run.descendants()
                    .filter(p -> p.info().command().orElse("").endsWith("java"))
                    .forEach(p -> assertThat(status(p)).contains("Uid:\t10001\t10001\t10001\t10001"));
        }
        try (Stream<Path> written = Files.walk(data)) {
            assertThat(written).contains(data.resolve("neo4j.password")).allMatch(ImageIT::belongsToTheUser);
        }
    }

    /** Without credentials it would answer whoever reaches the container. */
    @Test
    void doesNotStartWithoutCredentials() throws Exception {
        assumeTrue(canMount(), "SKIPPED, an image is run by root on Linux, with unshare, chroot and jq");
        Path log = folder.resolve("refusal");

        Process run = run(folder.resolve("open"), folder.resolve("open-data"), log);

        assertThat(run.waitFor()).isNotZero();
        assertThat(Files.readString(log)).contains("without credentials the service listens on loopback only");
    }

    private static Process run(Path system, Path data, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("sh", "src/tools/image/run.sh", IMAGE.toString(), system.toString(), data.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .merge("PATH", Path.of(System.getProperty("java.home"), "bin") + ":", (path, java) -> java + path);
        return builder.start();
    }

    private static boolean canMount() throws Exception {
        return System.getProperty("java.home").startsWith("/usr/")
                && Stream.of("unshare -m true", "chroot / true", "jq --version").allMatch(ImageIT::succeeds);
    }

    private static boolean succeeds(String command) {
        try {
            return new ProcessBuilder(command.split(" "))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean belongsToTheUser(Path path) {
        try {
            Map<String, Object> of = Files.readAttributes(path, "unix:uid,gid");
            return of.get("uid").equals(10001) && of.get("gid").equals(10001);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String status(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode manifest() throws IOException {
        return json("manifest.json").path(0);
    }

    private static JsonNode config() throws IOException {
        return json(manifest().path("Config").asString());
    }

    private static JsonNode json(String name) throws IOException {
        return JsonMapper.shared().readTree(output("tar", "-xOf", IMAGE.toString(), name));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static byte[] output(String... command) throws IOException {
        return new ProcessBuilder(command).start().getInputStream().readAllBytes();
    }
}
