package org.helixatlas;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.helixatlas.access.IssueKey;
import org.helixatlas.ingest.ImportCommand;
import org.helixatlas.launch.Launch;
import org.helixatlas.site.SiteCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: a graph database of university-firm-institute networks, the questions one asks of it, and the evidence. */
@SpringBootApplication
@EnableScheduling
public class HelixAtlas {

    /**
     * Starts the service, and its database unless {@code spring.neo4j.uri} names another.
     *
     * @param args properties as {@code --name=value}; or {@code figures}, which writes all figures and ends, so that it needs no
     *     port of its own; or {@code import <file>… [--dry-run] [--as <id>]}, which has the service that runs import files, or does
     *     it and ends; or {@code site [folder]}, which writes a copy of the explorer that needs no service; or {@code issue-key <name> [role…]}, which only makes a key
     */
    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(IssueKey.COMMAND)) {
            int code = IssueKey.run(List.of(args), System.out);
            if (code != 0) {
                System.exit(code);
            }
            return;
        }
        boolean imports = ImportCommand.isAskedFor(args);
        if (imports) {
            OptionalInt code = ImportCommand.run(System.out, args);
            if (code.isPresent()) {
                System.exit(code.getAsInt());
            }
        }
        Launch.provideTemporaryFolder();
        // From here on there is a data folder, beside which to unpack.
        Launch.fromPlainJars(args);
        if (Runtime.version().feature() >= 24) {
            // From Java 24 on the JVM warns of sun.misc.Unsafe; the driver's Netty does without it when told to.
            System.getProperties().putIfAbsent("io.netty.noUnsafe", "true");
        }
        boolean writesSite = SiteCommand.isAskedFor(args);
        boolean needsNoPort = imports || List.of(args).contains("figures");
        SpringApplication application = new SpringApplication(HelixAtlas.class);
        if (needsNoPort || writesSite) {
            // It is over before a spare database or archives of classes for later starts would be of use.
            Map<String, Object> defaults =
                    new HashMap<>(Map.of("helix.database.spare-after", "0", "helix.launch.archive-after", "0"));
            if (needsNoPort) {
                defaults.put("spring.main.web-application-type", "none");
            }
            application.setDefaultProperties(defaults);
        }
        application.run(writesSite ? SiteCommand.withOwnService(args) : args);
    }
}
