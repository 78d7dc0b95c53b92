package org.helixatlas.console;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.ReadOnlyCypher.NotReadOnly;
import org.helixatlas.graph.UnicodeEscapes;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a query has no answer, as a problem document whose {@code type} says which limit or rule it met. */
final class CypherProblem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** The position that Neo4j adds to the first line of a message; the query's text follows on the next. */
    private static final Pattern POSITION = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    /** The name in Neo4j's message on a procedure that is not there. */
    private static final Pattern PROCEDURE = Pattern.compile("procedure with the name `([^`]{1,200})`");

    /** What can be the matter. */
    enum ProblemType {
        /** The database does not understand the query, or it fails on its values. */
        QUERY_ERROR(HttpStatus.BAD_REQUEST, "The query has an error"),
        /** The query calls what it may, and this database does not have it. */
        MISSING_PROCEDURE(HttpStatus.NOT_IMPLEMENTED, "The database lacks a procedure"),
        /** The query would do something else than read the graph. */
        NOT_READ_ONLY(HttpStatus.FORBIDDEN, "The query is refused"),
        TIME_LIMIT(HttpStatus.UNPROCESSABLE_CONTENT, "The query took too long"),
        /** The query did not end when told to. */
        RUNAWAY(HttpStatus.UNPROCESSABLE_CONTENT, "The query took too long and does not end"),
        MEMORY_LIMIT(HttpStatus.UNPROCESSABLE_CONTENT, "The query took too much memory"),
        /** A single row or value is larger than an answer may be. */
        SIZE_LIMIT(HttpStatus.UNPROCESSABLE_CONTENT, "The answer is too large"),
        /** A value of the answer has lists and maps within one another, deeper than an answer may have. */
        DEPTH_LIMIT(HttpStatus.UNPROCESSABLE_CONTENT, "The answer is nested too deeply"),
        LENGTH_LIMIT(HttpStatus.CONTENT_TOO_LARGE, "The query is too long"),
        NESTING_LIMIT(HttpStatus.BAD_REQUEST, "The query is nested too deeply"),
        CONCURRENCY_LIMIT(HttpStatus.TOO_MANY_REQUESTS, "Too many queries run at the same time"),
        /** Queries of this client have cost the database its process before. */
        HELD_OFF(HttpStatus.TOO_MANY_REQUESTS, "Queries of this client have to wait"),
        /** This text has. */
        KNOWN_RUNAWAY(HttpStatus.UNPROCESSABLE_CONTENT, "The query is known to end the database"),
        /** The database's process is being replaced, or ended while the query ran. */
        DATABASE_ENDED(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer"),
        /** A load was committed while the query ran, or its network is not read yet. */
        GRAPH_CHANGED(HttpStatus.SERVICE_UNAVAILABLE, "The graph has changed meanwhile"),
        /** A remote database runs a query that does not end, or queries have ended ours too often. */
        CONSOLE_CLOSED(HttpStatus.SERVICE_UNAVAILABLE, "The console is closed"),
        /** Nobody waits for the answer any more. */
        CLIENT_LEFT(HttpStatus.BAD_REQUEST, "The client has left");

        final HttpStatus status;
        final String title;

        ProblemType(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        URI type() {
            return URI.create("urn:helix-atlas:problem:"
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    private final ProblemType problemType;
    private final HttpHeaders headers = new HttpHeaders();

    private CypherProblem(ProblemType problemType, ProblemDetail body, @Nullable Throwable cause) {
        super(problemType.status, body, cause);
        this.problemType = problemType;
    }

    static CypherProblem of(ProblemType problemType, String detail) {
        return of(problemType, detail, null);
    }

    private static CypherProblem of(ProblemType problemType, String detail, @Nullable Throwable cause) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(problemType.status, detail);
        body.setType(problemType.type());
        body.setTitle(problemType.title);
        return new CypherProblem(problemType, body, cause);
    }

    static CypherProblem of(NotReadOnly refusal) {
        CypherProblem problem = of(ProblemType.NOT_READ_ONLY, String.valueOf(refusal.getMessage()), refusal);
        return refusal.line() > 0 ? problem.at(refusal.line(), refusal.column()) : problem;
    }

    static CypherProblem of(UnicodeEscapes.Fault fault) {
        return of(ProblemType.QUERY_ERROR, fault.message()).at(fault.line(), fault.column());
    }

    /** The database is not there, and will be soon. */
    static CypherProblem databaseEnded(DatabaseState state) {
        String why = state.isUp() ? "The database has ended and restarts." : state.message();
        return of(ProblemType.DATABASE_ENDED, why + " Queries are answered again in a few seconds.")
                .retryAfter(Math.max(3, state.retryAfter().toSeconds()));
    }

    /** Neo4j loses its way in some statements when it is to say where an error stands, and says only that it did. */
    static CypherProblem unreadable(Neo4jException failure) {
        return of(
                ProblemType.QUERY_ERROR,
                "The database cannot read the statement, nor say where the error stands. Look for a comment without its end */,"
                        + " and write characters themselves in place of \\u escapes.",
                failure);
    }

    /** Such as one of a plugin that is not installed on a server. */
    static CypherProblem missing(Neo4jException failure) {
        Matcher found = PROCEDURE.matcher(String.valueOf(failure.getMessage()));
        return missing(found.find() ? found.group(1) : "of this name", failure);
    }

    /** By the procedure's name; without a failure where it was not even asked for. */
    static CypherProblem missing(String name, @Nullable Neo4jException failure) {
        String remedy = name.startsWith("atlas.")
                ? "The database that the service runs itself has those of atlas. To have them on a server of your own, put"
                        + " helix-atlas-…-plugin.jar into its folder plugins and restart it."
                : "Install on its server what brings it, as a newer Neo4j or the plugin that its name begins with, and permit it in"
                        + " dbms.security.procedures.allowlist there.";
        return of(ProblemType.MISSING_PROCEDURE, "The database has no procedure " + name + ". " + remedy, failure);
    }

    private CypherProblem at(int line, int column) {
        getBody().setProperty("line", line);
        getBody().setProperty("column", column);
        return this;
    }

    /**
     * What Neo4j says, with its status code, line and column.
     *
     * @param linesBefore lines that were put before the query
     */
    static CypherProblem of(ProblemType problemType, Neo4jException failure, int linesBefore) {
        String message = String.valueOf(failure.getMessage());
        int excerpt = message.indexOf("\n\"");
        String said = excerpt < 0 ? message : message.substring(0, excerpt);
        Matcher position = POSITION.matcher(said);
        int at = -1;
        int line = 0;
        int column = 0;
        while (position.find()) {
            at = position.start();
            line = Integer.parseInt(position.group(1));
            column = Integer.parseInt(position.group(2));
        }
        CypherProblem problem = of(problemType, (at < 0 ? said : said.substring(0, at)).strip(), failure);
        problem.getBody().setProperty("code", failure.code());
        problem.getBody().setProperty("gqlStatus", failure.gqlStatus());
        return line > linesBefore ? problem.at(line - linesBefore, column) : problem;
    }

    CypherProblem retryAfter(long seconds) {
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, seconds)));
        return this;
    }

    ProblemType problemType() {
        return problemType;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
