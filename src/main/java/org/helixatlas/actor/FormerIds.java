package org.helixatlas.actor;

import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Slug;
import org.helixatlas.network.CurrentNetwork;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
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
    private static final SessionConfig READING =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final Driver driver;
    private final CypherFiles files;
    private final CurrentNetwork network;

    FormerIds(Driver driver, CypherFiles files, CurrentNetwork network) {
        this.driver = driver;
        this.files = files;
        this.network = network;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(ACTORS + "*", ACTORS + "*/**");
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
        Optional<String> now = now(id);
        now.ifPresent(actor -> {
            String query = request.getQueryString();
            // A slug is written in a path as it is.
            String rest = request.getRequestURI().substring((ACTORS + id).length());
            response.setStatus(HttpStatus.MOVED_PERMANENTLY.value());
            response.setHeader(HttpHeaders.LOCATION, ACTORS + actor + rest + (query == null ? "" : "?" + query));
        });
        return now.isEmpty();
    }

    private Optional<String> now(String id) {
        try (Session session = driver.session(READING)) {
            List<Record> rows = session.run(
                            files.get("read", "former-id").statement(), Map.<String, Object>of("former", id))
                    .list();
            return rows.stream().map(row -> row.get("actor").asString()).findFirst();
        }
    }

    @Bean
    OpenApiCustomizer redirects() {
        return document -> document.getPaths().forEach((path, item) -> {
            if (path.startsWith(ACTORS + "{id}")) {
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
