package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells whether the client of a request has left. A servlet learns that only from writing, and a query that takes long has
 * nothing to write yet; so this looks whether the client's connection has ended.
 */
@Component
public class ClientConnections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** In bytes. */
    private static final String WRITTEN_AT_ONCE = "16384";

    private static final String CONNECTION = ClientConnections.class.getName();

    private volatile @Nullable WatchedProtocol protocol;

    ClientConnections() {}

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(WatchedProtocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof WatchedProtocol watched) {
                protocol = watched;
                // An answer goes to the client in pieces of this size, each of which is a call of the system. Each
                // connection has such a buffer, which is small enough for thousands of them.
                watched.setProperty("socket.appWriteBufSize", WRITTEN_AT_ONCE);
            }
        });
    }

    /** Whether the client has left; to be asked by the thread that handles the request, after it has read the body. */
    public boolean isClosed(HttpServletRequest request) {
        Object known = request.getAttribute(CONNECTION);
        if (known == null) {
            // There may be thousands, and whoever waits asks again and again.
            known = connection(request);
            request.setAttribute(CONNECTION, known);
        }
        return known instanceof Optional<?> found
                && found.orElse(null) instanceof SocketWrapperBase<?> connection
                && hasEnded(connection);
    }

    private Optional<SocketWrapperBase<NioChannel>> connection(HttpServletRequest request) {
        WatchedProtocol watched = protocol;
        return watched == null
                ? Optional.empty()
                : watched.connections().stream()
                        .filter(c -> c.getRemotePort() == request.getRemotePort()
                                && request.getRemoteAddr().equals(c.getRemoteAddr()))
                        .findFirst();
    }

    private static boolean hasEnded(SocketWrapperBase<?> connection) {
        ByteBuffer next = ByteBuffer.allocate(1024);
        try {
            if (connection.read(false, next) > 0) {
                // The client has sent its next request already.
                next.flip();
                connection.unRead(next);
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
