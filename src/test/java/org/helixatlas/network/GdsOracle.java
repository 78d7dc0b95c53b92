package org.helixatlas.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.exceptions.KernelException;
import org.neo4j.gds.articulationpoints.ArticulationPointsStreamProc;
import org.neo4j.gds.betweenness.BetweennessCentralityStreamProc;
import org.neo4j.gds.bridges.BridgesStreamProc;
import org.neo4j.gds.catalog.GraphDropProc;
import org.neo4j.gds.closeness.ClosenessCentralityStreamProc;
import org.neo4j.gds.degree.DegreeCentralityStreamProc;
import org.neo4j.gds.harmonic.HarmonicCentralityStreamProc;
import org.neo4j.gds.hits.HitsStreamProc;
import org.neo4j.gds.kcore.KCoreDecompositionStreamProc;
import org.neo4j.gds.leiden.LeidenStatsProc;
import org.neo4j.gds.louvain.LouvainStatsProc;
import org.neo4j.gds.modularity.ModularityStatsProc;
import org.neo4j.gds.pagerank.EigenvectorStreamProc;
import org.neo4j.gds.pagerank.PageRankStreamProc;
import org.neo4j.gds.scc.SccStreamProc;
import org.neo4j.gds.triangle.LocalClusteringCoefficientStatsProc;
import org.neo4j.gds.triangle.TriangleCountStreamProc;
import org.neo4j.gds.wcc.WccStreamProc;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.util.FileSystemUtils;

/**
 * Neo4j's Graph Data Science library as an independent implementation: a network projected into its memory, for as long as this is
 * open. Its database is one of its own that holds nothing, started at the first use and stopped with the JVM.
 */
public final class GdsOracle implements AutoCloseable {

    /** Only what is asked here, since registering everything takes longer than the tests. */
    private static final List<Class<?>> PROCEDURES = List.of(
            ArticulationPointsStreamProc.class,
            BetweennessCentralityStreamProc.class,
            BridgesStreamProc.class,
            ClosenessCentralityStreamProc.class,
            DegreeCentralityStreamProc.class,
            EigenvectorStreamProc.class,
            GraphDropProc.class,
            HarmonicCentralityStreamProc.class,
            HitsStreamProc.class,
            KCoreDecompositionStreamProc.class,
            LeidenStatsProc.class,
            LocalClusteringCoefficientStatsProc.class,
            LouvainStatsProc.class,
            ModularityStatsProc.class,
            PageRankStreamProc.class,
            SccStreamProc.class,
            TriangleCountStreamProc.class,
            WccStreamProc.class);

    /**
     * Merges parallel ties and leaves out ties to oneself by its own means, so that a view's doing so is under test too; GDS would
     * count both. A node has the properties of the row that names it first.
     */
    private static final String PROJECT = """
            CALL () {
              UNWIND range(0, size($groups) - 1) AS source
              RETURN source, null AS target, {sourceNodeProperties: {group: $groups[source]}, targetNodeProperties: null} AS properties
              UNION ALL
              UNWIND $ties AS tie
              WITH tie[0] AS a, tie[1] AS b
              WHERE a <> b
              WITH CASE WHEN $directed OR a < b THEN [a, b] ELSE [b, a] END AS pair, toFloat(count(*)) AS weight
              RETURN pair[0] AS source, pair[1] AS target, {relationshipProperties: {weight: weight}} AS properties
            }
            RETURN gds.graph.project($graph, source, target, properties, {
              undirectedRelationshipTypes: CASE WHEN $directed THEN [] ELSE ['*'] END,
              inverseIndexedRelationshipTypes: CASE WHEN $directed THEN ['*'] ELSE [] END
            })
            """;

    private static final String GRAPH = "network";

    private final int size;

    private GdsOracle(int size) {
        this.size = size;
    }

    /** A network of at least one actor, without a filter: GDS's nodes are those of such a view. */
    public static GdsOracle of(Snapshot network, boolean directed) {
        return of(network, directed, new int[network.actorCount()]);
    }

    /** The same with the number of each actor's group in the property {@code group}. */
    public static GdsOracle of(Snapshot network, boolean directed, int[] groups) {
        List<List<Integer>> ties = IntStream.range(0, network.tieCount())
                .mapToObj(t -> List.of(network.source(t), network.target(t)))
                .toList();
        ask(PROJECT, Map.of("graph", GRAPH, "ties", ties, "directed", directed, "groups", groups));
        return new GdsOracle(network.actorCount());
    }

    /** The rows of a call whose first argument is {@code $graph}. */
    public List<Map<String, Object>> rows(String call) {
        return ask(call, Map.of("graph", GRAPH));
    }

    /** The column {@code value} by node; the call yields a {@code nodeId} too. */
    public double[] byNode(String call) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        rows(call)
                .forEach(row -> values[number(row, "nodeId").intValue()] =
                        number(row, "value").doubleValue());
        return values;
    }

    /** The column {@code value} of the only row. */
    public double value(String call) {
        return number(rows(call).get(0), "value").doubleValue();
    }

    private static Number number(Map<String, Object> row, String column) {
        return (Number) row.get(column);
    }

    private static List<Map<String, Object>> ask(String cypher, Map<String, Object> parameters) {
        return Holder.DATABASE.executeTransactionally(
                cypher, parameters, result -> result.stream().toList());
    }

    /** Frees the projection. */
    @Override
    public void close() {
        rows("CALL gds.graph.drop($graph) YIELD graphName");
    }

    private static final class Holder {

        static final GraphDatabaseService DATABASE = start();

        private static GraphDatabaseService start() {
            try {
                Path directory = Files.createTempDirectory("helix-gds-");
                DatabaseManagementService dbms = new DatabaseManagementServiceBuilder(directory)
                        .setConfig(BoltConnector.enabled, false)
                        .setConfig(GraphDatabaseSettings.procedure_unrestricted, List.of("gds.*"))
                        .setConfig(GraphDatabaseSettings.udc_enabled, false)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, 8L << 20)
                        .build();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(dbms, directory)));
                GraphDatabaseAPI database =
                        (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
                GlobalProcedures procedures =
                        database.getDependencyResolver().resolveDependency(GlobalProcedures.class);
                for (Class<?> procedure : PROCEDURES) {
                    procedures.registerProcedure(procedure);
                }
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (KernelException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(DatabaseManagementService dbms, Path directory) {
            try {
                dbms.shutdown();
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
