package org.helixatlas.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Without credentials the service is for this machine alone: it refuses to listen elsewhere, and answers only requests that name
 * a loopback host, since a page of another site can make a browser on this machine ask by a name of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackOnly extends OncePerRequestFilter {

    private final JsonMapper json;

    LoopbackOnly(JsonMapper json, @Value("${server.address:}") String address) {
        this.json = json;
        if (!listensOnLoopback(address)) {
            throw new OpenToOthers(address);
        }
    }

    /** The service would listen where other machines reach it. */
    static final class OpenToOthers extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        OpenToOthers(String address) {
            super("server.address is '" + address
                    + "', but without credentials the service listens on loopback only, such as 127.0.0.1");
        }
    }

    private static boolean listensOnLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!isLoopback(request.getServerName())) {
            refuse(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "The Host header must name a loopback host, such as localhost.");
        } else if (origin != null && !isSameSite(origin, request)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "Pages of another site may not ask this service.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null
                && (host.equalsIgnoreCase("localhost")
                        || host.matches("127(\\.\\d{1,3}){3}")
                        || host.equals("[::1]")
                        || host.equals("::1")
                        || host.equals("[0:0:0:0:0:0:0:1]")
                        || host.equals("0:0:0:0:0:0:0:1"));
    }

    private static boolean isSameSite(String origin, HttpServletRequest request) {
        try {
            URI uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost()) && uri.getPort() == request.getServerPort();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle("The request is not for this service");
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
