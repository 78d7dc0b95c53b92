package org.helixatlas.actor;

import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.helixatlas.model.Slug;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.UnknownInNetwork;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Sends who asks for an actor by an id that it had before to the one that it has now, at every resource of an actor. */
@Component
class FormerIds implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ACTORS = "/api/actors/";

    /** Where identifiers of actors are looked up. */
    private static final String LINKED = "/actor/";

    private final CurrentNetwork network;

    FormerIds(CurrentNetwork network) {
        this.network = network;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ACTORS + "*", ACTORS + "*/**", LINKED + "*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!network.isLoaded()
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)
                || !(variables.get("id") instanceof String id)
                || !Slug.isSlug(id)
                || network.snapshot().indexOf(id).isPresent()) {
            return true;
        }
        String now = asked(request).formerIds().get(id);
        if (now == null) {
            return true;
        }
        String query = request.getQueryString();
        // A slug is written in a path as it is.
        String begin = request.getRequestURI().startsWith(LINKED) ? LINKED : ACTORS;
        String rest = request.getRequestURI().substring((begin + id).length());
        response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
        response.setHeader(HttpHeaders.LOCATION, begin + now + rest + (query == null ? "" : "?" + query));
        return false;
    }

    /** The network as the data sets asked for know it: an id that only others knew is no former one there. */
    private Snapshot asked(HttpServletRequest request) {
        Snapshot whole = network.snapshot();
        String datasets = request.getParameter("datasets");
        try {
            return datasets == null
                    ? whole
                    : whole.world(NetworkFilter.NONE.withDatasets(Arrays.stream(datasets.split(","))
                            .map(String::strip)
                            .collect(Collectors.toSet())));
        } catch (UnknownInNetwork e) {
            // The question itself will say what is wrong with it.
            return whole;
        }
    }

    @Bean
    OpenApiCustomizer redirects() {
        return document -> document.getPaths().forEach((path, item) -> {
            if (path.startsWith(ACTORS + "{id}") || path.startsWith(LINKED)) {
                item.readOperations()
                        .forEach(operation -> operation
                                .getResponses()
                                .addApiResponse(
                                        "301",
                                        new ApiResponse()
                                                .description("The id is a former one; Location has the one of now.")));
            }
        });
    }
}
