package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;

/** The id of a request: its own, where it came with a well-formed {@code X-Request-Id}, else one that it was given. */
public final class RequestId {

    private RequestId() {}

    /** The id, which the answer's header {@code X-Request-Id} repeats. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestIds.NAME));
    }
}
