package org.helixatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.helixatlas.launch.Jvm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of {@link Neo4jProcess}, as the service sees it. */
final class Neo4jChild {

    private static final Logger LOG = LoggerFactory.getLogger(Neo4jProcess.class);

    /** Without these a long loop in a query keeps the JVM even from ending. */
    private static final List<String> OF_QUERIES =
            List.of("-XX:+UseCountedLoopSafepoints", "-XX:LoopStripMiningIter=1000");

    /** A pipe whose writer has ended is soon read to its end. */
    private static final Duration READ_OUT = Duration.ofSeconds(2);

    private final Process process;
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> warmUp = new CompletableFuture<>();
    private final Thread reader;
    private final AtomicLong beats = new AtomicLong();
    private volatile Duration processor = Duration.ZERO;
    private volatile @Nullable String trouble;
    private volatile String lastWords = "";
    private volatile @Nullable Work work;
    private volatile CompletableFuture<Long> lastTransaction = new CompletableFuture<>();
    private volatile @Nullable Long closedAt;

    private Neo4jChild(Process process) {
        this.process = process;
        // An answer that came with the end is read before the end is noticed.
        reader = ChildJvm.read("database-out", process.getInputStream(), this::heard, () -> answer.complete(""));
        ChildJvm.read("database-log", process.getErrorStream(), this::logged, () -> {});
    }

    /**
     * Starts a process on a store; it is not ready when this returns.
     *
     * @param options more for its JVM, such as those for an archive of its classes
     */
    static Neo4jChild launch(
            DatabaseProperties properties, int port, Neo4jProcess.Order order, String password, List<String> options)
            throws IOException {
        Neo4jChild child = new Neo4jChild(ChildJvm.start(command(properties, port, options)));
        child.open(order, password);
        return child;
    }

    /** Starts a process that makes itself familiar with all it will need, and leaves the store alone until it is to open it. */
    static Neo4jChild spare(DatabaseProperties properties, int port, List<String> options) throws IOException {
        List<String> command = command(properties, port, options);
        command.add(Neo4jProcess.SPARE);
        return new Neo4jChild(ChildJvm.start(command));
    }

