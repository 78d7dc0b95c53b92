package org.helixatlas.ingest;

import jakarta.servlet.http.HttpServletRequest;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the audit log who changed the data sets, and what came of it. */
final class LoadAudit {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private LoadAudit() {}

    /**
     * Notes a change, and lets pass what changed something.
     *
     * @param what the kind of change
     * @return the report
     * @throws Rejected when it says that nothing was changed
     */
    static LoadReport accepted(String what, String dataset, HttpServletRequest request, LoadReport report) {
        note(what, dataset, request, report);
        if (report.outcome() == Outcome.REJECTED) {
            throw new Rejected(report);
        }
        return report;
    }

    /** Notes a change, or that nothing was changed. */
    static void note(String what, String dataset, HttpServletRequest request, LoadReport report) {
        AUDIT.info(
                "{} of {} by {} from {}{}: {}, {} problems, {} warnings, graph version {}",
                what,
                dataset,
                request.getRemoteUser(),
                request.getRemoteAddr(),
                report.dryRun() ? ", dry run" : "",
                report.outcome(),
                report.problems().size(),
                report.warningCount(),
                report.version());
    }
}
