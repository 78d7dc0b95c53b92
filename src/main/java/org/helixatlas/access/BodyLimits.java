package org.helixatlas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.helixatlas.web.Departures;
import org.helixatlas.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.MultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a body may hold and how long it may take to arrive, by reading it before anyone else does. Uploads are read by the
 * servlet container, within the limits of {@code spring.servlet.multipart}; if they take too long, it waits for no more.
 */
final class BodyLimits extends OncePerRequestFilter {

    /** Where uploads go. */
    static final String UPLOADS = "/api/imports";

    private static final FormHttpMessageConverter FORMS = new FormHttpMessageConverter();
    private static final Logger LOG = LoggerFactory.getLogger(BodyLimits.class);

    private final AccessProperties properties;
    private final Refusal refusal;
    private final Departures connections;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "ends of uploads");
        thread.setDaemon(true);
        return thread;
    });

    BodyLimits(AccessProperties properties, Refusal refusal, Departures connections) {
        this.properties = properties;
        this.refusal = refusal;
        this.connections = connections;
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            if (request.getRequestURI().equals(UPLOADS)) {
                readByContainer(request, response, chain, properties.uploadTime());
            } else {
                refusal.write(
                        request,
                        response,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "The body has a type that is not taken here",
                        "Files are taken at " + UPLOADS + " alone.");
            }
            return;
        }
        if (request.getContentLengthLong() > properties.maxBody().toBytes()) {
            tooLarge(request, response);
            return;
        }
        byte[] body;
        try {
            body = read(request.getInputStream());
        } catch (SocketTimeoutException e) {
            tooSlow(request, response, properties.bodyTime());
            return;
        }
        if (body.length > properties.maxBody().toBytes()) {
            tooLarge(request, response);
        } else if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            Optional<MultiValueMap<String, String>> form = form(body);
            if (form.isEmpty()) {
                refusal.write(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        "The form cannot be read",
                        "A form is name=value pairs joined by '&', in UTF-8, with '%' and two hexadecimal digits for a byte.");
            } else {
                chain.doFilter(new Form(request, body, form.get()), response);
            }
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    private static Optional<MultiValueMap<String, String>> form(byte[] body) throws IOException {
        try {
            return Optional.of(FORMS.read(null, new Received(new ByteArrayInputStream(body), new HttpHeaders())));
        } catch (IllegalArgumentException | HttpMessageNotReadableException e) {
            LOG.debug("A form cannot be read", e);
            return Optional.empty();
        }
    }

    /** Has the container read a body of parts; what is wrong with it, it tells those again who ask for them. */
    private void readByContainer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Duration time)
            throws ServletException, IOException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    connections.waitNoLonger(request);
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            request.getParameterMap();
        } catch (RuntimeException e) {
            LOG.debug("A body cannot be read", e);
            if (late.get()) {
                if (!response.isCommitted()) {
                    // Otherwise the container has refused it already.
                    tooSlow(request, response, time);
                }
                return;
            }
            if (e instanceof InvalidParameterException wrong
                    && wrong.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
                tooLarge(
                        request,
                        response,
                        "The body or a file in it is larger than permitted, or it has too many parts ("
                                + NestedExceptionUtils.getMostSpecificCause(e).getMessage() + ").");
                return;
            }
        } finally {
            end.cancel(false);
        }
        chain.doFilter(request, response);
    }

    private void tooSlow(HttpServletRequest request, HttpServletResponse response, Duration time) throws IOException {
        refusal.write(
                request,
                response,
                HttpStatus.REQUEST_TIMEOUT,
                "The body took too long",
                "The whole body must arrive within " + time.toSeconds() + " seconds, without long pauses.");
    }

    private byte[] read(InputStream in) throws IOException {
        long deadline = System.nanoTime() + properties.bodyTime().toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8_192];
        for (int n = in.read(part);
                n >= 0 && body.size() <= properties.maxBody().toBytes();
                n = in.read(part)) {
            body.write(part, 0, n);
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException();
            }
        }
        return body.toByteArray();
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tooLarge(request, response, "A body has at most " + properties.maxBody().toBytes() + " bytes.");
    }

    private void tooLarge(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        refusal.write(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is too large",
                why,
                Map.of("type", "urn:helix-atlas:problem:body-limit"));
    }

    /** A request whose body has arrived. */
    private static class Read extends HttpServletRequestWrapper {

        private final ByteArrayInputStream body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int from, int count) {
                    return body.read(bytes, from, count);
                }

                @Override
                public boolean isFinished() {
                    return body.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body is read already");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            String name = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), name == null ? StandardCharsets.UTF_8 : Charset.forName(name)));
        }
    }

    /** A request whose parameters are those of its address and, after them, those of its form. */
    private static final class Form extends Read {

        private final Map<String, String[]> parameters = new LinkedHashMap<>();

        Form(HttpServletRequest request, byte[] body, MultiValueMap<String, String> form) {
            super(request, body);
            parameters.putAll(request.getParameterMap());
            form.forEach((name, values) -> parameters.merge(
                    name,
                    // A name without '=' has an empty value, as in an address.
                    values.stream().map(value -> Objects.toString(value, "")).toArray(String[]::new),
                    (address, more) ->
                            Stream.of(address, more).flatMap(Stream::of).toArray(String[]::new)));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return parameters.get(name);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }
    }

    private record Received(InputStream getBody, HttpHeaders getHeaders) implements HttpInputMessage {}
}
