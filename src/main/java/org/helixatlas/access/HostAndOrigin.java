package org.helixatlas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.helixatlas.web.MarkedOnce;
import org.helixatlas.web.OpenRefine;
import org.helixatlas.web.Refusal;
import org.springframework.http.HttpStatus;

/**
 * Answers only requests that name this service as their host, since a page of another site can make a browser on this machine ask
 * by a name of its own; and of pages only the service's own, and those of origins that are let in. A link on any page may open the
 * explorer, or the page of what an identifier stands for.
 */
final class HostAndOrigin extends MarkedOnce {

    private final AccessProperties properties;
    private final String address;
    private final boolean onLoopback;
    private final boolean anyHost;
    private final Refusal refusal;

    HostAndOrigin(AccessProperties properties, Listening listening, Refusal refusal) {
        this.properties = properties;
        this.address = listening.address();
        this.onLoopback = listening.onLoopback();
        this.anyHost = !listening.onLoopback() && properties.hosts().isEmpty();
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isOwn(request.getServerName())) {
            refusal.write(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "The request is not for this service",
                    "The Host header must name a loopback host, such as localhost"
                            + (properties.hosts().isEmpty() ? "." : ", or one of helix.access.hosts."));
        } else if (Site.of(request, OpenRefine.orOne(properties.origins(), request, onLoopback), properties.frames())
                == Site.FOREIGN) {
            refusal.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "The request is not for this service",
                    "Pages of another site may not send requests to this service, unless helix.access.origins lists that site.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOwn(String host) {
        return anyHost
                || Addresses.isLoopbackName(host)
                || host.equals(address)
                || properties.hosts().contains(host.toLowerCase(Locale.ROOT));
    }
}
