import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.VertexRDD;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.graphx.lib.PageRank;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Computes degree, PageRank, components and label propagation of a network that Helix Atlas has exported as Parquet, by Apache Spark and its
 * GraphX, and writes them as a data set of observations, which Helix Atlas imports.
 *
 * <p>The network is taken without directions, and parallel ties as one, as the measures of Helix Atlas take it by default. Arguments: the
 * unpacked export; a new folder for the data set, whose name becomes its id.
 */
class NetworkOnSpark {

    private static final double DAMPING = 0.85;
    private static final double TOLERANCE = 1e-6;
    private static final int ROUNDS = 10;
    private static final String[] NUMBER = {"number"};

    /** What is computed, with its definition, which each observation rests on. */
    private static final Map<String, String> DEFINITIONS = definitions();

    private static Map<String, String> definitions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("degree", "The number of actors that an actor is tied to; parallel ties count once, ties to itself not at all.");
        all.put(
                "pagerank",
                "PageRank of the network without directions, damping " + DAMPING + ", times the number of actors, so that the mean of"
                        + " all is 1; iterated until no value changes by more than " + TOLERANCE + ".");
        all.put("component-size", "The number of actors, itself among them, that an actor is joined to by ties in a row.");
        all.put("component", "The number of the first of these actors, by id from 0; a name of a group and no quantity.");
        all.put(
                "community-size",
                "The number of actors with its label after " + ROUNDS + " rounds of label propagation: all at once take over the label that"
                        + " most of their partners have, of several such labels the one of the first actor by id.");
        all.put("community", "The number of the actor, by id from 0, whose label an actor has then; a name of a group and no quantity.");
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        Path network = Path.of(arguments[0]);
        Path made = Path.of(arguments[1]);
        SparkSession spark = SparkSession.builder().appName("Helix Atlas").getOrCreate();
        try {
            Dataset<Row> actors = spark.read().parquet(network.resolve("actors").toString());
            Dataset<Row> ends = spark.read()
                    .parquet(network.resolve("ties").toString())
                    .select(
                            least(col("sourceNumber"), col("targetNumber")).cast("long").as("a"),
                            greatest(col("sourceNumber"), col("targetNumber")).cast("long").as("b"))
                    .where("a < b")
                    .distinct();
            Dataset<Row> arcs = ends.union(ends.select(col("b"), col("a"))).toDF("from", "to").cache();
            Dataset<Row> numbers = actors.select(col("number").cast("long").as("number")).cache();
            Graph<Integer, Integer> graph = graph(numbers, arcs);

            Dataset<Row> figures = actors.select(col("number").cast("long").as("number"), col("id"))
                    .join(degrees(arcs), NUMBER, "left")
                    .join(pageRanks(spark, graph), "number")
                    .join(sizes(components(spark, graph), "component"), "number")
                    .join(sizes(communities(numbers, arcs), "community"), "number")
                    .na()
                    .fill(0, new String[] {"degree"})
                    .orderBy("number");
            write(made, network, actors, figures);
        } finally {
            spark.stop();
        }
    }

    private static Graph<Integer, Integer> graph(Dataset<Row> numbers, Dataset<Row> arcs) {
        JavaRDD<Tuple2<Object, Integer>> vertices =
                numbers.javaRDD().map(row -> new Tuple2<Object, Integer>(row.getLong(0), 1));
        JavaRDD<Edge<Integer>> edges = arcs.javaRDD().map(row -> new Edge<>(row.getLong(0), row.getLong(1), 1));
        return Graph.apply(
                vertices.rdd(), edges.rdd(), 1, StorageLevel.MEMORY_AND_DISK(), StorageLevel.MEMORY_AND_DISK(), tag(), tag());
    }

    private static ClassTag<Integer> tag() {
        return ClassTag$.MODULE$.apply(Integer.class);
    }

    private static Dataset<Row> degrees(Dataset<Row> arcs) {
        return arcs.groupBy(col("from").as("number")).agg(count(lit(1)).as("degree"));
    }

    /** GraphX makes the sum of all ranks the number of vertices, those without ties included. */
    private static Dataset<Row> pageRanks(SparkSession spark, Graph<Integer, Integer> graph) {
        JavaRDD<Row> ranks = PageRank.runUntilConvergence(graph, TOLERANCE, 1 - DAMPING, tag(), tag())
                .vertices()
                .toJavaRDD()
                .map(v -> RowFactory.create((Long) v._1(), (Double) v._2()));
        return spark.createDataFrame(
                ranks, new StructType().add("number", DataTypes.LongType).add("pagerank", DataTypes.DoubleType));
    }

    private static Dataset<Row> components(SparkSession spark, Graph<Integer, Integer> graph) {
        VertexRDD<Object> least = ConnectedComponents.run(graph, tag(), tag()).vertices();
        JavaRDD<Row> rows = least.toJavaRDD().map(v -> RowFactory.create((Long) v._1(), (Long) v._2()));
        return spark.createDataFrame(
                rows, new StructType().add("number", DataTypes.LongType).add("component", DataTypes.LongType));
    }

    /**
     * Label propagation with a rule for labels that are equally frequent. GraphX has it too (LabelPropagation), but leaves open which of
     * them is taken, so that its groups may be others in each run and on each number of machines.
     */
    private static Dataset<Row> communities(Dataset<Row> numbers, Dataset<Row> arcs) {
        Dataset<Row> labels = numbers.select(col("number"), col("number").as("community"));
        for (int round = 0; round < ROUNDS; round++) {
            Dataset<Row> heaviest = arcs.join(labels, arcs.col("to").equalTo(labels.col("number")))
                    .groupBy(col("from"), col("community").as("label"))
                    .count()
                    .withColumn(
                            "place",
                            row_number().over(Window.partitionBy("from").orderBy(col("count").desc(), col("label"))))
                    .where("place = 1")
                    .select(col("from").as("number"), col("label"));
            // Without a stop after each round the plan of the last one would hold the plans of all.
            labels = labels.join(heaviest, NUMBER, "left")
                    .selectExpr("number", "coalesce(label, community) as community")
                    .localCheckpoint();
        }
        return labels;
    }

    /** Groups with how many are in the group of each. */
    private static Dataset<Row> sizes(Dataset<Row> groups, String name) {
        return groups.join(groups.groupBy(name).agg(count(lit(1)).as(name + "-size")), name);
    }

    private static void write(Path made, Path network, Dataset<Row> actors, Dataset<Row> figures) throws IOException {
        Files.createDirectories(made);
        String id = made.getFileName().toString();
        List<String> origin = Files.readAllLines(network.resolve("README.txt"));
        String sets = actors.select("dataset").distinct().as(Encoders.STRING()).collectAsList().stream()
                .sorted()
                .map(NetworkOnSpark::quoted)
                .collect(Collectors.joining(", "));
        Files.writeString(
                made.resolve("dataset.json"),
                """
                {
                  "id": %s,
                  "title": "Figures of the network, computed by Apache Spark",
                  "version": "1.0.0",
                  "licence": "that of the data sets it requires",
                  "description": %s,
                  "requires": [%s],
                  "notes": []
                }
                """
                        .formatted(quoted(id), quoted("Computed of: " + origin.stream().filter(line -> !line.startsWith("Lost, ")).collect(Collectors.joining("; "))), sets));
        try (PrintWriter sources = table(made, "sources.csv", "id,:LABEL,title,authors,year:int,url,reliability")) {
            sources.println(id + ",Source,Figures computed by Apache Spark,,,,secondary");
        }
        try (PrintWriter evidence = table(
                made, "evidence.csv", "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy")) {
            DEFINITIONS.forEach((metric, definition) -> evidence.println(id + "-" + metric + ",Evidence," + id + "," + metric
                    + ",,inferred," + cell(definition) + "," + cell(origin.get(0) + ": " + metric + " of each actor.") + ",,"));
        }
        table(made, "actors.csv", "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]")
                .close();
        try (PrintWriter observations = table(
                made, "observations.csv", ":LABEL,subject,metric,value:double,unit,qualifier,from:int,to:int,note,evidence:string[]")) {
            Iterator<Row> rows = figures.toLocalIterator();
            while (rows.hasNext()) {
                Row row = rows.next();
                for (String metric : DEFINITIONS.keySet()) {
                    observations.println("Observation," + row.<String>getAs("id") + "," + metric + ","
                            + decimal(row.getAs(metric)) + ",,,,,," + id + "-" + metric);
                }
            }
        }
    }

    /** As data sets write numbers: at most ten decimals, and no exponent. */
    private static String decimal(Number value) {
        return value instanceof Double ? String.format(Locale.ROOT, "%.10f", value) : value.toString();
    }

    private static PrintWriter table(Path folder, String name, String header) throws IOException {
        PrintWriter table = new PrintWriter(folder.resolve(name).toFile(), StandardCharsets.UTF_8);
        table.println(header);
        return table;
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
