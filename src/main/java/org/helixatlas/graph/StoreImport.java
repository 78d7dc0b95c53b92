package org.helixatlas.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * Builds a store out of a {@link GraphDraft} by Neo4j's offline importer, which writes its files without transactions, then opens
 * it, adds constraints and indexes, and counts whether all that was told is there. It is closed and sealed in the end.
 */
final class StoreImport {

    /** The importer plans what it keeps outside the heap by this. */
    private static final long OFF_HEAP = 256L << 20;

    private static final long INDEXES_MINUTES = 60;

    private final Path home;
    private final long pageCache;
    private final long transactionMemory;

    /**
     * A store that is to be made.
     *
     * @param home its folder, which holds none yet
     */
    StoreImport(Path home, long pageCache, long transactionMemory) {
        this.home = home;
        this.pageCache = pageCache;
        this.transactionMemory = transactionMemory;
    }

    /**
     * Makes it.
     *
     * @param percent hears how far it is
     * @throws IllegalStateException when not all that was told is there
     */
    void run(DraftInput draft, IntConsumer percent) throws IOException {
        write(draft, percent);
        try (EmbeddedNeo4j neo4j =
                EmbeddedNeo4j.start(home, 0, UUID.randomUUID().toString(), pageCache, transactionMemory)) {
            GraphDatabaseService graph = neo4j.graph();
            draft.schema().forEach(graph::executeTransactionally);
            try (Transaction tx = graph.beginTx()) {
                tx.schema().awaitIndexesOnline(INDEXES_MINUTES, TimeUnit.MINUTES);
            }
            verify(draft, graph);
        }
        new StoreChecksums(home).put();
    }

    private void write(DraftInput draft, IntConsumer percent) throws IOException {
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, home)
                .set(GraphDatabaseSettings.pagecache_memory, pageCache)
                .build();
        StorageEngineFactory engine = StorageEngineFactory.defaultStorageEngine();
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler();
                PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            engine.batchImporter(
                            engine.databaseLayout(Neo4jLayout.of(config), GraphDatabaseSettings.DEFAULT_DATABASE_NAME),
                            files,
                            PageCacheTracer.NULL,
                            new Bounded(),
                            NullLogService.getInstance(),
                            nowhere,
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            monitor(percent),
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            CursorContextFactory.NULL_CONTEXT_FACTORY)
                    .doImport(draft);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The importer's threads did not end", e);
        }
    }

    private static Monitor monitor(IntConsumer percent) {
        return new Monitor() {
            @Override
            public void percentageCompleted(int completed) {
                percent.accept(completed);
            }
        };
    }

    private static void verify(DraftInput draft, GraphDatabaseService graph) {
        CypherFiles files = new CypherFiles();
        try (Transaction tx = graph.beginTx()) {
            require(
                    "nodes and relationships",
                    draft.nodeCount() + draft.relationshipCount(),
                    count(tx, files.get("read", "graph-size"), Map.of()));
            CypherFile ofLabel = files.get("read", "nodes-of-label");
            draft.labels()
                    .forEach((label, expected) -> require(label, expected, count(tx, ofLabel, Map.of("label", label))));
            CypherFile ofType = files.get("read", "relationships-of-type");
            draft.types().forEach((type, expected) -> require(type, expected, count(tx, ofType, Map.of("type", type))));
        }
    }

    private static long count(Transaction tx, CypherFile cypher, Map<String, Object> parameters) {
        return (Long) tx.execute(cypher.statement(), parameters).next().get("number");
    }

    private static void require(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException(
                    "The new store has " + found + " " + what + " instead of " + expected + "; it is not used");
        }
    }

    /** As many threads as there are processors, in memory that does not grow with the machine. */
    private static final class Bounded implements Configuration {

        @Override
        public long maxOffHeapMemory() {
            return OFF_HEAP;
        }

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }
}
