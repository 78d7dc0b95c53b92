package org.helixatlas.console;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.helixatlas.graph.ServiceProcess;
import tools.jackson.databind.json.JsonMapper;

/**
 * Someone who asks a service by Cypher from an address of his own, by which the service knows its clients.
 *
 * @param address one of loopback
 */
record ClientAtAddress(ServiceProcess service, String address) {

    private static final int PATIENCE = 180_000;

    /** The raw answer to a query in a GET request. */
    String get(String query) throws IOException {
        return raw("GET /api/cypher?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + " HTTP/1.1", "");
    }

    /** The raw answer to a query in a POST request. */
    String post(String query) throws IOException {
        return raw("POST /api/cypher HTTP/1.1", JsonMapper.shared().writeValueAsString(Map.of("query", query)));
    }

    /** The raw answer to a query that an assistant asks. */
    String tool(String query) throws IOException {
        return raw(
                "POST /mcp HTTP/1.1",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                1,
                                "method",
                                "tools/call",
                                "params",
                                Map.of("name", "cypher", "arguments", Map.of("query", query)))));
    }

    /** The raw answer to any request. */
    String raw(String request, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int port = service.uri("").getPort();
        try (Socket client = new Socket("127.0.0.1", port, InetAddress.getByName(address), 0)) {
            client.setSoTimeout(PATIENCE);
            client.getOutputStream()
                    .write((request + "\r\nHost: localhost:" + port
                                    + "\r\nConnection: close\r\nAccept: application/json, text/event-stream\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + bytes.length
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
