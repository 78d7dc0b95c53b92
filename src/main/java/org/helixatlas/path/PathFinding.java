package org.helixatlas.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.evidence.Grade;
import org.helixatlas.network.About;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.network.ViewSource;
import org.helixatlas.web.InvalidRequest;

/** Finds paths and shows them with their ties and what these rest on. */
public final class PathFinding {

    private static final int MAX_SHOWN = 100;
    private static final int MAX_STEPS_OF_ALL = 6;

    private PathFinding() {}

    /**
     * The paths that are asked for.
     *
     * @param world the network as the filter's data sets know it
     * @throws InvalidRequest when there is no such order, an end is unknown, or something is out of bounds
     */
    public static Paths paths(ViewSource views, Snapshot world, PathRequest asked) {
        PathOrder order = PathOrder.of(asked.by());
        int most = order == PathOrder.ALL ? MAX_STEPS_OF_ALL : ReliablePaths.MOST_STEPS;
        PathQuery.require("maxLength", asked.maxLength(), most);
        PathQuery.require("top", asked.top(), MAX_SHOWN);
        return paths(PathQuery.of(views, world, asked), order, asked.top());
    }

    private static Paths paths(PathQuery question, PathOrder order, int top) {
        FoundPaths found = find(question, order, top);
        return new Paths(
                Paths.Stop.of(question.from()),
                Paths.Stop.of(question.to()),
                order.title(),
                question.maxLength(),
                found.ways().stream()
                        .map(w -> w.length - 1)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                found.count(),
                found.truncated(),
                found.ways().isEmpty() ? question.whyNone() : null,
                question.hubs(),
                shown(question.view(), found.ways()),
                new Paths.PathsAbout(
                        About.of(question.view()), order.meaning(), order.reference(), Paths.Reliability.CONVENTION));
    }

    private static FoundPaths find(PathQuery question, PathOrder order, int top) {
        Journey journey = question.journey();
        if (journey == null) {
            return new FoundPaths(List.of(), 0, false);
        }
        return switch (order) {
            case SHORTEST -> ShortestPaths.of(journey, question.maxLength(), top);
            case ALL -> SimplePaths.of(journey, question.maxLength(), top);
            case RELIABILITY -> ReliablePaths.of(journey, reliabilities(question.view()), question.maxLength(), top);
        };
    }

    /** For each outgoing edge the reliability of the best of its ties. */
    private static double[] reliabilities(View view) {
        Particulars known = view.snapshot().statements().particulars();
        double[] reliability = new double[Ties.edges(view)];
        Ties.onEdges(view, view.ties(), (tie, edge) -> {
            double value = Grade.together(
                    known.citations(tie.evidence().stream()).map(Grade::of).toList());
            reliability[edge] = Math.max(reliability[edge], value);
        });
        return reliability;
    }

    private static List<Paths.Path> shown(View view, List<int[]> ways) {
        Map<String, Map<String, List<Snapshot.Tie>>> ties = tiesBetween(view, ways);
        List<Paths.Path> paths = new ArrayList<>();
        for (int[] way : ways) {
            List<Paths.Hop> hops = new ArrayList<>();
            double reliability = 1;
            for (int i = 0; i + 1 < way.length; i++) {
                Paths.Hop hop = hop(view, way[i], way[i + 1], ties);
                hops.add(hop);
                reliability *= hop.reliability();
            }
            paths.add(new Paths.Path(
                    hops.size(),
                    Grade.rounded(reliability),
                    Arrays.stream(way).mapToObj(v -> view.id(v)).toList(),
                    hops));
        }
        return paths;
    }

    /** The ties between neighbours on the ways, by source and target. */
    private static Map<String, Map<String, List<Snapshot.Tie>>> tiesBetween(View view, List<int[]> ways) {
        Map<String, Map<String, List<Snapshot.Tie>>> ties = new HashMap<>();
        for (int[] way : ways) {
            for (int i = 0; i + 1 < way.length; i++) {
                String a = view.id(way[i]);
                String b = view.id(way[i + 1]);
                ties.computeIfAbsent(a, k -> new HashMap<>()).computeIfAbsent(b, k -> new ArrayList<>());
                ties.computeIfAbsent(b, k -> new HashMap<>()).computeIfAbsent(a, k -> new ArrayList<>());
            }
        }
        for (Snapshot.Tie tie :
                view.tiesAmong(ways.stream().flatMapToInt(Arrays::stream).toArray())) {
            List<Snapshot.Tie> between =
                    ties.getOrDefault(tie.source(), Map.of()).get(tie.target());
            if (between != null) {
                between.add(tie);
            }
        }
        return ties;
    }

    private static Paths.Hop hop(View view, int from, int to, Map<String, Map<String, List<Snapshot.Tie>>> ties) {
        Snapshot.Actor a = view.actor(from);
        Snapshot.Actor b = view.actor(to);
        List<Paths.HopTie> shown = new ArrayList<>();
        for (Snapshot.Tie tie : between(ties, a.id(), b.id())) {
            shown.add(travelled(view, tie, true));
        }
        for (Snapshot.Tie tie : between(ties, b.id(), a.id())) {
            if (Ties.travelsBothWays(view, tie)) {
                shown.add(travelled(view, tie, false));
            }
        }
        shown.sort(
                Comparator.comparingDouble((Paths.HopTie t) -> -t.reliability()).thenComparing(Paths.HopTie::id));
        return new Paths.Hop(Paths.Stop.of(a), Paths.Stop.of(b), shown.get(0).reliability(), shown);
    }

    private static Set<Snapshot.Tie> between(
            Map<String, Map<String, List<Snapshot.Tie>>> ties, String source, String target) {
        return new LinkedHashSet<>(ties.getOrDefault(source, Map.of()).getOrDefault(target, List.of()));
    }

    private static Paths.HopTie travelled(View view, Snapshot.Tie tie, boolean along) {
        List<Evidence> evidence = Evidence.cited(view.snapshot(), tie.evidence());
        Tied tied = Tied.of(view, tie);
        return new Paths.HopTie(
                tie.id(),
                tied.type(),
                tied.family(),
                along ? tie.type().verb() : tie.type().inverse(),
                along,
                tied.from(),
                tied.to(),
                tied.certainty(),
                tied.note(),
                tied.basis(),
                Grade.together(evidence.stream().map(Grade::of).toList()),
                tied.datasets(),
                evidence);
    }
}
