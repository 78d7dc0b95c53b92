package org.helixatlas.access;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.helixatlas.access.Credentials.TooManyAttempts;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.FrameSites;
import org.helixatlas.web.OpenRefine;
import org.helixatlas.web.OwnKey;
import org.helixatlas.web.Refusal;
import org.helixatlas.web.StoredAnswers;
import org.helixatlas.web.WatchedProtocol;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** The order in which a request is judged: host and origin, credentials, rate, role, body, turn, answers at hand. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessProperties.class)
class AccessSetup {

    /** They are asked by POST, and change nothing. */
    private static final String[] QUESTIONS_BY_POST = {
        "/api/cypher", "/api/cypher.*", "/api/reconcile", "/api/reconcile/**", "/mcp", "/mcp/**"
    };

    /** They hold what readers may no longer see, too: former versions. */
    private static final String[] BACKUPS = {"/api/backup", "/api/backup/**"};

    @Bean
    static RoleHierarchy roles() {
        return new KnownRoles(RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.EDITOR.name())
                .implies(Role.READER.name())
                .role(Role.OPERATOR.name())
                .implies(Role.READER.name())
                .build());
    }

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            AccessProperties properties,
            Listening listening,
            Credentials credentials,
            ClientIdentity client,
            Refusal refusal,
            UploadLimits uploads,
            FairTurns turns,
            StoredAnswers answers) {
        // Credentials come with each request, and pages of other sites are kept out by their origin: no sessions, no
        // tokens.
        http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(h -> h.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        // It would bind other services of the same host as well.
                        .httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-cache")))
                .cors(c -> c.configurationSource(otherSites(properties.origins(), listening.onLoopback())))
                .addFilterBefore(new HostAndOrigin(properties, listening, refusal), CorsFilter.class)
                .addFilterAfter(new BodyLimits(properties, uploads, client, refusal), AuthorizationFilter.class)
                .addFilterAfter(turns, AuthorizationFilter.class)
                .addFilterAfter(answers, AuthorizationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, cause) -> unknown(refusal, request, response, cause))
                        .accessDeniedHandler((request, response, cause) -> forbidden(refusal, request, response)))
                .authorizeHttpRequests(r -> r.dispatcherTypeMatchers(
                                DispatcherType.ERROR,
                                DispatcherType.ASYNC,
                                DispatcherType.FORWARD,
                                DispatcherType.INCLUDE)
                        .permitAll()
                        // Most requests by far; the patterns below, each of which takes the path apart, say the same of
                        // them.
                        .requestMatchers(AccessSetup::isQuestion)
                        .hasRole(Role.READER.name())
                        .requestMatchers(BACKUPS)
                        .hasRole(Role.EDITOR.name())
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .hasRole(Role.OPERATOR.name())
                        .requestMatchers(QUESTIONS_BY_POST)
                        .hasRole(Role.READER.name())
                        .requestMatchers(HttpMethod.GET)
                        .hasRole(Role.READER.name())
                        .requestMatchers(HttpMethod.HEAD)
                        .hasRole(Role.READER.name())
                        .anyRequest()
                        .hasRole(Role.EDITOR.name()));
        if (properties.credentialsNeeded()) {
            AuthenticationFilter entry =
                    new AuthenticationFilter(new ProviderManager(credentials), new GivenCredentials());
            entry.setSuccessHandler((request, response, who) -> {
                // The request goes on.
            });
            entry.setFailureHandler((request, response, cause) -> unknown(refusal, request, response, cause));
            http.addFilterAt(entry, BasicAuthenticationFilter.class);
        } else {
            http.addFilterAt(new LocalUser.Entry(), BasicAuthenticationFilter.class);
        }
        if (properties.rateLimited()) {
            http.addFilterAfter(new RateLimit(properties.rate(), client, refusal), AnonymousAuthenticationFilter.class);
        }
        return http.build();
    }

    @Bean
    FrameSites frameSites(AccessProperties properties) {
        return new FrameSites(properties.frames());
    }

    /** Each filter of the chain is not timed by itself: that took longer than all of them do. */
    @Bean
    SecurityObservationSettings oneTimingForTheWholeRequest() {
        return SecurityObservationSettings.noObservations();
    }

    /** Paths with tricks: encoded slashes, dots that climb, control characters. */
    @Bean
    RequestRejectedHandler tricks(Refusal refusal) {
        return (request, response, cause) -> refusal.write(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "The request cannot be understood",
                "Its path, a header or its method holds characters that this service does not accept.");
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> container(AccessProperties properties) {
        return factory -> {
            factory.addContextCustomizers(context -> {
                context.getPipeline().addValve(new UnswallowedBodies());
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ContainerProblems.class.getName());
                }
            });
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof WatchedProtocol protocol
                        && !properties.behindTlsProxy()) {
                    protocol.setConnectionsPerAddress(properties.connectionsPerAddress());
                }
            });
        };
    }

    /** It stands in the chain above, and nowhere else. */
    @Bean
    FilterRegistrationBean<FairTurns> notOutsideOfTheChain(FairTurns turns) {
        FilterRegistrationBean<FairTurns> registration = new FilterRegistrationBean<>(turns);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ServletListenerRegistrationBean<ServletRequestListener> endsOfBodies() {
        return new ServletListenerRegistrationBean<>(BodyLimits.ends());
    }

    /** Tells readers of the description how to be let in: also where nothing is asked of them, since a server asks. */
    @Bean
    OpenApiCustomizer credentialsInDescription(AccessProperties properties) {
        return document -> {
            if (!properties.credentialsNeeded()) {
                document.addSecurityItem(new SecurityRequirement());
            }
            document.getComponents()
                    .addSecuritySchemes(
                            "password",
                            new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                    .addSecuritySchemes(
                            "key",
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.APIKEY)
                                    .in(SecurityScheme.In.HEADER)
                                    .name(OwnKey.HEADER));
            document.addSecurityItem(new SecurityRequirement().addList("password"))
                    .addSecurityItem(new SecurityRequirement().addList("key"));
        };
    }

    /** By the path as it was sent: one with encoded characters may be any other, which the patterns find out. */
    private static boolean isQuestion(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals(HttpMethod.GET.name())
                && path.startsWith("/api/")
                && !path.startsWith(BACKUPS[0])
                && path.indexOf('%') < 0;
    }

    private static CorsConfigurationSource otherSites(List<String> origins, boolean onLoopback) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "DELETE"));
        cors.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                OwnKey.HEADER,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_NONE_MATCH,
                "X-Request-Id"));
        cors.setExposedHeaders(List.of(
                HttpHeaders.ETAG,
                HttpHeaders.LINK,
                HttpHeaders.RETRY_AFTER,
                "RateLimit",
                "RateLimit-Policy",
                "X-Request-Id"));
        cors.setMaxAge(Duration.ofHours(1));
        // The service's own pages are of one site with it, whatever a proxy changes in their scheme.
        return request -> {
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            if (origin == null || Site.isOwn(request, origin)) {
                return null;
            }
            CorsConfiguration asked = new CorsConfiguration(cors);
            asked.setAllowedOrigins(OpenRefine.orOne(origins, request, onLoopback));
            return asked;
        };
    }

    private static void unknown(
            Refusal refusal, HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            refusal.write(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many wrong credentials",
                    String.valueOf(cause.getMessage()));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Helix Atlas\", charset=\"UTF-8\"");
        boolean given =
                request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getHeader(OwnKey.HEADER) != null;
        refusal.write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                "Credentials are needed",
                given
                        ? "The credentials are not those of any client; give them by HTTP Basic, or a key by "
                                + OwnKey.HEADER + " or as Bearer."
                        : "Give credentials by HTTP Basic, or a key by " + OwnKey.HEADER + " or as Bearer.");
    }

    private static void forbidden(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusal.write(
                request,
                response,
                HttpStatus.FORBIDDEN,
                "The role does not suffice",
                request.getRequestURI().startsWith("/actuator")
                        ? "This takes the role operator."
                        : "This takes the role editor.");
    }
}
