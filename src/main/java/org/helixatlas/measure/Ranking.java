package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.network.About;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * A result in order.
 *
 * @param by the variant that was computed, where the measure has several
 * @param about what was covered, and by which definition
 * @param found what was found of the network as a whole
 */
public record Ranking(
        String measure,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by,
        MeasureAbout about,
        Map<String, Object> found,
        List<Ranked> items)
        implements Table {

    /**
     * An actor's place, or an edge's.
     *
     * @param rank from 1; values that differ by less than 1e-12 of themselves share a rank, and the next one is skipped; null for a value that is not defined
     * @param other the edge's other end, where edges are ranked
     * @param value the raw value, null where the measure defines none
     * @param columns more values by name
     */
    public record Ranked(
            @Nullable Integer rank,
            String actor,
            String name,
            String kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String other,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String otherName,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String otherKind,

            @Nullable Double value,
            @Nullable Double normalised,
            @JsonAnyGetter Map<String, @Nullable Object> columns) {}

    /** The first places of a result. */
    static Ranking of(
            View view, MeasureDefinition definition, Options options, Result result, boolean lowestFirst, int top) {
        return new Ranking(
                definition.id(),
                options.values().get("by"),
                new MeasureAbout(About.of(view), definition, options.values()),
                result.found(),
                items(view, result, lowestFirst).stream().limit(top).toList());
    }

    /** All places of a result. */
    public static List<Ranked> items(View view, Result result, boolean lowestFirst) {
        if (result instanceof Scores s) {
            return items(s.value(), s.normalised(), s.listed(), s.columns(), lowestFirst, v -> view.actor(v), null);
        }
        EdgeScores b = (EdgeScores) result;
        int[] all = IntStream.range(0, b.value().length).toArray();
        return items(
                b.value(),
                b.normalised(),
                all,
                b.columns(),
                lowestFirst,
                i -> view.actor(b.one()[i]),
                i -> view.actor(b.other()[i]));
    }

    private static List<Ranked> items(
            double[] value,
            double[] normalised,
            int[] listed,
            List<Scores.Column> columns,
            boolean lowestFirst,
            java.util.function.IntFunction<Snapshot.Actor> one,
            java.util.function.@Nullable IntFunction<Snapshot.Actor> other) {
        int[] order = order(value, listed, lowestFirst);
        List<Ranked> items = new ArrayList<>(order.length);
        for (int i = 0; i < order.length; i++) {
            int v = order[i];
            boolean equal = i > 0 && equal(value[v], value[order[i - 1]]);
            Snapshot.Actor actor = one.apply(v);
            Snapshot.Actor end = other == null ? null : other.apply(v);
            Map<String, @Nullable Object> more = new LinkedHashMap<>();
            columns.forEach(c -> more.put(
                    c.name(),
                    Double.isNaN(c.values()[v])
                            ? null
                            : c.whole() ? (Object) (long) c.values()[v] : (Object) c.values()[v]));
            items.add(new Ranked(
                    Double.isNaN(value[v]) ? null : equal ? items.get(i - 1).rank : (Integer) (i + 1),
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    end == null ? null : end.id(),
                    end == null ? null : end.name(),
                    end == null ? null : end.kind().label(),
                    defined(value[v]),
                    defined(normalised[v]),
                    more));
        }
        return items;
    }

    /** Nodes by value, equal ones by number, undefined ones last. */
    private static int[] order(double[] value, int[] listed, boolean lowestFirst) {
        int[] order = Arrays.stream(listed)
                .boxed()
                .sorted(Comparator.comparing((Integer v) -> Double.isNaN(value[v]))
                        .thenComparingDouble(v -> lowestFirst ? value[v] : -value[v])
                        .thenComparing(v -> v))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0, end; i < order.length; i = end) {
            end = i + 1;
            while (end < order.length && equal(value[order[end]], value[order[end - 1]])) {
                end++;
            }
            Arrays.sort(order, i, end);
        }
        return order;
    }

    /** Sums of the same parts in another order differ in their last bits, and are the same value for who reads a rank. */
    private static boolean equal(double a, double b) {
        return a == b
                || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
                || (Double.isNaN(a) && Double.isNaN(b));
    }

    private static @Nullable Double defined(double value) {
        return Double.isNaN(value) ? null : value;
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        List<String> header = new ArrayList<>(List.of("rank", "actor", "name", "kind"));
        if (edges()) {
            header.addAll(List.of("other", "otherName", "otherKind"));
        }
        header.addAll(List.of("value", "normalised"));
        items.stream().findFirst().ifPresent(item -> header.addAll(item.columns.keySet()));
        return header;
    }

    private boolean edges() {
        return items.stream().anyMatch(item -> item.other != null);
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        boolean edges = edges();
        for (Ranked item : items) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(item.rank, item.actor, item.name, item.kind));
            if (edges) {
                row.addAll(Arrays.asList(item.other, item.otherName, item.otherKind));
            }
            row.addAll(Arrays.asList(item.value, item.normalised));
            row.addAll(item.columns.values());
            rows.add(row);
        }
        return rows;
    }
}
