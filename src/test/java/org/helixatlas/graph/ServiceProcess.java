package org.helixatlas.graph;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its users run it: packaged, in a process of its own, with its own folder and ports. */
public final class ServiceProcess implements AutoCloseable {

    /** Two JVMs starting on a machine that is busy with several builds; three minutes have not been enough. */
    public static final Duration START = Duration.ofMinutes(10);

    /** A start where nothing else runs, without archives of classes, and with them. */
    private static final Duration IDLE_START = Duration.ofSeconds(13);

    private static final Duration IDLE_START_WITH_ARCHIVES = Duration.ofSeconds(8);

    private static final String WEB_PORT = "--server.port=";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path directory;
    private final Path log;
    private final int httpPort;
    private Duration idleStart = IDLE_START;
    private Duration start = START;

    private ServiceProcess(Process process, Path directory, Path log, int httpPort) {
        this.process = process;
        this.directory = directory;
        this.log = log;
        this.httpPort = httpPort;
    }

    /** Starts the service on a data folder, from what tests share; further arguments are properties, {@code --name=value}. */
    public static ServiceProcess start(Path directory, String... properties) throws IOException {
        return start(directory, PackagedService.extracted(), properties);
    }

    /** Starts it as one does for the first time, when nothing is extracted yet, and with both compilers. */
    public static ServiceProcess startExecutable(Path directory, String... properties) throws IOException {
        return start(
                directory,
                List.of(
                        "-XX:TieredStopAtLevel=4",
                        "-jar",
                        PackagedService.executable().toString()),
                properties);
    }

    /**
     * How the process is begun where the usual way will not do.
     *
     * @param before a command that begins the one it is given as arguments, such as {@code nsenter}; often empty
     * @param jvm the arguments of {@code java} up to the application
     * @param environment added to that of this process
     */
    public record Launch(List<String> before, List<String> jvm, Map<String, String> environment) {}

    /** Starts the service in another way. */
    public static ServiceProcess start(Path directory, Launch launch, String... properties) throws IOException {
        return begin(directory, launch, properties);
    }

    /** Starts the service from the class path of this build, without tests and their libraries' settings. */
    static ServiceProcess startFromClasses(Path directory, String... properties) throws IOException {
        String classPath = System.getProperty("java.class.path");
        List<String> entries = new ArrayList<>(List.of(classPath.split(java.io.File.pathSeparator)));
        entries.removeIf(entry -> entry.endsWith("test-classes") || entry.contains("/org/neo4j/gds/"));
        return start(
                directory,
                List.of("-cp", String.join(java.io.File.pathSeparator, entries), "org.helixatlas.HelixAtlas"),
                properties);
    }

    /** A service that was begun in a way of its own, with this data folder and web port, and its output in this file. */
    public static ServiceProcess of(Process process, Path directory, Path log, int httpPort) {
        return new ServiceProcess(process, directory, log, httpPort);
    }

    /** A port that nothing listens at. */
    public static int freePort() {
        return BoltPort.near(0);
    }

    private static ServiceProcess start(Path directory, List<String> application, String... properties)
            throws IOException {
        List<String> jvm = new ArrayList<>(List.of("-Xmx512m"));
        jvm.addAll(application);
        return begin(directory, new Launch(List.of(), jvm, Map.of()), properties);
    }

