package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.helixatlas.network.SimpleGraph;

/** Figures of a graph that are found by looking at it, as the summary of a network has them. */
enum GraphFigure implements ChanceFigure {
    /** Of all a to b to c the part with a to c; without directions 3 triangles by paths of two (Wasserman and Faust 1994, 6.4.2). */
    TRANSITIVITY("transitivity", GraphForm.UNDIRECTED, GraphForm.DIRECTED),
    /** The mean over actors of the part of their pairs of partners that is tied (Watts and Strogatz 1998). */
    AVERAGE_CLUSTERING("average-clustering", GraphForm.UNDIRECTED),
    /** The part of the arcs that is answered. */
    RECIPROCITY("reciprocity", GraphForm.DIRECTED),
    /** (external - internal) / (external + internal) ties by sphere (Krackhardt and Stern 1988). */
    EXTERNAL_INTERNAL_INDEX("external-internal-index", GraphForm.UNDIRECTED, GraphForm.DIRECTED),
    /** The same by kind. */
    KIND_EXTERNAL_INTERNAL_INDEX("kind-external-internal-index", GraphForm.UNDIRECTED, GraphForm.DIRECTED),
    /** How far one actor's degree is ahead of all others', 1 as in a star (Freeman 1979). */
    DEGREE_CENTRALISATION("degree-centralisation", GraphForm.UNDIRECTED),
    /** The same of the arcs that arrive. */
    INDEGREE_CENTRALISATION("indegree-centralisation", GraphForm.DIRECTED),
    /** The same of the arcs that leave. */
    OUTDEGREE_CENTRALISATION("outdegree-centralisation", GraphForm.DIRECTED),
    /** In two modes four times the circles of four ties by the paths of three (Robins and Alexander 2004). */
    ROBINS_ALEXANDER("robins-alexander", GraphForm.TWO_MODE),
    /** The part of the actors in the largest weak component. */
    LARGEST_COMPONENT_SHARE("largest-component-share", GraphForm.values()),
    /** The best correlation that a core has with the edges, over the pairs within core and within periphery (Borgatti and Everett 2000). */
    CORE_FIT("core-fit", GraphForm.UNDIRECTED),
    /** The fewest pairs not tied within a core and tied outside it, of all cores (Borgatti and Everett 2000; Lip 2011). */
    CORE_ERRORS("core-errors", GraphForm.UNDIRECTED),
    /** The part of all pairs that is tied, by direction of all ordered pairs. */
    DENSITY("density", GraphForm.UNDIRECTED, GraphForm.DIRECTED),
    /** How many weak components there are, isolates among them. */
    COMPONENTS("components", GraphForm.values()),
    /** How many actors have no tie. */
    ISOLATES("isolates", GraphForm.values()),
    /** The mean distance between two actors of the largest component. */
    AVERAGE_PATH_LENGTH("average-path-length", GraphForm.UNDIRECTED, GraphForm.TWO_MODE),
    /** The longest distance there. */
    DIAMETER("diameter", GraphForm.UNDIRECTED, GraphForm.TWO_MODE),
    /** The correlation of the degrees at both ends of an edge (Newman 2002). */
    DEGREE_ASSORTATIVITY("degree-assortativity", GraphForm.UNDIRECTED, GraphForm.TWO_MODE),
    /** Triples of actors of each kind (Holland and Leinhardt 1976). */
    TRIAD_003(0),
    TRIAD_012(1),
    TRIAD_102(2),
    TRIAD_021D(3),
    TRIAD_021U(4),
    TRIAD_021C(5),
    TRIAD_111D(6),
    TRIAD_111U(7),
    TRIAD_030T(8),
    TRIAD_030C(9),
    TRIAD_201(10),
    TRIAD_120D(11),
    TRIAD_120U(12),
    TRIAD_120C(13),
    TRIAD_210(14),
    TRIAD_300(15);

    /** A core takes so many steps of the others where all are tried: its correlation is computed anew, and its ties are moved. */
    private static final double STEPS_OF_A_CORE = 4;

    private final String title;
    private final Set<GraphForm> forms;
    private final int triad;

    GraphFigure(int triad) {
        title = "triad-" + TriadCensus.name(triad);
        forms = Set.of(GraphForm.DIRECTED);
        this.triad = triad;
    }

