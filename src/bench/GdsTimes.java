package org.helixatlas.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.helixatlas.network.GdsOracle;

/**
 * Times Neo4j's Graph Data Science library on a network of {@code Bench}, projected without direction: a line of tabs for each
 * measure as {@code Bench} writes them. Two threads, but one for Louvain and Leiden, which are quicker so on two cores.
 */
public final class GdsTimes {

    private static final int RUNS = 5;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        String network = arguments[1];
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("pagerank", "pageRank.stream($graph, {concurrency: 2, maxIterations: 100, tolerance: 1e-7})");
        if (network.equals("M")) {
            calls.put(
                    "betweenness 100 samples",
                    "betweenness.stream($graph, {concurrency: 2, samplingSize: 100, samplingSeed: 1})");
        } else {
            calls.put("closeness", "closeness.stream($graph, {concurrency: 2})");
            calls.put("harmonic", "closeness.harmonic.stream($graph, {concurrency: 2})");
        }
        calls.put("eigenvector", "eigenvector.stream($graph, {concurrency: 2, maxIterations: 100, tolerance: 1e-9})");
        calls.put("leiden", "leiden.stats($graph, {concurrency: 1, randomSeed: 0})");
        calls.put("louvain", "louvain.stats($graph, {concurrency: 1})");
        List<String> only = List.of(arguments).subList(3, arguments.length);
        calls.keySet().removeIf(name -> !only.isEmpty() && only.stream().noneMatch(name::startsWith));
        try (GdsOracle gds = GdsOracle.of(EdgeList.snapshot(file, Integer.parseInt(arguments[2])), false)) {
            calls.forEach((name, call) -> time(network, name, call, gds));
        }
    }

    private static void time(String network, String name, String call, GdsOracle gds) {
        boolean stats = call.contains(".stats(");
        String cypher = "CALL gds." + call + (stats ? " YIELD modularity RETURN modularity AS value" : " YIELD nodeId RETURN count(nodeId) AS value");
        double[] seconds = new double[RUNS];
        double[] processor = new double[RUNS];
        double first = 0;
        double found = 0;
        for (int run = -1; run < RUNS; run++) {
            long used = SYSTEM.getProcessCpuTime();
            long begun = System.nanoTime();
            found = gds.value(cypher);
            double took = (System.nanoTime() - begun) / 1e9;
            if (run < 0) {
                first = took;
            } else {
                seconds[run] = took;
                processor[run] = (SYSTEM.getProcessCpuTime() - used) / 1e9;
            }
        }
        Arrays.sort(seconds);
        Arrays.sort(processor);
        System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%.3f\t%.4f\t%.4f\t%s%n",
                network,
                name,
                first,
                seconds[RUNS / 2],
                processor[RUNS / 2],
                stats ? String.format(Locale.ROOT, "modularity=%.4f", found) : "");
    }
}
