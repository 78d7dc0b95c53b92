package org.helixatlas.ingest;

import java.util.List;
import org.helixatlas.ingest.LoadReport.Counted;

/**
 * What went with a data set that was taken away, and what stays.
 *
 * @param id the data set
 * @param version the graph's version without it
 * @param actors how many it declared: they are gone
 * @param ties how many it alone stated: they are gone
 * @param sharedActors how many actors of other data sets it spoke of: they stay, with what the others say
 * @param sharedTies how many ties another data set states too: they stay, with what the others say
 * @param inImportDirectory whether its files lie in the import directory, where they stay
 * @param message how it can be had back
 * @param datasets those that are left
 * @param warnings what is sound in what is left but hardly meant, by file and line: the first {@link LoadReport#MOST_WARNINGS}
 * @param warningCount how many warnings there are in all
 * @param dryRun whether this is what would have happened: nothing was changed
 */
record RemovalReport(
        String id,
        String version,
        int actors,
        int ties,
        int sharedActors,
        int sharedTies,
        boolean inImportDirectory,
        String message,
        List<Counted> datasets,
        List<Problem> warnings,
        int warningCount,
        boolean dryRun) {

    /** What is told of a removal. */
    static RemovalReport of(String id, Imports.Removal removal) {
        LoadReport report = removal.report();
        return new RemovalReport(
                id,
                report.version(),
                removal.share().actors(),
                removal.share().ties(),
                removal.share().sharedActors(),
                removal.share().sharedTies(),
                removal.inDirectory(),
                "Its versions are kept: POST /api/datasets/" + id
                        + "/versions/{version}/load brings one back, and so does an"
                        + " import."
                        + (removal.inDirectory()
                                ? " Its files stay in the import directory, and are left out, at each start too, until then."
                                : ""),
                report.datasets(),
                report.warnings(),
                report.warningCount(),
                report.dryRun());
    }
}
