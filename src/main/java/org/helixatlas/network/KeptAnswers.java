package org.helixatlas.network;

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
import org.helixatlas.graph.Database;
import org.helixatlas.graph.KeptCopy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database took seconds to find, each kind in a file beside the store, so that a start need not ask again. It is taken for the
 * same graph and by the same service only.
 */
@Component
public class KeptAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final String service;

    /** Keeps what the data folder of a database has room for; nothing where the database is not ours. */
    public KeptAnswers(Database database, ObjectProvider<BuildProperties> build) {
        this.database = database;
        BuildProperties properties = build.getIfAvailable();
        service = properties == null ? "" : properties.getVersion() + properties.getTime();
    }

    /**
     * What a file holds.
     *
     * @param origin the service that found it, and what it was found in and by
     */
    private record Kept(List<String> origin, JsonNode answer) {}

    /**
     * What was kept; empty where nothing was, or nothing of this origin.
     *
     * @param name of the file
     * @param origin what it is found in and by, such as the graph's version and the texts of the queries
     */
    public <T> Optional<T> recall(String name, List<String> origin, Class<T> type) {
        return copy(name).read(file -> {
            Kept kept = read(file);
            return kept.origin().equals(whole(origin))
                    ? Optional.of(JSON.treeToValue(kept.answer(), type))
                    : Optional.empty();
        });
    }

    private static Kept read(Path file) throws IOException {
        // The sum that tells damage stands at the end: nothing is taken before all was read.
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readValue(in.readAllBytes(), Kept.class);
        }
    }

    /** Keeps what was found, in the place of what was kept by this name before. */
    public void keep(String name, List<String> origin, Object answer) {
        copy(name).replace(out -> {
            try (OutputStream zipped = new GZIPOutputStream(out)) {
                zipped.write(JSON.writeValueAsBytes(new Kept(whole(origin), JSON.valueToTree(answer))));
            }
        });
    }

    private KeptCopy copy(String name) {
        return new KeptCopy(database.kept(name), "the " + name);
    }

    private List<String> whole(List<String> origin) {
        List<String> whole = new ArrayList<>(origin);
        whole.add(0, service);
        return whole;
    }
}
