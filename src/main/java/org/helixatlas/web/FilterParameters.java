package org.helixatlas.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Weight;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * The network filter and its projection as query parameters: a controller asks for a {@link NetworkFilter}, for one {@link Against}
 * it, or for a {@link Projection}, and gets it. Where an endpoint's own {@code from} and {@code to} name actors, the filter's window
 * is {@code since} and {@code until} instead.
 */
@Component
class FilterParameters implements HandlerMethodArgumentResolver {

    private static final Map<String, String> DESCRIPTIONS = descriptions();

    /** The same for the projection. */
    static final Map<String, String> PROJECTION = projection();

    private static final int EARLIEST = 1000;
    private static final int LATEST = 2999;

    private final CurrentNetwork network;

    FilterParameters(CurrentNetwork network) {
        this.network = network;
    }

    private static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("families", "Families of relation types, separated by commas; all when left out.");
        all.put("types", "Relation types, separated by commas; together with families, either may admit a tie.");
        all.put("kinds", "Kinds of actors by label, separated by commas; those that can act when left out.");
        all.put("spheres", "Spheres, separated by commas: academia, industry, government, civil society.");
        all.put(
                "datasets",
                "Ids of data sets, separated by commas; all when left out. The answer is that of a service which has loaded"
                        + " these alone.");
        all.put(
                "evidence",
                "`stated` answers as if nothing had been inferred: neither actors nor ties nor years; `all` is the"
                        + " default.");
        all.put("asOf", "A year: what was certain in it.");
        all.put("from", "First year of a window: what was certain in some year of it.");
        all.put("to", "Last year of a window.");
        all.put(
                "certainty",
                "With a time: `certain`, the default, for what sources make sure of in it; `possible` takes in what nothing"
                        + " that is stated forbids too. Each row says which it is.");
        all.put("populations", "`true` adds populations, which stand for classes of actors; `false` is the default.");
        all.put("park", "Id of a science park: only actors located in it or in its sub-parks.");
        return all;
    }

    private static Map<String, String> projection() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("directed", "`true` keeps the directions of ties; `false` is the default.");
        all.put(
                "weighted",
                "What an edge weighs: `false` 1, the default; `true` or `ties` the number of parallel ties; `heads` people,"
                        + " a tie without a head count being one; `stake` percent held, ties without a percentage being no"
                        + " edge.");
        all.put(
                "events",
                "Kinds by label, separated by commas, that form the second mode of a two-mode network, such as Association"
                        + " or Person: only ties between them and other kinds count.");
        all.put("folded", "`true` joins the actors of the first mode that share an event; needs events.");
        return all;
    }

    /** The names of the parameters that stand for a parameter of a controller's method; none where it is no network's. */
    static Map<String, String> of(MethodParameter parameter) {
        if (parameter.getParameterType() == Projection.class) {
            return PROJECTION;
        }
        if (parameter.getParameterType() != NetworkFilter.class) {
            return Map.of();
        }
        if (!parameter.hasParameterAnnotation(Against.class)) {
            Map<String, String> own = new LinkedHashMap<>();
            DESCRIPTIONS.forEach((name, text) -> own.put(name(name, endpoint(parameter)), text));
            return own;
        }
        Map<String, String> against = new LinkedHashMap<>();
        DESCRIPTIONS.forEach(
                (name, text) -> against.put(Against.PREFIX + name, "`" + name + "` of the network compared with."));
        return against;
    }

    /** What one of the parameters takes, for the description of the interface. */
    static Schema<?> schema(String name) {
        return switch (name.startsWith(Against.PREFIX) ? name.substring(Against.PREFIX.length()) : name) {
            case "families" -> list(Vocabulary.shipped().familyTitles());
            case "types" -> list(Vocabulary.shipped().typeNames());
            case "kinds", "events" -> list(Vocabulary.shipped().kindLabels());
            case "spheres" -> list(Vocabulary.shipped().sphereTitles());
            case "datasets" -> new ArraySchema().items(new StringSchema());
            case "evidence" -> word("all", "stated");
            case "certainty" -> word("certain", "possible");
            case "weighted" -> word("false", "true", "ties", "heads", "stake");
            case "populations", "directed", "folded" -> new BooleanSchema()._default(false);
            case "asOf", "from", "to", "since", "until" ->
                new IntegerSchema().minimum(BigDecimal.valueOf(EARLIEST)).maximum(BigDecimal.valueOf(LATEST));
            default -> new StringSchema();
        };
    }

    private static Schema<?> list(List<String> words) {
        return new ArraySchema().items(word(words.toArray(String[]::new)));
    }

    private static StringSchema word(String... words) {
        StringSchema schema = new StringSchema();
        schema.setEnum(List.of(words));
        return schema;
    }

    private static Method endpoint(MethodParameter parameter) {
        return Objects.requireNonNull(parameter.getMethod());
    }

    private static String name(String name, Method endpoint) {
        boolean taken = Arrays.stream(endpoint.getParameters())
                .anyMatch(p -> p.isAnnotationPresent(RequestParam.class)
                        && p.getAnnotation(RequestParam.class).name().equals(name));
        if (!taken) {
            return name;
        }
        return switch (name) {
            case "from" -> "since";
            case "to" -> "until";
            default -> throw new IllegalStateException(endpoint + " uses the name " + name + " for something else");
        };
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == NetworkFilter.class || parameter.getParameterType() == Projection.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        Reading reading = new Reading(
                network,
                request,
                parameter.hasParameterAnnotation(Against.class),
                name("from", endpoint(parameter)),
                name("to", endpoint(parameter)));
        return parameter.getParameterType() == Projection.class ? reading.projection() : reading.filter();
    }

    /** Reads one request; everything wrong is collected. */
    private static final class Reading {

        private final CurrentNetwork network;
        private final NativeWebRequest request;
        private final String first;
        private final String last;
        private final List<Wrong> errors = new ArrayList<>();

        private final boolean against;
        private final boolean otherTime;

        Reading(CurrentNetwork network, NativeWebRequest request, boolean against, String first, String last) {
            this.network = network;
            this.request = request;
            this.first = first;
            this.last = last;
            this.against = against;
            otherTime = against
                    && List.of("asOf", "from", "to").stream()
                            .anyMatch(name -> request.getParameterValues(Against.PREFIX + name) != null);
        }

        Projection projection() {
            boolean directed = choice("directed", "false", "true");
            String weighted = single("weighted");
            Weight weight = Weight.NONE;
            if (weighted != null) {
                weight = Weight.of(weighted).orElse(null);
                if (weight == null) {
                    errors.add(new Wrong(
                            "weighted",
                            "'" + Excerpt.of(weighted) + "' is none of " + String.join(", ", Weight.titles())));
                }
            }
            Vocabulary vocabulary = vocabulary();
            Set<Kind> events = new LinkedHashSet<>(each("events", vocabulary::kind, vocabulary.kindLabels()));
            boolean folded = choice("folded", "false", "true");
            if (directed && !events.isEmpty()) {
                errors.add(new Wrong("directed", "a two-mode network is taken without directions; leave out directed"));
            }
            if (folded && events.isEmpty()) {
                errors.add(new Wrong("folded", "folded needs events: the kinds that actors are to share"));
            }
            if (folded && (weight == Weight.HEADS || weight == Weight.STAKE)) {
                errors.add(new Wrong(
                        "weighted", "a folded network is weighted by shared events: weighted is true or false"));
            }
            if (!errors.isEmpty()) {
                throw new InvalidRequest(errors);
            }
            return new Projection(directed, java.util.Objects.requireNonNull(weight), events, folded);
        }

        NetworkFilter filter() {
            Set<RelationType> types = new LinkedHashSet<>();
            Vocabulary vocabulary = vocabulary();
            each("families", vocabulary::family, vocabulary.familyTitles())
                    .forEach(family -> types.addAll(vocabulary.types(family)));
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
                        "asOf stands for one year, " + first + " and " + last
                                + " for a window; give one or the other"));
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
            return network.vocabulary(
                    named == null
                            ? Set.of()
                            : Arrays.stream(String.join(",", named).split(","))
                                    .map(String::strip)
                                    .collect(Collectors.toSet()));
        }

        private <T> List<T> each(String name, Function<String, Optional<T>> reader, Collection<String> valid) {
            List<T> values = new ArrayList<>();
            String text = single(name);
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
                if (year >= EARLIEST && year <= LATEST) {
                    return year;
                }
            }
            errors.add(new Wrong(
                    name,
                    "'" + Excerpt.of(text) + "' is not a year; write four digits from " + EARLIEST + " to " + LATEST));
            return null;
        }

        private String @Nullable [] values(String name) {
            String[] values = against ? request.getParameterValues(Against.PREFIX + name) : null;
            if (values == null) {
                boolean replaced = otherTime && List.of("asOf", "from", "to").contains(name);
                values = replaced ? null : request.getParameterValues(name);
            }
            return values;
        }

        private @Nullable String single(String name) {
            String[] values = values(name);
            if (values == null) {
                return null;
            }
            if (values.length > 1) {
                errors.add(new Wrong(
                        name,
                        name + " is given " + values.length + " times; give it once, with commas between values"));
            }
            if (values[0].isBlank()) {
                errors.add(new Wrong(name, name + " is empty; give a value or leave it out"));
                return null;
            }
            return values[0].strip();
        }
    }
}