    GraphFigure(String title, GraphForm... forms) {
        this.title = title;
        this.forms = Set.of(forms);
        triad = -1;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean isOf(GraphForm form) {
        return forms.contains(form);
    }

    static Optional<GraphFigure> of(String title) {
        return Arrays.stream(values()).filter(f -> f.title.equals(title)).findFirst();
    }

    /** All figures of graphs of a form. */
    static List<GraphFigure> all(GraphForm form) {
        return Arrays.stream(values()).filter(f -> f.isOf(form)).toList();
    }

    /** Those that are told where none is asked for: the first ones, up to the search for a core. */
    static List<GraphFigure> usual(GraphForm form) {
        return all(form).stream().filter(f -> f.ordinal() < CORE_FIT.ordinal()).toList();
    }

    @Override
    public Category by() {
        return this == KIND_EXTERNAL_INTERNAL_INDEX ? Category.KIND : Category.SPHERE;
    }

    @Override
    public double steps(SimpleGraph graph) {
        return switch (this) {
            case CORE_FIT ->
                (graph.size() <= BestCore.EXACT ? STEPS_OF_A_CORE : 1) * BestCore.steps(graph.size(), graph.ties());
            case AVERAGE_PATH_LENGTH, DIAMETER -> graph.size() * (graph.size() + (double) graph.target().length);
            default -> triad < 0 ? 0 : TriadCensus.steps(graph);
        };
    }

    /**
     * The figure.
     *
     * @param category by node, where the figure is {@link #by} one; below 0 for a node without
     */
    double of(SimpleGraph graph, int[] category) {
        return of(new GraphLook(graph), category);
    }

    @Override
    public boolean weighs() {
        return switch (this) {
            case TRANSITIVITY, AVERAGE_CLUSTERING, RECIPROCITY, EXTERNAL_INTERNAL_INDEX, KIND_EXTERNAL_INTERNAL_INDEX ->
                true;
            default -> false;
        };
    }

    @Override
    public double of(GraphLook look, int[] category) {
        double[] weight = look.weight();
        return weight == null ? counted(look, category) : weighed(look.graph(), weight, category);
    }

    private double weighed(SimpleGraph graph, double[] weight, int[] category) {
        return switch (this) {
            case TRANSITIVITY -> WeightedFigures.transitivity(graph, weight);
            case AVERAGE_CLUSTERING -> WeightedFigures.averageClustering(graph, weight);
            case RECIPROCITY -> WeightedFigures.reciprocity(graph, weight);
            case EXTERNAL_INTERNAL_INDEX, KIND_EXTERNAL_INTERNAL_INDEX ->
                WeightedFigures.externalInternal(graph, weight, category);
            default -> throw new UnsupportedOperationException(title + " does not ask what ties weigh");
        };
    }

    private double counted(GraphLook look, int[] category) {
        SimpleGraph graph = look.graph();
        return switch (this) {
            case TRANSITIVITY -> transitivity(graph, false);
            case AVERAGE_CLUSTERING -> transitivity(graph, true);
            case RECIPROCITY -> reciprocity(graph);
            case EXTERNAL_INTERNAL_INDEX, KIND_EXTERNAL_INTERNAL_INDEX -> externalInternal(graph, category);
            case DEGREE_CENTRALISATION, OUTDEGREE_CENTRALISATION -> centralisation(graph, leaving(graph));
            case INDEGREE_CENTRALISATION -> centralisation(graph, arriving(graph));
            case LARGEST_COMPONENT_SHARE ->
                (double) Arrays.stream(look.sizes()).max().orElse(0) / graph.size();
            case ROBINS_ALEXANDER -> robinsAlexander(graph);
            case CORE_FIT -> BestCore.fit(graph.neighbours());
            case CORE_ERRORS -> fewestErrors(leaving(graph));
            case DENSITY -> graph.target().length / (graph.size() * (graph.size() - 1.0));
            case COMPONENTS ->
                Arrays.stream(look.sizes()).filter(size -> size > 0).count();
            case ISOLATES -> isolates(graph, arriving(graph));
            case AVERAGE_PATH_LENGTH -> look.averagePathLength();
            case DIAMETER -> look.diameter();
            case DEGREE_ASSORTATIVITY -> assortativity(graph);
            default -> look.triads()[triad];
        };
    }

    private static double transitivity(SimpleGraph graph, boolean byActor) {
        int n = graph.size();
        int[] seenBy = new int[n];
        double closed = 0;
        double paths = 0;
        double sum = 0;
        for (int a = 0; a < n; a++) {
            for (int e = graph.start()[a]; e < graph.start()[a + 1]; e++) {
                seenBy[graph.target()[e]] = a + 1;
            }
            int mine = 0;
            for (int e = graph.start()[a]; e < graph.start()[a + 1]; e++) {
                int b = graph.target()[e];
                for (int f = graph.start()[b]; f < graph.start()[b + 1]; f++) {
                    int c = graph.target()[f];
                    paths += c == a ? 0 : 1;
                    mine += c != a && seenBy[c] == a + 1 ? 1 : 0;
                }
            }
            closed += mine;
            double pairs = graph.degree(a) * (graph.degree(a) - 1.0);
            sum += pairs == 0 ? 0 : mine / pairs;
        }
        return byActor ? sum / n : closed / paths;
    }

    private static double robinsAlexander(SimpleGraph graph) {
        int n = graph.size();
        double circles = 0;
        double paths = 0;
        int[] shared = new int[n];
        for (int v = 0; v < n; v++) {
            for (int e = graph.start()[v]; !graph.isSecond(v) && e < graph.start()[v + 1]; e++) {
                int event = graph.target()[e];
                paths += (graph.degree(v) - 1.0) * (graph.degree(event) - 1.0);
                for (int f = graph.start()[event]; f < graph.start()[event + 1]; f++) {
                    // With each event that the two shared before this one makes a circle.
                    circles += graph.target()[f] > v ? shared[graph.target()[f]]++ : 0;
                }
            }
            Arrays.fill(shared, 0);
        }
        return 4 * circles / paths;
    }

    private static double reciprocity(SimpleGraph graph) {
        double answered = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                answered += graph.has(graph.target()[e], v) ? 1 : 0;
            }
        }
        return answered / graph.target().length;
    }

    private static double externalInternal(SimpleGraph graph, int[] category) {
        double external = 0;
        double all = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                int w = graph.target()[e];
                if (category[v] >= 0 && category[w] >= 0) {
                    external += category[v] == category[w] ? 0 : 1;
                    all++;
                }
            }
        }
        return (2 * external - all) / all;
    }

    private static int[] leaving(SimpleGraph graph) {
        int[] degrees = new int[graph.size()];
        Arrays.setAll(degrees, graph::degree);
        return degrees;
    }

    private static int[] arriving(SimpleGraph graph) {
        int[] degrees = new int[graph.size()];
        for (int w : graph.target()) {
            degrees[w]++;
        }
        return degrees;
    }

    private static double centralisation(SimpleGraph graph, int[] degrees) {
        double n = degrees.length;
        double highest = Arrays.stream(degrees).max().orElse(0);
        double sum = Arrays.stream(degrees).mapToDouble(d -> highest - d).sum();
        return sum / (graph.directed() ? (n - 1) * (n - 1) : (n - 1) * (n - 2));
    }

    /** The best core of a size are those of highest degree, of which {@link CorePeriphery} says why. */
    private static double fewestErrors(int[] degrees) {
        int[] ascending = degrees.clone();
        Arrays.sort(ascending);
        double errors = Arrays.stream(degrees).sum() / 2.0;
        double fewest = errors;
        for (int k = 1; k <= ascending.length; k++) {
            errors += k - 1 - ascending[ascending.length - k];
            fewest = Math.min(fewest, errors);
        }
        return fewest;
    }

    private static double isolates(SimpleGraph graph, int[] arriving) {
        int isolates = 0;
        for (int v = 0; v < graph.size(); v++) {
            isolates += graph.degree(v) == 0 && arriving[v] == 0 ? 1 : 0;
        }
        return isolates;
    }

    /** Sums of whole numbers, so that equal degrees give no variance at all, and so no correlation. */
    private static double assortativity(SimpleGraph graph) {
        double ends = 0;
        double sum = 0;
        double squares = 0;
        double products = 0;
        for (int v = 0; v < graph.size(); v++) {
            double degree = graph.degree(v);
            ends += degree;
            sum += degree * degree;
            squares += degree * degree * degree;
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                products += degree * graph.degree(graph.target()[e]);
            }
        }
        double variance = squares * ends - sum * sum;
        return variance == 0 ? Double.NaN : (products * ends - sum * sum) / variance;
    }
}
