package org.helixatlas.linked;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the identifiers of linked data are looked up: for people as a page, for programs as JSON-LD or Turtle. */
@RestController
@EnableConfigurationProperties(LinkedDataProperties.class)
@Tag(name = "Linked data", description = "Identifiers that can be looked up, and the whole graph for triple stores")
class LinkedController {

    static final String FORM = "turtle, jsonld or html; without it, Accept decides.";
    static final String LANGUAGE = "The language of the page, en or zh; without it, Accept-Language decides.";
    static final String TURTLE = "text/turtle;charset=UTF-8";
    static final String JSON_LD = "application/ld+json";
    static final String HTML = "text/html;charset=UTF-8";

    private final CurrentNetwork network;
    private final LinkedRows rows;
    private final LinkedAnswers answers;

    LinkedController(CurrentNetwork network, LinkedDataProperties properties) {
        this.network = network;
        this.rows = new LinkedRows(properties);
        this.answers = new LinkedAnswers(rows, Map.of());
    }

    @GetMapping("/actor/{id}")
    @Operation(
            operationId = "getActorAsLinkedData",
            summary = "What the identifier of an actor stands for",
            description =
                    "The actor with its names, years and ties, each with its evidence and the sources of it. A former id leads to the one of now.")
    @ApiResponse(
            responseCode = "200",
            description = "The actor",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = "string")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = HTML, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> actor(
            @Parameter(description = "An actor's id.", example = "lenovo") @PathVariable String id,
            @Parameter(description = FORM) @RequestParam(required = false) @Nullable String format,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages)
            throws IOException, HttpMediaTypeNotAcceptableException {
        LinkedThings things = things();
        Snapshot.Actor actor = things.actor(id);
        return answers.answer(
                LinkedAsked.of(format, lang, accept, languages),
                "actor/" + id,
                () -> things.told(actor),
                language -> new LinkedPage(things, language).actor(actor));
    }

    @GetMapping("/tie/{id}")
    @Operation(
            operationId = "getTieAsLinkedData",
            summary = "What the identifier of a tie stands for",
            description = "The tie with its years, its substance, and its evidence with the sources of it.")
    @ApiResponse(
            responseCode = "200",
            description = "The tie",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = "string")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = HTML, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> tie(
            @Parameter(description = "A tie's id.", example = "cnki--spun-off-from--tongfang") @PathVariable String id,
            @Parameter(description = FORM) @RequestParam(required = false) @Nullable String format,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages)
            throws IOException, HttpMediaTypeNotAcceptableException {
        LinkedThings things = things();
        Snapshot.Tie tie = things.tie(id);
        return answers.answer(
                LinkedAsked.of(format, lang, accept, languages),
                "tie/" + id,
                () -> things.told(tie),
                language -> new LinkedPage(things, language).tie(tie));
    }

    @GetMapping("/evidence/{id}")
    @Operation(
            operationId = "getEvidenceAsLinkedData",
            summary = "What the identifier of a piece of evidence stands for",
            description = "The place in a source, what it says, and the source.")
    @ApiResponse(
            responseCode = "200",
            description = "The piece of evidence",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = "string")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = HTML, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> evidence(
            @Parameter(description = "Id of a piece of evidence.", example = "wang-2009-abstract") @PathVariable
                    String id,
            @Parameter(description = FORM) @RequestParam(required = false) @Nullable String format,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages)
            throws IOException, HttpMediaTypeNotAcceptableException {
        LinkedThings things = things();
        Particulars.Citation citation = things.evidence(id);
        return answers.answer(
                LinkedAsked.of(format, lang, accept, languages),
                "evidence/" + id,
                () -> things.restingOn(Stream.of(citation)),
                language -> new LinkedPage(things, language).evidence(citation));
    }

    @GetMapping("/source/{id}")
    @Operation(
            operationId = "getSourceAsLinkedData",
            summary = "What the identifier of a source stands for",
            description = "The source, and the places in it that are cited, each with what it says.")
    @ApiResponse(
            responseCode = "200",
            description = "The source",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = "string")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = HTML, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> source(
            @Parameter(description = "Id of a source.", example = "wang-2009") @PathVariable String id,
            @Parameter(description = FORM) @RequestParam(required = false) @Nullable String format,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages)
            throws IOException, HttpMediaTypeNotAcceptableException {
        LinkedThings things = things();
        List<Particulars.Citation> citations = things.fromSource(id);
        return answers.answer(
                LinkedAsked.of(format, lang, accept, languages),
                "source/" + id,
                () -> things.restingOn(citations.stream().limit(LinkedThings.MOST)),
                language -> new LinkedPage(things, language).source(citations));
    }

    @GetMapping("/dataset/{id}")
    @Operation(
            operationId = "getDatasetAsLinkedData",
            summary = "What the identifier of a data set stands for",
            description = "Its title and version. The named graph of the same identifier has what it says.")
    @ApiResponse(
            responseCode = "200",
            description = "The data set",
            content = {
                @Content(mediaType = TURTLE, schema = @Schema(type = "string")),
                @Content(mediaType = JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = HTML, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> dataset(
            @Parameter(description = "Id of a data set.", example = "hsp-thesis") @PathVariable String id,
            @Parameter(description = FORM) @RequestParam(required = false) @Nullable String format,
            @Parameter(description = LANGUAGE) @RequestParam(required = false) @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages)
            throws IOException, HttpMediaTypeNotAcceptableException {
        LinkedThings things = things();
        Snapshot.Dataset dataset = things.dataset(id);
        return answers.answer(
                LinkedAsked.of(format, lang, accept, languages),
                "dataset/" + id,
                () -> things.told(dataset),
                language -> new LinkedPage(things, language).dataset(dataset));
    }

    private LinkedThings things() {
        return new LinkedThings(network.snapshot(), rows);
    }
}
