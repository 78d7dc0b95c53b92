package org.helixatlas.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Looks whether the web port is free before anything is started, the database above all. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int TRIALS = 10;
    private static final Duration PAUSE = Duration.ofMillis(200);

    PortCheck() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!(context instanceof WebServerApplicationContext)) {
            return;
        }
        Binder binder = Binder.get(context.getEnvironment());
        int port = binder.bind("server.port", Integer.class).orElse(8080);
        InetAddress address =
                binder.bind("server.address", InetAddress.class).orElse(new InetSocketAddress(0).getAddress());
        if (port > 0) {
            require(new InetSocketAddress(address, port));
        }
    }

    /**
     * Passes when a port is free, or becomes free within two seconds: a service that was stopped a moment ago may be about to let
     * go of it.
     *
     * @throws PortInUseException when it stays taken
     */
    static void require(InetSocketAddress wanted) {
        require(wanted, PAUSE);
    }

    /** For tests, which know how long the port stays taken. */
    static void require(InetSocketAddress wanted, Duration pause) {
        IOException refused = new IOException("Not tried");
        for (int i = 0; i < TRIALS; i++) {
            // Bound without listening: who connects meanwhile is refused, and not let in and thrown out.
            try (Socket socket = new Socket()) {
                socket.setReuseAddress(true);
                socket.bind(wanted);
                return;
            } catch (IOException e) {
                refused = e;
                pause(pause);
            }
        }
        throw new PortInUseException(wanted.getPort(), refused);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
