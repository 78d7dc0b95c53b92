package org.helixatlas.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * Makes the networks of the benchmark and times every measure that is on the class path on them, by its id. Writes rows of network,
 * measure, seconds of the first call, median of five later ones, median processor time of these (all threads), and what was found,
 * separated by tabs.
 */
class Bench {

    private static final int RUNS = 5;

    /** About how many steps the service reckons two cores to make in a second. */
    private static final double A_SECOND = 1e9;

    /** The service's own default bound; beyond it a measure is timed by sampling only. */
    private static final double MAX_STEPS = 1e10;

    /** Views that take a part of the network. */
    private static final Map<String, NetworkFilter> PARTS = new TreeMap<>(Map.of(
            "a year", NetworkFilter.NONE.asOf(2000),
            "a sphere", NetworkFilter.NONE.withSpheres(Set.of(Vocabulary.shipped().spheres().iterator().next())),
            "a data set", NetworkFilter.NONE.withDatasets(Set.of("bench")),
            "what is stated", NetworkFilter.NONE.stated()));

    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("generate")) {
            generate(Path.of(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            Set<String> only = Set.of(Arrays.copyOfRange(arguments, 4, arguments.length));
            measure(Path.of(arguments[1]), arguments[2], Integer.parseInt(arguments[3]), only);
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

    private static void measure(Path file, String network, int actors, Set<String> only) throws Exception {
        Snapshot snapshot = EdgeList.snapshot(file, actors);
        View[] views = new View[2];
        time(network, "view", only, () -> views[0] = View.of(snapshot, NetworkFilter.NONE, Projection.UNDIRECTED));
        time(network, "view directed", only, () -> views[1] = View.of(snapshot, NetworkFilter.NONE, Projection.DIRECTED));
        for (Map.Entry<String, NetworkFilter> part : PARTS.entrySet()) {
            time(network, "view of " + part.getKey(), only, () -> View.of(snapshot, part.getValue(), Projection.UNDIRECTED));
        }
        views[0] = View.of(snapshot, NetworkFilter.NONE, Projection.UNDIRECTED);
        views[1] = View.of(snapshot, NetworkFilter.NONE, Projection.DIRECTED);
        for (Measure measure : measures().values()) {
            for (View view : views) {
                for (Map<String, String> options : choices(measure)) {
                    time(network, measure, view, options, only);
                }
            }
        }
    }

    /** The defaults, and each word of each choice beside the defaults of the others; lengths of edges aside, which have none here. */
    private static List<Map<String, String>> choices(Measure measure) {
        List<Map<String, String>> choices = new ArrayList<>(List.of(Map.of()));
        measure.definition().options().stream()
                .filter(option -> !option.name().equals("weightAs"))
                .forEach(option -> option.choices().stream()
                        .filter(word -> !word.equals(option.byDefault()))
                        .forEach(word -> choices.add(Map.of(option.name(), word))));
        return choices;
    }

    /** Times a measure as asked, or by 100 samples where the service would refuse it so. */
    private static void time(
            String network, Measure measure, View view, Map<String, String> options, Set<String> only)
            throws Exception {
        String name = measure.definition().id() + (view.projection().directed() ? " directed" : "");
        for (String option : new TreeMap<>(options).keySet()) {
            name += " " + option + "=" + options.get(option);
        }
        if (!asked(name, only)) {
            return;
        }
        Options values = Options.of(measure.definition(), options);
        double steps = measure.steps(view, values);
        boolean samples = measure.definition().options().stream()
                .anyMatch(option -> option.name().equals("samples"));
        if (steps > MAX_STEPS) {
            System.err.printf(
                    Locale.ROOT, "%s %s: refused, since it would take about %.0f s%n", network, name, steps / A_SECOND);
        }
        if (samples && (steps > MAX_STEPS || !network.equals("S") && steps > MAX_STEPS / 2)) {
            Map<String, String> sampled = new TreeMap<>(options);
            sampled.put("samples", "100");
            Options fewer = Options.of(measure.definition(), sampled);
            time(network, name.replaceFirst("( directed|$)", " 100 samples$1"), only, () -> measure.of(view, fewer));
        }
        if (steps <= MAX_STEPS) {
            time(network, name, only, () -> measure.of(view, values));
        }
    }

    private static boolean asked(String name, Set<String> only) {
        return only.isEmpty() || only.stream().anyMatch(name::startsWith);
    }

    private static void time(String network, String name, Set<String> only, Callable<Object> call) throws Exception {
        if (!asked(name, only)) {
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
            if (run == 0 && seconds[0] > 30) {
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
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        for (var bean : scanner.findCandidateComponents("org.helixatlas")) {
            context.register(Class.forName(bean.getBeanClassName()));
        }
        context.refresh();
        Map<String, Measure> measures = new TreeMap<>();
        context.getBeansOfType(Measure.class)
                .values()
                .forEach(measure -> measures.put(measure.definition().id(), measure));
        return measures;
    }
}
