package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What an assistant may ask about claims of a study. */
@Component
@ConditionalOnWebApplication
class ClaimTools implements Tools {

    private final RestInterface rest;

    ClaimTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "list_claims",
            title = "Claims that can be tested",
            description =
                    "What the thesis claims of its network and can be held against chance: each with its passage, its statistics, and what"
                            + " they cannot show. test_claim gives the numbers of one.")
    @Members({"items array", "page object"})
    CallToolResult listClaims(@McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(Map.of("size", 500), "api", "claims").in(detail);
    }

    @McpTool(
            name = "test_claim",
            title = "A claim tested",
            description =
                    "Whether the network that the filter leaves agrees with a claim more than chance would: the statistics that the claim"
                            + " speaks of, each with p on the side that it expects, or what is missing to test it.")
    @Members({
        "claim string",
        "tested boolean",
        "permutations integer",
        "seed integer",
        "counts object",
        "items array",
        "about object"
    })
    CallToolResult testClaim(
            @McpToolParam(description = "The claim's id, as list_claims has it.") String claim,
            @McpToolParam(required = false, description = GraphTools.DATASETS) @Nullable String datasets,
            @McpToolParam(required = false, description = GraphTools.AS_OF) @Nullable Integer asOf,
            @McpToolParam(required = false, description = GraphTools.CERTAINTY) @Nullable String certainty,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return rest.get(
                        GraphTools.parameters("datasets", datasets, "asOf", asOf, "certainty", certainty),
                        "api",
                        "claims",
                        claim)
                .in(detail);
    }
}
