package org.helixatlas.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.model.RivalValue;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Tied;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The network itself by REST, in every {@link Format} there is. */
@RestController
@FromMemory
@EnableConfigurationProperties({ExportProperties.class, LinkedDataProperties.class})
@Tag(name = "Network", description = "The network as a whole")
class NetworkController {

    private static final String JSON = "json";
    static final String LOSS = "Helix-Loss";

    private final Views views;
    private final ExportProperties properties;
    private final Map<String, Format> formats = new TreeMap<>();

    NetworkController(Views views, ExportProperties properties, List<Format> formats) {
        this.views = views;
        this.properties = properties;
        for (Format format : formats) {
            if (this.formats.put(format.id(), format) != null) {
                throw new IllegalStateException("Two formats have the name " + format.id());
            }
        }
    }

    /**
     * A network.
     *
     * @param ties its ties; left out where they are merged into edges
     * @param edges its edges, where it is weighted or folded
     */
    record Network(
            About about,
            List<Node> nodes,
            @Nullable List<Tied> ties,
            @Nullable List<Edge> edges) {}

    /**
     * A node.
     *
     * @param certainty {@code certain}, or {@code possible} where no source makes sure of it in the time asked for
     * @param certainFrom the first year in which it certainly was; absent where no year is certain
     * @param certainTo the last such year
     * @param possibleFrom the first year in which it may have been; absent where nothing that is stated forbids an earlier one
     * @param possibleTo the last such year
     * @param rivals other years that are stated; absent where there are none
     * @param mode 2 for an event of a two-mode network, 1 for the others; left out where there are no modes
     * @param chineseName its Chinese name, the official one first
     * @param otherNames its other names but former ones: abbreviations, aliases, translations
     * @param formerNames names that it has given up
     * @param ror its id in the Research Organization Registry
     * @param wikidata its id in Wikidata
     * @param lei its legal entity identifier
     */
    record Node(
            String id,
            String name,
            String kind,
            @Nullable String sphere,
            @Nullable Integer founded,
            @Nullable Integer dissolved,
            String dataset,
            String certainty,
            @Nullable Integer certainFrom,
            @Nullable Integer certainTo,
            @Nullable Integer possibleFrom,
            @Nullable Integer possibleTo,
            @Nullable List<RivalValue> rivals,
            @Nullable Integer mode,
            @Nullable String chineseName,
            @Nullable List<String> otherNames,
            @Nullable List<String> formerNames,
            @Nullable String ror,
            @Nullable String wikidata,
            @Nullable String lei) {}

    /** An edge that ties were merged into. */
    record Edge(String source, String target, double weight) {}

    @GetMapping("/api/network")
    @Operation(
            operationId = "getNetwork",
            summary = "The network itself, in the format of many tools",
            description =
                    "Ties, one by one with all that the network knows of them; or, where the projection is weighted or"
                            + " folded, edges with their weights. What a format cannot carry is listed by the header Helix-Loss and"
                            + " said in the file where the format has comments. The same graph gives the same bytes.")
    @ApiResponse(
            responseCode = "200",
            description = "The network",
            headers =
                    @Header(
                            name = LOSS,
                            description = "What the format does not carry, one word each.",
                            schema = @Schema(type = "string", example = "evidence, statements, time")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Network.class)))
    ResponseEntity<?> network(
            @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept,
            NetworkFilter filter,
            Projection projection)
            throws IOException, HttpMediaTypeNotAcceptableException {
        String chosen = format == null ? accepted(accept) : format;
        if (!chosen.equals(JSON) && !formats.containsKey(chosen)) {
            throw new InvalidRequest("format", "there is no such format; " + hint(chosen));
        }
        Extract extract = new Extract(views.of(filter, projection));
        properties.admit(extract);
        if (chosen.equals(JSON)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(
                            LOSS,
                            String.join(
                                    ", ",
                                    extract.losses().stream().map(Loss::what).toList()))
                    .body(json(extract));
        }
        return file(new Export(formats.get(chosen), extract));
    }

    /** An export as the file that it is. */
    static ResponseEntity<Export> file(Export export) {
        return ResponseEntity.ok()
                .contentType(export.format().described().mediaType())
                .header(LOSS, export.lossHeader())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.fileName())
                                .build()
                                .toString())
                .body(export);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>(List.of(JSON));
        ids.addAll(formats.keySet());
        return ids;
    }

    /** All formats, since a misspelt one may have meant any; the nearest first. */
    private String hint(String asked) {
        List<String> near = SpellingSuggestion.to(asked, ids());
        return (near.isEmpty() ? "" : "did you mean " + String.join(" or ", near) + "? ") + "valid are "
                + String.join(", ", ids());
    }

    /** The format of the media type that the client likes best. */
    private String accepted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        List<MediaType> wanted;
        try {
            wanted = MediaType.parseMediaTypes(accept).stream()
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue)
                            .reversed())
                    .toList();
        } catch (org.springframework.http.InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("Accept is no list of media types");
        }
        for (MediaType type : wanted) {
            if (type.includes(MediaType.APPLICATION_JSON)) {
                return JSON;
            }
            for (Format format : formats.values()) {
                if (type.equalsTypeAndSubtype(format.described().mediaType())) {
                    return format.id();
                }
            }
        }
        List<MediaType> served = new ArrayList<>(List.of(MediaType.APPLICATION_JSON));
        formats.values().forEach(f -> served.add(f.described().mediaType()));
        throw new HttpMediaTypeNotAcceptableException(served);
    }

    private static @Nullable List<String> someOf(List<String> all) {
        return all.isEmpty() ? null : all;
    }

    static Network json(Extract extract) throws IOException {
        List<Node> nodes = new ArrayList<>();
        boolean modes = extract.view().projection().twoMode();
        extract.nodes(n -> {
            OtherNames names = extract.particulars().names(n);
            Map<String, String> identifiers = extract.particulars().known().identifiers(n.id());
            nodes.add(new Node(
                    n.id(),
                    n.actor().name(),
                    n.actor().kind().label(),
                    n.actor().sphere() == null ? null : n.actor().sphere().title(),
                    Tied.year(n.actor().founded()),
                    Tied.year(n.actor().dissolved()),
                    n.actor().dataset(),
                    extract.view().certainty(n.actor()).title(),
                    n.actor().certain().first(),
                    n.actor().certain().last(),
                    n.actor().possible().first(),
                    n.actor().possible().last(),
                    n.actor().rivals().isEmpty() ? null : n.actor().rivals(),
                    modes ? n.mode() : null,
                    names.chinese().orElse(null),
                    someOf(names.others()),
                    someOf(names.former()),
                    identifiers.get("ror"),
                    identifiers.get("wikidata"),
                    identifiers.get("lei")));
        });
        List<Tied> ties = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        extract.lines(line -> {
            if (line.tie() == null) {
                edges.add(new Edge(nodes.get(line.source()).id, nodes.get(line.target()).id, line.weight()));
            } else if (!line.mirrored()) {
                ties.add(line.tie());
            }
        });
        return new Network(
                About.of(extract.view()), nodes, extract.merged() ? null : ties, extract.merged() ? edges : null);
    }
}
