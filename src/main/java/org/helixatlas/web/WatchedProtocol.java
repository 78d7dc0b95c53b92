package org.helixatlas.web;

import java.util.Collection;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Tomcat's ordinary protocol, which lets {@link Departures} look at its connections. Tomcat makes it by its name. */
public final class WatchedProtocol extends Http11NioProtocol {

    Collection<SocketWrapperBase<NioChannel>> connections() {
        return getEndpoint().getConnections();
    }
}
