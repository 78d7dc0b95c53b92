package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.helixatlas.foreign.Templates;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.ingest.SentFiles.SentFile;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.web.EntityTag;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.MayFillTheDisk;
import org.helixatlas.web.OtherParameters;
import org.helixatlas.web.RequestId;
import org.helixatlas.web.UnreadBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Imports by REST. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Data sets and files from outside")
class ImportController {

    private static final String FILES = "file";
    private static final String CSV_TYPE = "text/csv;charset=UTF-8";
    private static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TEXT_TYPE = "text/plain;charset=UTF-8";
    private static final MediaType CSV = MediaType.parseMediaType(CSV_TYPE);
    private static final List<MediaType> REPORTS = List.of(MediaType.APPLICATION_JSON, CSV, ReportText.TEXT);
    private static final Map<String, MediaType> TYPES =
            Map.of("json", MediaType.APPLICATION_JSON, "csv", CSV, "text", ReportText.TEXT);

    private final FileImports imports;
    private final ImportProperties properties;
    private final ImportsUnderWay underWay;

    ImportController(FileImports imports, ImportProperties properties, ImportsUnderWay underWay) {
        this.imports = imports;
        this.properties = properties;
        this.underWay = underWay;
    }

    /** The files, for the description. */
    @Schema(name = "ImportForm")
    record Form(
            @ArraySchema(
                    schema = @Schema(type = "string", format = "binary"),
                    arraySchema = @Schema(description = "One zip, or each of the files."))
            List<String> file) {}

    @PostMapping
    @Operation(
            operationId = "importFiles",
            summary = "Load a data set, or any file with ties",
            description =
                    "A data set: a zip of its folder, or its files, dataset.json among them. Or one or several files"
                            + " from outside that belong together: tables (CSV, TSV, XLSX, ODS, JSON) and networks of"
                            + " other programs (GraphML, GEXF, Pajek, DL, lists of edges and more). They are sent as parts"
                            + " of a form, or one of them is the body as it is. What was understood, made up or left out"
                            + " of them stands in findings. The data set is added to those that are there, or takes the"
                            + " place of the one of the same id; all are judged together, and with any problem nothing"
                            + " changes. Warnings stop nothing. Once it is answered, it is on the disk.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                        schema = @Schema(implementation = Form.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                        schema = @Schema(type = "string", format = "binary"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "What was loaded, or with dryRun would have been.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = LoadReport.class)),
                @Content(mediaType = CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = TEXT_TYPE, schema = @Schema(type = "string"))
            })
    @ApiResponse(
            responseCode = "422",
            description = "Something in the files is wrong, or they are too much: nothing was changed.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        schema = @Schema(ref = "#/components/schemas/Problem")),
                @Content(mediaType = CSV_TYPE, schema = @Schema(type = "string")),
                @Content(mediaType = TEXT_TYPE, schema = @Schema(type = "string"))
            })
    @MayMeetOthers
    @MayFillTheDisk
    ResponseEntity<LoadReport> load(
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            @Parameter(
                            description = "What the data set of files from outside is to be called: lower-case letters,"
                                    + " digits and single hyphens. Without a word, as the first file.",
                            example = "karate")
                    @RequestParam(defaultValue = "")
                    String id,
            @Parameter(
                            description =
                                    "The name of the file that is the body, with its ending; a form names its own.",
                            example = "karate.graphml")
                    @RequestParam(defaultValue = "")
                    String name,
            @Parameter(
                            description = "The report as `json`, the default, `csv` (its findings) or `text`.",
                            schema =
                                    @Schema(
                                            allowableValues = {"json", "csv", "text"},
                                            defaultValue = "json"))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "What to tell of files from outside, each by its own name; without a word it is"
                                            + " found out: `fileFormat`, `encoding`, `separator`, `decimal`, `sheet`,"
                                            + " `directed`, `title`, `licence`, `reliability`, `prefix`; and of tables"
                                            + " which column holds what, such as `source=Geldgeber`.",
                            style = ParameterStyle.FORM,
                            explode = Explode.TRUE,
                            schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
                    OtherParameters options,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        MediaType type = type(format, request);
        LoadReport report = underWay.during(
                RequestId.of(request),
                () -> imports.accept(
                        SentFiles.of(sent(request, name), properties.maxSize().toBytes()),
                        FileImports.options(options.values()),
                        id.strip(),
                        dryRun));
        boolean isRejected = report.outcome() == Outcome.REJECTED;
        LoadAudit.note("Import", report.dataset(), request, report);
        if (isRejected && MediaType.APPLICATION_JSON.equals(type)) {
            throw new Rejected(report);
        }
        return ResponseEntity.status(isRejected ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                .contentType(type)
                .body(report);
    }

    @GetMapping("/{requestId}")
    @Operation(
            operationId = "getImport",
            summary = "How far an import is",
            description =
                    "By the X-Request-Id that its request was sent with. Without an import under way, the step is NONE.")
    ImportsUnderWay.Stand progress(
            @Parameter(description = "The header X-Request-Id of the request that imports.", example = "import-1")
                    @PathVariable
                    String requestId,
            HttpServletRequest request) {
        EntityTag.withhold(request);
        return underWay.of(requestId);
    }

    @DeleteMapping("/{requestId}")
    @Operation(
            operationId = "cancelImport",
            summary = "Leave an import that is under way",
            description =
                    "By the X-Request-Id that its request was sent with, which is then answered with 409; nothing was changed."
                            + " One that is in its last steps comes about all the same, and says so. Answers how far the import was.")
    ImportsUnderWay.Stand leave(
            @Parameter(description = "The header X-Request-Id of the request that imports.", example = "import-1")
                    @PathVariable
                    String requestId) {
        ImportsUnderWay.Stand stand = underWay.of(requestId);
        underWay.leave(requestId);
        return stand;
    }

    @GetMapping("/template.xlsx")
    @Operation(
            operationId = "getImportTemplate",
            summary = "An empty spreadsheet to fill in",
            description = "One sheet for ties, one for actors, how to fill them in, and the words to choose from.")
    @ApiResponse(
            responseCode = "200",
            description = "The workbook, the same bytes each time.",
            content = @Content(mediaType = XLSX_TYPE, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> template() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("template.xlsx")
                                .build()
                                .toString())
                .body(Templates.workbook(Vocabulary.shipped()));
    }

    private static List<SentFile> sent(HttpServletRequest request, String name) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            if (!name.isEmpty()) {
                throw new InvalidRequest("name", "the files of a form have names of their own; leave this out");
            }
            return form.getFiles(FILES).stream()
                    .map(part -> SentFiles.sent(String.valueOf(part.getOriginalFilename()), part::getInputStream))
                    .toList();
        }
        if (!UnreadBody.isBorne(request)) {
            return List.of();
        }
        if (name.isBlank()) {
            throw new InvalidRequest(
                    "name", "a body that is a file needs its name; add name= with its ending, such as name=ties.csv");
        }
        return List.of(SentFiles.sent(name, request::getInputStream));
    }

    /** How the report is wanted: by the parameter, or as far as the header names one of its types. */
    private static MediaType type(@Nullable String format, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        if (format != null) {
            MediaType type = TYPES.get(format);
            if (type == null) {
                throw new InvalidRequest(
                        "format", "format is json, csv or text, for the report; fileFormat tells that of the files");
            }
            return type;
        }
        List<MediaType> accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.isEmpty()
                ? MediaType.APPLICATION_JSON
                : accepted.stream()
                        .flatMap(wanted -> REPORTS.stream().filter(wanted::includes))
                        .findFirst()
                        .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(REPORTS));
    }
}
