package org.helixatlas.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What data sets state of ties, in columns, a row for each tie and data set: rows come in any order, and get their numbers when they are put in order.
 */
final class TieColumns {

    private static final Basis[] BASES = Basis.values();
    private static final int PRECISION_BITS = 4;
    private static final int BASIS_AT = 2 * PRECISION_BITS;

    private final TextPool texts;
    private final List<RelationType> types;
    private final Map<RelationType, Integer> numbers = new IdentityHashMap<>();

    /** The place of the actor's id among the texts until rows are in order, then its number. */
    private final IntColumn source;

    private final IntColumn target;

    /** The number of the type, in the order in which types came, or of the vocabulary once rows are in order. */
    private final IntColumn type;

    private final TieIds ids;
    private final IntColumn from;
    private final IntColumn to;

    /** The precisions of both years, and the basis. */
    private final IntColumn marks;

    private final IntColumn note;
    private final IntColumn dataset;
    private final TextLists evidence;

    private final AmountColumns amounts;
    private final Map<String, Integer> whole;

    TieColumns(TextPool texts) {
        this.texts = texts;
        types = new ArrayList<>();
        source = new IntColumn();
        target = new IntColumn();
        type = new IntColumn();
        ids = new TieIds(texts);
        from = new IntColumn();
        to = new IntColumn();
        marks = new IntColumn();
        note = new IntColumn();
        dataset = new IntColumn();
        evidence = new TextLists(texts);
        amounts = new AmountColumns(texts);
        whole = Map.of();
    }

    /**
     * Rows in the order of source, type, target, id and data set; sources and targets are the numbers of actors.
     *
     * @throws IllegalArgumentException when a tie ends at an unknown actor, or two ties have one id
     */
    TieColumns(JoinedTies rows, TextPool texts, Vocabulary vocabulary, ActorColumns actors) {
        this.texts = texts;
        types = vocabulary.types();
        IntColumn sources = rows.sources(actors);
        IntColumn targets = rows.targets(actors);
        IntColumn typesOfRows = rows.types(vocabulary);
        int[] order = rows.order(sources, typesOfRows, targets);
        source = sources.in(order);
        target = targets.in(order);
        type = typesOfRows.in(order);
        ids = new TieIds(texts, types, order.length);
        from = new IntColumn(order.length);
        to = new IntColumn(order.length);
        marks = new IntColumn(order.length);
        note = new IntColumn(order.length);
        dataset = new IntColumn(order.length);
        evidence = new TextLists(texts, order.length);
        amounts = new AmountColumns(texts, order.length);
        for (int row : order) {
            rows.copy(row, this);
        }
        evidence.trim();
        whole = ids.whole(this::isSame);
    }

    /** Adds what a row of others says beside ends and type, whose texts are here at places that are told by those there. */
    void copy(TieColumns others, int row, IntUnaryOperator here) {
        ids.add(others.ids, row, here);
        from.add(others.from.get(row));
        to.add(others.to.get(row));
        marks.add(others.marks.get(row));
        note.add(here.applyAsInt(others.note.get(row)));
        dataset.add(here.applyAsInt(others.dataset.get(row)));
        evidence.add(others.evidence, row, here);
        amounts.add(others.amounts, row, here);
    }

    /**
     * The rows that {@link #write} wrote, which are in order.
     *
     * @throws IllegalStateException where the vocabulary has other types than those that were written
     */
    TieColumns(PooledInput in, Vocabulary vocabulary) {
        texts = in.texts;
        types = vocabulary.types();
        if (!in.texts().equals(types.stream().map(RelationType::name).toList())) {
            throw new IllegalStateException("The types of ties are others");
        }
        source = in.column();
        target = in.column();
        type = in.column();
        ids = TieIds.read(in, types);
        from = in.column();
        to = in.column();
        marks = in.column();
        note = in.column();
        dataset = in.column();
        evidence = TextLists.read(in);
        amounts = new AmountColumns(in);
        whole = ids.whole(this::isSame);
    }

    /** Writes the rows, which are in order. */
    void write(PooledOutput out) {
        out.texts(types.stream().map(RelationType::name).toList());
        Stream.of(source, target, type).forEach(out::column);
        ids.write(out);
        Stream.of(from, to, marks).forEach(out::column);
        out.places(note);
        out.places(dataset);
        evidence.write(out);
        amounts.write(out);
    }

