package org.helixatlas.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.helixatlas.model.Vocabulary;

/**
 * A network as the bytes of a file: the key of what wrote it, the graph's version and all that its data sets say, actors and ties in
 * columns and in order and all else row by row, then the network that all of them make, then the texts that these refer to, and last
 * {@link #TAIL} bytes: where the texts begin, the CRC-32C of all before it, and what it is.
 */
final class NetworkFile {

    /** The last byte is the format's number: a change of the format gets another one. */
    private static final long MAGIC = 0x48454C49584E4503L;

    private static final int TAIL = 3 * Long.BYTES;

    private NetworkFile() {}

    /**
     * Writes the bytes of a network, one after the other.
     *
     * @param key what of the service decides what is read of a graph: another service does not take it
     * @param network what all data sets make
     */
    static void write(String key, Snapshot network, OutputStream file) throws IOException {
        CheckedOutputStream sum = new CheckedOutputStream(file, new CRC32C());
        PooledOutput out = new PooledOutput(sum, network.statements().texts());
        out.text(key);
        write(network.statements(), out);
        network.columns().write(out);
        sum.write(bytes(out.finish()));
        file.write(bytes(sum.getChecksum().getValue()));
        file.write(bytes(MAGIC));
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(number)
                .array();
    }

    private static void write(Statements statements, PooledOutput out) {
        out.text(statements.version());
        out.all(statements.datasets(), NetworkRows::dataset);
        out.all(statements.requirements().entrySet(), (o, r) -> {
            o.text(r.getKey());
            o.texts(r.getValue());
        });
        out.all(statements.words().entrySet(), (o, w) -> {
            o.text(w.getKey());
            o.all(w.getValue(), NetworkRows::word);
        });
        Particulars particulars = statements.particulars();
        List<Particulars.Citation> citations = particulars.citations();
        Map<String, Particulars.Source> sources = new TreeMap<>();
        citations.forEach(c -> sources.put(c.source().id(), c.source()));
        out.all(sources.values(), NetworkRows::source);
        out.all(citations, NetworkRows::citation);
        out.all(statements.evidence(), NetworkRows::evidence);
        out.all(statements.merged(), NetworkRows::actor);
        out.all(statements.lives(), NetworkRows::life);
        out.all(statements.formerIds(), NetworkRows::formerId);
        out.all(particulars.names(), NetworkRows::name);
        out.all(particulars.figures(), NetworkRows::figure);
        statements.actorColumns().write(out);
        statements.tieColumns().write(out);
        particulars.details().write(out);
    }

    /** The network that the bytes hold; empty where they were damaged, or written by another service. */
    static Optional<Snapshot> read(String key, ByteBuffer bytes) {
        ByteBuffer file = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        int tail = file.capacity() - TAIL;
        if (tail < 0
                || file.getLong(tail + 2 * Long.BYTES) != MAGIC
                || file.getLong(tail + Long.BYTES) != sum(file.slice(0, tail + Long.BYTES))) {
            return Optional.empty();
        }
        PooledInput in = new PooledInput(file.slice(0, tail), Math.toIntExact(file.getLong(tail)));
        return in.word().equals(key) ? Optional.of(snapshot(in)) : Optional.empty();
    }

    private static long sum(ByteBuffer body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return sum.getValue();
    }

    private static Snapshot snapshot(PooledInput in) {
        SnapshotBuilder builder = new SnapshotBuilder(in.word(), in.texts);
        in.each(NetworkRows::dataset, builder::dataset);
        for (int left = in.length(); left > 0; left--) {
            builder.requires(in.word(), in.texts());
        }
        for (int left = in.length(); left > 0; left--) {
            String dataset = in.word();
            in.each(NetworkRows::word, word -> builder.word(dataset, word));
        }
        in.each(NetworkRows::source, source -> builder.sources.put(source.id(), source));
        in.each(i -> NetworkRows.citation(i, builder.sources), builder::citation);
        in.each(NetworkRows::evidence, builder::evidence);
        Vocabulary words = builder.vocabulary();
        in.each(i -> NetworkRows.actor(i, words), builder::merged);
        in.each(NetworkRows::life, builder::life);
        in.each(NetworkRows::formerId, builder::formerId);
        in.each(NetworkRows::name, builder::name);
        in.each(NetworkRows::figure, builder::figure);
        ActorColumns actors = new ActorColumns(in, words);
        TieColumns ties = new TieColumns(in, words);
        Statements statements = Statements.of(builder, actors, ties, DetailColumns.InOrder.read(in, actors));
        NetworkColumns all = NetworkColumns.read(in, ties, actors.size());
        if (!in.isAtEnd()) {
            throw new IllegalStateException("There is more than a network");
        }
        return new Worlds(statements, all).all();
    }
}
