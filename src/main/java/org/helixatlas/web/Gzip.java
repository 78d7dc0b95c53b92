package org.helixatlas.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.catalina.core.StandardContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Compresses texts for those who accept gzip. The servlet container would too, but never an answer with a strong entity tag; ours
 * are, since the tag depends on whether gzip is accepted.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Gzip extends MarkedOnce implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    /** Below this many bytes compressing gains nothing. */
    private static final int LEAST = 1_024;

    static final String CODING = "gzip";

    private static final Pattern NOT_AT_ALL = Pattern.compile(".*;\\s*q=0(\\.0*)?\\s*");
    private static final Pattern TEXTS = Pattern.compile("text/(?!event-stream).*|application/(json|xml|javascript|yaml"
            + "|openmetrics-text|x-yaml|[a-z0-9.+-]+\\+(json|xml))|image/svg\\+xml");

    /** Whether the client takes gzip. */
    static boolean isAccepted(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(c -> (c.equals(CODING) || c.startsWith(CODING + ";"))
                                && !NOT_AT_ALL.matcher(c).matches());
    }

    /** Whether an answer of that type and length is compressed. */
    static boolean isWorthwhile(String type, int length) {
        return length >= LEAST && isText(type);
    }

    static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static boolean isText(String type) {
        return TEXTS.matcher(type.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .matches();
    }

    /** A page that another path leads to within the service is closed, and so finished, instead of cut off before its end. */
    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context instanceof StandardContext standard) {
                standard.setSuspendWrappedResponseAfterForward(false);
            }
        });
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isAccepted(request) || request.getMethod().equals("HEAD");
    }

    /** An answer that is written by another thread is finished by its second pass. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answer earlier = WebUtils.getNativeResponse(response, Answer.class);
        Answer answer = earlier == null ? new Answer(response) : earlier;
        chain.doFilter(request, earlier == null ? answer : response);
        if (!request.isAsyncStarted()) {
            answer.finish();
        }
    }

    /** Holds back the beginning until it is known whether the answer is worth compressing. */
    private static final class Answer extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(LEAST);
        private final ServletOutputStream out = new Out();
        private @Nullable OutputStream target;
        private @Nullable GZIPOutputStream gzip;
        private @Nullable PrintWriter writer;
        private long length = -1;
        private boolean finished;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return out;
        }

        @Override
        public PrintWriter getWriter() {
            PrintWriter current = writer;
            if (current == null) {
                String name = getCharacterEncoding();
                Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
                current = new PrintWriter(new OutputStreamWriter(out, charset));
                writer = current;
            }
            return current;
        }

        void write(byte[] bytes, int from, int count) throws IOException {
            OutputStream known = target;
            if (known == null) {
                if (isText() && beginning.size() + count < LEAST) {
                    beginning.write(bytes, from, count);
                    return;
                }
                known = decide(isText());
            }
            known.write(bytes, from, count);
        }

        private boolean isText() {
            String type = getContentType();
            return type != null
                    && Gzip.isText(type)
                    && !containsHeader(HttpHeaders.CONTENT_ENCODING)
                    && !containsHeader(HttpHeaders.CONTENT_RANGE);
        }

        private OutputStream decide(boolean compress) throws IOException {
            OutputStream decided = super.getOutputStream();
            if (compress) {
                super.setHeader(HttpHeaders.CONTENT_ENCODING, CODING);
                gzip = new GZIPOutputStream(decided);
                decided = gzip;
            } else if (length >= 0) {
                super.setContentLengthLong(length);
            }
            addVary();
            target = decided;
            beginning.writeTo(decided);
            beginning.reset();
            return decided;
        }

        private void addVary() {
            if (getHeaders(HttpHeaders.VARY).stream()
                    .noneMatch(v -> v.toLowerCase(Locale.ROOT).contains("accept-encoding"))) {
                super.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            }
        }

        void finish() throws IOException {
            if (finished) {
                return;
            }
            finished = true;
            if (writer != null) {
                writer.flush();
            }
            GZIPOutputStream compressed = gzip;
            if (compressed != null) {
                compressed.finish();
            } else if (target == null && beginning.size() > 0) {
                length = beginning.size();
                decide(false);
            } else if (target == null && length >= 0 && !isCommitted()) {
                super.setContentLengthLong(length);
            }
        }

        @Override
        public void flushBuffer() throws IOException {
            if (writer != null) {
                writer.flush();
            }
            // What is held back, or still being compressed, goes at the end; the rest at once.
            if (gzip == null && beginning.size() == 0) {
                super.flushBuffer();
            }
        }

        @Override
        public void reset() {
            super.reset();
            beginAnew();
            length = -1;
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            beginAnew();
        }

        /** What was compressed so far is discarded, and the rest of its stream belongs to it. */
        private void beginAnew() {
            beginning.reset();
            target = null;
            if (gzip != null) {
                gzip = null;
                super.setHeader(HttpHeaders.CONTENT_ENCODING, null);
            }
        }

        @Override
        public void setContentLength(int bytes) {
            length = bytes;
        }

        @Override
        public void setContentLengthLong(long bytes) {
            length = bytes;
        }

        @Override
        public void setHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                length = Long.parseLong(value);
            } else {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                length = Long.parseLong(value);
            } else {
                super.addHeader(name, value);
            }
        }

        /** Hands everything to the answer. */
        private final class Out extends ServletOutputStream {

            @Override
            public void write(int one) throws IOException {
                Answer.this.write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                Answer.this.write(bytes, from, count);
            }

            @Override
            public void flush() throws IOException {
                OutputStream known = target;
                if (known != null && gzip == null) {
                    known.flush();
                }
            }

            @Override
            public void close() throws IOException {
                finish();
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("Answers are written in one go");
            }
        }
    }
}