    private static ServiceProcess begin(Path directory, Launch launch, String... properties) throws IOException {
        int httpPort = Stream.of(properties)
                .filter(p -> p.startsWith(WEB_PORT))
                .map(p -> Integer.parseInt(p.substring(WEB_PORT.length())))
                .findFirst()
                .orElseGet(ServiceProcess::freePort);
        List<String> command = new ArrayList<>(launch.before());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Half the processor time of a short life goes into the second compiler otherwise, also in the database's
        // process.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(launch.jvm());
        command.add("--helix.database.directory=" + directory);
        // Given twice, a property would become a list.
        List<String> given = List.of(properties);
        if (given.stream().noneMatch(p -> p.startsWith(WEB_PORT))) {
            command.add(WEB_PORT + httpPort);
        }
        if (given.stream().noneMatch(p -> p.startsWith("--helix.database.port="))) {
            command.add("--helix.database.port=0");
        }
        if (given.stream().noneMatch(p -> p.startsWith("--helix.import.directory="))) {
            command.add("--helix.import.directory=" + Files.createTempDirectory("helix-nothing-to-load-"));
        }
        // Most tests are over before a spare would be of use, and it takes a while of two processors.
        if (given.stream().noneMatch(p -> p.startsWith("--helix.database.spare-after="))) {
            command.add("--helix.database.spare-after=0");
        }
        // Where one is made, a test says so; in others it would be one process more.
        if (given.stream().noneMatch(p -> p.startsWith("--helix.launch.archive-after="))) {
            command.add("--helix.launch.archive-after=1d");
        }
        // Says which process is which.
        command.add("--logging.level.org.helixatlas.graph.DatabaseProcess=DEBUG");
        command.addAll(given);
        Path log = Files.createTempFile("helix-service-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        ServiceProcess started = new ServiceProcess(builder.start(), directory, log, httpPort);
        if (PackagedService.hasArchives(launch.jvm())) {
            started.idleStart = IDLE_START_WITH_ARCHIVES;
        }
        return started;
    }

    /** Waits for the first healthy answer. */
    public ServiceProcess awaitUp() throws Exception {
        return awaitUp(() -> true);
    }

    /**
     * Waits for the first healthy answer.
     *
     * @param meanwhile is done before each look, as long as nothing listens in vain
     */
    public ServiceProcess awaitUp(Callable<Boolean> meanwhile) throws Exception {
        start = eventually(START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("The service has ended:\n" + output());
            }
            try {
                meanwhile.call();
            } catch (ConnectException e) {
                return false;
            }
            return isUp();
        });
        return this;
    }

    /** How long the service took to come up: the measure of how busy the machine is. */
    public Duration startTime() {
        return start;
    }

    /**
     * What is promised of an idle machine, on this one: as it stands where the service came up within the time that a start takes
     * there, and as many times as long as that took longer.
     */
    public Duration here(Duration onAnIdleMachine) {
        return onAnIdleMachine
                .multipliedBy(Math.max(start.toMillis(), idleStart.toMillis()))
                .dividedBy(idleStart.toMillis());
    }

    /** The address of a path of the service. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + httpPort + path);
    }

    /** The answer to a GET request. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Whether health says UP. */
    public boolean isUp() throws InterruptedException {
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether health says that the database is up, whatever the rest is. */
    public boolean hasDatabase() throws InterruptedException {
        try {
            return database().path("status").asString().equals("UP");
        } catch (IOException e) {
            return false;
        }
    }

    /** What health says of the database: {@code status} and {@code details}. */
    public JsonNode database() throws IOException, InterruptedException {
        return health("database");
    }

    /** What health says of a part. */
    public JsonNode health(String part) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(get("/actuator/health").body())
                .path("components")
                .path(part);
    }

    /** A driver that logs in as a user would: by the announced address and the password file. */
    public Driver driver() throws IOException, InterruptedException {
        String password = Files.readString(directory.resolve("neo4j.password")).strip();
        return GraphDatabase.driver(
                database().path("details").path("uri").asString(),
                AuthTokens.basic("neo4j", password),
                SilentDriver.config().build());
    }

    /** The process that is, or was last, the database. */
    public ProcessHandle child() {
        return last("The database process (\\d+) is ready")
                .orElseThrow(() -> new IllegalStateException("The service had no database:\n" + output()));
    }

    /** Asks a query in Cypher, which gives reason for one, and waits until a process stands by to take the database's place. */
    public ProcessHandle spare() throws Exception {
        eventually(START, () -> {
            get("/api/cypher?query=RETURN%201");
            return last("The spare process (\\d+) stands by")
                    .filter(spare -> !spare.equals(child()))
                    .isPresent();
        });
        return last("The spare process (\\d+) stands by").orElseThrow();
    }

    private Optional<ProcessHandle> last(String saying) {
        return Pattern.compile(saying)
                .matcher(output())
                .results()
                .map(said -> ProcessHandle.of(Long.parseLong(said.group(1))))
                .reduce((earlier, later) -> later)
                .orElse(Optional.empty());
    }

    /** The service's process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** What the service has written so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Waits for the end of the service; empty when it still runs after the time. */
    public Optional<Integer> awaitExit(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    /** Sends a signal, {@code TERM}, {@code KILL} or {@code STOP}, to processes. */
    public static void signal(String name, Collection<ProcessHandle> processes) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(p -> command.add(Long.toString(p.pid())));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("Failed: " + command);
        }
    }

    /** Waits until something holds, and fails with the last state when it does not in time. */
    public static Duration eventually(Duration patience, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new AssertionError("Not within " + patience);
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Ends the service and what it started. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(p -> p.onExit().join());
        Files.deleteIfExists(log);
    }
}
