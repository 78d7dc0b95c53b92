package org.helixatlas.lineage;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.helixatlas.bench.EdgeList;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;

/**
 * Times lineage in a network of the benchmark, of which some actors are one family: a fifth were spun off from the first, each other one from
 * any before it, drawn at random. Writes a table.
 */
final class LineageTimes {

    private static final int WARMING = 20;
    private static final int ASKED = 2000;

    private LineageTimes() {}

    public static void main(String[] arguments) throws Exception {
        int family = Integer.parseInt(arguments[2]);
        int actors = Integer.parseInt(arguments[1]);
        Snapshot network = network(Path.of(arguments[0]), actors, family);
        Map<NetworkFilter, Descent> kept = new HashMap<>();
        DescentSource source =
                (snapshot, filter, through) -> kept.computeIfAbsent(filter, f -> Descent.of(snapshot, f, through));
        System.out.println("| question | first, s | median, µs | 99th percentile, µs |\n| --- | ---: | ---: | ---: |");
        Random chance = new Random(1);
        row(
                "lineage of one of %,d, both ways".formatted(family),
                () -> lineage(source, network, EdgeList.id(1 + chance.nextInt(family))));
        row("lineage of an actor without kin", () -> lineage(source, network, EdgeList.id(actors - 1)));
        Descent descent = source.of(network, NetworkFilter.NONE, Through.ORGANISATIONS);
        int root = descent.member(EdgeList.id(0));
        Progeny.Effort effort = new Progeny.Effort(Long.MAX_VALUE);
        if (descent.progeny(root, effort).descendants() != family) {
            throw new AssertionError(descent.progeny(root, effort));
        }
        row("progeny of the first, %,d".formatted(family), () -> descent.progeny(root, effort));
    }

    private static Lineage lineage(DescentSource source, Snapshot network, String actor) {
        return Lineage.of(source, network, actor, Direction.BOTH, 100, Through.ORGANISATIONS, NetworkFilter.NONE);
    }

    private static Snapshot network(Path file, int actors, int family) throws Exception {
        SnapshotBuilder builder = EdgeList.builder(file, actors);
        RelationType spunOff = Vocabulary.shipped().type("SPUN_OFF_FROM").orElseThrow();
        Random chance = new Random(1);
        for (int i = 1; i <= family; i++) {
            int parent = i <= family / 5 ? 0 : chance.nextInt(i);
            // A number that none of the others has.
            builder.tie(EdgeList.tie(-i, EdgeList.id(i), spunOff, EdgeList.id(parent), "bench"));
        }
        return builder.build();
    }

    private static void row(String question, Runnable asked) {
        double first = seconds(asked);
        double[] times = new double[ASKED];
        for (int round = 0; round <= WARMING; round++) {
            Arrays.setAll(times, i -> seconds(asked));
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.1f | %.1f |%n",
                question,
                first,
                times[ASKED / 2] * 1e6,
                times[ASKED - ASKED / 100] * 1e6);
    }

    private static double seconds(Runnable asked) {
        long begun = System.nanoTime();
        asked.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
