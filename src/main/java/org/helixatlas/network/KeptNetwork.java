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
import org.helixatlas.graph.KeptAnswers;
import org.helixatlas.graph.KeptCopy;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Claim;
import org.helixatlas.model.ClaimSelection;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.Slug;
import org.helixatlas.model.Support;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The newest network as a file beside the store, from which a start answers before the database is up. It is a copy: one that is
 * damaged, missing, or written by another version of the service is read from the database again.
 */
@Component
class KeptNetwork {

    /** What the columns and the network that is made of them depend on. */
    private static final Class<?>[] MAKERS = {
        SnapshotRows.class,
        ParticularsReading.class,
        NetworkFile.class,
        NetworkRows.class,
        NetworkColumns.class,
        TextPool.class,
        TextLists.class,
        ActorColumns.class,
        TieColumns.class,
        TieIds.class,
        CarriedRows.class,
        JoinedTies.class,
        AmountColumns.class,
        DetailColumns.class,
        DetailColumns.InOrder.class,
        Statements.class,
        World.class,
        WorldColumns.class,
        CountedEvidence.class,
        CountedRows.class,
        SpanNumbers.class,
        RowOrder.class,
        Chronology.class,
        Interval.class,
        Claim.class,
        ClaimSelection.class,
        Support.class,
        TieProperties.class,
        Slug.class,
        Precision.class,
        Basis.class,
        Reliability.class
    };

    private final KeptCopy copy;
    private final String key;

    KeptNetwork(Database database, CypherFiles files) {
        copy = new KeptCopy(database.keptNetwork(), "the network");
        key = key(files.get("read", "snapshot").text());
    }

    /** What decides how a graph is read: the query, the words that it is told in, what is held of each row, and what is made of it. */
    private static String key(String query) {
        StringBuilder text = new StringBuilder(query).append(KeptAnswers.code(MAKERS));
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
        copy.replace(out -> NetworkFile.write(key, network, out));
    }
}
