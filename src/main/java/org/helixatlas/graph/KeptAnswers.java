package org.helixatlas.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.helixatlas.launch.Launch;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database took seconds to find, each kind in a file beside the store, so that a start need not ask again. It is taken only
 * where it would be found again: its origin says by what, and in which graph.
 */
@Component
public class KeptAnswers {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;

    /** Keeps answers beside the store of a database; none where the database is not ours. */
    public KeptAnswers(Database database) {
        this.database = database;
    }

    /** Whether anything is kept: the database is ours. */
    public boolean areKept() {
        return database.keptNetwork().isPresent();
    }

    /** What a file holds. */
    private record Kept(List<String> origin, JsonNode answer) {}

    /**
     * What was kept; empty where nothing was, or nothing of this origin.
     *
     * @param name of the file
     * @param origin what it is found in and by: the graph's version, the texts of the queries, the {@link #code} that words it
     */
    public <T> Optional<T> recall(String name, List<String> origin, Class<T> type) {
        return copy(name).read(file -> {
            Kept kept = read(file);
            return kept.origin().equals(origin) ? Optional.of(JSON.treeToValue(kept.answer(), type)) : Optional.empty();
        });
    }

    private static Kept read(Path file) throws IOException {
        // The sum that tells damage stands at the end: nothing is taken before all was read.
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return JSON.readValue(in.readAllBytes(), Kept.class);
        }
    }

    /** Keeps what was found, in the place of what was kept by this name before; one at a time, since loads may follow one another. */
    public synchronized void keep(String name, List<String> origin, Object answer) {
        copy(name).replace(out -> {
            try (OutputStream zipped = new GZIPOutputStream(out)) {
                zipped.write(JSON.writeValueAsBytes(new Kept(origin, JSON.valueToTree(answer))));
            }
        });
    }

    private KeptCopy copy(String name) {
        return new KeptCopy(database.kept(name), "the " + name);
    }

    /** What tells this program from itself as it was or will be, with all its libraries; empty where it does not run from its jar. */
    public Optional<String> program() {
        return Launch.fingerprint();
    }

    /** What tells classes from themselves as they were or will be: a sum over them as they are compiled. */
    public static String code(Class<?>... classes) {
        CRC32C sum = new CRC32C();
        for (Class<?> each : classes) {
            String file = each.getName().substring(each.getName().lastIndexOf('.') + 1) + ".class";
            try (InputStream in = each.getResourceAsStream(file)) {
                sum.update(Objects.requireNonNull(in, file).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
