package org.helixatlas.linked;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.RelationType;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.jspecify.annotations.Nullable;

/** A thing of the graph as a page for people, which needs no script, in English or Chinese. */
final class LinkedPage {

    /** The page runs nothing, and loads the explorer's style alone. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String CHINESE = "zh";

    private final LinkedThings things;
    private final PageWords words;

    LinkedPage(LinkedThings things, String language) {
        this.things = things;
        this.words = new PageWords(language);
    }

    /** An actor with its ties. */
    String actor(Snapshot.Actor actor) {
        PageText page = new PageText(words, name(actor));
        page.paragraph(names(actor));
        page.facts()
                .fact("kind", words.of(actor.kind().name(), actor.kind().names()))
                .fact(
                        "sphere",
                        actor.sphere() == null
                                ? null
                                : words.of(
                                        actor.sphere().title(), actor.sphere().names()))
                .fact(
                        "founded",
                        words.year(
                                Tied.year(actor.founded()),
                                actor.foundedPrecision().title()))
                .fact(
                        "dissolved",
                        words.year(
                                Tied.year(actor.dissolved()),
                                actor.dissolvedPrecision().title()));
        things.known().identifiers(actor.id()).forEach((scheme, identifier) -> {
            String address = LinkedRows.page(scheme, identifier);
            if (address == null) {
                page.fact(scheme, identifier);
            } else {
                page.outwardFact(scheme, address);
            }
        });
        page.fact("note", things.known().note(actor.id()))
                .linkedFact("dataset", "../dataset/" + actor.dataset(), actor.dataset())
                .fact("identifier", things.identifier("actor", actor.id()))
                .endFacts();
        page.links(Map.of("explorer", "../#/actor/" + actor.id()));
        page.evidence(things.known().evidence(actor.id()).toList());
        List<Snapshot.Tie> ties = things.ties(actor);
        page.heading("ties", things.tieCount(actor));
        page.beginList();
        for (Snapshot.Tie tie : ties) {
            page.item("../tie/" + tie.id(), sentence(tie), years(tie), citations(tie));
        }
        page.endList();
        if (things.tieCount(actor) > ties.size()) {
            page.paragraph(words.word("more") + " " + (things.tieCount(actor) - ties.size()));
        }
        return page.toString();
    }

    /** A tie as a sentence. */
    String tie(Snapshot.Tie tie) {
        Tied shown = Tied.of(tie);
        PageText page = new PageText(words, sentence(tie));
        page.facts()
                .linkedFact("source", "../actor/" + tie.source(), name(things.actor(tie.source())))
                .fact("type", verb(tie.type()))
                .linkedFact("target", "../actor/" + tie.target(), name(things.actor(tie.target())))
                .fact(
                        "family",
                        words.of(
                                tie.type().family().title(), tie.type().family().names()))
                .fact("from", words.year(shown.from(), shown.fromPrecision()))
                .fact("to", words.year(shown.to(), shown.toPrecision()))
                .fact("certainty", words.word(shown.certainty()))
                .fact("amount", amount(shown))
                .fact("stake", shown.stake() == null ? null : words.word(shown.stake()))
                .fact("channel", shown.channel())
                .fact("note", shown.note())
                .fact("basis", words.word(shown.basis()));
        shown.datasets().forEach(d -> page.linkedFact("dataset", "../dataset/" + d, d));
        page.fact("identifier", things.identifier("tie", tie.id())).endFacts();
        page.links(Map.of("explorer", "../#/actor/" + tie.source()));
        page.evidence(citations(tie));
        return page.toString();
    }

    /** A place in a source. */
    String evidence(Particulars.Citation citation) {
        PageText page = new PageText(words, citation.source().title() + ", " + citation.locus());
        page.paragraph(citation.paraphrase());
        page.facts()
                .linkedFact(
                        "work",
                        "../source/" + citation.source().id(),
                        citation.source().title())
                .fact("locus", citation.locus())
                .fact("page", citation.page())
                .fact("basis", words.word(citation.basis()))
                .fact("rule", citation.rule())
                .fact(
                        "speaksOf",
                        citation.year() == null ? null : citation.year().toString())
                .fact("citedStudy", citation.citedStudy())
                .linkedFact("dataset", "../dataset/" + citation.dataset(), citation.dataset())
                .fact("identifier", things.identifier("evidence", citation.id()))
                .endFacts();
        return page.toString();
    }

    /** A source, with the places in it that are cited. */
    String source(List<Particulars.Citation> citations) {
        Particulars.Source source = citations.get(0).source();
        PageText page = new PageText(words, source.title());
        page.facts()
                .fact("authors", source.authors())
                .fact("year", source.year() == null ? null : source.year().toString())
                .fact("reliability", words.word(source.reliability()));
        if (source.url() != null) {
            page.outwardFact("address", source.url());
        }
        page.fact("identifier", things.identifier("source", source.id())).endFacts();
        page.places(citations.stream().limit(LinkedThings.MOST).toList());
        return page.toString();
    }

    /** A data set. */
    String dataset(Snapshot.Dataset dataset) {
        PageText page = new PageText(words, dataset.title());
        page.facts()
                .fact("version", dataset.version())
                .fact("id", dataset.id())
                .fact("identifier", things.identifier("dataset", dataset.id()))
                .endFacts();
        page.links(Map.of("files", "../api/datasets/" + dataset.id() + ".zip", "all", "../api/dump.nq"));
        return page.toString();
    }

    private String names(Snapshot.Actor actor) {
        return Stream.concat(
                        Stream.of(actor.name()),
                        things.known().names(actor).stream().map(Particulars.Name::text))
                .distinct()
                .filter(name -> !name.equals(name(actor)))
                .collect(Collectors.joining(" · "));
    }

    /** The name in the page's language, where it is known. */
    private String name(Snapshot.Actor actor) {
        Optional<String> chinese = words.isChinese()
                ? things.known().names(actor).stream()
                        .filter(name ->
                                name.language().equals(CHINESE) && !name.kind().equals("former"))
                        .min(Comparator.comparing(
                                (Particulars.Name name) -> !name.kind().equals("official")))
                        .map(Particulars.Name::text)
                : Optional.empty();
        return chinese.orElse(actor.name());
    }

    private String verb(RelationType type) {
        return words.isChinese() ? type.chineseVerb() : type.verb();
    }

    private String sentence(Snapshot.Tie tie) {
        String between = words.isChinese() ? "" : " ";
        return name(things.actor(tie.source()))
                + between
                + verb(tie.type())
                + between
                + name(things.actor(tie.target()));
    }

    private List<Particulars.Citation> citations(Snapshot.Tie tie) {
        return things.known().citations(tie.evidence().stream()).toList();
    }

    private String years(Snapshot.Tie tie) {
        Tied shown = Tied.of(tie);
        if (shown.from() != null && shown.from().equals(shown.to())) {
            return words.inOneYear(shown.from(), shown.fromPrecision(), shown.toPrecision());
        }
        return Stream.of(words.year(shown.from(), shown.fromPrecision()), words.year(shown.to(), shown.toPrecision()))
                .map(year -> year == null ? "" : year)
                .collect(Collectors.joining("–"))
                .replaceFirst("^–$", "");
    }

    private static @Nullable String amount(Tied tie) {
        if (tie.amount() == null) {
            return null;
        }
        String number = Literals.isWhole(tie.amount())
                ? Long.toString(tie.amount().longValue())
                : tie.amount().toString();
        return Stream.of(tie.qualifier(), number, tie.unit())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }
}
