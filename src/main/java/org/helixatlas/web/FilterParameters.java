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

    private static final Map<String, String> WEIGHT = Map.of("weighted", FilterWords.OF_TIES);

    private final CurrentNetwork network;

    FilterParameters(CurrentNetwork network) {
        this.network = network;
    }

    /** The names of the parameters that stand for a parameter of a controller's method; none where it is no network's. */
    static Map<String, String> of(MethodParameter parameter) {
        if (parameter.getParameterType() == Projection.class) {
            return FilterWords.PROJECTION;
        }
        if (parameter.getParameterType() == Weight.class) {
            return WEIGHT;
        }
        if (parameter.getParameterType() != NetworkFilter.class) {
            return Map.of();
        }
        if (!parameter.hasParameterAnnotation(Against.class)) {
            Map<String, String> own = new LinkedHashMap<>();
            FilterWords.FILTER.forEach((name, text) -> own.put(name(name, endpoint(parameter)), text));
            return own;
        }
        Map<String, String> against = new LinkedHashMap<>();
        FilterWords.FILTER.forEach(
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
                new IntegerSchema()
                        .minimum(BigDecimal.valueOf(FilterWords.EARLIEST))
                        .maximum(BigDecimal.valueOf(FilterWords.LATEST));
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
                network::vocabulary,
                () -> network.snapshot().units(),
                request::getParameterValues,
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
