package org.helixatlas.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.helixatlas.web.LinkedAddresses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whose page made a browser ask, by Origin, by fetch metadata (W3C, <i>Fetch Metadata Request Headers</i>) and, of browsers that
 * send none, by Referer. Programs that are no browsers send nothing of all this, and ask for themselves.
 */
enum Site {
    /** The service's own page, the user, or a program. */
    OWN,
    /** A page of a site that is let in. */
    LET_IN,
    /** A link on any page that opens the explorer, or the page of what an identifier stands for; a page that may frame the explorer. */
    LINK,
    /** A page of another site. */
    FOREIGN;

    private static final String ATTRIBUTE = Site.class.getName();
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> EXPLORER = Set.of("/", "/index.html");

    /** Two services of one host, or of two hosts of one domain, are of the same site and yet not trusted by one another. */
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    /**
     * Judges a request, whatever its path and method.
     *
     * @param letIn origins whose pages may ask
     * @param frames origins whose pages may frame the explorer
     */
    static Site of(HttpServletRequest request, List<String> letIn, List<String> frames) {
        Site site = judged(request, letIn, frames);
        request.setAttribute(ATTRIBUTE, site);
        return site;
    }

    /** As a request was judged before. */
    static Site judged(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Site site ? site : FOREIGN;
    }

    private static Site judged(HttpServletRequest request, List<String> letIn, List<String> frames) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String metadata = request.getHeader("Sec-Fetch-Site");
        if (origin != null) {
            if (letIn.contains(origin)) {
                return LET_IN;
            }
            boolean own = isOwn(request, origin) && (metadata == null || OWN_SITE.contains(metadata));
            return own ? OWN : FOREIGN;
        }
        if (metadata != null && OWN_SITE.contains(metadata)) {
            return OWN;
        }
        String page = origin(request.getHeader(HttpHeaders.REFERER));
        if (metadata == null && (page == null || isOwn(request, page))) {
            return OWN;
        }
        if (!READING.contains(request.getMethod())) {
            return FOREIGN;
        }
        // A picture on a page has no Origin, but tells the page that shows it.
        if (page != null && letIn.contains(page)) {
            return LET_IN;
        }
        return opensPage(request, metadata) || isFramed(request, page, frames) ? LINK : FOREIGN;
    }

    /** A page need not tell who it is; the browser then shows the frame on pages of these origins only, as it is told with the answer. */
    private static boolean isFramed(HttpServletRequest request, @Nullable String page, List<String> frames) {
        return !frames.isEmpty()
                && EXPLORER.contains(request.getRequestURI())
                && "iframe".equals(request.getHeader("Sec-Fetch-Dest"))
                && (page == null || frames.contains(page));
    }

    private static boolean opensPage(HttpServletRequest request, @Nullable String metadata) {
        String path = request.getRequestURI();
        return (EXPLORER.contains(path) || LinkedAddresses.include(path))
                && (metadata == null
                        || ("navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                                && "document".equals(request.getHeader("Sec-Fetch-Dest"))));
    }

    /** Whether an origin is the service's own, whatever a proxy changes in its scheme. */
    static boolean isOwn(HttpServletRequest request, String origin) {
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

    private static @Nullable String origin(@Nullable String referer) {
        if (referer == null) {
            return null;
        }
        try {
            URI page = URI.create(referer);
            return page.getHost() == null
                    ? "null"
                    : page.getScheme() + "://" + page.getHost() + (page.getPort() < 0 ? "" : ":" + page.getPort());
        } catch (IllegalArgumentException e) {
            return "null";
        }
    }
}