    void add(Statements.Tie row) {
        int number = number(row.type());
        source.add(texts.add(row.source()));
        target.add(texts.add(row.target()));
        type.add(number);
        ids.add(row, number);
        TieProperties substance = row.substance();
        from.add(ActorColumns.year(substance.from()));
        to.add(ActorColumns.year(substance.to()));
        marks.add(ActorColumns.precision(substance.from())
                | ActorColumns.precision(substance.to()) << PRECISION_BITS
                | row.basis().ordinal() << BASIS_AT);
        note.add(texts.add(substance.note()));
        dataset.add(texts.add(row.dataset()));
        evidence.add(row.evidence());
        amounts.add(substance);
    }

    private int number(RelationType asked) {
        return numbers.computeIfAbsent(asked, t -> {
            types.add(t);
            ids.addType(t);
            return types.size() - 1;
        });
    }

    /** Who is at an end of a row whose ends are told by the places of their ids. */
    int number(int row, int place, ActorColumns actors) {
        int number = actors.numberAt(place);
        if (number == TextPool.NONE) {
            throw new IllegalArgumentException("Tie " + id(row) + " ends at an unknown actor " + texts.get(place));
        }
        return number;
    }

    /** The types that numbers mean. */
    List<RelationType> types() {
        return types;
    }

    /** By the place of a text here, its place in another pool, which holds it from then on. */
    IntUnaryOperator placesIn(TextPool others) {
        return others.placesOf(texts);
    }

    BitSet placesOf(Set<String> some) {
        return texts.placesOf(some);
    }

    int size() {
        return source.size();
    }

    /** The numbers of all sources. */
    int[] sources() {
        return source.array();
    }

    /** The numbers of all targets. */
    int[] targets() {
        return target.array();
    }

    int source(int row) {
        return source.get(row);
    }

    int target(int row) {
        return target.get(row);
    }

    /** The place of the type in the vocabulary of all data sets. */
    int type(int row) {
        return type.get(row);
    }

    String dataset(int row) {
        return texts.get(dataset.get(row));
    }

    int datasetPlace(int row) {
        return dataset.get(row);
    }

    TextLists evidence() {
        return evidence;
    }

    Basis basis(int row) {
        return BASES[marks.get(row) >> BASIS_AT];
    }

    /** Whether the row gives an amount. */
    boolean hasAmount(int row) {
        return amounts.amount(row) != null;
    }

    /** Whether two rows state one tie. */
    boolean isSame(int one, int other) {
        return source.get(one) == source.get(other)
                && type.get(one) == type.get(other)
                && target.get(one) == target.get(other)
                && ids.isSame(one, other);
    }

    /** The last row that states the same tie. */
    int last(int row) {
        int last = row;
        while (last + 1 < size() && isSame(row, last + 1)) {
            last++;
        }
        return last;
    }

    private String id(int row, String start, String end) {
        return ids.get(row, type.get(row), start, end);
    }

    /** The id of a row that is in order. */
    String id(int row, ActorColumns actors) {
        return id(row, actors.id(source.get(row)), actors.id(target.get(row)));
    }

    /** The id of a row whose ends are told by the places of their ids. */
    String id(int row) {
        return id(row, texts.get(source.get(row)), texts.get(target.get(row)));
    }

    TieProperties substance(int row) {
        return new TieProperties(
                start(row),
                end(row),
                amounts.amount(row),
                amounts.stake(row),
                amounts.channel(row),
                texts.getOrNone(note.get(row)));
    }

    @Nullable
    Dated start(int row) {
        return ActorColumns.dated(from.get(row), marks.get(row));
    }

    @Nullable
    Dated end(int row) {
        return ActorColumns.dated(to.get(row), marks.get(row) >> PRECISION_BITS);
    }

    Statements.Tie get(int row, ActorColumns actors) {
        String start = actors.id(source.get(row));
        String end = actors.id(target.get(row));
        return new Statements.Tie(
                id(row, start, end),
                start,
                types.get(type.get(row)),
                end,
                substance(row),
                basis(row),
                dataset(row),
                evidence.get(row));
    }

    /** A row of a tie, by its id; {@link TextPool#NONE} where no row states it. */
    int find(String id, ActorColumns actors) {
        Integer known = whole.get(id);
        if (known != null) {
            return known;
        }
        for (int end = id.indexOf("--"); end >= 0; end = id.indexOf("--", end + 1)) {
            int actor = actors.number(id.substring(0, end));
            for (int row = actor < 0 ? size() : source.firstFrom(actor);
                    row < size() && source.get(row) == actor;
                    row++) {
                String other = actors.id(target.get(row));
                if (ids.leads(id, end, type.get(row), other) && id.equals(id(row, actors.id(actor), other))) {
                    return row;
                }
            }
        }
        return TextPool.NONE;
    }
}
