package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the endpoint does not know: a misspelt filter must not be ignored in silence. An endpoint that asks
 * for {@link OtherParameters} gets them instead.
 */
@Component
class KnownParameters implements HandlerInterceptor, HandlerMethodArgumentResolver {

    /** Chooses the representation, at every endpoint. */
    static final String FORMAT = "format";

    /** What it chooses from unless an endpoint takes it as a parameter of its own. */
    static final Map<String, MediaType> EVERYWHERE =
            new TreeMap<>(Map.of("json", MediaType.APPLICATION_JSON, "csv", CsvWriting.CSV, "xlsx", XlsxWriting.XLSX));

    /** Stands among the names for an endpoint that judges the format itself; no parameter can be called so. */
    private static final String OWN_FORMATS = "format ";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), KnownParameters::names);
            String format = request.getParameter(FORMAT);
            if (format != null && !names.contains(OWN_FORMATS) && !EVERYWHERE.containsKey(format)) {
                throw new InvalidRequest(
                        FORMAT, "format is json, csv or xlsx; csv and xlsx where the answer is a list or a table");
            }
            if (names.contains("*")) {
                return true;
            }
            check(request.getParameterMap().keySet(), names);
        }
        return true;
    }

    private static void check(Set<String> given, Set<String> names) {
        List<Wrong> errors = new ArrayList<>();
        Set<String> valid = new TreeSet<>(names);
        valid.remove(OWN_FORMATS);
        for (String name : new TreeSet<>(given)) {
            if (!names.contains(name)) {
                errors.add(new Wrong(
                        Excerpt.of(name),
                        "this resource has no such parameter; " + SpellingSuggestion.hint(name, valid)));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == OtherParameters.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory factory) {
        Set<String> names =
                known.computeIfAbsent(java.util.Objects.requireNonNull(parameter.getMethod()), KnownParameters::names);
        Map<String, String> others = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                if (values.length > 1) {
                    throw new InvalidRequest(name, name + " is given " + values.length + " times; give it once");
                }
                others.put(name, values[0].strip());
            }
        });
        return new OtherParameters(others);
    }

    private static Set<String> names(Method method) {
        Set<String> names = new TreeSet<>(Set.of(FORMAT));
        for (int i = 0; i < method.getParameterCount(); i++) {
            MethodParameter parameter = new SynthesizingMethodParameter(method, i);
            if (parameter.getParameterType() == OtherParameters.class) {
                names.add("*");
            }
            names.addAll(FilterParameters.of(parameter).keySet());
            RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
            if (param != null) {
                parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
                if (Map.class.isAssignableFrom(parameter.getParameterType())) {
                    // The endpoint judges its parameters itself.
                    names.add("*");
                } else {
                    names.addAll(Arrays.stream(new String[] {param.name(), parameter.getParameterName()})
                            .filter(n -> n != null && !n.isEmpty())
                            .limit(1)
                            .toList());
                    if (FORMAT.equals(parameter.getParameterName())) {
                        names.add(OWN_FORMATS);
                    }
                }
            }
        }
        return names;
    }
}
