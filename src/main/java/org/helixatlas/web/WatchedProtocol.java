package org.helixatlas.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.Optional;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Tomcat's ordinary protocol, which lets {@link ClientConnections} look at its connections and bounds how many one address may hold.
 * Tomcat makes it by its name.
 */
public final class WatchedProtocol extends Http11NioProtocol {

    private final Endpoint endpoint;

    /** Without a bound, until {@link #setConnectionsPerAddress} sets one. */
    public WatchedProtocol() {
        this(new Endpoint());
    }

    private WatchedProtocol(Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    Collection<SocketWrapperBase<NioChannel>> connections() {
        return getEndpoint().getConnections();
    }

    /** Bounds how many connections one address may hold; further ones are closed at once. */
    public void setConnectionsPerAddress(int most) {
        endpoint.most = most;
    }

    private static final class Endpoint extends NioEndpoint {

        private volatile int most = Integer.MAX_VALUE;

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (isTooMany(socket)) {
                destroySocket(socket);
                return false;
            }
            return super.setSocketOptions(socket);
        }

        /** Only when there are so many connections at all does it matter whose they are. */
        private boolean isTooMany(SocketChannel socket) {
            if (getConnections().size() < most) {
                return false;
            }
            Optional<InetAddress> address = address(socket);
            return address.isPresent()
                    && getConnections().stream()
                                    .map(connection -> connection.getSocket().getIOChannel())
                                    .filter(other -> other != null && address.equals(address(other)))
                                    .count()
                            >= most;
        }

        /** Whose a connection is; nobody's when it has been closed. */
        private static Optional<InetAddress> address(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress remote
                        ? Optional.of(remote.getAddress())
                        : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
