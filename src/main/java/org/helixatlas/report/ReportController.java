package org.helixatlas.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.OwnInterface;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** A report on the network that a filter leaves. */
@RestController
@ConditionalOnWebApplication
@Tag(name = "Report", description = "An account of a network, with the call that gives each number")
class ReportController {

    /** The page runs nothing and shows nothing but what stands in it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'";

    private static final Set<String> FORMATS = Set.of("html", "latex", "pdf");
    /** Seconds after which a database that starts, or a client's turn, may be there. */
    private static final String AGAIN = "5";

    private static final Set<String> OWN = Set.of("format", "labels");
    private static final MediaType ZIP = new MediaType("application", "zip");

    private final OwnInterface service;
    private final List<Chapter> chapters;

    ReportController(OwnInterface service, List<Chapter> chapters) {
        this.service = service;
        this.chapters = chapters.stream()
                .sorted(Comparator.comparingInt(Chapter::place))
                .toList();
    }

    @GetMapping("/api/report")
    @Operation(
            operationId = "getReport",
            summary = "A report on the network that the filter leaves",
            description =
                    "Description, figure, central actors, brokers, communities, what is more than chance, where sources disagree, and"
                            + " methods with references and versions; below each table the call that gives its numbers. What the service"
                            + " refuses for a large network is left out, and said. As a page, as PDF, or as a zip with `report.tex`.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_PDF_VALUE,
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    ResponseEntity<byte[]> report(
            @Parameter(
                            description = "How it is written: html, pdf or latex.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"html", "pdf", "latex"},
                                            defaultValue = "html"))
                    @RequestParam(defaultValue = "html")
                    String format,
            @Parameter(
                            description = "The language of the report.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"en", "zh"},
                                            defaultValue = "en"))
                    @RequestParam(defaultValue = "en")
                    String labels,
            NetworkFilter filter,
            HttpServletRequest request) {
        if (!FORMATS.contains(format)) {
            throw new InvalidRequest("format", "a report is html, pdf or latex, not " + format);
        }
        if (!labels.equals("en") && !labels.equals("zh")) {
            throw new InvalidRequest("labels", "a report is in en or zh, not " + labels);
        }
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                parameters.put(name, String.join(",", values));
            }
        });
        Report report = written(new Question(service, parameters, labels.equals("zh")));
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return switch (format) {
            case "pdf" -> answer(MediaType.APPLICATION_PDF, "report.pdf", PdfReport.write(report, base));
            case "latex" -> answer(ZIP, "report.zip", LatexReport.write(report, base));
            default ->
                ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .header("Content-Security-Policy", POLICY)
                        .body(HtmlReport.write(report, base).getBytes(StandardCharsets.UTF_8));
        };
    }

    private Report written(Question question) {
        List<Report.Part> parts = new ArrayList<>();
        for (Chapter chapter : chapters) {
            List<Block> blocks = chapter.blocks(question);
            if (!blocks.isEmpty()) {
                parts.add(new Report.Part(chapter.title(question), blocks));
            }
        }
        JsonNode about = question.summary().path("about");
        List<String> sets = new ArrayList<>();
        about.path("datasets").forEach(set -> sets.add(set.path("title").asString()));
        return new Report(
                question.say("Report on a network", "网络报告"),
                question.isChinese() ? "zh" : "en",
                String.join("; ", sets) + ".",
                question.say("Filter: %s.", "筛选：%s。", filter(about.path("filter"))),
                parts);
    }

    private static String filter(JsonNode filter) {
        List<String> said = new ArrayList<>();
        filter.properties().forEach(part -> {
            JsonNode value = part.getValue();
            List<String> values = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(v -> values.add(v.asString("")));
            } else {
                values.add(value.asString(""));
            }
            if (!values.isEmpty()) {
                said.add(part.getKey() + " = " + String.join(", ", values));
            }
        });
        return String.join("; ", said);
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(body);
    }

    /** What the interface says of the filter, or of a database that is not there yet, holds here, word for word. */
    @ExceptionHandler(Question.Refused.class)
    ResponseEntity<byte[]> refused(Question.Refused refused) {
        int status = refused.answer().status();
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value() || status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, AGAIN);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(refused.answer().body());
    }
}
