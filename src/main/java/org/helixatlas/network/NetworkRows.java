package org.helixatlas.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** How each row of a {@link NetworkFile} is written, and read again. */
final class NetworkRows {

    private NetworkRows() {}

    static void dataset(PooledOutput out, Snapshot.Dataset dataset) {
        out.text(dataset.id());
        out.text(dataset.title());
        out.text(dataset.version());
        out.text(dataset.checksum());
    }

    static Snapshot.Dataset dataset(PooledInput in) {
        return new Snapshot.Dataset(in.word(), in.word(), in.word(), in.word());
    }

    static void word(PooledOutput out, Definition word) {
        out.text(word.table().name());
        out.text(word.place());
        out.all(word.cells().entrySet(), (o, cell) -> {
            o.text(cell.getKey());
            o.text(cell.getValue());
        });
    }

    static Definition word(PooledInput in) {
        Definition.Table table = Definition.Table.valueOf(in.word());
        String place = in.word();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int left = in.length(); left > 0; left--) {
            cells.put(in.word(), in.word());
        }
        return new Definition(table, place, cells);
    }

    static void source(PooledOutput out, Particulars.Source source) {
        out.text(source.id());
        out.text(source.title());
        out.text(source.authors());
        out.number(source.year());
        out.text(source.url());
        out.text(source.reliability());
    }

    static Particulars.Source source(PooledInput in) {
        return new Particulars.Source(in.word(), in.word(), in.text(), in.number(), in.text(), in.word());
    }

    static void citation(PooledOutput out, Particulars.Citation citation) {
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

    static Particulars.Citation citation(PooledInput in, Map<String, Particulars.Source> sources) {
        String id = in.word();
        Particulars.Source source = Optional.ofNullable(sources.get(in.word())).orElseThrow();
        return new Particulars.Citation(
                id, source, in.word(), in.text(), in.word(), in.text(), in.text(), in.number(), in.text(), in.word());
    }

    static void evidence(PooledOutput out, Statements.Evidence evidence) {
        out.text(evidence.id());
        out.text(evidence.dataset());
        out.text(evidence.source());
        out.text(evidence.reliability().name());
        out.text(evidence.basis().name());
        out.number(evidence.year());
    }

    static Statements.Evidence evidence(PooledInput in) {
        return new Statements.Evidence(
                in.word(), in.word(), in.word(), Reliability.valueOf(in.word()), Basis.valueOf(in.word()), in.number());
    }

    static void actor(PooledOutput out, Statements.Actor actor) {
        out.text(actor.id());
        out.text(actor.name());
        out.text(actor.kind().label());
        out.text(actor.sphere() == null ? null : actor.sphere().title());
        dated(out, actor.founded());
        dated(out, actor.dissolved());
        out.text(actor.dataset());
        out.texts(actor.evidence());
    }

    static Statements.Actor actor(PooledInput in, Vocabulary words) {
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

    static void life(PooledOutput out, Statements.Life life) {
        out.text(life.actor());
        out.text(life.event().name());
        dated(out, life.year());
        out.text(life.dataset());
        out.texts(life.evidence());
    }

    static Statements.Life life(PooledInput in) {
        return new Statements.Life(
                in.word(),
                Statements.Event.valueOf(in.word()),
                Optional.ofNullable(dated(in)).orElseThrow(),
                in.word(),
                in.texts());
    }

    static void formerId(PooledOutput out, Statements.FormerId formerId) {
        out.text(formerId.id());
        out.text(formerId.actor());
        out.text(formerId.dataset());
    }

    static Statements.FormerId formerId(PooledInput in) {
        return new Statements.FormerId(in.word(), in.word(), in.word());
    }

    static void name(PooledOutput out, Particulars.Name name) {
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

    static Particulars.Name name(PooledInput in) {
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

    static void figure(PooledOutput out, Particulars.Figure figure) {
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

    static Particulars.Figure figure(PooledInput in) {
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
