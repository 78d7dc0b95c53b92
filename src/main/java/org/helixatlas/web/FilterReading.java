package org.helixatlas.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Weight;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;

/** Reads the network filter and its projection from what one request or call asks for; everything wrong is collected. */
public final class FilterReading {

    private final Function<Set<String>, Vocabulary> vocabularies;
    private final Supplier<SortedSet<String>> units;
    private final Function<String, String @Nullable []> request;
    private final String first;
    private final String last;
    private final List<Wrong> errors = new ArrayList<>();

    private final boolean against;
    private final boolean otherTime;

    /**
     * Reads what is asked of a network.
     *
     * @param asked the values of each parameter; null of one that is not given
     */
    public static FilterReading of(Snapshot network, Function<String, String @Nullable []> asked) {
        return new FilterReading(network.statements()::vocabulary, network::units, asked, false, "from", "to");
    }

    /**
     * The same, where the network's window has other names.
     *
     * @param first the name of its first year
     * @param last the name of its last year
     */
    public static FilterReading of(
            Snapshot network, Function<String, String @Nullable []> asked, String first, String last) {
        return new FilterReading(network.statements()::vocabulary, network::units, asked, false, first, last);
    }

    FilterReading(
            Function<Set<String>, Vocabulary> vocabularies,
            Supplier<SortedSet<String>> units,
            Function<String, String @Nullable []> request,
            boolean against,
            String first,
            String last) {
        this.vocabularies = vocabularies;
        this.units = units;
        this.request = request;
        this.first = first;
        this.last = last;
        this.against = against;
        otherTime = against
                && List.of("asOf", "from", "to").stream()
                        .anyMatch(name -> request.apply(Against.PREFIX + name) != null);
    }

