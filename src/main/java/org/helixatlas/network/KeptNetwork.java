package org.helixatlas.network;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.KeptCopy;
import org.helixatlas.model.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The newest network as a file beside the store, from which a start answers before the database is up. It is a copy: one that is
 * damaged, missing, or written by another version of the service is read from the database again.
 */
@Component
class KeptNetwork {

    private final KeptCopy copy;
    private final String key;

    KeptNetwork(Database database, CypherFiles files) {
        copy = new KeptCopy(database.keptNetwork(), "the network");
        key = key(files.get("read", "snapshot").text());
    }

    /** What decides how a graph is read: the query, the words that it is told in, and what is held of each row. */
    private static String key(String query) {
        StringBuilder text = new StringBuilder(query);
        Vocabulary.shipped().definitions().forEach(text::append);
        Stream.of(Snapshot.class, Statements.class, Particulars.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()).filter(Class::isRecord))
                .map(type -> type.getName() + Arrays.toString(type.getRecordComponents()))
                .sorted()
                .forEach(text::append);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The network that was kept last; empty where there is none, or none that can be used. */
    Optional<Snapshot> recall() {
        return copy.read(this::read);
    }

    private Optional<Snapshot> read(Path kept) throws IOException {
        try (FileChannel channel = FileChannel.open(kept)) {
            return NetworkFile.read(key, channel.map(MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** Keeps a network in the place of the one before. Where that fails, the next start waits for the database. */
    void keep(Snapshot network) {
        copy.replace(out -> NetworkFile.write(key, network.statements(), out));
    }
}
