package org.helixatlas.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.helixatlas.evidence.EvidenceQueries.Part;
import org.helixatlas.model.Reliability;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Page.Position;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sources and data sets by REST. */
@RestController
@RequestMapping("/api")
@Tag(name = "Evidence", description = "What everything rests on: sources, figures, judgements, conflicts")
class SourceController {

    private static final List<Column<ListedSource>> SOURCE_COLUMNS = List.of(
            new Column<>("id", ListedSource::id),
            new Column<>("title", ListedSource::title),
            new Column<>("authors", ListedSource::authors),
            new Column<>("year", ListedSource::year),
            new Column<>("url", ListedSource::url),
            new Column<>("reliability", ListedSource::reliability),
            new Column<>("dataset", ListedSource::dataset),
            new Column<>("evidence", s -> s.restingOnIt.evidence),
            new Column<>("ties", s -> s.restingOnIt.ties),
            new Column<>("actors", s -> s.restingOnIt.actors),
            new Column<>("observations", s -> s.restingOnIt.observations),
            new Column<>("assessments", s -> s.restingOnIt.assessments));

    private static final List<Column<ListedDataset>> DATASET_COLUMNS = List.of(
            new Column<>("id", ListedDataset::id),
            new Column<>("title", ListedDataset::title),
            new Column<>("version", ListedDataset::version),
            new Column<>("licence", ListedDataset::licence),
            new Column<>("description", ListedDataset::description),
            new Column<>("requires", ListedDataset::requires),
            new Column<>("checksum", ListedDataset::checksum),
            new Column<>("actors", d -> d.counts.actors),
            new Column<>("ties", d -> d.counts.ties),
            new Column<>("names", d -> d.counts.names),
            new Column<>("observations", d -> d.counts.observations),
            new Column<>("assessments", d -> d.counts.assessments),
            new Column<>("periods", d -> d.counts.periods),
            new Column<>("evidence", d -> d.counts.evidence),
            new Column<>("sources", d -> d.counts.sources));

    private final CurrentNetwork network;
    private final EvidenceQueries queries;

    SourceController(CurrentNetwork network, EvidenceQueries queries) {
        this.network = network;
        this.queries = queries;
    }

    /**
     * A source in a list.
     *
     * @param dataset the data set that declares it
     */
    record ListedSource(
            String id,
            String title,
            @Nullable String authors,
            @Nullable Integer year,
            @Nullable String url,
            String reliability,
            String dataset,
            RestingOnSource restingOnIt) {

        static ListedSource of(Value row) {
            return new ListedSource(
                    row.get("id").asString(),
                    row.get("title").asString(),
                    RowValues.text(row, "authors"),
                    RowValues.year(row, "year"),
                    RowValues.text(row, "url"),
                    row.get("reliability").asString(),
                    row.get("dataset").asString(),
                    new RestingOnSource(
                            row.get("evidence").asLong(),
                            row.get("ties").asLong(),
                            row.get("actors").asLong(),
                            row.get("observations").asLong(),
                            row.get("assessments").asLong()));
        }
    }

    /**
     * How much rests on a source.
     *
     * @param evidence the places in it that are cited
     * @param ties the ties of which at least one piece of evidence is drawn from it; the rest likewise
     */
    record RestingOnSource(long evidence, long ties, long actors, long observations, long assessments) {}

    /**
     * A data set in a list.
     *
     * @param requires ids of data sets that it refers to
     * @param notes what was left out, and why
     * @param checksum the hash of its files and of the way they are loaded
     */
    record ListedDataset(
            String id,
            String title,
            String version,
            String licence,
            String description,
            List<String> requires,
            List<String> notes,
            String checksum,
            DatasetCounts counts) {

        static ListedDataset of(Value row) {
            return new ListedDataset(
                    row.get("id").asString(),
                    row.get("title").asString(),
                    row.get("version").asString(),
                    row.get("licence").asString(),
                    row.get("description").asString(),
                    RowValues.texts(row, "requires"),
                    RowValues.texts(row, "notes"),
                    row.get("checksum").asString(),
                    new DatasetCounts(
                            row.get("actors").asLong(),
                            row.get("ties").asLong(),
                            row.get("names").asLong(),
                            row.get("observations").asLong(),
                            row.get("assessments").asLong(),
                            row.get("periods").asLong(),
                            row.get("evidence").asLong(),
                            row.get("sources").asLong()));
        }
    }

    /**
     * How much a data set holds.
     *
     * @param actors those that it declares
     * @param ties those that it states, alone or with others
     */
    record DatasetCounts(
            long actors,
            long ties,
            long names,
            long observations,
            long assessments,
            long periods,
            long evidence,
            long sources) {}

    @GetMapping("/sources")
    @Operation(
            operationId = "listSources",
            description =
                    "Author, year, title and reliability of each, with the number of pieces of evidence that cite it.",
            summary = "The sources, and how much rests on each")
    ResponseEntity<Page<ListedSource>> sources(
            @Parameter(description = "Only those that this data set declares, with what it rests on them itself.")
                    @RequestParam(required = false)
                    @Nullable
                    String dataset,
            @Parameter(
                            description =
                                    "primary, public-body, secondary, press, self-description, encyclopedia, mirror or blog.")
                    @RequestParam(required = false)
                    @Nullable
                    String reliability,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Snapshot snapshot = network.snapshot();
        EvidenceFilter filter =
                new EvidenceFilter(snapshot).dataset(dataset).oneOf("reliability", reliability, Reliability::titles);
        Position asked = Page.asked(page, size);
        Part part = queries.part(snapshot.version(), "sources", filter.parameters(asked));
        return Page.of(part.items().stream().map(ListedSource::of).toList(), part.total(), asked, SOURCE_COLUMNS)
                .withLinks();
    }

    @GetMapping("/datasets")
    @Operation(
            operationId = "listDatasets",
            description = "Title, version, checksum and number of rows of each, and which other sets it rests on.",
            summary = "The data sets that are loaded, what they say of themselves, and how much each holds")
    ResponseEntity<Page<ListedDataset>> datasets(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Position asked = Page.asked(page, size);
        Snapshot snapshot = network.snapshot();
        Part part = queries.part(snapshot.version(), "data-sets", new EvidenceFilter(snapshot).parameters(asked));
        return Page.of(part.items().stream().map(ListedDataset::of).toList(), part.total(), asked, DATASET_COLUMNS)
                .withLinks();
    }
}
