package org.helixatlas.ingest;

import java.util.List;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.InvalidRequest;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The argument {@code import} where no service runs yet: imports the files, prints the report and ends the service. */
@Component
class ImportRun {

    private static final int PATIENCE_SECONDS = 600;

    private final FileImports imports;
    private final ImportProperties properties;
    private final LoadBoard load;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;

    ImportRun(
            FileImports imports,
            ImportProperties properties,
            LoadBoard load,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context) {
        this.imports = imports;
        this.properties = properties;
        this.load = load;
        this.arguments = arguments;
        this.context = context;
    }

    /** Ready means that the runner that loads the data sets has had its turn. */
    @EventListener(ApplicationReadyEvent.class)
    void run() throws InterruptedException {
        List<String> given = List.of(arguments.getSourceArgs());
        if (!ImportArguments.areGiven(given)) {
            return;
        }
        for (int second = 0; second < PATIENCE_SECONDS && load.state().isPending(); second++) {
            Thread.sleep(1_000);
        }
        int code = load(given);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    /** Imports what the arguments name; the exit code says whether all is right. */
    int load(List<String> given) {
        try {
            ImportArguments asked = ImportArguments.of(given);
            LoadReport report = imports.accept(
                    SentFiles.of(asked.sent(), properties.maxSize().toBytes()),
                    FileImports.options(asked.options()),
                    asked.id(),
                    asked.dryRun());
            System.out.print(ReportText.of(report));
            return report.outcome() == Outcome.REJECTED ? 1 : 0;
        } catch (ImportArguments.Wrong | InvalidRequest | ImportFailed e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }
}
