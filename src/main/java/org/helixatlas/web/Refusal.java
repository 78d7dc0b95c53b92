package org.helixatlas.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.helixatlas.model.Excerpt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a request before it reaches a controller: a problem document, and a line in the audit log. The connection of a request
 * whose body has not arrived is closed.
 */
@Component
public class Refusal {

    /** What was changed by whom, and what was refused to whom. */
    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    /** What is said of an address whose parameters cannot be told. */
    static final String UNDECODABLE =
            "The query string is not name=value pairs in percent-encoded UTF-8; write % itself as %25.";

    private static final String LOGGED = Refusal.class.getName();
    private static final int LOGGED_PATH = 200;

    private static final int LINES_A_MINUTE = 120;

    private final JsonMapper json;

    /** Who is refused often does not fill the disk by it. */
    private final Bucket lines = Bucket.builder()
            .addLimit(l -> l.capacity(LINES_A_MINUTE).refillGreedy(LINES_A_MINUTE, Duration.ofMinutes(1)))
            .build();

    private final AtomicLong unlogged = new AtomicLong();

    Refusal(JsonMapper json) {
        this.json = json;
    }

    /** Answers by a problem document. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String title, String detail)
            throws IOException {
        write(request, response, status, title, detail, Map.of());
    }

    /** Answers by 400 where the parameters of the address cannot be told. */
    public void undecodable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, response, HttpStatus.BAD_REQUEST, "The request cannot be understood", UNDECODABLE);
    }

    /**
     * Answers by a problem document.
     *
     * @param more members beside those of every problem; {@code type} is its type
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            String detail,
            Map<String, Object> more)
            throws IOException {
        String path = path(request);
        audit(request, status.value());
        if (response.isCommitted()) {
            return;
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setInstance(instance(path));
        more.forEach((name, value) -> {
            if (name.equals("type")) {
                problem.setType(URI.create(value.toString()));
            } else {
                problem.setProperty(name, value);
            }
        });
        RequestIds.into(problem);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        boolean bodyLeft = UnreadBody.isLeft(request);
        if (bodyLeft) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        json.writeValue(response.getOutputStream(), problem);
        if (bodyLeft) {
            UnreadBody.close(request);
        }
    }

    /** Notes in the audit log that a request was refused; once for each request. */
    void audit(HttpServletRequest request, int status) {
        if (request.getAttribute(LOGGED) != null) {
            return;
        }
        request.setAttribute(LOGGED, true);
        String path = path(request);
        if (lines.tryConsume(1)) {
            long kept = unlogged.getAndSet(0);
            AUDIT.info(
                    "Refused with {}: {} {} from {}, {}{}",
                    status,
                    request.getMethod(),
                    Excerpt.of(path, LOGGED_PATH),
                    request.getRemoteAddr(),
                    request.getRemoteUser() == null ? "nobody known" : request.getRemoteUser(),
                    kept == 0 ? "" : "; " + kept + " more were refused meanwhile");
        } else {
            unlogged.incrementAndGet();
        }
    }

    /** What was asked for, also where the servlet container has sent the request on. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
