import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Reads the linked data of a folder by Apache Jena, and prints what it finds as JSON: the number of triples or quads of each file;
 * whether the Turtle and the JSON-LD of one name say the same; and what each Turtle, and all graphs of
 * N-Quads together, violate of shapes.ttl, where that is there.
 */
public final class ReadWithJena {

    private ReadWithJena() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--probe")) {
            return;
        }
        Path folder = Path.of(arguments[0]);
        JsonObject counts = new JsonObject();
        JsonObject same = new JsonObject();
        JsonObject violations = new JsonObject();
        Path shapesFile = folder.resolve("shapes.ttl");
        Shapes shapes = Files.exists(shapesFile) ? Shapes.parse(RDFDataMgr.loadGraph(shapesFile.toUri().toString())) : null;
        for (Path file : files(folder, ".ttl", ".jsonld", ".nq")) {
            String name = file.getFileName().toString();
            if (file.equals(shapesFile)) {
                continue;
            }
            DatasetGraph dataset = RDFDataMgr.loadDatasetGraph(file.toUri().toString());
            counts.put(name, dataset.stream().count());
            if (name.endsWith(".nq") && shapes != null) {
                violations.put(name, violations(shapes, new Union(dataset.getUnionGraph(), dataset.getDefaultGraph())));
            }
            if (name.endsWith(".ttl")) {
                Graph graph = dataset.getDefaultGraph();
                Path other = folder.resolve(name.replaceFirst("ttl$", "jsonld"));
                if (Files.exists(other)) {
                    same.put(name, graph.isIsomorphicWith(RDFDataMgr.loadGraph(other.toUri().toString())));
                }
                if (shapes != null) {
                    violations.put(name, violations(shapes, graph));
                }
            }
        }
        JsonObject found = new JsonObject();
        found.put("counts", counts);
        found.put("same", same);
        found.put("violations", violations);
        System.out.println("FOUND " + found.toString().replaceAll("\\R", " "));
        System.exit(0);
    }

    private static List<Path> files(Path folder, String... ends) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> Stream.of(ends).anyMatch(file.toString()::endsWith)).sorted().toList();
        }
    }

    private static JsonArray violations(Shapes shapes, Graph graph) {
        ValidationReport report = ShaclValidator.get().validate(shapes, graph);
        JsonArray found = new JsonArray();
        report.getEntries().stream()
                .map(entry -> entry.focusNode() + " " + (entry.resultPath() == null ? "" : entry.resultPath()) + " " + entry.message())
                .sorted()
                .limit(200)
                .forEach(found::add);
        return found;
    }
}
