package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.work.Busy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Strong entity tags: a hash of the graph's version and the request, known before anything is computed, so that an unchanged
 * answer costs nothing. The service's own version is part of it, since a new one may word answers differently. What was read from
 * the database must be of the same version: an answer that mixes two is not given.
 */
@ControllerAdvice
class EntityTags implements HandlerInterceptor, ResponseBodyAdvice<Object> {

    private static final String TAG = EntityTag.ATTRIBUTE;
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING;

    private final CurrentNetwork network;
    private final String service;

    EntityTags(CurrentNetwork network, ObjectProvider<BuildProperties> build) {
        this.network = network;
        BuildProperties properties = build.getIfAvailable();
        this.service = properties == null ? "" : properties.getVersion() + properties.getTime();
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!List.of("GET", "HEAD").contains(request.getMethod())
                || !(handler instanceof HandlerMethod method)
                || !request.getRequestURI().startsWith("/api/")
                || !network.isLoaded()) {
            return true;
        }
        OwnEntityTag apart = method.getBean() instanceof OwnEntityTag own ? own : null;
        String version = apart == null ? network.snapshot().version() : apart.versionApart();
        String tag = tag(request, version);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && matches(known, tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.VARY, VARY);
            return false;
        }
        request.setAttribute(TAG, tag);
        FromMemory kept = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), FromMemory.class);
        if (apart == null && kept != null) {
            request.setAttribute(EntityTag.VERSION, version);
            if (kept.alsoWhatWasRead()) {
                request.setAttribute(EntityTag.ALSO_READ, true);
            }
        }
        return true;
    }

    private static boolean matches(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(t -> t.replaceFirst("^W/", "").equals(tag));
    }

    private String tag(HttpServletRequest request, String version) {
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.toString(values)));
        String identity = String.join(
                "\n",
                service,
                version,
                request.getRequestURI(),
                parameters.toString(),
                String.valueOf(request.getHeader(HttpHeaders.ACCEPT)),
                String.valueOf(Gzip.isAccepted(request)));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(hash, 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        Object tag = request.getAttributes().get(TAG);
        if (tag != null
                && !(body instanceof ProblemDetail)
                && response instanceof ServletServerHttpResponse servlet
                && servlet.getServletResponse().getStatus() == HttpStatus.OK.value()) {
            if (!network.isOneWithDatabase()) {
                throw new Busy("The graph has changed while this was answered; ask again.", Duration.ofSeconds(1));
            }
            response.getHeaders().setETag((String) tag);
            response.getHeaders().set(HttpHeaders.VARY, VARY);
        }
        return body;
    }
}
