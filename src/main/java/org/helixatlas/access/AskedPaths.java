package org.helixatlas.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.helixatlas.web.LinkedAddresses;

/** What a request asks for, by its path. */
final class AskedPaths {

    private static final List<String> QUESTIONS = List.of("/api/", "/mcp", "/v3/", "/.well-known/");

    private static final List<String> WAITING_ELSEWHERE = List.of(
            "/api/cypher",
            "/api/queries/",
            "/api/imports",
            "/api/candidates/decisions",
            "/api/checks",
            "/api/report",
            "/mcp");

    private AskedPaths() {}

    /** Whether it is a question about the network, unlike health or a page. */
    static boolean isQuestion(HttpServletRequest request) {
        String path = request.getRequestURI();
        return startsWith(QUESTIONS, path) || LinkedAddresses.include(path);
    }

    /** Whether it waits for the database, or for another question, more than it computes. */
    static boolean waitsElsewhere(HttpServletRequest request) {
        return startsWith(WAITING_ELSEWHERE, request.getRequestURI());
    }

    private static boolean startsWith(List<String> beginnings, String path) {
        for (String beginning : beginnings) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
