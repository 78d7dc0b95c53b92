package org.helixatlas.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.helixatlas.web.EntityTag;
import org.helixatlas.work.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells who waits for an answer how far it is, by REST. */
@RestController
@ConditionalOnWebApplication
@Tag(name = "Access", description = "What a client may do")
class ProgressController {

    private final RequestsUnderWay requests;

    ProgressController(RequestsUnderWay requests) {
        this.requests = requests;
    }

    /**
     * How far a request is.
     *
     * @param computing what it waits for; null where it waits for nothing that tells how far it is, or is over
     * @param done how many permutations, draws or other parts are done
     * @param of how many there are
     */
    @Schema(name = "RequestProgress")
    record RequestProgress(
            @Nullable String computing,
            @Nullable Long done,
            @Nullable Long of) {

        static RequestProgress of(Progress.Stand stand) {
            return new RequestProgress(stand.what(), stand.done(), stand.of());
        }
    }

    @GetMapping("/api/requests/{requestId}")
    @Operation(
            operationId = "getRequestProgress",
            summary = "How far the computation is that a request waits for",
            description =
                    "By the X-Request-Id that the request was sent with: how many permutations, draws or sources are done, of how many."
                            + " Nothing where no such request waits, as before its turn and after its answer. Who closes the connection"
                            + " of the request leaves it, and what nobody waits for is given up.")
    RequestProgress progress(
            @Parameter(description = "The header X-Request-Id of the request that waits.", example = "question-1")
                    @PathVariable
                    String requestId,
            HttpServletRequest request) {
        EntityTag.withhold(request);
        return requests.progress(requestId)
                .map(RequestProgress::of)
                .orElseGet(() -> new RequestProgress(null, null, null));
    }
}
