package org.helixatlas.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerMapping;

/** Hands an answer on as it comes, and keeps a copy as long as that is not too large. */
final class RecordedResponse extends HttpServletResponseWrapper {

    private final int largest;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();
    private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private @Nullable ServletOutputStream out;

    RecordedResponse(HttpServletResponse response, int largest) {
        super(response);
        this.largest = largest;
    }

    /** The answer; empty when it was too large, not taken to its end, or written in another way than by bytes. */
    Optional<StoredAnswer> answer(HttpServletRequest request) {
        ByteArrayOutputStream whole = copy;
        String type = getContentType();
        if (whole == null || out == null || type == null) {
            return Optional.empty();
        }
        return Optional.of(new StoredAnswer(
                type,
                headers,
                whole.toByteArray(),
                (String) request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        ? variables
                        : Map.of()));
    }

    private static boolean isOfTheBody(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) || name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, value);
        if (!isOfTheBody(name)) {
            headers.add(Map.entry(name, value));
        }
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        super.setHeader(name, value);
        headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
        if (value != null && !isOfTheBody(name)) {
            headers.add(Map.entry(name, value));
        }
    }

    /** Nobody sends such a header now; who once does is not to miss it in the copy. */
    @Override
    public void setDateHeader(String name, long date) {
        super.setDateHeader(name, date);
        copy = null;
    }

    @Override
    public void addDateHeader(String name, long date) {
        super.addDateHeader(name, date);
        copy = null;
    }

    @Override
    public void setIntHeader(String name, int value) {
        super.setIntHeader(name, value);
        copy = null;
    }

    @Override
    public void addIntHeader(String name, int value) {
        super.addIntHeader(name, value);
        copy = null;
    }

    @Override
    public void addCookie(Cookie cookie) {
        super.addCookie(cookie);
        copy = null;
    }

    @Override
    public void reset() {
        super.reset();
        copy = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        copy = null;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        copy = null;
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream known = out;
        if (known == null) {
            known = new Out(super.getOutputStream());
            out = known;
        }
        return known;
    }

    private void record(byte[] bytes, int from, int count) {
        ByteArrayOutputStream sofar = copy;
        if (sofar != null) {
            if (sofar.size() + count > largest) {
                copy = null;
            } else {
                sofar.write(bytes, from, count);
            }
        }
    }

    /** A part of an answer on its way. */
    private interface Sending {
        void send() throws IOException;
    }

    private final class Out extends ServletOutputStream {

        private final ServletOutputStream target;

        Out(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            sending(() -> target.write(bytes, from, count));
            record(bytes, from, count);
        }

        @Override
        public void flush() throws IOException {
            sending(target::flush);
        }

        @Override
        public void close() throws IOException {
            sending(target::close);
        }

        /** A client that went away ends the answer in the middle, and nobody is told: the status stays. */
        private void sending(Sending part) throws IOException {
            try {
                part.send();
            } catch (IOException e) {
                copy = null;
                throw e;
            }
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }
}
