import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.statistics.plugin.GraphDistance;
import org.openide.util.Lookup;

/**
 * Reads exports by Gephi, and prints what it makes of them as JSON: nodes with attributes, lines as [source, target, type, from, to],
 * and betweenness of the network without parallel lines.
 */
public final class ReadWithGephi {

    private static final List<String> ATTRIBUTES = List.of("name", "kind", "sphere", "founded", "dissolved", "dataset");

    private ReadWithGephi() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("--probe")) {
            return;
        }
        StringBuilder json = new StringBuilder("{");
        for (String kind : List.of("directed", "undirected")) {
            json.append(json.length() > 1 ? "," : "").append(quoted(kind)).append(":{");
            String next = "";
            for (String format : List.of("graphml", "gexf")) {
                File file = new File(arguments[0], kind + "." + format);
                json.append(next).append(quoted("Gephi " + format)).append(':');
                read(json, file, kind.equals("directed"));
                next = ",";
            }
            json.append('}');
        }
        System.out.println(json.append('}'));
        System.exit(0);
    }

    private static void read(StringBuilder json, File file, boolean directed) throws Exception {
        GraphModel all = model(file, directed);
        json.append("{\"nodes\":{");
        String next = "";
        for (Node node : all.getGraph().getNodes().toArray()) {
            json.append(next).append(quoted(String.valueOf(node.getId()))).append(":[");
            String comma = "";
            for (String attribute : ATTRIBUTES) {
                String value = text(node, attribute);
                if (attribute.equals("name") && value.isEmpty()) {
                    value = String.valueOf(node.getLabel());
                }
                json.append(comma).append(quoted(value));
                comma = ",";
            }
            json.append(']');
            next = ",";
        }
        json.append("},\"lines\":[");
        next = "";
        for (Edge edge : all.getGraph().getEdges().toArray()) {
            json.append(next)
                    .append('[')
                    .append(quoted(String.valueOf(edge.getSource().getId())))
                    .append(',')
                    .append(quoted(String.valueOf(edge.getTarget().getId())));
            for (String attribute : List.of("type", "from", "to")) {
                json.append(',').append(quoted(text(edge, attribute)));
            }
            json.append(']');
            next = ",";
        }
        json.append("],\"betweenness\":{");
        GraphModel simple = model(file, directed);
        Set<String> pairs = new HashSet<>();
        for (Edge edge : simple.getGraph().getEdges().toArray()) {
            String source = String.valueOf(edge.getSource().getId());
            String target = String.valueOf(edge.getTarget().getId());
            boolean turned = !directed && source.compareTo(target) > 0;
            String pair = turned ? target + " " + source : source + " " + target;
            if (edge.isSelfLoop() || !pairs.add(pair)) {
                simple.getGraph().removeEdge(edge);
            }
        }
        GraphDistance distance = new GraphDistance();
        distance.setDirected(directed);
        distance.setNormalized(false);
        distance.execute(simple);
        TreeMap<String, Object> values = new TreeMap<>();
        for (Node node : simple.getGraph().getNodes().toArray()) {
            values.put(String.valueOf(node.getId()), node.getAttribute(GraphDistance.BETWEENNESS));
        }
        next = "";
        for (var value : values.entrySet()) {
            json.append(next).append(quoted(value.getKey())).append(':').append(value.getValue());
            next = ",";
        }
        json.append("}}");
    }

    private static GraphModel model(File file, boolean directed) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        container.getLoader().setEdgeDefault(directed ? EdgeDirectionDefault.DIRECTED : EdgeDirectionDefault.UNDIRECTED);
        container.getLoader().setAllowParallelEdge(true);
        container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
        importer.process(container, new DefaultProcessor(), workspace);
        return Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    }

    /** Columns have the ids of the file, and the titles that people see. */
    private static String text(Element element, String title) {
        for (Column column : element.getTable()) {
            if (column.getTitle().equals(title)) {
                Object value = element.getAttribute(column);
                return value == null ? "" : String.valueOf(value);
            }
        }
        return "";
    }

    private static String quoted(String text) {
        List<String> parts = new ArrayList<>();
        text.chars().forEach(c -> parts.add(c == '"' || c == '\\' || c < 32 ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return '"' + String.join("", parts) + '"';
    }
}
