package org.helixatlas.graph;

import inet.ipaddr.IPAddressString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.neo4j.bolt.BoltServer;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.dbms.database.DatabaseContextProvider;
import org.neo4j.dbms.database.StandaloneDatabaseContext;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.UserFunctionSignature;
import org.neo4j.internal.kernel.api.security.AuthenticationResult;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.api.KernelTransactionHandle;
import org.neo4j.kernel.api.QueryLanguage;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.api.security.AuthToken;
import org.neo4j.kernel.api.security.exception.InvalidAuthTokenException;
import org.neo4j.kernel.impl.api.KernelTransactions;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Neo4j inside this JVM, listening for Bolt on the loopback address only. The service runs it in a process of its own, since
 * no setting of Neo4j keeps a query from exhausting its JVM; tests run it in theirs.
 */
final class EmbeddedNeo4j implements AutoCloseable {

    /** The only user: Neo4j Community knows no roles. */
    static final String USER = "neo4j";

    /** By its name: it knows the network, which knows this package. */
    private static final String OWN_PROCEDURES = "org.helixatlas.procedure.AtlasProcedures";

    private static final String HOST = "127.0.0.1";

    private static final Duration PATIENCE_FOR_TRANSACTIONS = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final DatabaseManagementService dbms;
    private final Path home;
    private final StoreErrors errors;
    private final int port;
    private final KernelTransactions transactions;
    private final LongSupplier lastTransaction;

