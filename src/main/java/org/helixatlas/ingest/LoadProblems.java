package org.helixatlas.ingest;

import java.util.List;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why the data sets were not changed, as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoadProblems {

    private static final int MAX_PROBLEMS = 1_000;

    @ExceptionHandler
    ProblemDetail required(StillRequired e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        problem.setTitle("Other data sets require it");
        problem.setProperty("requiredBy", e.requiring());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail damaged(DamagedVersion e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, String.valueOf(e.getMessage()));
        problem.setTitle("The version is damaged");
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(ImportFailed e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(e.status(), String.valueOf(e.getMessage()));
        problem.setTitle(e.title());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(e.status());
        if (e.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter()));
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ProblemDetail rejected(Rejected e) {
        LoadReport report = e.report();
        List<Problem> first = report.problems().stream().limit(MAX_PROBLEMS).toList();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        problem.setTitle("The data set is rejected");
        problem.setProperty("outcome", report.outcome());
        problem.setProperty("dryRun", report.dryRun());
        problem.setProperty("datasets", report.datasets());
        problem.setProperty("problems", first);
        problem.setProperty("findings", report.findings());
        if (report.dataset() != null) {
            problem.setProperty("dataset", report.dataset());
        }
        if (report.understood() != null) {
            problem.setProperty("understood", report.understood());
        }
        problem.setProperty(
                "errors",
                first.stream().map(p -> new Wrong(p.place(), p.message())).toList());
        return problem;
    }
}
