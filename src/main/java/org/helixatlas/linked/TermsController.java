package org.helixatlas.linked;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Set;
import org.helixatlas.network.CurrentNetwork;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the words of our own vocabulary are looked up. */
@RestController
@Tag(name = "Linked data")
class TermsController {

    private final CurrentNetwork network;
    private final LinkedAnswers answers;

    TermsController(CurrentNetwork network, LinkedDataProperties properties) {
        this.network = network;
        this.answers = new LinkedAnswers(new LinkedRows(properties), TermRows.NAMESPACES);
    }

    @GetMapping("/terms")
    @Operation(
            operationId = "getTerms",
            summary = "What the words of the vocabulary mean that the graph is told in",
            description =
                    "Kinds of actors as classes and concepts (SKOS), types of ties as properties, each with its name in English and Chinese; words of the data sets too.")
    @ApiResponse(
            responseCode = "200",
            description = "The vocabulary",
            content = {
                @Content(mediaType = LinkedController.TURTLE, schema = @Schema(type = "string")),
                @Content(mediaType = LinkedController.JSON_LD, schema = @Schema(type = "object")),
                @Content(mediaType = LinkedController.HTML, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> terms(
            @Parameter(description = LinkedController.FORM) @RequestParam(required = false) @Nullable String format,
            @Parameter(description = LinkedController.LANGUAGE) @RequestParam(required = false) @Nullable String lang,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String languages)
            throws IOException, HttpMediaTypeNotAcceptableException {
        TermRows terms = new TermRows(network.vocabulary(Set.of()));
        return answers.answer(LinkedAsked.of(format, lang, accept, languages), "terms", terms::rows, terms::page);
    }
}
