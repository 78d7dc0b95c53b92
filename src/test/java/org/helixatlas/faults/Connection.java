package org.helixatlas.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One connection of a client, from a loopback address of its own choice, which stays open between questions. */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final String BOUNDARY = "wave-upon-wave";

    private final String from;
    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Connection(String from, int port) {
        this.from = from;
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Whether the service says that it cannot answer now, and when to ask again. */
        boolean isRefusal() {
            return (status == 503 || status == 429) && headers.containsKey("retry-after");
        }

        /** For messages. */
        String brief() {
            String text = text();
            return status + " " + headers.getOrDefault("retry-after", "without Retry-After") + ", " + body.length
                    + " bytes: " + (text.length() > 400 ? text.substring(0, 400) + "…" : text);
        }
    }

    /** Asks; a connection that the other side has closed meanwhile is opened anew, once. */
    Answer get(String path) throws IOException {
        return ask("GET", path);
    }

    /** Has something taken away. */
    Answer delete(String path) throws IOException {
        return ask("DELETE", path);
    }

    private Answer ask(String method, String path) throws IOException {
        byte[] request = head(method, path, "").getBytes(StandardCharsets.UTF_8);
        boolean reused = socket != null;
        try {
            return exchange(request, new byte[0]);
        } catch (IOException e) {
            close();
            if (!reused) {
                throw e;
            }
            return exchange(request, new byte[0]);
        }
    }

    /** Sends a data set, over a new connection. */
    Answer upload(String path, byte[] zip) throws IOException {
        close();
        byte[] body = uploadBody(zip);
        return exchange(uploadHead(path, body.length).getBytes(StandardCharsets.UTF_8), body);
    }

    /** The body of an upload. */
    static byte[] uploadBody(byte[] zip) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"wave.zip\"\r\n"
                        + "Content-Type: application/zip\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private String uploadHead(String path, int length) {
        return head(
                "POST",
                path,
                "Content-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + length + "\r\n");
    }

    private String head(String method, String path, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: */*\r\n" + more + "\r\n";
    }

    private Answer exchange(byte[] head, byte[] body) throws IOException {
        Socket open = socket;
        InputStream reading = in;
        if (open == null || reading == null) {
            open = new Socket();
            open.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            open.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.setTcpNoDelay(true);
            reading = new BufferedInputStream(open.getInputStream(), 32_768);
            socket = open;
            in = reading;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        open.getOutputStream().write(all.toByteArray());
        open.getOutputStream().flush();
        Answer answer = read(reading);
        if (answer.headers.getOrDefault("connection", "").equalsIgnoreCase("close")) {
            close();
        }
        return answer;
    }

    private static Answer read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.matches("HTTP/1\\.1 \\d{3}.*")) {
            throw new IOException("No HTTP: " + status);
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), headers, body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return exactly(in, Integer.parseInt(headers.get("content-length")));
        }
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.writeBytes(exactly(in, size));
                line(in);
            }
            line(in);
            return body.toByteArray();
        }
        return in.readAllBytes();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer breaks off after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The answer breaks off");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        in = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // It was of no more use.
        }
    }
}
