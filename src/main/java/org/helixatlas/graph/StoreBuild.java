package org.helixatlas.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import org.helixatlas.graph.StartFailure.Category;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a store by {@link StoreImportProcess}, beside that of the service's own database, which then takes it. */
final class StoreBuild implements NewStore {

    private static final Logger LOG = LoggerFactory.getLogger(StoreBuild.class);

    private final DatabaseProperties properties;
    private final StoreFolders folders;
    private final StoreExchange exchange;
    private @Nullable Process importer;
    private boolean closed;
    private long since;
    private volatile String said = "";
    private volatile String lastWords = "";

    StoreBuild(DatabaseProperties properties, StoreExchange exchange) {
        this.properties = properties;
        this.exchange = exchange;
        folders = new StoreFolders(properties.store());
    }

    @Override
    public GraphDraft draft() throws IOException {
        folders.clear();
        since = exchange.lastTransaction();
        return new GraphDraft(folders.draft());
    }

    @Override
    public void build(IntConsumer percent) throws IOException {
        Process process = launch();
        ChildJvm.read("importer-log", process.getErrorStream(), this::logged, () -> {});
        Thread lines = ChildJvm.read("importer-out", process.getInputStream(), line -> heard(line, percent), () -> {});
        try {
            int code = process.waitFor();
            lines.join();
            if (!said.equals(StoreImportProcess.BUILT)) {
                throw failure(code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The building of a new store was interrupted", e);
        }
        folders.clearDraft();
    }

    private synchronized Process launch() throws IOException {
        if (closed) {
            throw new IOException("The service is stopping");
        }
        List<String> command = ChildJvm.command(StoreImportProcess.class, properties.heapBytes(), List.of());
        command.add(absolute(folders.next()));
        command.add(absolute(folders.draft()));
        command.add(Long.toString(properties.pageCacheBytes()));
        command.add(Long.toString(properties.transactionMemoryBytes()));
        Process process = ChildJvm.start(command);
        importer = process;
        return process;
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private void heard(String line, IntConsumer percent) {
        if (line.startsWith(StoreImportProcess.PERCENT)) {
            percent.accept(Integer.parseInt(line.substring(StoreImportProcess.PERCENT.length())));
        } else if (line.equals(StoreImportProcess.BUILT) || line.startsWith(StoreImportProcess.FAILED)) {
            said = line;
        } else {
            logged(line);
        }
    }

    private void logged(String line) {
        lastWords = line;
        LOG.warn("{}", line);
    }

    private IOException failure(int code) {
        if (said.startsWith(StoreImportProcess.FAILED)) {
            StartFailure failure = StartFailure.parse(said.substring(StoreImportProcess.FAILED.length()));
            return new IOException("The new store cannot be built: "
                    + (failure.category() == Category.MEMORY
                            ? "its process has not enough memory; helix.database.heap gives it more"
                            : failure.reason()));
        }
        String how = "The process that builds the new store " + ChildJvm.ending(code);
        return ChildJvm.wasKilled(code)
                ? new BuilderKilled(how)
                : new IOException(how + (lastWords.isEmpty() || code > 128 ? "" : " (" + lastWords + ")"));
    }

    @Override
    public int takePlace() throws IOException {
        return exchange.of(folders, since);
    }

    /** Ends the process that builds. */
    synchronized void abort() {
        closed = true;
        if (importer != null) {
            importer.destroyForcibly();
        }
    }

    @Override
    public void close() {
        abort();
        try {
            folders.clear();
        } catch (IOException e) {
            // The next attempt or start tries again.
            LOG.warn("What is left of a new store cannot be removed: {}", e.toString());
        }
    }
}
