package org.helixatlas.ingest;

/** A change of the data sets that has problems. */
final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LoadReport report;

    Rejected(LoadReport report) {
        super("The data set has " + report.problems().size() + " problems; nothing was changed.");
        this.report = report;
    }

    LoadReport report() {
        return report;
    }
}