    private EmbeddedNeo4j(DatabaseManagementService dbms, Path home, StoreErrors errors, int port) {
        this.dbms = dbms;
        this.transactions = ((GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
                .getDependencyResolver()
                .resolveDependency(KernelTransactions.class);
        lastTransaction =
                ((GraphDatabaseAPI) graph()).getDependencyResolver().resolveDependency(TransactionIdStore.class)
                        ::getLastCommittedTransactionId;
        this.home = home;
        this.errors = errors;
        this.port = port;
    }

    /**
     * Opens the store of a folder, creates it where there is none, and answers Bolt when this returns.
     *
     * @param directory the database's home; no other process may have it open
     * @param port the Bolt port, or 0 for any free one
     * @param password what the only user logs in with from now on, at least 8 characters
     * @param pageCache memory for the page cache, in bytes
     * @param transactionMemory heap that one transaction may take, in bytes
     * @throws RuntimeException when the store is locked or broken, or the port is taken; the root cause says which
     */
    static EmbeddedNeo4j start(Path directory, int port, String password, long pageCache, long transactionMemory) {
        return start(directory, password, settings(port, pageCache, transactionMemory));
    }

    /** The same with Neo4j's settings as they are given, of which {@link #settings} makes those that are usual here. */
    static EmbeddedNeo4j start(Path directory, String password, Map<Setting<?>, Object> settings) {
        StoreErrors errors = new StoreErrors();
        DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(directory)
                .setUserLogProvider(errors)
                .setConfig(settings)
                .build();
        try {
            GraphDatabaseAPI system = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
            awaitAvailable(system, dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
            setPassword(system, password);
            withdrawProcedures(system);
            addProcedures(system);
            NamedFailures.in(system.getDependencyResolver().resolveDependency(BoltServer.class));
            int bound = system.getDependencyResolver()
                    .resolveDependency(ConnectorPortRegister.class)
                    .getLocalAddress(ConnectorType.BOLT)
                    .getPort();
            return new EmbeddedNeo4j(dbms, directory, errors, bound);
        } catch (RuntimeException e) {
            closeAfter(e, dbms);
            throw e;
        }
    }

    /** What failed to open often fails to close, after half a minute and with a message that hides the cause. */
    private static void closeAfter(RuntimeException failure, DatabaseManagementService dbms) {
        Thread closing = new Thread(
                () -> {
                    try {
                        dbms.shutdown();
                    } catch (RuntimeException e) {
                        failure.addSuppressed(e);
                    }
                },
                "close-after-failure");
        closing.setDaemon(true);
        closing.start();
        try {
            closing.join(PATIENCE_AFTER_FAILURE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As long as it takes: a log to replay may be long, and a database that failed says so. */
    private static void awaitAvailable(GraphDatabaseAPI system, GraphDatabaseService database) {
        DatabaseContextProvider<?> databases =
                system.getDependencyResolver().resolveDependency(DatabaseContextProvider.class);
        while (!database.isAvailable(1_000)) {
            if (databases
                                    .getDatabaseContext(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                                    .orElse(null)
                            instanceof StandaloneDatabaseContext context
                    && context.isFailed()) {
                throw new IllegalStateException("the database did not open", context.failureCause());
            }
        }
    }

    static Map<Setting<?>, Object> settings(int port, long pageCache, long transactionMemory) {
        return Map.ofEntries(
                // A misspelt or withdrawn setting stops the start instead of being ignored.
                Map.entry(GraphDatabaseSettings.strict_config_validation, true),
                Map.entry(BoltConnector.enabled, true),
                // Loopback only: whoever may log in may do everything.
                Map.entry(BoltConnector.listen_address, new SocketAddress(HOST, port)),
                // Other users of this machine reach loopback too.
                Map.entry(GraphDatabaseSettings.auth_enabled, true),
                Map.entry(GraphDatabaseSettings.pagecache_memory, pageCache),
                // Untrusted queries must not read this machine's files ...
                Map.entry(GraphDatabaseSettings.allow_file_urls, false),
                // ... nor any address: LOAD CSV from a silent port hangs past every timeout.
                Map.entry(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"))),
                // A query whose text or list is of another length is the same query: planning takes longer than most
                // answers.
                Map.entry(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false),
                // One query fails before it takes the heap from all others.
                Map.entry(GraphDatabaseSettings.memory_transaction_max_size, transactionMemory),
                // The default looks every two seconds, long after a query should have ended.
                Map.entry(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100)),
                // A service that promises no outside traffic reports to nobody.
                Map.entry(GraphDatabaseSettings.udc_enabled, false),
                Map.entry(BoltConnector.server_bolt_telemetry_enabled, false),
                // By default a Bolt server that has served a client takes ten seconds to stop.
                Map.entry(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100)),
                Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0),
                Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_timeout, Duration.ofSeconds(1)),
                Map.entry(GraphDatabaseSettings.shutdown_transaction_end_timeout, Duration.ofSeconds(1)),
                // What was written since the last checkpoint is replayed after a kill: a minute's worth takes seconds.
                Map.entry(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(1)),
                // The default preallocates 256 MB of log for each of two databases and keeps two days of it.
                Map.entry(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(32)),
                Map.entry(GraphDatabaseSettings.keep_logical_logs, "128M size"));
    }

    /** Changes the password where it differs; setting the same again would be an error. */
    private static void setPassword(GraphDatabaseAPI system, String password) {
        AuthManager auth = system.getDependencyResolver().resolveDependency(AuthManager.class);
        try {
            LoginContext login =
                    auth.login(AuthToken.newBasicAuthToken(USER, password), ClientConnectionInfo.EMBEDDED_CONNECTION);
            if (login.subject().getAuthenticationResult() == AuthenticationResult.SUCCESS) {
                return;
            }
        } catch (InvalidAuthTokenException e) {
            throw new IllegalArgumentException("The password cannot be used: " + e.getMessage(), e);
        }
        system.executeTransactionally(
                "ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    /**
     * Neo4j's own list of permitted procedures does not hold for those it brings along. One that READ access lets pass can still
     * show the settings, end other people's queries or empty caches.
     */
    private static void withdrawProcedures(GraphDatabaseAPI system) {
        GlobalProcedures procedures = system.getDependencyResolver().resolveDependency(GlobalProcedures.class);
        procedures
                .getCurrentView()
                .getAllProcedures(QueryLanguage.CYPHER_5)
                .map(ProcedureSignature::name)
                .filter(name -> !PermittedCalls.keepsProcedure(name.toString()))
                .toList()
                .forEach(procedures::unregister);
        procedures
                .getCurrentView()
                .getAllNonAggregatingFunctions(QueryLanguage.CYPHER_5)
                .map(UserFunctionSignature::name)
                .filter(name -> !PermittedCalls.admitsFunction(name.toString()))
                .toList()
                .forEach(procedures::unregister);
    }

    /** What answers them stands on the network, and is loaded when one is called. */
    private static void addProcedures(GraphDatabaseAPI system) {
        try {
            system.getDependencyResolver()
                    .resolveDependency(GlobalProcedures.class)
                    .registerProcedure(Class.forName(OWN_PROCEDURES));
        } catch (ClassNotFoundException | ProcedureException e) {
            throw new IllegalStateException("The procedures of our own cannot be added", e);
        }
    }

    /** The graph itself, beside Bolt. */
    GraphDatabaseService graph() {
        return dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** The transactions that have not been closed. */
    Set<KernelTransactionHandle> transactions() {
        return transactions.executingTransactions();
    }

    /** Why a database has stopped itself: it could not write, or found its store damaged. Empty while both are well. */
    Optional<Throwable> panic() {
        return Stream.of(GraphDatabaseSettings.DEFAULT_DATABASE_NAME, GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .map(name -> ((GraphDatabaseAPI) dbms.database(name))
                        .getDependencyResolver()
                        .resolveDependency(DatabaseHealth.class))
                .filter(health -> !health.hasNoPanic())
                .map(DatabaseHealth::causeOfPanic)
                .findFirst();
    }

    /** The first error that a damaged store may have caused; empty while there was none. */
    Optional<String> storeError() {
        return errors.first();
    }

    /** The number of the last transaction that changed the graph. */
    long lastTransaction() {
        return lastTransaction.getAsLong();
    }

    /** Ends all transactions, and lets none begin any more: the last one stays the last. False when one does not end. */
    boolean rest() throws InterruptedException {
        transactions.stop();
        transactions.terminateTransactions();
        long deadline = System.nanoTime() + PATIENCE_FOR_TRANSACTIONS.toNanos();
        while (transactions.haveActiveTransaction()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }

    /** The folder that holds the store. */
    Path home() {
        return home;
    }

    /** The Bolt port in use. */
    int port() {
        return port;
    }

    /** Where a driver connects to. */
    String uri() {
        return "bolt://" + HOST + ":" + port;
    }

    /** Stops Bolt and closes the store; may take a second for transactions in flight. */
    @Override
    public void close() {
        dbms.shutdown();
    }
}
