package org.helixatlas.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.helixatlas.graph.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/** Neo4j's own browser, from its artefact, connected to our database and to nothing else: it would ask other hosts if it could. */
@Controller
@Hidden
class Neo4jBrowser implements WebMvcConfigurer, HandlerInterceptor {

    private final Database database;

    Neo4jBrowser(Database database) {
        this.database = database;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/browser/**").addResourceLocations("classpath:/browser/");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/browser/**");
    }

    @GetMapping({"/browser", "/browser/"})
    String index(@RequestParam(required = false) @Nullable String connectURL) {
        if (connectURL != null) {
            return "forward:/browser/index.html";
        }
        return "redirect:"
                + UriComponentsBuilder.fromPath("/browser/")
                        .queryParam("connectURL", "{uri}")
                        .encode()
                        .buildAndExpand(database.uri().replaceFirst("://", "://neo4j@"))
                        .toUriString();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy());
        return true;
    }

    private String policy() {
        URI uri = URI.create(database.uri());
        int port = uri.getPort() < 0 ? 7687 : uri.getPort();
        // A page may call the loopback address by either name.
        String hosts = uri.getHost().equals("127.0.0.1") ? "127.0.0.1 localhost" : uri.getHost();
        StringBuilder connect = new StringBuilder("'self'");
        for (String host : hosts.split(" ")) {
            for (String scheme :
                    uri.getScheme().contains("+s") ? new String[] {"wss", "https"} : new String[] {"ws", "http"}) {
                connect.append(' ')
                        .append(scheme)
                        .append("://")
                        .append(host)
                        .append(':')
                        .append(port);
            }
        }
        return "default-src 'self'; script-src 'self' 'unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src " + connect;
    }
}
