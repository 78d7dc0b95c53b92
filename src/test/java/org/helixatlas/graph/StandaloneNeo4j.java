package org.helixatlas.graph;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Neo4j's community server in a process of its own, with authentication on, as somebody else would run it; its jars lie in
 * {@code target/neo4j-server/lib}, where {@code src/tools/neo4j-server/pom.xml} puts them.
 */
public final class StandaloneNeo4j implements AutoCloseable {

    private static final Path LIBRARY = Path.of("target", "neo4j-server", "lib");
    private static final Path MAIN = Path.of("src", "tools", "neo4j-server", "StandaloneServer.java");

    /** A JVM that starts on a machine that is busy with several builds. */
    private static final Duration START = Duration.ofMinutes(3);

    private final Path home;
    private final Path log;
    private final int port;
    private Process process;

    private StandaloneNeo4j(Path home, int port, String password) throws IOException {
        this.home = home;
        this.port = port;
        log = home.resolve("server.log");
        process = launch(Map.of("NEO4J_PASSWORD", password));
    }

    /** Whether its jars are here. */
    public static boolean isAtHand() {
        return Files.isDirectory(LIBRARY);
    }

    /**
     * Starts an empty server on a port of its own and waits until it answers.
     *
     * @param settings further lines of its {@code neo4j.conf}
     */
    public static StandaloneNeo4j start(String password, String... settings) throws IOException {
        Path home = Files.createTempDirectory("helix-standalone-");
        int port = BoltPort.near(0);
        List<String> lines = new ArrayList<>(List.of(
                "server.bolt.enabled=true",
                "server.bolt.listen_address=127.0.0.1:" + port,
                "server.bolt.advertised_address=127.0.0.1:" + port,
                "server.http.enabled=false",
                "dbms.security.auth_enabled=true",
                "server.memory.pagecache.size=64m",
                "server.bolt.thread_pool_min_size=2",
                // Tests load small graphs in turn. To plan a query anew for each takes longer than any plan could save.
                "dbms.cypher.min_replan_interval=1d",
                "internal.dbms.bolt.netty_server_shutdown_quiet_period=0"));
        lines.addAll(List.of(settings));
        Files.createDirectories(home.resolve("conf"));
        Files.write(home.resolve("conf").resolve("neo4j.conf"), lines);
        bringPlugin(home.resolve("plugins"));
        StandaloneNeo4j server = new StandaloneNeo4j(home, port, password);
        server.awaitReady();
        return server;
    }

    /** The package of procedures, of a build that has come so far as to make it. */
    private static void bringPlugin(Path plugins) throws IOException {
        Files.createDirectories(plugins);
        Optional<Path> plugin = plugin();
        if (plugin.isPresent()) {
            Files.copy(plugin.get(), plugins.resolve("helix-atlas-plugin.jar"));
        }
    }

    /** Our plugin; empty in a run of tests before there is a package. */
    static Optional<Path> plugin() {
        return Optional.ofNullable(System.getProperty("helix.plugin"))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    private Process launch(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        LIBRARY.toAbsolutePath() + File.separator + "*",
                        MAIN.toAbsolutePath().toString(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process launched = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(launched::destroyForcibly));
        return launched;
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Neo4j's server did not start:\n" + Files.readString(log));
            }
            pause();
        }
    }

    private boolean isReady() throws IOException {
        return Arrays.asList(Files.readString(log).split("\n")).contains("READY");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens, by Neo4j's own scheme, which asks for routes first. */
    public String uri() {
        return "neo4j://127.0.0.1:" + port;
    }

    /** Ends it at once, as SIGKILL does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it in order, as what is to be started read-only has to: nothing can be recovered then. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            kill();
        }
    }

    /** Starts it again with further lines of its {@code neo4j.conf}; a line in the place of one for the same setting. */
    public void restart(String... settings) throws IOException {
        Path conf = home.resolve("conf").resolve("neo4j.conf");
        Map<String, String> lines = new LinkedHashMap<>();
        Stream.concat(Files.readAllLines(conf).stream(), Stream.of(settings))
                .forEach(line -> lines.put(line.substring(0, line.indexOf('=')), line));
        Files.write(conf, lines.values());
        restart();
    }

    /** Starts it again on the same store and port, and waits until it answers. */
    public void restart() throws IOException {
        Files.delete(log);
        process = launch(Map.of());
        awaitReady();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(home);
    }
}
