package org.helixatlas.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.KeptCopy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The conflicts that were found last, as a file beside the store: after a start the database takes seconds to plan the rules. They are
 * taken for the same graph, rules and service only.
 */
@Component
class KeptConflicts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeptCopy copy;
    private final String service;

    KeptConflicts(Database database, ObjectProvider<BuildProperties> build) {
        copy = new KeptCopy(database.keptConflicts(), "the conflicts");
        BuildProperties properties = build.getIfAvailable();
        service = properties == null ? "" : properties.getVersion() + properties.getTime();
    }

    /**
     * What the file holds.
     *
     * @param origin what they were found by and in: service, graph version and texts of the rules
     */
    private record Found(List<String> origin, List<Conflict> conflicts) {}

    /** Those of a version of the graph by these rules; empty where none were kept. */
    Optional<List<Conflict>> of(String version, List<CypherFile> rules) {
        return copy.read(KeptConflicts::read)
                .filter(found -> found.origin().equals(origin(version, rules)))
                .map(Found::conflicts);
    }

    private static Optional<Found> read(Path file) throws IOException {
        // Whose sum tells what is damaged, at its end: it is read whole first.
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(JSON.readValue(in.readAllBytes(), Found.class));
        }
    }

    /** Keeps what was found, in the place of what was found before. */
    void keep(String version, List<CypherFile> rules, List<Conflict> conflicts) {
        byte[] found = JSON.writeValueAsBytes(new Found(origin(version, rules), conflicts));
        copy.replace(out -> {
            try (OutputStream zipped = new GZIPOutputStream(out)) {
                zipped.write(found);
            }
        });
    }

    private List<String> origin(String version, List<CypherFile> rules) {
        List<String> origin = new ArrayList<>(List.of(service, version));
        rules.forEach(rule -> origin.add(rule.name() + "\n" + rule.text()));
        return List.copyOf(origin);
    }
}
