package org.helixatlas.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.LoadState;
import org.helixatlas.graph.NoConnection;
import org.helixatlas.model.Excerpt;
import org.helixatlas.network.CurrentNetwork.NetworkNotLoaded;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.UnknownInNetwork;
import org.helixatlas.work.Busy;
import org.helixatlas.work.NobodyWaits;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every error as a problem document (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String NARROWING =
            ". The filter is narrowed by families, kinds, spheres, park, datasets or asOf, as in families=research&kinds=Firm.";

    private final Database database;
    private final LoadBoard load;

    Problems(Database database, LoadBoard load) {
        this.database = database;
        this.load = load;
    }

    /** An upload that breaks off, whose parts are not told apart as its type says, or for which the server's disk has no room. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadableUpload(MultipartException e) {
        if (DiskFull.causes(e)) {
            LOG.error("The folder for uploads, {}, has no room", System.getProperty("java.io.tmpdir"));
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.INSUFFICIENT_STORAGE, DiskFull.OF_AN_UPLOAD);
            problem.setTitle(DiskFull.TITLE);
            return ResponseEntity.of(problem).build();
        }
        LOG.debug("An upload cannot be read", e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "The parts of the body cannot be told apart: send multipart/form-data that ends with its boundary, as"
                        + " curl -F file=@my-cluster.zip does.");
        problem.setTitle("The upload cannot be read");
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidRequest e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setTitle("The request cannot be understood");
        problem.setProperty("errors", e.errors());
        return problem;
    }

    /** A query string that is no pairs in percent-encoded UTF-8, or has too many of them. */
    @ExceptionHandler
    ProblemDetail undecodable(InvalidParameterException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, Refusal.UNDECODABLE);
        problem.setTitle("The request cannot be understood");
        return problem;
    }

    /** A parameter whose name or value holds control characters: the firewall looks at them when they are read. */
    @ExceptionHandler
    ProblemDetail tricky(RequestRejectedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "A parameter holds control characters, which this service does not accept.");
        problem.setTitle("The request cannot be understood");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownInNetwork e) {
        return invalid(new InvalidRequest(e.field(), String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge e) {
        String said = String.valueOf(e.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, said.contains("he filter") ? said + NARROWING : said);
        problem.setTitle("The answer would take too much");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail absent(NotFound e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
        problem.setTitle("There is no such thing");
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notLoaded(NetworkNotLoaded e) {
        LoadState state = load.state();
        // Once loaded, the network is read in a moment.
        String detail = state.phase() == LoadState.Phase.LOADED ? String.valueOf(e.getMessage()) : state.message();
        if (!database.isReplaceable() && !database.state().isUp()) {
            detail += " " + database.saying();
        }
        return unavailable("The network is not loaded yet", detail, state.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy e) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        problem.setTitle("The service is busy");
        return ResponseEntity.of(problem)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter().toSeconds()))
                .build();
    }

    /** There is nobody to tell. */
    @ExceptionHandler
    ResponseEntity<Void> given(NobodyWaits e) {
        LOG.debug("A client has left before its answer was there");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    /** Spring wraps the driver's exceptions in several kinds of its own; what counts is whether asking again can help. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> failed(RuntimeException e) {
        if (clientHasLeft(e)) {
            LOG.debug("A client has left while its answer was written", e);
            return null;
        }
        if (hasWaitedInVain(e) && database.state().isUp()) {
            LOG.debug("A request got no connection to the database", e);
            return unavailable(
                    "No connection to the database is free",
                    "Other questions have all connections to the database, as where many that take long are asked at once; ask"
                            + " again.",
                    Duration.ofSeconds(1));
        }
        if (foundTooLittleMemory(e)) {
            LOG.warn("A query behind an answer found too little memory in the database: {}", e.toString());
            return unavailable(
                    "The database has too little memory for this",
                    "A query behind this answer took more memory than the database gives to one, or had left beside others;"
                            + (database.isReplaceable()
                                    ? " helix.database.heap gives it more."
                                    : " db.memory.transaction.max or server.memory.heap.max_size of that server give it more.")
                            + " Questions about the network need none of it.",
                    Duration.ofMinutes(1));
        }
        if (isOutage(e)) {
            LOG.debug("The database did not answer a request", e);
            return unavailable("The database does not answer", outage(), Duration.ZERO);
        }
        if (tookTooLong(e)) {
            LOG.debug("A query behind an answer met its limit of time", e);
            return unavailable(
                    "The database took too long",
                    "A query behind this answer met its limit of time, as happens where much is asked at once; ask again.",
                    Duration.ofSeconds(1));
        }
        LOG.error("A request failed", e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The service failed to answer; its log says why.");
        problem.setTitle("The request failed");
        return ResponseEntity.of(problem).build();
    }

    /** By the words of a broken connection; in an exception of the driver these are said of the connection to the database. */
    private static boolean clientHasLeft(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException) {
                return false;
            }
        }
        return DisconnectedClientHelper.isClientDisconnectedException(e);
    }

    private static boolean hasWaitedInVain(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (NoConnection.isVainWait(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Of a server that is not ours, what is the matter: it may need somebody's hand. */
    private String outage() {
        String network = " Questions about the network go on.";
        return database.isReplaceable() || database.state().isUp()
                ? "The database is starting or restarting; questions about the network go on, the rest is back in a few"
                        + " seconds."
                : database.saying() + network;
    }

    private boolean isOutage(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryableException
                    || NoConnection.isReasonOf(cause)
                    || (cause instanceof Neo4jException && !database.state().isUp())) {
                return true;
            }
        }
        return false;
    }

    /** The database calls this transient, as what passes by itself; of one query in a large graph it is not. */
    private static boolean foundTooLittleMemory(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException neo4j && neo4j.code().contains("OutOfMemory")) {
                return true;
            }
        }
        return false;
    }

    /** A query of the service's own was ended by its limit of time; the driver calls that an error of whoever asked. */
    private static boolean tookTooLong(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Neo4jException neo4j
                    && (neo4j.code().startsWith("Neo.ClientError.Transaction.TransactionTimedOut")
                            || neo4j.code().equals("Neo.ClientError.Transaction.Terminated"))) {
                return true;
            }
        }
        return false;
    }

    private ResponseEntity<ProblemDetail> unavailable(String title, String detail, Duration atLeast) {
        long wait = Math.max(atLeast.toSeconds(), database.state().retryAfter().toSeconds());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setTitle(title);
        return ResponseEntity.of(problem)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait)))
                .build();
    }

    /** Nothing is said, and nothing warned of, where a client has left while its answer was written. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (clientHasLeft(e)) {
            LOG.debug("A client has left while its answer was written", e);
            return null;
        }
        return super.handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<String> served = e.getSupportedMediaTypes().stream()
                .filter(t -> !t.isWildcardSubtype() && !t.getSubtype().contains("yaml"))
                .map(t -> t.getType() + "/" + t.getSubtype())
                .distinct()
                .toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status,
                served.isEmpty()
                        ? "Accept is no list of media types such as application/json."
                        : "This can be had as " + String.join(" or ", served) + ", which Accept does not name.");
        problem.setTitle("Nothing is acceptable");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field =
                e instanceof MethodArgumentTypeMismatchException m ? m.getName() : String.valueOf(e.getPropertyName());
        Class<?> type = e.getRequiredType();
        String wanted = type == null ? "another value" : wanted(type);
        ProblemDetail problem = invalid(new InvalidRequest(
                field,
                "'" + Excerpt.of(String.valueOf(e.getValue())) + "' is no value for " + field + "; write " + wanted));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    private static String wanted(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants())
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\[\\]]", "");
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == int.class || type == Integer.class
                ? "a whole number"
                : "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