    /** Lets the process open the store, which nobody else may have open then. */
    void open(Neo4jProcess.Order order, String password) {
        try {
            // Not an argument: those are shown to every user of the machine.
            process.getOutputStream().write((order + "\n" + password + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // It ended at once; why, it says itself.
            LOG.debug("The database process does not listen", e);
        }
    }

    /** Done when a spare could open the store at once; never when it fails before. */
    CompletableFuture<Void> warmUp() {
        return warmUp;
    }

    /** Whether this is a spare, or was one, that could open the store at once. */
    boolean isWarmedUp() {
        return warmUp.isDone() && process.isAlive();
    }

    private static List<String> command(DatabaseProperties properties, int port, List<String> given) {
        List<String> compilers =
                Jvm.compilersAs(ManagementFactory.getRuntimeMXBean().getInputArguments());
        List<String> options =
                Stream.of(given, compilers, OF_QUERIES).flatMap(List::stream).toList();
        List<String> command = ChildJvm.command(Neo4jProcess.class, properties.heapBytes(), options);
        command.add(properties.store().toAbsolutePath().normalize().toString());
        command.add(Integer.toString(port));
        command.add(Long.toString(properties.pageCacheBytes()));
        command.add(Long.toString(properties.transactionMemoryBytes()));
        command.add(properties.warmUp().toAbsolutePath().normalize().toString());
        return command;
    }

    /** One word for each kind of line, then what belongs to it. */
    private void heard(String line) {
        int blank = line.indexOf(' ');
        switch (blank < 0 ? line : line.substring(0, blank + 1)) {
            case Neo4jProcess.READY, Neo4jProcess.FAILED -> answer.complete(line);
            case Neo4jProcess.WARMED_UP -> warmUp.complete(null);
            case Neo4jProcess.CHECKING -> LOG.info("The database's store is checked before it is opened");
            case Neo4jProcess.LAST -> lastTransaction.complete(number(line));
            case Neo4jProcess.CLOSED -> closedAt = number(line);
            case Work.WORD -> Work.read(line).ifPresent(read -> work = read);
            case Heartbeat.BEAT -> beat(line.split(" "));
            case Neo4jProcess.PANIC, Neo4jProcess.SUSPECT -> trouble = line;
            default -> logged(line);
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    private void beat(String[] words) {
        processor = Duration.ofMillis(Long.parseLong(words[1]));
        beats.incrementAndGet();
    }

    private void logged(String line) {
        lastWords = line;
        LOG.warn("{}", line);
    }

    /**
     * Waits until the process has said whether it is ready.
     *
     * @return what it said, an empty text when it ended without a word, or nothing within the time
     */
    Optional<String> answer(Duration patience) throws InterruptedException {
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many beats were heard. */
    long beats() {
        return beats.get();
    }

    /** The processor time that it has used, by what it says and by what the system says of it. */
    Duration processor() {
        Duration said = processor;
        Duration seen = process.info().totalCpuDuration().orElse(said);
        return seen.compareTo(said) > 0 ? seen : said;
    }

    /** The line by which it told that its store has stopped or seems damaged; empty while it is well. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /**
     * Asks which was the last transaction that changed the graph; one asks at a time.
     *
     * @throws DatabaseGone when the process does not answer
     */
    long lastTransaction(Duration patience) throws IOException {
        CompletableFuture<Long> asked = new CompletableFuture<>();
        lastTransaction = asked;
        try {
            process.getOutputStream().write((Neo4jProcess.QUESTION + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new DatabaseGone("The database process does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database process was asked", e);
        }
    }

    /** Which was the last one when it had closed its store; empty when it has not said so. */
    Optional<Long> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    /** Waits for the end of the process; false when it still runs after the time. */
    boolean ends(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What its queries have used, as it told last; empty while it has not. */
    Optional<Work> work() {
        return Optional.ofNullable(work);
    }

    /** How it ended, without a number, once all that it told has been read. */
    DatabaseEnd end() throws InterruptedException {
        reader.join(READ_OUT.toMillis());
        boolean outOfMemory = !process.isAlive() && process.exitValue() == ChildJvm.OUT_OF_MEMORY;
        return new DatabaseEnd(0, outOfMemory ? DatabaseEnd.Cause.OUT_OF_MEMORY : DatabaseEnd.Cause.OTHER, work);
    }

    /** How the process ended, in words. */
    String obituary() {
        if (process.isAlive()) {
            return "does not end";
        }
        int code = process.exitValue();
        String how = ChildJvm.ending(code);
        return code > 3 || lastWords.isEmpty() ? how : how + " (" + lastWords + ")";
    }

    /** Whether it ended because its heap was too small, as against memory that the system did not give. */
    private boolean heapWasFull() {
        return !process.isAlive()
                && process.exitValue() == ChildJvm.OUT_OF_MEMORY
                && (lastWords.contains("heap space") || lastWords.contains("array size"));
    }

    /** Whether it has ended, or its JVM has, before it could say whether the store opens. */
    boolean diedAtStart() {
        return !process.isAlive()
                && !answer.getNow("").startsWith(Neo4jProcess.READY)
                && !answer.getNow("").startsWith(Neo4jProcess.FAILED);
    }

    /** Whether a signal ended it. */
    boolean wasSignalled() {
        return !process.isAlive() && process.exitValue() > 128;
    }

    long pid() {
        return process.pid();
    }

    /** Lets the process close its store, and kills it when it has not done so within the time. */
    void end(Duration patience) {
        try (OutputStream hold = process.getOutputStream()) {
            hold.flush();
        } catch (IOException e) {
            LOG.debug("The database process is gone already", e);
        }
        try {
            if (!ends(patience)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process at once; a stopped one, too. */
    void kill() {
        process.destroyForcibly();
    }

    /** The same, and waits until it is gone. */
    void kill(Duration patience) {
        kill();
        try {
            ends(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Why it did not start: what it said, or what its end tells; empty when neither explains it.
     *
     * @param how what was seen of it
     */
    Optional<StartFailure> startFailure(String how, Duration patience) throws InterruptedException {
        String line = answer(patience).orElse("");
        if (line.startsWith(Neo4jProcess.FAILED)) {
            return Optional.of(StartFailure.parse(line.substring(Neo4jProcess.FAILED.length())));
        }
        return ends(patience) && heapWasFull()
                ? Optional.of(new StartFailure(StartFailure.Category.MEMORY, "its process " + how))
                : Optional.empty();
    }
}
