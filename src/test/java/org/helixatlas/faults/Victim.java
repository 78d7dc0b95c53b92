package org.helixatlas.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.ServiceProcess.Launch;
import org.helixatlas.graph.SilentDriver;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.Neo4jException;

/** A service that something befalls: its folder, its process, which may be begun anew, and the ledger of what it was sent. */
final class Victim implements AutoCloseable {

    /** By then it is back or will not come back: two processes start within it on a machine that is busy with much else. */
    static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("helix.faults.patience", 10));

    private static @Nullable Victim shared;

    private final Path folder;
    private final Launch launch;
    private final Ledger ledger;
    private final ReentrantLock importing = new ReentrantLock();
    private final List<String> always;
    private final String password;
    private Path seen;
    private @Nullable ServiceProcess service;
    private boolean answers;

    private Victim(Path folder, Launch launch, Wave begin) {
        this(folder, launch, begin, List.of(), "");
    }

    private Victim(Path folder, Launch launch, Wave begin, List<String> always, String password) {
        this.folder = folder;
        this.always = always;
        this.password = password;
        this.seen = folder;
        this.launch = launch;
        this.ledger = new Ledger(FaultRun.FOLDER.resolve("ledger-" + folder.getFileName()), begin);
    }

    /** One on a folder that is there or not, not started yet. */
    static Victim in(Path folder, Launch launch, Wave begin) {
        return new Victim(folder, launch, begin);
    }

    /** One on a copy of the folder of an undisturbed service, not started yet. */
    static Victim onCopy(String name, Launch launch) throws Exception {
        Path folder = FaultRun.FOLDER.resolve(name);
        Commands.copy(Truth.get().warm(), folder);
        return new Victim(folder, launch, Wave.A);
    }

    /**
     * One with the data sets of an undisturbed service whose database is a server that somebody else runs, not started yet.
     *
     * @param uri where it finds the server
     * @param given what it takes for the server's password
     * @param password what it is
     */
    static Victim atServer(String name, String uri, String given, String password) throws Exception {
        Path folder = FaultRun.FOLDER.resolve(name);
        Commands.copy(Truth.get().warm(), folder);
        return new Victim(
                folder,
                Application.extracted(),
                Wave.A,
                List.of(
                        "--spring.neo4j.uri=" + uri,
                        "--spring.neo4j.authentication.username=neo4j",
                        "--spring.neo4j.authentication.password=" + given),
                password);
    }

    /** One that runs and answers rightly; the same for all cases after which it still does. */
    static synchronized Victim shared(FaultCase fault) throws Exception {
        Victim victim = shared;
        if (victim == null || !victim.isAlive()) {
            if (victim != null) {
                victim.close();
            }
            victim = onCopy("shared", Application.extracted());
            victim.start("--helix.database.spare-after=1s");
            shared = victim;
            Victim ending = victim;
            Runtime.getRuntime().addShutdownHook(new Thread(ending::close));
        }
        victim.ready(fault);
        return victim;
    }

    /** Tells where this process sees the folder, if not where the service does. */
    void seenAt(Path place) {
        seen = place;
    }

    /** Starts the service on the shipped data sets; it is not up yet when this returns. */
    void start(String... properties) throws IOException {
        List<String> all = new ArrayList<>(always);
        all.addAll(List.of(properties));
        if (all.stream().noneMatch(p -> p.startsWith("--helix.import.directory="))) {
            all.add("--helix.import.directory=" + Path.of("import").toAbsolutePath());
        }
        // On a busy machine that a query takes long is no fault.
        all.add("--helix.console.time=1m");
        ServiceProcess last = service;
        if (last != null) {
            last.close();
        }
        answers = false;
        service = ServiceProcess.start(folder, launch, all.toArray(String[]::new));
    }

    ServiceProcess service() {
        if (service == null) {
            throw new IllegalStateException("Not started");
        }
        return service;
    }

    Path folder() {
        return folder;
    }

    Ledger ledger() {
        return ledger;
    }

    boolean isAlive() {
        return service != null && service.handle().isAlive();
    }

    /** A connection to the service, from the usual address. */
    Connection connection() {
        return new Connection("127.0.0.1", service().uri("").getPort());
    }

    /** A connection to the service, from an address that a client has to itself. */
    Connection connection(int client) {
        return new Connection("127.0.0." + (2 + client), service().uri("").getPort());
    }

    /** One answer over a connection of its own. */
    Connection.Answer ask(Question question) throws IOException {
        try (Connection connection = connection()) {
            return connection.get(question.path());
        }
    }

    /** Waits for the end of the import that is under way, and lets no other begin until {@link #letImport}. */
    void holdImports() {
        importing.lock();
    }

    /** Lets imports begin again. */
    void letImport() {
        importing.unlock();
    }

    /**
     * Imports the next content and writes down what comes of it.
     *
     * @param mayBreak whether the service may end meanwhile, so that there is no answer
     * @return whether it was acknowledged
     */
    boolean importNext(FaultCase fault, boolean mayBreak) {
        return importNext(fault, mayBreak, connection());
    }

    /** The same over a given connection. */
    boolean importNext(FaultCase fault, boolean mayBreak, Connection over) {
        importing.lock();
        try (Connection connection = over) {
            Wave next = ledger.certain().next();
            ledger.sent(next);
            Connection.Answer answer = connection.upload("/api/imports", next.zip());
            if (answer.status() == 200) {
                ledger.acknowledged(next);
                fault.right();
                return true;
            }
            boolean isFull = answer.status() == 507 && answer.text().contains("disk is full");
            if (answer.isRefusal() || isFull) {
                fault.refused();
            } else {
                fault.wrong("POST /api/imports: " + answer.brief());
            }
        } catch (IOException e) {
            if (!mayBreak) {
                fault.wrong("POST /api/imports: " + e);
            }
        } finally {
            importing.unlock();
        }
        return false;
    }

    /**
     * Waits until each fixed answer is right, and all for the same content, then compares the whole graph. Answers that come
     * meanwhile must be right for what the graph may hold, or refusals.
     *
     * @param since when the fault struck, or its cause was gone
     * @return how long that took
     */
    Duration right(FaultCase fault, long since) throws Exception {
        Duration after = become(fault, since);
        fault.recovered(after);
        return after;
    }

    /** The same where nothing has befallen the service yet. */
    void ready(FaultCase fault) throws Exception {
        become(fault, System.nanoTime());
    }

    private Duration become(FaultCase fault, long since) throws Exception {
        holdImports();
        try {
            Set<Wave> answered = EnumSet.noneOf(Wave.class);
            while (answered.isEmpty()) {
                if (!isAlive()) {
                    fault.byHand("the service has ended: " + lastLines());
                    throw new AssertionError(
                            "The service has ended:\n" + service().output());
                }
                if (System.nanoTime() - since > PATIENCE.toNanos()) {
                    fault.byHand("not right within " + PATIENCE + ": " + lastLines());
                    throw new AssertionError(
                            "Not right within " + PATIENCE + ":\n" + service().output());
                }
                answered = askAll(fault);
                if (answered.isEmpty()) {
                    fault.stopIfLost();
                    Thread.sleep(100);
                }
            }
            Duration after = Duration.ofNanos(System.nanoTime() - since);
            compare(fault, answered);
            return after;
        } finally {
            letImport();
        }
    }

    /** Whether it has made the graph hold what it keeps, and has nothing more to load of its own accord; true as well when it has ended. */
    boolean isSettled() throws InterruptedException {
        try {
            return !isAlive()
                    || service().health("load").path("status").asString().equals("UP");
        } catch (IOException e) {
            return !isAlive();
        }
    }

    /** The contents for which all answers are right; none when something is refused as yet. */
    private Set<Wave> askAll(FaultCase fault) throws Exception {
        Truth truth = Truth.get();
        Set<Wave> all = EnumSet.allOf(Wave.class);
        try (Connection connection = connection()) {
            for (Question question : Question.values()) {
                Connection.Answer answer = connection.get(question.path());
                answers = true;
                Set<Wave> fitting = judge(fault, truth, question, answer, ledger.possible());
                if (fitting.isEmpty()) {
                    return fitting;
                }
                all.retainAll(fitting);
            }
            return all;
        } catch (IOException e) {
            // Before its first answer it is not there yet, which a connection may meet in several ways.
            if (answers && isAlive()) {
                fault.wrong("no answer: " + e);
            }
        }
        return EnumSet.noneOf(Wave.class);
    }

    /** Counts an answer, and says for which of the contents that are possible it is right. */
    static Set<Wave> judge(
            FaultCase fault, Truth truth, Question question, Connection.Answer answer, Set<Wave> possible) {
        if (answer.isRefusal()) {
            fault.refused();
            return EnumSet.noneOf(Wave.class);
        }
        if (answer.status() != 200) {
            fault.wrong(question.path() + ": " + answer.brief());
            return EnumSet.noneOf(Wave.class);
        }
        Set<Wave> fitting = truth.of(question, answer.text());
        Set<Wave> before = EnumSet.copyOf(fitting.isEmpty() ? EnumSet.noneOf(Wave.class) : fitting);
        fitting.retainAll(possible);
        if (fitting.isEmpty()) {
            fault.wrong(question.path() + " is right for " + before + " while " + possible + " are possible: "
                    + answer.brief());
        } else {
            fault.right();
        }
        return fitting;
    }

    private void compare(FaultCase fault, Set<Wave> answered) throws Exception {
        String graph = graph();
        // A load that a fault has ended gives its right back as soon as the database answers, which may be a moment
        // after it does here.
        for (int i = 0; i < 100 && graph.contains("[Graph]{asked=true"); i++) {
            Thread.sleep(200);
            graph = graph();
        }
        fault.compared();
        Set<Wave> found = Truth.get().of(graph);
        Set<Wave> possible = ledger.possible();
        if (found.isEmpty()) {
            fault.torn("neither of " + possible + ": " + Truth.get().difference(graph, ledger.certain()));
            return;
        }
        Wave wave = found.iterator().next();
        if (!possible.contains(wave)) {
            fault.torn("it holds " + wave + ", but must hold one of " + possible);
        }
        if (!answered.contains(wave)) {
            fault.wrong("the answers are those of " + answered + ", but the graph holds " + wave);
        }
        ledger.found(wave);
    }

    /** The whole graph, read by Bolt as a user would. */
    String graph() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Driver driver = driver()) {
                return GraphDump.of(driver);
            } catch (Neo4jException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(200);
            }
        }
    }

    private Driver driver() throws Exception {
        String uri = service().database().path("details").path("uri").asString();
        return GraphDatabase.driver(
                uri,
                AuthTokens.basic("neo4j", password()),
                SilentDriver.config().build());
    }

    private String password() throws IOException {
        return password.isEmpty()
                ? Files.readString(seen.resolve("neo4j.password")).strip()
                : password;
    }

    /** The database as it runs now; waits for one that does. */
    ProcessHandle database() throws Exception {
        ServiceProcess.eventually(
                PATIENCE,
                () -> service().output().contains("is ready")
                        && service().child().isAlive());
        return service().child();
    }

    /** Counts it as wrong when a store was moved aside over what is not the store's fault. */
    void storeInPlace(FaultCase fault) throws IOException {
        try (Stream<Path> beside = Files.list(seen)) {
            List<String> aside = beside.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains("aside"))
                    .toList();
            if (!aside.isEmpty()) {
                fault.wrong("a sound store was moved aside: " + aside);
            }
        }
    }

    /** Ends the service as one should. */
    void end() throws Exception {
        ServiceProcess.signal("TERM", List.of(service().handle()));
        if (service().awaitExit(PATIENCE).isEmpty()) {
            throw new AssertionError("The service does not end:\n" + service().output());
        }
    }

    /** The end of the log, for messages. */
    String lastLines() {
        List<String> lines = service().output().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
    }

    @Override
    public void close() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
