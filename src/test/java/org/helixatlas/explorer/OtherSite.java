package org.helixatlas.explorer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A site of somebody else on this machine, which shows one page: its origin has another port than the service's. */
final class OtherSite implements AutoCloseable {

    private final HttpServer server;
    private volatile String page = "";

    OtherSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = ("<!doctype html><html lang=en><title>Another site</title>" + page)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** The origin of its pages. */
    URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The same site by another name, which is another origin. */
    URI otherOrigin() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What its page is from now on. */
    void show(String html) {
        page = html;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
