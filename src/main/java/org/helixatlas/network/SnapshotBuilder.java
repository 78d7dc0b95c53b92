package org.helixatlas.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Collects what data sets say, in any order. */
public final class SnapshotBuilder {

    final String version;
    final List<Snapshot.Dataset> datasets = new ArrayList<>();
    final Map<String, Statements.Evidence> evidence = new HashMap<>();
    final TextPool texts;
    final ActorColumns actors;
    final List<Statements.Life> lives = new ArrayList<>();
    final TieColumns ties;
    final List<Statements.Actor> merged = new ArrayList<>();
    final List<Statements.FormerId> formerIds = new ArrayList<>();

    final List<Particulars.Name> names = new ArrayList<>();
    final List<Particulars.Figure> figures = new ArrayList<>();
    final DetailColumns details;
    final Map<String, Particulars.Source> sources = new HashMap<>();
    final Map<String, Particulars.Citation> citations = new HashMap<>();

    final Map<String, List<Definition>> words = new TreeMap<>();
    final Map<String, List<String>> requires = new HashMap<>();
    private final @Nullable CarriedRows carried;
    private @Nullable Vocabulary vocabulary;

    SnapshotBuilder(String version, TextPool texts) {
        this(version, texts, null);
    }

    /**
     * Collects what data sets say beside what others said in the network before.
     *
     * @param carried what these said
     */
    SnapshotBuilder(String version, TextPool texts, @Nullable CarriedRows carried) {
        this.version = version;
        this.texts = texts;
        this.carried = carried;
        actors = new ActorColumns(texts);
        ties = new TieColumns(texts);
        details = new DetailColumns(texts);
    }

    /** The words that rows may use: those of all data sets. */
    Vocabulary vocabulary() {
        Vocabulary made = vocabulary;
        if (made == null) {
            made = Vocabulary.shipped()
                    .with(words.values().stream().flatMap(List::stream).toList());
            vocabulary = made;
        }
        return made;
    }

    /** Adds a word of a data set; words come before the rows that use them. */
    public SnapshotBuilder word(String dataset, Definition word) {
        words.computeIfAbsent(dataset, d -> new ArrayList<>()).add(word);
        vocabulary = null;
        return this;
    }

    /** Says whose actors, ties and words a data set may use. */
    public SnapshotBuilder requires(String dataset, List<String> others) {
        requires.put(dataset, List.copyOf(others));
        return this;
    }

    /** Adds a data set. */
    public SnapshotBuilder dataset(Snapshot.Dataset dataset) {
        datasets.add(dataset);
        return this;
    }

    /** Adds a piece of evidence. */
    public SnapshotBuilder evidence(Statements.Evidence row) {
        evidence.put(row.id(), row);
        return this;
    }

    /** Adds an actor. */
    public SnapshotBuilder actor(Statements.Actor actor) {
        actors.add(actor);
        return this;
    }

    /** Adds what a data set declares of an actor under an id that a decision took away; the row bears the id that is kept. */
    public SnapshotBuilder merged(Statements.Actor actor) {
        merged.add(actor);
        return this;
    }

    /** Adds a year of an actor's life. */
    public SnapshotBuilder life(Statements.Life life) {
        lives.add(new Statements.Life(
                texts.one(life.actor()),
                life.event(),
                life.year(),
                texts.one(life.dataset()),
                texts.all(life.evidence())));
        return this;
    }

    /** Adds a tie as one data set states it. */
    public SnapshotBuilder tie(Statements.Tie tie) {
        ties.add(tie);
        return this;
    }

    /** Adds an id that an actor had before. */
    public SnapshotBuilder formerId(Statements.FormerId formerId) {
        formerIds.add(formerId);
        return this;
    }

    /** Adds a further name of an actor. */
    public SnapshotBuilder name(Particulars.Name name) {
        names.add(new Particulars.Name(
                texts.one(name.actor()),
                name.text(),
                texts.one(name.language()),
                texts.one(name.kind()),
                name.from(),
                name.to(),
                name.pinyin(),
                name.simplified(),
                texts.one(name.dataset()),
                texts.all(name.evidence())));
        return this;
    }

    /** Adds a figure about an actor. */
    public SnapshotBuilder figure(Particulars.Figure figure) {
        figures.add(new Particulars.Figure(
                texts.one(figure.actor()),
                texts.one(figure.metric()),
                figure.value(),
                texts.oneOrNone(figure.unit()),
                texts.oneOrNone(figure.qualifier()),
                figure.from(),
                figure.to(),
                figure.note(),
                texts.one(figure.dataset()),
                texts.all(figure.evidence())));
        return this;
    }

    /** Adds what the row of an id says of an actor beside the network. */
    public SnapshotBuilder details(Particulars.Details row) {
        details.add(row);
        return this;
    }

    /** Adds what a source says at a place. */
    public SnapshotBuilder citation(Particulars.Citation citation) {
        citations.put(citation.id(), citation);
        return this;
    }

    /** The ties that were added, behind those of the network before that stay. */
    JoinedTies joinedTies() {
        return carried == null
                ? new JoinedTies(new TieColumns(texts), new ActorColumns(texts), Set.of(), ties, texts)
                : carried.ties(this);
    }

    /**
     * The network as all data sets together know it.
     *
     * @throws IllegalArgumentException for a duplicate id, a tie without its end, or an unknown data set
     */
    public Snapshot build() {
        return new Worlds(Statements.of(this)).all();
    }
}
