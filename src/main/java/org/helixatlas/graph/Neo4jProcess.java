package org.helixatlas.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.neo4j.io.locker.FileLockException;

/**
 * The database's own process. It waits for the password on the first line of standard input before it touches the store, says in
 * one line on standard output whether it is {@code READY port} or has {@code FAILED}, and ends when standard input does: that
 * tells it that the service is gone, however that went. A signal ends it in the same way, since Ctrl-C reaches both processes.
 * A spare rehearses while it waits, and says when it has.
 */
final class Neo4jProcess {

    static final String READY = "READY ";
    static final String FAILED = "FAILED ";
    static final String REHEARSED = "REHEARSED";

    /** How long closing the store may take, in milliseconds; a killed store is repaired at the next start. */
    private static final long GRACE = 2_000;

    private static volatile @Nullable EmbeddedNeo4j neo4j;

    private Neo4jProcess() {}

    /**
     * Runs the database.
     *
     * @param args folder, Bolt port, page cache and memory of a transaction, in bytes; for a spare, also a folder to rehearse in
     */
    public static void main(String[] args) {
        PrintStream answer = System.out;
        // Whatever a library prints must not be taken for the answer.
        System.setOut(System.err);
        BufferedReader service = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        CompletableFuture<String> password = new CompletableFuture<>();
        Runtime.getRuntime().addShutdownHook(new Thread(Neo4jProcess::close, "close"));
        new Thread(() -> follow(service, password), "service").start();
        try {
            if (args.length > 4) {
                Rehearsal.in(Path.of(args[4]));
                answer.println(REHEARSED);
                answer.flush();
            }
            EmbeddedNeo4j started = EmbeddedNeo4j.start(
                    Path.of(args[0]),
                    Integer.parseInt(args[1]),
                    password.join(),
                    Long.parseLong(args[2]),
                    Long.parseLong(args[3]));
            neo4j = started;
            WorkMeter.start(answer, started::transactions);
            answer.println(READY + started.port());
            answer.flush();
        } catch (RuntimeException e) {
            answer.println(FAILED + explain(e));
            answer.flush();
            System.exit(1);
        }
    }

    private static void follow(BufferedReader service, CompletableFuture<String> password) {
        try {
            String first = service.readLine();
            if (first != null) {
                password.complete(first);
                while (service.read() >= 0) {
                    // The service says nothing more; only the end counts.
                }
            }
        } catch (IOException e) {
            // A broken pipe is an end, too.
        }
        System.exit(0);
    }

    private static void close() {
        Thread watchdog = new Thread(Neo4jProcess::haltAfterGrace, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
        EmbeddedNeo4j open = neo4j;
        if (open != null) {
            open.close();
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

    /** The deepest cause that says something, in one line. */
    private static String explain(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            if (cause instanceof FileLockException) {
                return Failure.LOCKED + " the store is open in another process";
            }
            if (cause instanceof BindException) {
                break;
            }
            cause = cause.getCause();
        }
        Failure kind = cause instanceof FileLockException
                ? Failure.LOCKED
                : cause instanceof BindException ? Failure.PORT : Failure.OTHER;
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return kind + " " + message.replaceAll("\\s+", " ").strip();
    }

    /** Why the database did not start: the first word after {@link #FAILED}. */
    enum Failure {
        LOCKED,
        PORT,
        OTHER
    }
}
