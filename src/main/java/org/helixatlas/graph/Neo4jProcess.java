package org.helixatlas.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.helixatlas.graph.StartFailure.Category;
import org.helixatlas.launch.Launch;
import org.jspecify.annotations.Nullable;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The database's own process. It waits for an order and the password on the first two lines of standard input before it touches
 * the store, says in one line on standard output whether it is {@code READY port} or has {@code FAILED}, and ends when standard
 * input does: that tells it that the service is gone, however that went. A signal, which Ctrl-C sends to both processes, leaves the
 * service time to answer its last requests. A spare warms up while it waits, and says when it has. All the while it beats, and says
 * once when its store has stopped itself, {@code PANIC}, or seems damaged, {@code SUSPECT}. It answers which was the {@code LAST}
 * transaction, and says so again when it has {@code CLOSED} the graph to all further ones.
 */
final class Neo4jProcess {

    static final String READY = "READY ";
    static final String FAILED = "FAILED ";
    static final String WARMED_UP = "WARMED_UP";
    static final String CHECKING = "CHECKING";
    static final String PANIC = "PANIC ";
    static final String SUSPECT = "SUSPECT ";
    static final String LAST = "LAST ";
    static final String CLOSED = "CLOSED ";

    /** What it is asked for the last transaction by. */
    static final String QUESTION = "last";

    /** The last argument of a spare. */
    static final String SPARE = "spare";

    /** How long closing and sealing the store may take, in milliseconds; a store that was killed is repaired at the next start. */
    private static final long GRACE = 5_000;

    /** After a signal the service has this long to be done with the database, in milliseconds. */
    private static final long FAREWELL = 10_000;

    private static final CountDownLatch SERVICE_IS_GONE = new CountDownLatch(1);

    private static volatile @Nullable EmbeddedNeo4j neo4j;
    private static volatile boolean ending;

    private final PrintStream service;
    private final Path home;
    private final int port;
    private final long pageCache;
    private final long transactionMemory;
    private final Path warmUp;

    private Neo4jProcess(PrintStream service, List<String> args) {
        this.service = service;
        home = Path.of(args.get(0));
        port = Integer.parseInt(args.get(1));
        pageCache = Long.parseLong(args.get(2));
        transactionMemory = Long.parseLong(args.get(3));
        warmUp = Path.of(args.get(4));
    }

    /** What the process is told before it opens the store. */
    enum Order {
        /** Open what this service had open a moment ago. */
        OPEN,
        /** Open it if it is as it was closed; otherwise check it first. */
        VERIFY,
        /** Check it first. */
        CHECK
    }

    /**
     * Runs the database.
     *
     * @param args folder, Bolt port, page cache and memory of a transaction, in bytes, a folder to warm up in; {@link #SPARE}
     */
    public static void main(String[] args) {
        PrintStream service = System.out;
        // Whatever a library prints must not be taken for the answer.
        System.setOut(System.err);
        // Lucene logs by the JVM's own means, which print to standard error what is no warning, too.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        Heartbeat.start(service, Neo4jProcess::trouble);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        CompletableFuture<List<String>> told = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(service), "close"));
        new Thread(() -> follow(orders, told, service), "service").start();
        new Neo4jProcess(service, List.of(args)).run(List.of(args).contains(SPARE), told);
    }

    private void run(boolean spare, CompletableFuture<List<String>> told) {
        try {
            if (spare) {
                WarmUp.in(warmUp);
                say(WARMED_UP);
            }
            open(told.join());
        } catch (RuntimeException | IOException | Error e) {
            if (!ending) {
                say(FAILED + verdict(e).line());
            }
            Runtime.getRuntime().halt(1);
        }
    }

