package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.ingest.LoadReport.Change;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.AnswerWriting;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes the report of an import as text, for terminals and files. */
@Component
class ReportText extends AnswerWriting<LoadReport> {

    static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    ReportText() {
        super(LoadReport.class, TEXT);
    }

    /** The report in lines, each ended by a newline. */
    static String of(LoadReport report) {
        StringBuilder text = new StringBuilder();
        text.append(summary(report)).append('\n');
        if (report.understood() != null) {
            text.append("Read as ")
                    .append(
                            report.understood().format().isEmpty()
                                    ? "nothing known"
                                    : report.understood().format())
                    .append("; the data set is ")
                    .append(report.dataset())
                    .append(".\n");
        }
        for (Change change : report.changes()) {
            text.append("%s: %d added, %d changed, %d removed\n"
                    .formatted(change.table(), change.added(), change.changed(), change.removed()));
        }
        Severity last = null;
        for (Found found : report.findings()) {
            if (found.severity() != last) {
                last = found.severity();
                text.append('\n').append(heading(last)).append('\n');
            }
            text.append("  ").append(line(found)).append('\n');
        }
        return text.toString();
    }

    private static String summary(LoadReport report) {
        if (report.outcome() == Outcome.REJECTED) {
            return "Rejected, with " + count(report.problems().size(), "problem") + "; nothing was changed.";
        }
        String what = report.outcome() == Outcome.UNCHANGED
                ? "Unchanged: the graph holds all of it already"
                : report.dryRun() ? "Sound; nothing was changed yet" : "Loaded";
        return what + (report.warningCount() == 0 ? "" : ", with " + count(report.warningCount(), "warning"))
                + ". Graph version " + report.version() + ".";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Problems";
            case WARNING -> "Warnings";
            case LOSS -> "Left out";
            case NOTE -> "Notes";
        };
    }

    private static String line(Found found) {
        String place = found.file()
                + (found.line() == 0 ? "" : " line " + found.line())
                + (found.column().isEmpty() ? "" : ", column " + found.column());
        return (place.isEmpty() ? "" : place + ": ")
                + Problem.said(found.value(), found.message())
                + (found.count() == 1 ? "" : " (" + found.count() + " times)");
    }

    @Override
    protected void writeInternal(LoadReport report, HttpOutputMessage message) throws IOException {
        message.getHeaders().setContentType(TEXT);
        message.getBody().write(of(report).getBytes(StandardCharsets.UTF_8));
    }
}
