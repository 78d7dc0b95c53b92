package org.helixatlas.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A network as the bytes of a file: a head of {@link #HEAD} bytes (what it is, the length and the CRC-32C of the rest), then the
 * key of what wrote it, the graph's version and all that its data sets say, row by row.
 */
final class NetworkFile {

    /** The last byte is the format's number: a change of what follows gets another one. */
    private static final long MAGIC = 0x48454C49584E4501L;

    static final int HEAD = 3 * Long.BYTES;

    private NetworkFile() {}

    /**
     * The bytes of a network.
     *
     * @param key what of the service decides what is read of a graph: another service does not take it
     */
    static byte[] write(String key, Statements statements) {
        PooledOutput out = new PooledOutput();
        out.text(key);
        out.text(statements.version());
        out.all(statements.datasets(), NetworkFile::dataset);
        out.all(statements.requirements().entrySet(), (o, r) -> {
            o.text(r.getKey());
            o.texts(r.getValue());
        });
        out.all(statements.words().entrySet(), (o, w) -> {
            o.text(w.getKey());
            o.all(w.getValue(), NetworkFile::word);
        });
        Particulars particulars = statements.particulars();
        List<Particulars.Citation> citations = particulars.citations();
        Map<String, Particulars.Source> sources = new TreeMap<>();
        citations.forEach(c -> sources.put(c.source().id(), c.source()));
        out.all(sources.values(), NetworkFile::source);
        out.all(citations, NetworkFile::citation);
        out.all(statements.evidence(), NetworkFile::evidence);
        out.all(statements.actors(), NetworkFile::actor);
        out.all(statements.merged(), NetworkFile::actor);
        out.all(statements.lives(), NetworkFile::life);
        out.all(statements.ties(), NetworkFile::tie);
        out.all(statements.formerIds(), NetworkFile::formerId);
        out.all(particulars.names(), NetworkFile::name);
        out.all(particulars.figures(), NetworkFile::figure);
        out.all(particulars.details(), NetworkFile::details);
        byte[] body = out.toByteArray();
        return ByteBuffer.allocate(HEAD + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(MAGIC)
                .putLong(body.length)
                .putLong(sum(ByteBuffer.wrap(body)))
                .put(body)
                .array();
    }

    /** The network that the bytes hold; empty where they were damaged, or written by another service. */
    static Optional<Snapshot> read(String key, ByteBuffer bytes) {
        ByteBuffer file = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (file.remaining() < HEAD
                || file.getLong() != MAGIC
                || file.getLong() != file.capacity() - HEAD
                || file.getLong() != sum(file.slice())) {
            return Optional.empty();
        }
        PooledInput in = new PooledInput(file);
        return in.word().equals(key) ? Optional.of(snapshot(in)) : Optional.empty();
    }

    private static long sum(ByteBuffer body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return sum.getValue();
    }

    private static Snapshot snapshot(PooledInput in) {
        SnapshotBuilder builder = Snapshot.builder(in.word());
        in.each(NetworkFile::dataset, builder::dataset);
        for (int left = in.length(); left > 0; left--) {
            builder.requires(in.word(), in.texts());
        }
        for (int left = in.length(); left > 0; left--) {
            String dataset = in.word();
            in.each(NetworkFile::word, word -> builder.word(dataset, word));
        }
        in.each(NetworkFile::source, source -> builder.sources.put(source.id(), source));
        in.each(i -> citation(i, builder.sources), builder::citation);
        in.each(NetworkFile::evidence, builder::evidence);
        Vocabulary words = builder.vocabulary();
        in.each(i -> actor(i, words), builder::actor);
        in.each(i -> actor(i, words), builder::merged);
        in.each(NetworkFile::life, builder::life);
        in.each(i -> tie(i, words), builder::tie);
        in.each(NetworkFile::formerId, builder::formerId);
        in.each(NetworkFile::name, builder::name);
        in.each(NetworkFile::figure, builder::figure);
        in.each(NetworkFile::details, builder::details);
        if (!in.isAtEnd()) {
            throw new IllegalStateException("There is more than a network");
        }
        return builder.build();
    }

    private static void dataset(PooledOutput out, Snapshot.Dataset dataset) {
        out.text(dataset.id());
        out.text(dataset.title());
        out.text(dataset.version());
        out.text(dataset.checksum());
    }

    private static Snapshot.Dataset dataset(PooledInput in) {
        return new Snapshot.Dataset(in.word(), in.word(), in.word(), in.word());
    }

    private static void word(PooledOutput out, Definition word) {
        out.text(word.table().name());
        out.text(word.place());
        out.all(word.cells().entrySet(), (o, cell) -> {
            o.text(cell.getKey());
            o.text(cell.getValue());
        });
    }

    private static Definition word(PooledInput in) {
        Definition.Table table = Definition.Table.valueOf(in.word());
        String place = in.word();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int left = in.length(); left > 0; left--) {
            cells.put(in.word(), in.word());
        }
        return new Definition(table, place, cells);
    }

    private static void source(PooledOutput out, Particulars.Source source) {
        out.text(source.id());
        out.text(source.title());
        out.text(source.authors());
        out.number(source.year());
        out.text(source.url());
        out.text(source.reliability());
    }

    private static Particulars.Source source(PooledInput in) {
        return new Particulars.Source(in.word(), in.word(), in.text(), in.number(), in.text(), in.word());
    }

    private static void citation(PooledOutput out, Particulars.Citation citation) {
        out.text(citation.id());
        out.text(citation.source().id());
        out.text(citation.locus());
        out.text(citation.page());
        out.text(citation.basis());
        out.text(citation.rule());
        out.text(citation.paraphrase());
        out.number(citation.year());
        out.text(citation.citedStudy());
        out.text(citation.dataset());
    }

    private static Particulars.Citation citation(PooledInput in, Map<String, Particulars.Source> sources) {
        String id = in.word();
        Particulars.Source source = Optional.ofNullable(sources.get(in.word())).orElseThrow();
        return new Particulars.Citation(
                id, source, in.word(), in.text(), in.word(), in.text(), in.text(), in.number(), in.text(), in.word());
    }

    private static void evidence(PooledOutput out, Statements.Evidence evidence) {
        out.text(evidence.id());
        out.text(evidence.dataset());
        out.text(evidence.source());
        out.text(evidence.reliability().name());
        out.text(evidence.basis().name());
        out.number(evidence.year());
    }

    private static Statements.Evidence evidence(PooledInput in) {
        return new Statements.Evidence(
                in.word(), in.word(), in.word(), Reliability.valueOf(in.word()), Basis.valueOf(in.word()), in.number());
    }

    private static void actor(PooledOutput out, Statements.Actor actor) {
        out.text(actor.id());
        out.text(actor.name());
        out.text(actor.kind().label());
        out.text(actor.sphere() == null ? null : actor.sphere().title());
        dated(out, actor.founded());
        dated(out, actor.dissolved());
        out.text(actor.dataset());
        out.texts(actor.evidence());
    }

    private static Statements.Actor actor(PooledInput in, Vocabulary words) {
        String id = in.word();
        String name = in.word();
        String kind = in.word();
        String sphere = in.text();
        return new Statements.Actor(
                id,
                name,
                words.kind(kind).orElseThrow(),
                sphere == null ? null : words.sphere(sphere).orElseThrow(),
                dated(in),
                dated(in),
                in.word(),
                in.texts());
    }

    private static void life(PooledOutput out, Statements.Life life) {
        out.text(life.actor());
        out.text(life.event().name());
        dated(out, life.year());
        out.text(life.dataset());
        out.texts(life.evidence());
    }

    private static Statements.Life life(PooledInput in) {
        return new Statements.Life(
                in.word(),
                Statements.Event.valueOf(in.word()),
                Optional.ofNullable(dated(in)).orElseThrow(),
                in.word(),
                in.texts());
    }

    private static void tie(PooledOutput out, Statements.Tie tie) {
        out.text(tie.id());
        out.text(tie.source());
        out.text(tie.type().name());
        out.text(tie.target());
        TieProperties substance = tie.substance();
        dated(out, substance.from());
        dated(out, substance.to());
        Amount amount = substance.amount();
        out.text(amount == null ? null : amount.unit());
        if (amount != null) {
            out.value(amount.value());
            out.text(amount.qualifier());
        }
        out.text(substance.stake());
        out.text(substance.channel());
        out.text(substance.note());
        out.text(tie.basis().name());
        out.text(tie.dataset());
        out.texts(tie.evidence());
    }

    private static Statements.Tie tie(PooledInput in, Vocabulary words) {
        return new Statements.Tie(
                in.word(),
                in.word(),
                words.type(in.word()).orElseThrow(),
                in.word(),
                new TieProperties(dated(in), dated(in), amount(in), in.text(), in.text(), in.text()),
                Basis.valueOf(in.word()),
                in.word(),
                in.texts());
    }

    private static @Nullable Amount amount(PooledInput in) {
        String unit = in.text();
        return unit == null ? null : new Amount(in.value(), unit, in.text());
    }

    private static void formerId(PooledOutput out, Statements.FormerId formerId) {
        out.text(formerId.id());
        out.text(formerId.actor());
        out.text(formerId.dataset());
    }

    private static Statements.FormerId formerId(PooledInput in) {
        return new Statements.FormerId(in.word(), in.word(), in.word());
    }

    private static void name(PooledOutput out, Particulars.Name name) {
        out.text(name.actor());
        out.text(name.text());
        out.text(name.language());
        out.text(name.kind());
        out.number(name.from());
        out.number(name.to());
        out.text(name.pinyin());
        out.text(name.simplified());
        out.text(name.dataset());
        out.texts(name.evidence());
    }

    private static Particulars.Name name(PooledInput in) {
        return new Particulars.Name(
                in.word(),
                in.word(),
                in.word(),
                in.word(),
                in.number(),
                in.number(),
                in.text(),
                in.text(),
                in.word(),
                in.texts());
    }

    private static void figure(PooledOutput out, Particulars.Figure figure) {
        out.text(figure.actor());
        out.text(figure.metric());
        out.value(figure.value());
        out.text(figure.unit());
        out.text(figure.qualifier());
        out.number(figure.from());
        out.number(figure.to());
        out.text(figure.note());
        out.text(figure.dataset());
        out.texts(figure.evidence());
    }

    private static Particulars.Figure figure(PooledInput in) {
        return new Particulars.Figure(
                in.word(),
                in.word(),
                in.value(),
                in.text(),
                in.text(),
                in.number(),
                in.number(),
                in.text(),
                in.word(),
                in.texts());
    }

    private static void details(PooledOutput out, Particulars.Details details) {
        out.text(details.id());
        out.text(details.actor());
        out.text(details.ror());
        out.text(details.wikidata());
        out.text(details.lei());
        out.text(details.note());
        out.text(details.dataset());
        out.texts(details.evidence());
    }

    private static Particulars.Details details(PooledInput in) {
        return new Particulars.Details(
                in.word(), in.word(), in.text(), in.text(), in.text(), in.text(), in.word(), in.texts());
    }

    private static void dated(PooledOutput out, @Nullable Dated dated) {
        out.number(dated == null ? null : dated.year());
        if (dated != null) {
            out.text(dated.precision().name());
        }
    }

    private static @Nullable Dated dated(PooledInput in) {
        Integer year = in.number();
        return year == null ? null : new Dated(year, Precision.valueOf(in.word()));
    }
}
