package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.helixatlas.model.Nearest;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that the endpoint does not know: a misspelt filter must not be ignored in silence. */
@Component
class KnownParameters implements HandlerInterceptor {

    /** Chooses the representation, at every endpoint. */
    static final String FORMAT = "format";

    private final Map<java.lang.reflect.Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> names = known.computeIfAbsent(method.getMethod(), m -> names(method));
            if (names.contains("*")) {
                return true;
            }
            List<Wrong> errors = new ArrayList<>();
            for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
                if (!names.contains(name)) {
                    errors.add(new Wrong(
                            name.length() <= 80 ? name : name.substring(0, 77) + "…",
                            "this resource has no such parameter; " + Nearest.hint(name, names)));
                }
            }
            if (!errors.isEmpty()) {
                throw new InvalidRequest(errors);
            }
        }
        return true;
    }

    private static Set<String> names(HandlerMethod method) {
        Set<String> names = new TreeSet<>(Set.of(FORMAT));
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == NetworkFilter.class) {
                names.addAll(FilterParameters.descriptions(method.getMethod()).keySet());
            }
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
                }
            }
        }
        return names;
    }
}
