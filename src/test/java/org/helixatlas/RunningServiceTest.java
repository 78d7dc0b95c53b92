package org.helixatlas;

import java.net.URI;
import java.net.http.HttpClient;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service that the others share, for what needs a connection. */
public abstract class RunningServiceTest extends ServiceTest {

    protected static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    protected URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
