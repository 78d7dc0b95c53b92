package org.helixatlas.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.web.OwnKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The argument {@code site [folder]}: writes a copy of the explorer that needs no service, with figures and data, and ends the
 * service.
 */
@Component
@ConditionalOnWebApplication
public final class SiteCommand {

    private static final Logger LOG = LoggerFactory.getLogger(SiteCommand.class);
    private static final String COMMAND = "site";
    private static final Path FOLDER = Path.of("target", "site");
    private static final int PATIENCE_SECONDS = 600;
    private static final String PORT = "--server.port=";
    private static final String USUAL_PORT = "8080";

    private final OwnKey key;
    private final CurrentNetwork network;
    private final LoadBoard load;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;
    private volatile int port;

    SiteCommand(
            OwnKey key,
            CurrentNetwork network,
            LoadBoard load,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context) {
        this.key = key;
        this.network = network;
        this.load = load;
        this.arguments = arguments;
        this.context = context;
    }

    /** Whether the arguments are this command. */
    public static boolean isAskedFor(String... arguments) {
        return folder(List.of(arguments)).isPresent();
    }

    /** The arguments with what the command needs: a service that this machine alone reaches, by a port that is free. */
    public static String[] withOwnService(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        String usualPort = all.stream()
                .filter(argument -> argument.startsWith(PORT))
                .map(argument -> argument.substring(PORT.length()))
                .findFirst()
                .orElse(USUAL_PORT);
        all.removeIf(argument -> argument.startsWith(PORT) || argument.startsWith("--server.address="));
        all.addAll(List.of(
                PORT + 0,
                // Identifiers in linked data lead to the service that will run, not to this one.
                "--helix.site.usual-port=" + usualPort,
                "--server.address=127.0.0.1",
                "--server.ssl.enabled=false",
                "--server.servlet.context-path=",
                // What is in the copy does not depend on how busy the machine is.
                "--helix.console.time=3m",
                "--helix.console.grace=1m"));
        return all.toArray(String[]::new);
    }

    /** Where to write; nothing where the arguments are not this command. */
    static Optional<Path> folder(List<String> arguments) {
        List<String> plain = arguments.stream()
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (plain.isEmpty() || !plain.get(0).equals(COMMAND)) {
            return Optional.empty();
        }
        return Optional.of(plain.size() > 1 ? Path.of(plain.get(1)) : FOLDER);
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        // The port for operations, where there is one, announces itself as well.
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    /** Ready means that the runner that loads the data sets has had its turn. */
    @EventListener(ApplicationReadyEvent.class)
    void run() throws InterruptedException {
        Optional<Path> folder = folder(List.of(arguments.getSourceArgs()));
        if (folder.isEmpty()) {
            return;
        }
        for (int second = 0; second < PATIENCE_SECONDS && (load.state().isPending() || !network.isLoaded()); second++) {
            Thread.sleep(1_000);
        }
        int code = write(folder.get()) ? 0 : 1;
        System.exit(SpringApplication.exit(context, () -> code));
    }

    private boolean write(Path folder) throws InterruptedException {
        if (!network.isLoaded()) {
            LOG.error("No site is written: nothing is loaded. {}", load.state().message());
            return false;
        }
        try {
            SiteFolder written = SiteWriter.write(
                    new OwnAnswers(URI.create("http://127.0.0.1:" + port), Optional.of(key.value())), folder);
            LOG.info(
                    "The site is in {}: {} files, {} MB. Any web server shows it as it is.",
                    written.path(),
                    written.files().size(),
                    (written.bytes() + 500_000) / 1_000_000);
            return true;
        } catch (SiteFolder.NotOurs | IOException e) {
            LOG.error("No site is written: {}", e.getMessage());
            return false;
        }
    }
}
