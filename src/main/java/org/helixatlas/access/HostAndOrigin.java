package org.helixatlas.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.helixatlas.web.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that name this service as their host, since a page of another site can make a browser on this machine ask
 * by a name of its own; and of pages only the service's own, and those of origins that are let in.
 */
final class HostAndOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final AccessProperties properties;
    private final String address;
    private final boolean anyHost;
    private final Refusal refusal;

    HostAndOrigin(AccessProperties properties, Listening listening, Refusal refusal) {
        this.properties = properties;
        this.address = listening.address();
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
        } else if (isForeign(request)) {
            refusal.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "The request is not for this service",
                    "Pages of another site may not ask this service, unless helix.access.origins lets them in.");
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

    private boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null) {
            return !isSameSite(request, origin) && !properties.origins().contains(origin);
        }
        // Browsers say so also where they send no Origin.
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OWN_SITE.contains(site) && !READING.contains(request.getMethod());
    }

    /** Whether a page that the service itself served asks. */
    static boolean isSameSite(HttpServletRequest request, String origin) {
        try {
            URI page = URI.create(origin);
            String host = page.getHost();
            String asked = request.getHeader(HttpHeaders.HOST);
            URI service = URI.create(
                    "http://" + (asked == null ? request.getServerName() + ":" + request.getServerPort() : asked));
            return host != null && host.equalsIgnoreCase(service.getHost()) && port(page) == port(service);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A proxy that speaks TLS changes the default port, not the name: both defaults count as one. */
    private static int port(URI uri) {
        return uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
    }
}
