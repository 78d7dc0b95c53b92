package org.helixatlas.site;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A copy as a plain server of files shows it, under some path of its own. */
public final class WrittenSite implements AutoCloseable {

    private static final String UNDER = "/books/haidian/";

    private final HttpServer server;
    private final List<String> missing = new CopyOnWriteArrayList<>();

    private WrittenSite(HttpServer server) {
        this.server = server;
    }

    /** Writes a copy of what a service answers. */
    public static void write(URI service, Path folder) throws Exception {
        SiteWriter.write(new OwnAnswers(service, Optional.empty()), folder);
    }

    /** Serves a folder. */
    public static WrittenSite serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        WrittenSite site = new WrittenSite(server);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            Path file = folder.resolve(path.startsWith(UNDER) ? path.substring(UNDER.length()) : "nothing here");
            Path found = Files.isDirectory(file) ? file.resolve("index.html") : file;
            if (!path.startsWith(UNDER) || !Files.isRegularFile(found)) {
                site.missing.add(path);
                exchange.sendResponseHeaders(404, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", type(found.toString()));
                byte[] content = Files.readAllBytes(found);
                exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            }
            exchange.close();
        });
        server.start();
        return site;
    }

    private static String type(String file) {
        return file.endsWith(".html")
                ? "text/html"
                : file.endsWith(".js")
                        ? "text/javascript"
                        : file.endsWith(".css")
                                ? "text/css"
                                : file.endsWith(".svg") ? "image/svg+xml" : "application/octet-stream";
    }

    /** Where the copy is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + UNDER);
    }

    /** What was asked for and is no file of the copy. */
    public List<String> missing() {
        return missing;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
