package org.helixatlas.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.MayFillTheDisk;
import org.helixatlas.web.MayTakeTooMuch;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.OwnEntityTag;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of data sets by REST. */
@RestController
@RequestMapping("/api/datasets/{id}/versions")
@Tag(name = "Imports", description = "Data sets and files from outside")
class VersionController implements OwnEntityTag {

    /** So many rows that differ are told at most: some tens of megabytes. */
    private static final int MOST_DIFFERENCES = 100_000;

    private static final List<Column<KeptVersion>> COLUMNS = Stream.concat(
                    Stream.of(
                            new Column<>("number", KeptVersion::number),
                            new Column<>("version", KeptVersion::version),
                            new Column<>("checksum", KeptVersion::checksum),
                            new Column<>("graphVersion", KeptVersion::graphVersion),
                            new Column<>("current", KeptVersion::current),
                            new Column<>("damage", KeptVersion::damage)),
                    Arrays.stream(InputTable.values())
                            .map(table -> new Column<KeptVersion>(
                                    table.title(), v -> v.rows().getOrDefault(table.file(), 0))))
            .toList();

    private final History history;
    private final Imports imports;

    VersionController(History history, Imports imports) {
        this.history = history;
        this.imports = imports;
    }

    @Override
    public String versionApart() {
        return history.fingerprint();
    }

    /**
     * How two versions differ.
     *
     * @param tables those that differ
     */
    record Differences(String dataset, KeptVersion from, KeptVersion to, List<Difference> tables)
            implements org.helixatlas.web.Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("table", "change", "row", "line", "column", "from", "to");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            List<List<@Nullable Object>> cells = new ArrayList<>();
            for (Difference table : tables) {
                table.added()
                        .forEach(r -> r.cells()
                                .forEach((c, v) -> cells.add(cell(table, "added", r.row(), r.line(), c, null, v))));
                table.changed()
                        .forEach(r -> r.cells()
                                .forEach(c -> cells.add(
                                        cell(table, "changed", r.row(), r.line(), c.column(), c.from(), c.to()))));
                table.removed()
                        .forEach(r -> r.cells()
                                .forEach((c, v) -> cells.add(cell(table, "removed", r.row(), r.line(), c, v, null))));
            }
            return cells;
        }

        private static List<@Nullable Object> cell(
                Difference table,
                String change,
                String row,
                long line,
                String column,
                @Nullable Object from,
                @Nullable Object to) {
            return Arrays.asList(table.table(), change, row, line, column, from, to);
        }
    }

    @GetMapping
    @Operation(
            operationId = "listDatasetVersions",
            description =
                    "Each with its checksum and size. A former one can be compared with what is loaded now, and loaded again.",
            summary = "The versions of a data set that were loaded here, newest first")
    ResponseEntity<Page<KeptVersion>> versions(
            @Parameter(description = "Id of a data set.", example = "hsp-thesis") @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Page.Position asked = Page.asked(page, size);
        return Page.of(kept(id), asked, COLUMNS).withLinks();
    }

    @GetMapping("/{version}/difference")
    @Operation(
            operationId = "compareDatasetVersions",
            summary = "How a version differs from another: added, changed and removed rows of each table",
            description =
                    "A version is named as the data set names it (the newest of that name is meant), by its number, or by the"
                            + " first eight or more characters of its checksum. Of versions that differ in more than 100,000"
                            + " rows, none is told.")
    @ApiResponse(responseCode = "200", description = "OK")
    @MayFindDamage
    Differences difference(
            @Parameter(description = "Id of a data set.", example = "hsp-thesis") @PathVariable String id,
            @Parameter(description = "The earlier version.", example = "1") @PathVariable String version,
            @Parameter(description = "The later version; without a word, the newest.")
                    @RequestParam(required = false)
                    @Nullable
                    String to) {
        List<KeptVersion> kept = kept(id);
        KeptVersion earlier = kept(kept, version);
        KeptVersion later = to == null
                ? kept.stream().filter(v -> v.damage() == null).findFirst().orElse(earlier)
                : find(kept, to)
                        .orElseThrow(
                                () -> new InvalidRequest("to", new NotFound("version", to, names(kept)).getMessage()));
        try {
            List<Difference> tables = Difference.between(content(id, earlier), content(id, later), MOST_DIFFERENCES);
            return new Differences(id, earlier, later, tables);
        } catch (Difference.TooMany e) {
            throw new InvalidRequest(
                    "to",
                    String.format(
                            Locale.ROOT,
                            "%,d rows differ, and at most %,d are told; compare the zips in which the service keeps the two versions",
                            e.rows(),
                            MOST_DIFFERENCES));
        }
    }

    @PostMapping("/{version}/load")
    @Operation(
            operationId = "loadDatasetVersion",
            summary = "Load a kept version again",
            description =
                    "As an import of its files: it takes the place of the data set as it is now, or brings back one that was"
                            + " taken away; the other data sets stay as they are.")
    @ApiResponse(
            responseCode = "200",
            description = "What was loaded, or with dryRun would have been.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = LoadReport.class)),
                @Content(mediaType = "text/csv;charset=UTF-8", schema = @Schema(type = "string")),
                @Content(mediaType = "text/plain;charset=UTF-8", schema = @Schema(type = "string"))
            })
    @MayFindDamage
    @MayMeetOthers
    @MayFillTheDisk
    @MayTakeTooMuch
    LoadReport load(
            @Parameter(description = "Id of a data set.", example = "hsp-thesis") @PathVariable String id,
            @Parameter(description = "The version, named as for a difference.", example = "1") @PathVariable
                    String version,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request) {
        KeptVersion meant = kept(kept(id), version);
        Upload files = new Upload(id, content(id, meant).bytes());
        return LoadAudit.accepted("Load of kept version " + meant.number(), id, request, imports.accept(files, dryRun));
    }

    private Dataset content(String id, KeptVersion version) {
        return history.content(id, version)
                .orElseThrow(
                        () -> new NotFound("version", String.valueOf(version.number()), names(history.versions(id))));
    }

    private List<KeptVersion> kept(String id) {
        List<String> all = history.datasets();
        if (!all.contains(id)) {
            throw new NotFound("data set", id, all);
        }
        return history.versions(id);
    }

    private static KeptVersion kept(List<KeptVersion> kept, String name) {
        return find(kept, name).orElseThrow(() -> new NotFound("version", name, names(kept)));
    }

    private static java.util.Optional<KeptVersion> find(List<KeptVersion> kept, String name) {
        return Stream.<java.util.function.Predicate<KeptVersion>>of(
                        v -> v.version().equals(name),
                        v -> String.valueOf(v.number()).equals(name),
                        v -> name.matches("[0-9a-f]{8,64}") && v.checksum().startsWith(name))
                .flatMap(rule -> kept.stream().filter(rule))
                .findFirst();
    }

    private static List<String> names(List<KeptVersion> kept) {
        return kept.stream()
                .map(KeptVersion::version)
                .filter(version -> !version.isEmpty())
                .distinct()
                .toList();
    }
}
