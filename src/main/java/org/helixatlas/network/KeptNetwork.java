package org.helixatlas.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.helixatlas.model.Vocabulary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The newest network as a file beside the store, from which a start answers before the database is up. It is a copy: one that is
 * damaged, missing, or written by another version of the service is read from the database again.
 */
@Component
class KeptNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(KeptNetwork.class);

    private final Optional<Path> file;
    private final String key;

    KeptNetwork(Database database, CypherFiles files) {
        file = database.keptNetwork();
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
        return file.filter(Files::exists).flatMap(this::read);
    }

    private Optional<Snapshot> read(Path kept) {
        try (FileChannel channel = FileChannel.open(kept)) {
            return NetworkFile.read(key, channel.map(MapMode.READ_ONLY, 0, channel.size()));
        } catch (IOException | RuntimeException e) {
            LOG.debug("The kept network cannot be used; the network is read from the database", e);
            return Optional.empty();
        }
    }

    /** Keeps a network in the place of the one before. Where that fails, the next start waits for the database. */
    void keep(Snapshot network) {
        file.ifPresent(kept -> {
            Path next = kept.resolveSibling(kept.getFileName() + ".next");
            try {
                // Not forced to the disk: what a power cut leaves of it is told by its sum.
                try (OutputStream out = Files.newOutputStream(next)) {
                    NetworkFile.write(key, network.statements(), out);
                }
                Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                // The network answers all the same; the load that brought it must not fail for this.
                LOG.warn(
                        "The network cannot be kept for the next start, which will wait for the database: {}",
                        e.toString());
                discard(next);
            }
        });
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed: {}", file, e.toString());
        }
    }
}
