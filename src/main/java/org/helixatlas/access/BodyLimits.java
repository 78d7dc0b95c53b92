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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.helixatlas.web.Departures;
import org.helixatlas.web.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a body may hold and how long it may take to arrive, by reading it before anyone else does. Uploads and forms are read
 * by the servlet container, the former within the limits of {@code spring.servlet.multipart}; if they take too long, it meets
 * their end.
 */
final class BodyLimits extends OncePerRequestFilter {

    /** Where uploads go. */
    static final String UPLOADS = "/api/imports";

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
        if (type.startsWith("application/x-www-form-urlencoded")) {
            readByContainer(request, response, chain, properties.bodyTime());
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
        } else {
            chain.doFilter(new Read(request, body), response);
        }
    }

    /** Has the container read a body of parts or parameters; what is wrong with it, it tells those again who ask for them. */
    private void readByContainer(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Duration time)
            throws ServletException, IOException {
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    connections.endInput(request);
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            request.getParameterMap();
        } catch (RuntimeException e) {
            LOG.debug("A body cannot be read", e);
        } finally {
            end.cancel(false);
        }
        if (late.get()) {
            tooSlow(request, response, time);
        } else {
            chain.doFilter(request, response);
        }
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
        refusal.write(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is too large",
                "A body has at most " + properties.maxBody().toBytes() + " bytes.",
                Map.of("type", "urn:helix-atlas:problem:body-limit"));
    }

    /** A request whose body has arrived. */
    private static final class Read extends HttpServletRequestWrapper {

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
}