    /**
     * The projection.
     *
     * @throws InvalidRequest when there is anything wrong with it
     */
    public Projection projection() {
        boolean directed = choice("directed", "false", "true");
        String weighted = single("weighted");
        Weight weight = weighted == null ? Weight.NONE : weight(weighted);
        Vocabulary vocabulary = vocabulary();
        Set<Kind> events = new LinkedHashSet<>(each("events", vocabulary::kind, vocabulary.kindLabels()));
        boolean folded = choice("folded", "false", "true");
        if (directed && !events.isEmpty()) {
            errors.add(new Wrong("directed", "a two-mode network is taken without directions; leave out directed"));
        }
        if (folded && events.isEmpty()) {
            errors.add(new Wrong("folded", "folded needs events: the kinds that actors are to share"));
        }
        if (folded && !weight.ofFolded()) {
            errors.add(new Wrong(
                    "weighted", "a folded network is weighted by shared events: weighted is true, newman or false"));
        }
        if (!folded && !weight.ofTies()) {
            errors.add(new Wrong("weighted", "newman weighs shared events: it needs folded=true, and events"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new Projection(directed, weight, events, folded);
    }

    /** What ties weigh, where they are not folded. */
    Weight weightOfTies() {
        String weighted = single("weighted");
        Weight weight = weighted == null ? Weight.NONE : weight(weighted);
        if (!weight.ofTies()) {
            errors.add(new Wrong("weighted", "newman weighs shared events, and here edges are ties"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return weight;
    }

    private Weight weight(String title) {
        return Weight.of(title).orElseGet(() -> {
            SortedSet<String> known = units.get();
            if (!known.contains(title)) {
                errors.add(new Wrong("weighted", Weight.unknown(title, Weight.titles(), known)));
            }
            return Weight.ofUnit(title);
        });
    }

    /**
     * The filter.
     *
     * @throws InvalidRequest when there is anything wrong with it
     */
    public NetworkFilter filter() {
        Set<RelationType> types = new LinkedHashSet<>();
        Vocabulary vocabulary = vocabulary();
        for (Family family : each("families", vocabulary::family, vocabulary.familyTitles())) {
            // No types at all would mean every type.
            if (vocabulary.types(family).isEmpty()) {
                errors.add(new Wrong("families", "no relation type is of the family '" + family.title() + "'"));
            }
            types.addAll(vocabulary.types(family));
        }
        types.addAll(each("types", vocabulary::type, vocabulary.typeNames()));
        Set<Kind> kinds = new LinkedHashSet<>(each("kinds", vocabulary::kind, vocabulary.kindLabels()));
        Set<Sphere> spheres = new LinkedHashSet<>(each("spheres", vocabulary::sphere, vocabulary.sphereTitles()));
        Set<String> datasets = new LinkedHashSet<>(each("datasets", Optional::of, List.of()));
        boolean stated = choice("evidence", "all", "stated");
        boolean possible = choice("certainty", "certain", "possible");
        boolean populations = choice("populations", "false", "true");
        Integer asOf = year("asOf");
        Integer from = year(first);
        Integer to = year(last);
        if (asOf != null && (from != null || to != null)) {
            errors.add(new Wrong(
                    "asOf",
                    "asOf stands for one year, " + first + " and " + last + " for a window; give one or the other"));
        }
        if (from != null && to != null && from > to) {
            errors.add(new Wrong(last, "the window from " + from + " to " + to + " ends before it starts"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new NetworkFilter(
                types,
                kinds,
                spheres,
                datasets,
                stated,
                asOf == null ? from : asOf,
                asOf == null ? to : asOf,
                possible,
                populations,
                single("park"));
    }

    /** The words of the data sets that the request names: others are unknown where these are asked alone. */
    private Vocabulary vocabulary() {
        String[] named = values("datasets");
        return vocabularies.apply(
                named == null
                        ? Set.of()
                        : Arrays.stream(String.join(",", named).split(","))
                                .map(String::strip)
                                .collect(Collectors.toSet()));
    }

    private <T> List<T> each(String name, Function<String, Optional<T>> reader, Collection<String> valid) {
        List<T> values = new ArrayList<>();
        String text = list(name);
        if (text == null) {
            return values;
        }
        for (String word : text.split(",", -1)) {
            reader.apply(word.strip())
                    .filter(v -> !word.isBlank())
                    .ifPresentOrElse(
                            values::add,
                            () -> errors.add(new Wrong(
                                    name,
                                    "there is no '" + Excerpt.of(word.strip()) + "' among the " + name
                                            + (valid.isEmpty()
                                                    ? ""
                                                    : "; " + SpellingSuggestion.hint(word.strip(), valid)))));
        }
        return values;
    }

    private boolean choice(String name, String byDefault, String other) {
        String text = single(name);
        if (text != null && !text.equals(byDefault) && !text.equals(other)) {
            errors.add(new Wrong(name, "'" + Excerpt.of(text) + "' is neither " + byDefault + " nor " + other));
        }
        return other.equals(text);
    }

    private @Nullable Integer year(String name) {
        String text = single(name);
        if (text == null) {
            return null;
        }
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FilterWords.EARLIEST && year <= FilterWords.LATEST) {
                return year;
            }
        }
        errors.add(new Wrong(
                name,
                "'" + Excerpt.of(text) + "' is not a year; write four digits from " + FilterWords.EARLIEST + " to "
                        + FilterWords.LATEST));
        return null;
    }

    private String @Nullable [] values(String name) {
        String[] values = against ? request.apply(Against.PREFIX + name) : null;
        if (values == null) {
            boolean replaced = otherTime && List.of("asOf", "from", "to").contains(name);
            values = replaced ? null : request.apply(name);
        }
        return values;
    }

    private @Nullable String single(String name) {
        String[] values = values(name);
        if (values != null && values.length > 1) {
            errors.add(new Wrong(name, name + " is given " + values.length + " times; give it once"));
        }
        return values == null ? null : given(name, values[0]);
    }

    /** Values with commas between them: in one parameter, or, as many tools send lists, in several of one name. */
    private @Nullable String list(String name) {
        String[] values = values(name);
        return values == null ? null : given(name, String.join(",", values));
    }

    private @Nullable String given(String name, String text) {
        if (text.isBlank()) {
            errors.add(new Wrong(name, name + " is empty; give a value or leave it out"));
            return null;
        }
        return text.strip();
    }
}
