package org.helixatlas.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A request whose body has arrived. Its parameters are those of its address and, after them, those of its form. */
class ArrivedRequest extends HttpServletRequestWrapper {

    private static final FormHttpMessageConverter FORMS = new FormHttpMessageConverter();

    private final InputStream body;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    /** The body of a form is none. */
    static final class NotAForm extends Exception {

        private static final long serialVersionUID = 1L;

        NotAForm(Exception cause) {
            super(cause);
        }
    }

    ArrivedRequest(HttpServletRequest request, InputStream body, Map<String, List<String>> form) {
        super(request);
        this.body = body;
        parameters.putAll(request.getParameterMap());
        form.forEach((name, values) -> parameters.merge(
                name,
                // A name without '=' has an empty value, as in an address.
                values.stream().map(value -> Objects.toString(value, "")).toArray(String[]::new),
                (address, more) -> Stream.of(address, more).flatMap(Stream::of).toArray(String[]::new)));
    }

    /**
     * A request with its body.
     *
     * @throws NotAForm when it says that it is a form and cannot be read as one
     */
    static ArrivedRequest of(HttpServletRequest request, byte[] body) throws IOException, NotAForm {
        InputStream stream = new ByteArrayInputStream(body);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return new ArrivedRequest(request, stream, Map.of());
        }
        try {
            return new ArrivedRequest(
                    request, stream, FORMS.read(null, new Received(new ByteArrayInputStream(body), new HttpHeaders())));
        } catch (IllegalArgumentException | HttpMessageNotReadableException e) {
            throw new NotAForm(e);
        }
    }

    private record Received(InputStream getBody, HttpHeaders getHeaders) implements HttpInputMessage {}

    @Override
    public ServletInputStream getInputStream() {
        return new Arrived(body);
    }

    @Override
    public BufferedReader getReader() {
        String name = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(body, name == null ? StandardCharsets.UTF_8 : Charset.forName(name)));
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

    private static final class Arrived extends ServletInputStream {

        private final InputStream body;

        Arrived(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return body.read();
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return body.read(bytes, from, count);
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            try {
                return body.available() == 0;
            } catch (IOException e) {
                return true;
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is read already");
        }
    }
}