    private void open(List<String> told) throws IOException {
        Order order = Order.valueOf(told.get(0));
        String password = told.get(1);
        StoreChecksums seal = new StoreChecksums(home);
        StoreChecksums.Finding found = order == Order.OPEN ? StoreChecksums.Finding.UNCHANGED : seal.look();
        if (found == StoreChecksums.Finding.CHANGED) {
            throw new DamagedStore("files of it have changed since it was closed");
        }
        seal.lift();
        if (order == Order.CHECK || found == StoreChecksums.Finding.UNSEALED) {
            check(password);
        }
        EmbeddedNeo4j started = EmbeddedNeo4j.start(home, port, password, pageCache, transactionMemory);
        neo4j = started;
        WorkMeter.start(service, started::transactions);
        say(READY + started.port());
        Launch.arrived();
    }

    /** Only a store whose log is replayed can be checked. */
    private void check(String password) {
        say(CHECKING);
        EmbeddedNeo4j.start(home, 0, password, pageCache, transactionMemory).close();
        Optional<String> wrong = StoreCheck.of(home, pageCache);
        if (wrong.isPresent()) {
            throw new DamagedStore(wrong.get());
        }
    }

    /** Where nothing else explains it, a store that does not open is damaged if another one in the same place opens. */
    private StartFailure verdict(Throwable e) {
        if (e instanceof DamagedStore) {
            return new StartFailure(Category.STORE, String.valueOf(e.getMessage()));
        }
        StartFailure failure = StartFailure.of(e);
        if (failure.category() != Category.OTHER || e.getCause() instanceof InvalidAuthTokenException) {
            return failure;
        }
        try {
            WarmUp.in(warmUp);
            return failure.as(Category.STORE);
        } catch (RuntimeException | Error elsewhere) {
            StartFailure there = StartFailure.of(elsewhere);
            return there.category() == Category.OTHER ? failure : there;
        }
    }

    private void say(String line) {
        say(service, line);
    }

    private static synchronized void say(PrintStream service, String line) {
        service.println(line);
        service.flush();
    }

    private static Optional<String> trouble() {
        EmbeddedNeo4j open = neo4j;
        if (open == null || ending) {
            return Optional.empty();
        }
        Optional<String> panic =
                open.panic().map(cause -> PANIC + StartFailure.of(cause).line());
        return panic.or(() -> open.storeError().map(error -> SUSPECT + new StartFailure(Category.STORE, error).line()));
    }

    private static void follow(BufferedReader orders, CompletableFuture<List<String>> told, PrintStream service) {
        try {
            String order = orders.readLine();
            String password = order == null ? null : orders.readLine();
            if (password != null) {
                told.complete(List.of(order, password));
                for (String line = orders.readLine(); line != null; line = orders.readLine()) {
                    EmbeddedNeo4j open = neo4j;
                    if (line.equals(QUESTION) && open != null) {
                        say(service, LAST + open.lastTransaction());
                    }
                }
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
        SERVICE_IS_GONE.countDown();
        System.exit(0);
    }

    private static void close(PrintStream service) {
        awaitFarewell();
        ending = true;
        Thread watchdog = new Thread(Neo4jProcess::haltAfterGrace, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        EmbeddedNeo4j open = neo4j;
        if (open != null) {
            boolean sound = open.panic().isEmpty();
            if (sound) {
                tellLast(open, service);
            }
            open.close();
            if (sound) {
                seal(open.home());
            }
        }
    }

    private static void awaitFarewell() {
        try {
            SERVICE_IS_GONE.await(neo4j == null ? 0 : FAREWELL, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tellLast(EmbeddedNeo4j open, PrintStream service) {
        try {
            if (open.rest()) {
                say(service, CLOSED + open.lastTransaction());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void seal(Path home) {
        try {
            new StoreChecksums(home).put();
        } catch (IOException e) {
            // Without it the next start checks the store.
            System.err.println("The closed store is not sealed: " + e);
        }
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    /** The store is not what it should be, though nothing failed. */
    private static final class DamagedStore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DamagedStore(String message) {
            super(message);
        }
    }
}
