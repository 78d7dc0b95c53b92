package org.helixatlas.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says, as the last line of a start, where the page is. */
@Component
@ConditionalOnWebApplication
class WhereToOpen {

    private static final Logger LOG = LoggerFactory.getLogger(WhereToOpen.class);

    private final ServerProperties server;
    private final String path;
    private volatile int port;

    WhereToOpen(ServerProperties server, @Value("${server.servlet.context-path:}") String path) {
        this.server = server;
        this.path = path;
    }

    /** A separate port for operators has no pages. */
    @EventListener
    void on(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info("Open {} in a browser. Ctrl-C ends the service.", address());
    }

    /** As a browser on this machine is given it, which may be reached by another name from elsewhere. */
    private String address() {
        String host = server.getAddress() == null
                        || server.getAddress().isAnyLocalAddress()
                        || server.getAddress().isLoopbackAddress()
                ? "localhost"
                : server.getAddress().getHostAddress();
        return (Ssl.isEnabled(server.getSsl()) ? "https" : "http") + "://"
                + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + path;
    }
}
