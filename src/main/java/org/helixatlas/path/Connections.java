package org.helixatlas.path;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.Family;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.About;
import org.helixatlas.network.View;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * By which families of ties two actors are connected in a few steps. A connection is a simple path with one family chosen for each
 * step; where several families join the same two actors, each is a connection of its own.
 *
 * @param shortest the number of steps of the shortest path; absent without any
 * @param lengths how many simple paths there are of each length, families not distinguished
 * @param families for each family the paths that need no other
 * @param items each sequence of families, read from the first actor to the second: the shorter, then the more frequent first
 * @param truncated whether the search stopped at its bound: the numbers of the longest paths are then too low
 * @param note why there is no connection; absent where there is one
 */
record Connections(
        Paths.Stop from,
        Paths.Stop to,
        int maxLength,
        @Nullable Integer shortest,
        List<OfLength> lengths,
        List<WithinFamily> families,
        List<Pattern> items,
        boolean truncated,
        @Nullable String note,
        @Nullable Hubs hubs,
        About about)
        implements Table {

    /** How many connections a search counts, and how many patterns it tells apart. */
    private static final int MOST_CONNECTIONS = 1_000_000;

    private static final int MOST_PATTERNS = 10_000;

    /** Simple paths of one length. */
    record OfLength(int length, long paths) {}

    /** Simple paths by ties of one family alone. */
    record WithinFamily(String family, int shortest, long paths) {}

    /**
     * A sequence of families.
     *
     * @param paths how many simple paths can be travelled so
     * @param example the first of these, as ids
     */
    record Pattern(int length, List<String> families, long paths, List<String> example) {}

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of("length", "families", "paths", "example");
    }

    @Override
    @JsonIgnore
    public List<List<Object>> cells() {
        return items.stream()
                .map(i -> List.<Object>of(i.length, i.families, i.paths, i.example))
                .toList();
    }

    /** What a search counts. */
    static final class Counted {

        final List<OfLength> lengths;
        final List<WithinFamily> families;
        final List<Pattern> patterns;
        final boolean truncated;

        private final View view;
        private final Vocabulary vocabulary;
        private final Map<Integer, Long> byLength = new TreeMap<>();
        private final Map<List<Family>, Long> paths = new HashMap<>();
        private final Map<List<Family>, List<String>> examples = new HashMap<>();
        private long connections;

        Counted(Journey journey, int maxLength) {
            view = journey.view();
            vocabulary = view.snapshot().vocabulary();
            long[] families = familiesOfEdges();
            truncated = !SimplePaths.visit(journey, maxLength, way -> {
                byLength.merge(way.length - 1, 1L, Long::sum);
                return count(way, families, new ArrayList<>());
            });
            lengths = byLength.entrySet().stream()
                    .map(e -> new OfLength(e.getKey(), e.getValue()))
                    .toList();
            this.families = withinFamilies();
            patterns = paths.entrySet().stream()
                    .map(e -> new Pattern(
                            e.getKey().size(),
                            e.getKey().stream().map(Family::title).toList(),
                            e.getValue(),
                            examples.getOrDefault(e.getKey(), List.of())))
                    .sorted(Comparator.comparingInt(Pattern::length)
                            .thenComparing(
                                    Comparator.comparingLong(Pattern::paths).reversed())
                            .thenComparing(p -> String.join(" ", p.families)))
                    .toList();
        }

        /** For each edge the families that its ties belong to, as bits. */
        private long[] familiesOfEdges() {
            long[] families = new long[Ties.edges(view)];
            Ties.onEdges(
                    view,
                    view.ties(),
                    (tie, edge) ->
                            families[edge] |= 1L << vocabulary.index(tie.type().family()));
            return families;
        }

        private boolean count(int[] way, long[] families, List<Family> chosen) {
            int at = chosen.size();
            if (at == way.length - 1) {
                List<Family> pattern = List.copyOf(chosen);
                paths.merge(pattern, 1L, Long::sum);
                examples.computeIfAbsent(
                        pattern,
                        p -> Arrays.stream(way).mapToObj(v -> view.id(v)).toList());
                return ++connections < MOST_CONNECTIONS && paths.size() < MOST_PATTERNS;
            }
            long bits = families[Ties.edge(view, way[at], way[at + 1])];
            boolean on = true;
            for (Family family : vocabulary.families()) {
                if (on && (bits & 1L << vocabulary.index(family)) != 0) {
                    chosen.add(family);
                    on = count(way, families, chosen);
                    chosen.remove(at);
                }
            }
            return on;
        }

        private List<WithinFamily> withinFamilies() {
            Map<Family, WithinFamily> within = new TreeMap<>(Comparator.comparingInt(vocabulary::index));
            paths.forEach((pattern, n) -> {
                Family family = pattern.get(0);
                if (pattern.stream().allMatch(family::equals)) {
                    within.merge(
                            family,
                            new WithinFamily(family.title(), pattern.size(), n),
                            (a, b) -> new WithinFamily(a.family, Math.min(a.shortest, b.shortest), a.paths + b.paths));
                }
            });
            return List.copyOf(within.values());
        }
    }
}
