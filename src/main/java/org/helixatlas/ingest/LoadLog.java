package org.helixatlas.ingest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.helixatlas.ingest.LoadReport.Counted;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every load that changed the graph: when, by whom, and what the graph held then. A file of one line for each, in the folder of the
 * versions; a line that is not whole, of a service that ended while it wrote, is none.
 */
@Component
class LoadLog {

    private static final Logger LOG = LoggerFactory.getLogger(LoadLog.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OF_ITSELF = "the service";

    private final Path file;

    /** What the last load left in the graph; told before its report. */
    private @Nullable Loaded loaded;

    LoadLog(ImportProperties properties) {
        file = properties.uploads().resolve("loads.jsonl");
    }

    /**
     * A load that changed the graph.
     *
     * @param at when it was done
     * @param by whose request it was, or {@value #OF_ITSELF}: at a start, from a watched folder
     * @param request the request, as method and path; absent where there was none
     * @param graphVersion the graph's version after it
     * @param datasets what the graph held after it
     */
    record Load(Instant at, String by, @Nullable String request, String graphVersion, List<LoadedDataset> datasets) {}

    /**
     * A data set in the graph.
     *
     * @param version as it says itself
     * @param checksum the hash of its files
     * @param changed whether the load wrote it
     */
    record LoadedDataset(String id, String version, String checksum, int actors, int ties, boolean changed) {}

    @EventListener
    synchronized void on(Loaded now) {
        loaded = now;
    }

    @EventListener
    synchronized void on(LoadReport report) {
        Loaded now = loaded;
        // Its rows are not to be held until the next load.
        loaded = null;
        if (now == null || report.outcome() != Outcome.LOADED || report.dryRun()) {
            return;
        }
        Optional<HttpServletRequest> request = request();
        Load load = new Load(
                Instant.now(),
                request.map(HttpServletRequest::getRemoteUser).orElse(OF_ITSELF),
                request.map(r -> r.getMethod() + " " + r.getRequestURI()).orElse(null),
                report.version(),
                now.datasets().stream().map(d -> part(d, report)).toList());
        try {
            append(JSON.writeValueAsString(load));
        } catch (IOException | JacksonException e) {
            // The graph holds it; only the note of it is lost.
            LOG.error("The load of graph version {} cannot be noted in {}", report.version(), file, e);
        }
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    private static LoadedDataset part(Dataset dataset, LoadReport report) {
        boolean changed = report.datasets().stream()
                .filter(d -> d.id().equals(dataset.id()))
                .anyMatch(Counted::changed);
        return new LoadedDataset(
                dataset.id(),
                dataset.descriptor().version(),
                dataset.checksum(),
                dataset.rows(InputTable.ACTORS).size(),
                dataset.rows(InputTable.TIES).size(),
                changed);
    }

    /** Begins with the end of a line, so that one which was cut short before it spoils no other. */
    private void append(String line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(("\n" + line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** All loads, newest first. */
    synchronized List<Load> newestFirst() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Load> loads = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                read(line).ifPresent(loads::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log of loads cannot be read", e);
        }
        Collections.reverse(loads);
        return loads;
    }

    private static Optional<Load> read(String line) {
        try {
            return line.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(line, Load.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Changes with each load that is noted. */
    synchronized String fingerprint() {
        try {
            return Files.exists(file) ? Long.toHexString(Files.size(file)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("The log of loads cannot be read", e);
        }
    }
}
