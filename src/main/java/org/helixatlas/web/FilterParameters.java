package org.helixatlas.web;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Nearest;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.NetworkFilter;
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
 * The network filter as query parameters: a controller asks for a {@link NetworkFilter} and gets it. Where an endpoint's own
 * {@code from} and {@code to} name actors, the filter's window is {@code since} and {@code until} instead.
 */
@Component
class FilterParameters implements HandlerMethodArgumentResolver {

    private static final Map<String, String> DESCRIPTIONS = descriptions();

    private static final int EARLIEST = 1000;
    private static final int LATEST = 2999;

    private static Map<String, String> descriptions() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("families", "Families of relation types, separated by commas; all when left out.");
        all.put("types", "Relation types, separated by commas; together with families, either may admit a tie.");
        all.put("kinds", "Kinds of actors by label, separated by commas; those that can act when left out.");
        all.put("spheres", "Spheres, separated by commas: academia, industry, government, civil society.");
        all.put("datasets", "Ids of data sets, separated by commas; all when left out.");
        all.put("evidence", "`stated` leaves out ties that are only inferred; `all` is the default.");
        all.put("asOf", "A year: actors that existed and ties in force in it.");
        all.put("from", "First year of a window: ties in force at any time in it.");
        all.put("to", "Last year of a window.");
        all.put("populations", "`true` adds populations, which stand for classes of actors; `false` is the default.");
        all.put("park", "Id of a science park: only actors located in it or in its sub-parks.");
        return all;
    }

    /** Names and meanings at an endpoint, for the check of unknown parameters and for the OpenAPI document. */
    static Map<String, String> descriptions(Method endpoint) {
        Map<String, String> all = new LinkedHashMap<>();
        DESCRIPTIONS.forEach((name, description) -> all.put(name(name, endpoint), description));
        return all;
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
            default -> throw new IllegalStateException(endpoint + " uses the filter's " + name + " for something else");
        };
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == NetworkFilter.class;
    }

    @Override
    public NetworkFilter resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        Method endpoint = Objects.requireNonNull(parameter.getMethod());
        return new Reading(request, name("from", endpoint), name("to", endpoint)).filter();
    }

    /** Reads one request; everything wrong is collected. */
    private static final class Reading {

        private final NativeWebRequest request;
        private final String first;
        private final String last;
        private final List<Wrong> errors = new ArrayList<>();

        Reading(NativeWebRequest request, String first, String last) {
            this.request = request;
            this.first = first;
            this.last = last;
        }

        NetworkFilter filter() {
            Set<RelationType> types = new LinkedHashSet<>();
            each("families", Family::of, titles(Family.values(), Family::title))
                    .forEach(family -> types.addAll(RelationTypes.of(family)));
            types.addAll(each("types", RelationTypes::of, RelationTypes.names()));
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            kinds.addAll(each("kinds", Kind::of, titles(Kind.values(), Kind::label)));
            Set<Sphere> spheres = EnumSet.noneOf(Sphere.class);
            spheres.addAll(each("spheres", Sphere::of, titles(Sphere.values(), Sphere::title)));
            Set<String> datasets = new LinkedHashSet<>(each("datasets", Optional::of, List.of()));
            boolean stated = choice("evidence", "all", "stated");
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
                    populations,
                    single("park"));
        }

        private static <T> List<String> titles(T[] values, Function<T, String> title) {
            return Arrays.stream(values).map(title).toList();
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
                                        "there is no '" + shortened(word.strip()) + "' among the " + name
                                                + (valid.isEmpty() ? "" : "; " + Nearest.hint(word.strip(), valid)))));
            }
            return values;
        }

        private boolean choice(String name, String byDefault, String other) {
            String text = single(name);
            if (text != null && !text.equals(byDefault) && !text.equals(other)) {
                errors.add(new Wrong(name, "'" + shortened(text) + "' is neither " + byDefault + " nor " + other));
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
                    "'" + shortened(text) + "' is not a year; write four digits from " + EARLIEST + " to " + LATEST));
            return null;
        }

        private @Nullable String single(String name) {
            String[] values = request.getParameterValues(name);
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

        private static String shortened(String text) {
            return text.length() <= 80 ? text : text.substring(0, 77) + "…";
        }
    }
}
