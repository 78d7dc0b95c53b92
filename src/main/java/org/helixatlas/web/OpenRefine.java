package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * OpenRefine on the same machine. Its page, which has addresses of its own, may use the service that matches names and nothing else, as long
 * as the service is reachable from this machine only.
 */
public final class OpenRefine {

    /** The origins of its page, unless it was told others. */
    public static final List<String> ORIGINS = List.of("http://127.0.0.1:3333", "http://localhost:3333");

    private static final Pattern RECONCILIATION = Pattern.compile("/api/reconcile(/[a-z0-9-]+)*");

    private OpenRefine() {}

    /**
     * The origins whose pages may send this request.
     *
     * @param origins those that may send any
     */
    public static List<String> orOne(List<String> origins, HttpServletRequest request, boolean onLoopback) {
        if (!onLoopback || !RECONCILIATION.matcher(request.getRequestURI()).matches()) {
            return origins;
        }
        List<String> all = new ArrayList<>(origins);
        all.addAll(ORIGINS);
        return all;
    }
}
