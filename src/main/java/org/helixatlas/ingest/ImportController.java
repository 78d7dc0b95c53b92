package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.web.MayTakeTooMuch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by REST. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Data sets from outside")
class ImportController {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int MAX_PROBLEMS = 1_000;

    private final Imports imports;
    private final ImportProperties properties;

    ImportController(Imports imports, ImportProperties properties) {
        this.imports = imports;
        this.properties = properties;
    }

    /** An import that has problems. */
    static final class Rejected extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient LoadReport report;

        Rejected(LoadReport report) {
            super("The data set has " + report.problems().size() + " problems; nothing was changed.");
            this.report = report;
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Load a data set",
            description =
                    "A zip of its folder, or its files: dataset.json and CSV. It is added to the data sets that are there, or"
                            + " takes the place of the one of the same id; all are judged together, and with any problem nothing"
                            + " changes. Warnings stop nothing. Once it is answered, it is on the disk.")
    @ApiResponse(responseCode = "200", description = "What was loaded, or with dryRun would have been.")
    @ApiResponse(
            responseCode = "507",
            description = "The disk is full: nothing was changed.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @MayTakeTooMuch
    LoadReport load(
            @Parameter(description = "One zip, or each of the files.") @RequestPart("file") List<MultipartFile> file,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request) {
        Upload upload = Upload.of(file, properties.maxSize().toBytes());
        LoadReport report = imports.accept(upload, dryRun);
        AUDIT.info(
                "Import of {} by {} from {}{}: {}, {} problems, {} warnings, graph version {}",
                upload.id(),
                request.getRemoteUser(),
                request.getRemoteAddr(),
                dryRun ? ", dry run" : "",
                report.outcome(),
                report.problems().size(),
                report.warningCount(),
                report.version());
        if (report.outcome() == Outcome.REJECTED) {
            throw new Rejected(report);
        }
        return report;
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
        LoadReport report = e.report;
        List<Problem> first = report.problems().stream().limit(MAX_PROBLEMS).toList();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()));
        problem.setTitle("The data set is rejected");
        problem.setProperty("outcome", report.outcome());
        problem.setProperty("dryRun", report.dryRun());
        problem.setProperty("datasets", report.datasets());
        problem.setProperty("problems", first);
        problem.setProperty(
                "errors",
                first.stream()
                        .map(p -> new Wrong(
                                p.file()
                                        + (p.line() == 0 ? "" : " line " + p.line())
                                        + (p.column().isEmpty() ? "" : ", column " + p.column()),
                                p.message()))
                        .toList());
        return problem;
    }
}
