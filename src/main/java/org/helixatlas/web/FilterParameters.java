package org.helixatlas.web;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Weight;
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

    private static final String OF_TIES =
            "What an edge weighs: `false` 1, the default; `true` or `ties` the number of parallel ties; `heads` people, a tie without"
                    + " a head count being one; `stake` percent held; any other unit in which the data gives amounts, such as EUR,"
                    + " written as there: amounts of that unit. A tie without such an amount is no edge, and counted by"
                    + " unweightedTies; amounts of other units are not converted.";

    private static final Map<String, String> WEIGHT = Map.of("weighted", OF_TIES);

    static final int EARLIEST = 1000;
    static final int LATEST = 2999;

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
                OF_TIES
                        + " Of a folded network `true` is the number of shared events; `newman` lets an event of n actors give each"
                        + " pair 1 / (n - 1).");
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
        if (parameter.getParameterType() == Weight.class) {
            return WEIGHT;
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
            case "weighted" -> new StringSchema()._default("false");
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
        Class<?> type = parameter.getParameterType();
        return type == NetworkFilter.class || type == Projection.class || type == Weight.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        FilterReading reading = new FilterReading(
                network,
                request,
                parameter.hasParameterAnnotation(Against.class),
                name("from", endpoint(parameter)),
                name("to", endpoint(parameter)));
        Class<?> type = parameter.getParameterType();
        if (type == Weight.class) {
            return reading.weightOfTies();
        }
        return type == Projection.class ? reading.projection() : reading.filter();
    }
}
