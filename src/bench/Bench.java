import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Result;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Makes the networks of the benchmark and times every measure that is on the class path on them, by its id. Writes rows of network,
 * measure, seconds of the first call, median of five later ones, median processor time of these (all threads), and what was found,
 * separated by tabs.
 */
class Bench {

    private static final int RUNS = 5;

    /** The service's own default bound; beyond it a measure is timed by sampling only. */
    private static final double MAX_STEPS = 2e10;

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("generate")) {
            generate(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            Set<String> only = Set.of(Arrays.copyOfRange(arguments, 3, arguments.length));
            measure(Path.of(arguments[1]), arguments[2], only);
        }
    }

    /**
     * Draws distinct pairs of actors in proportion to the product of their weights, which follow a power law of exponent 2.5 with an
     * upper bound (Chung and Lu, PNAS 99, 2002): a few hubs, many of one or two ties, some isolates and small parts.
     */
    private static void generate(Path file, int actors, int ties) throws IOException {
        Random random = new Random(1);
        double[] cumulative = new double[actors];
        double sum = 0;
        for (int i = 0; i < actors; i++) {
            sum += Math.min(Math.pow(1 - random.nextDouble(), -1 / 1.5), Math.sqrt(actors));
            cumulative[i] = sum;
        }
        Set<Long> pairs = new HashSet<>();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            while (pairs.size() < ties) {
                int a = draw(cumulative, random);
                int b = draw(cumulative, random);
                if (a != b && pairs.add((long) Math.min(a, b) * actors + Math.max(a, b))) {
                    writer.write(a + " " + b + "\n");
                }
            }
        }
    }

    private static int draw(double[] cumulative, Random random) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, cumulative.length - 1);
    }

    private static void measure(Path file, String network, Set<String> only) throws Exception {
        int actors = network.equals("M") ? 100_000 : 10_000;
        boolean large = network.equals("M");
        Snapshot snapshot = snapshot(file, actors);
        View[] views = new View[2];
        time(network, "view", only, () -> views[0] = View.of(snapshot, NetworkFilter.NONE, Projection.UNDIRECTED));
        time(network, "view directed", only, () -> views[1] = View.of(snapshot, NetworkFilter.NONE, Projection.DIRECTED));
        views[0] = View.of(snapshot, NetworkFilter.NONE, Projection.UNDIRECTED);
        views[1] = View.of(snapshot, NetworkFilter.NONE, Projection.DIRECTED);
        for (Measure measure : measures().values()) {
            List<String> names =
                    measure.definition().options().stream().map(o -> o.name()).toList();
            List<Map<String, String>> asked = List.of(Map.of());
            if (large && names.contains("samples")) {
                asked = List.of(Map.of("samples", "100"));
            }
            for (Map<String, String> options : asked) {
                for (View view : views) {
                    String name = measure.definition().id() + (options.isEmpty() ? "" : " 100 samples")
                            + (view.projection().directed() ? " directed" : "");
                    Options values = Options.of(measure.definition(), options);
                    if (measure.steps(view, values) > MAX_STEPS) {
                        System.err.printf("%s: %.1e steps, refused%n", name, measure.steps(view, values));
                        continue;
                    }
                    time(network, name, only, () -> measure.of(view, values));
                }
            }
        }
    }

    private static void time(String network, String name, Set<String> only, Callable<Object> call) throws Exception {
        if (!only.isEmpty() && only.stream().noneMatch(name::startsWith)) {
            return;
        }
        double[] seconds = new double[RUNS + 1];
        double[] processor = new double[RUNS + 1];
        Object answer = "";
        for (int run = 0; run < seconds.length; run++) {
            long start = System.nanoTime();
            long used = SYSTEM.getProcessCpuTime();
            answer = call.call();
            seconds[run] = (System.nanoTime() - start) / 1e9;
            processor[run] = (SYSTEM.getProcessCpuTime() - used) / 1e9;
            if (run == 0 && seconds[0] > 60) {
                Arrays.fill(seconds, seconds[0]);
                Arrays.fill(processor, processor[0]);
                break;
            }
        }
        double first = seconds[0];
        double[] later = Arrays.copyOfRange(seconds, 1, seconds.length);
        double[] laterUsed = Arrays.copyOfRange(processor, 1, processor.length);
        Arrays.sort(later);
        Arrays.sort(laterUsed);
        System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%.4f\t%.4f\t%.4f\t%s%n",
                network,
                name,
                first,
                later[RUNS / 2],
                laterUsed[RUNS / 2],
                answer instanceof Result result ? result.found() : "");
    }

    private static Map<String, Measure> measures() throws Exception {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Measure.class));
        Map<String, Measure> measures = new TreeMap<>();
        for (var bean : scanner.findCandidateComponents("org.helixatlas")) {
            try {
                Constructor<?> constructor =
                        Class.forName(bean.getBeanClassName()).getDeclaredConstructor();
                constructor.setAccessible(true);
                Measure measure = (Measure) constructor.newInstance();
                measures.put(measure.definition().id(), measure);
            } catch (NoSuchMethodException e) {
                System.err.println(bean.getBeanClassName() + " needs other parts of the service and is not timed");
            }
        }
        return measures;
    }

    private static Snapshot snapshot(Path file, int actors) throws IOException {
        Sphere[] spheres = Sphere.values();
        Snapshot.Builder builder = Snapshot.builder("bench").dataset(new Snapshot.Dataset("bench", "Bench", "1", "0"));
        for (int i = 0; i < actors; i++) {
            builder.actor(new Snapshot.Actor(
                    id(i),
                    id(i),
                    Kind.FIRM,
                    spheres[i % spheres.length],
                    Snapshot.UNKNOWN,
                    Snapshot.UNKNOWN,
                    "bench"));
        }
        RelationType supplies = RelationTypes.of("SUPPLIES").orElseThrow();
        int n = 0;
        for (String line : Files.readAllLines(file)) {
            String[] ends = line.split(" ");
            builder.tie(new Snapshot.Tie(
                    "tie" + n++,
                    id(Integer.parseInt(ends[0])),
                    supplies,
                    id(Integer.parseInt(ends[1])),
                    Snapshot.UNKNOWN,
                    Snapshot.UNKNOWN,
                    Double.NaN,
                    null,
                    null,
                    null,
                    Basis.STATED,
                    List.of("bench"),
                    List.of()));
        }
        return builder.build();
    }

    private static String id(int i) {
        return String.format("a%06d", i);
    }
}
