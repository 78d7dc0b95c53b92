package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What data sets declare of actors, in columns: rows come in any order, and get their numbers by {@link #inOrder}. */
final class ActorColumns {

    private static final Precision[] PRECISIONS = Precision.values();
    private static final int BITS = 4;

    private final TextPool texts;
    private final Distinct<Kind> kinds;
    private final Distinct<Sphere> spheres;
    private final IntColumn id;
    private final IntColumn name;
    private final IntColumn kind;
    private final IntColumn sphere;
    private final IntColumn founded;
    private final IntColumn dissolved;
    private final IntColumn precisions;
    private final IntColumn dataset;
    private final TextLists evidence;

    /** By the place of an id among the texts, the number of its actor. */
    private final int[] numbers;

    /** Values of which there are few, each with its number. */
    private static final class Distinct<T> {

        private final List<T> values = new ArrayList<>();
        private final Map<T, Integer> numbers = new HashMap<>();

        /** The numbers of the same values here; below 0 stays. */
        IntColumn numbers(IntColumn column, Distinct<T> others) {
            IntColumn mine = new IntColumn();
            for (int row = 0; row < column.size(); row++) {
                int other = column.get(row);
                mine.add(other < 0 ? other : number(others.values.get(other)));
            }
            mine.array();
            return mine;
        }

        int number(T value) {
            Integer known = numbers.putIfAbsent(value, values.size());
            if (known == null) {
                values.add(value);
                return values.size() - 1;
            }
            return known;
        }
    }

    ActorColumns(TextPool texts) {
        this.texts = texts;
        kinds = new Distinct<>();
        spheres = new Distinct<>();
        id = new IntColumn();
        name = new IntColumn();
        kind = new IntColumn();
        sphere = new IntColumn();
        founded = new IntColumn();
        dissolved = new IntColumn();
        precisions = new IntColumn();
        dataset = new IntColumn();
        evidence = new TextLists(texts);
        numbers = new int[0];
    }

    private ActorColumns(ActorColumns rows, int[] order) {
        texts = rows.texts;
        kinds = new Distinct<>();
        spheres = new Distinct<>();
        id = rows.id.in(order);
        name = rows.name.in(order);
        kind = kinds.numbers(rows.kind.in(order), rows.kinds);
        sphere = spheres.numbers(rows.sphere.in(order), rows.spheres);
        founded = rows.founded.in(order);
        dissolved = rows.dissolved.in(order);
        precisions = rows.precisions.in(order);
        dataset = rows.dataset.in(order);
        evidence = rows.evidence.in(order);
        numbers = numbers();
    }

    /**
     * The rows that {@link #write} wrote, which are in order.
     *
     * @throws java.util.NoSuchElementException for a word that the vocabulary does not have
     */
    ActorColumns(PooledInput in, Vocabulary words) {
        texts = in.texts;
        kinds = new Distinct<>();
        spheres = new Distinct<>();
        in.texts().forEach(label -> kinds.number(words.kind(label).orElseThrow()));
        in.texts().forEach(title -> spheres.number(words.sphere(title).orElseThrow()));
        id = in.column();
        name = in.column();
        kind = in.column();
        sphere = in.column();
        founded = in.column();
        dissolved = in.column();
        precisions = in.column();
        dataset = in.column();
        evidence = TextLists.read(in);
        numbers = numbers();
    }

    /** Writes the rows, which are in order. */
    void write(PooledOutput out) {
        out.texts(kinds.values.stream().map(Kind::label).toList());
        out.texts(spheres.values.stream().map(Sphere::title).toList());
        out.places(id);
        out.places(name);
        Stream.of(kind, sphere, founded, dissolved, precisions).forEach(out::column);
        out.places(dataset);
        evidence.write(out);
    }

    private int[] numbers() {
        int[] byPlace = new int[texts.size()];
        Arrays.fill(byPlace, TextPool.NONE);
        for (int a = 0; a < size(); a++) {
            if (byPlace[id.get(a)] != TextPool.NONE) {
                throw new IllegalArgumentException("Two actors have the id " + id(a));
            }
            byPlace[id.get(a)] = a;
        }
        return byPlace;
    }

    void add(Statements.Actor row) {
        id.add(texts.add(row.id()));
        name.add(texts.add(row.name()));
        kind.add(kinds.number(row.kind()));
        sphere.add(row.sphere() == null ? -1 : spheres.number(row.sphere()));
        founded.add(year(row.founded()));
        dissolved.add(year(row.dissolved()));
        precisions.add(precision(row.founded()) | precision(row.dissolved()) << BITS);
        dataset.add(texts.add(row.dataset()));
        evidence.add(row.evidence());
    }

    /**
     * Adds rows of another network, without making an object of each.
     *
     * @param datasets of these data sets only
     * @param words has their kinds and spheres
     */
    void addAll(ActorColumns others, Set<String> datasets, Vocabulary words) {
        IntUnaryOperator places = texts.placesOf(others.texts);
        BitSet wanted = others.texts.placesOf(datasets);
        for (int a = 0; a < others.size(); a++) {
            if (!wanted.get(others.dataset.get(a))) {
                continue;
            }
            id.add(places.applyAsInt(others.id.get(a)));
            name.add(places.applyAsInt(others.name.get(a)));
            kind.add(kinds.number(words.kind(others.kind(a).label()).orElseThrow()));
            Sphere itsSphere = others.sphere(a);
            sphere.add(
                    itsSphere == null
                            ? -1
                            : spheres.number(words.sphere(itsSphere.title()).orElseThrow()));
            founded.add(others.founded.get(a));
            dissolved.add(others.dissolved.get(a));
            precisions.add(others.precisions.get(a));
            dataset.add(places.applyAsInt(others.dataset.get(a)));
            evidence.add(others.evidence, a, places);
        }
    }

    /** A year as a number; {@link Snapshot#UNKNOWN} where there is none. */
    static int year(@Nullable Dated dated) {
        return dated == null ? Snapshot.UNKNOWN : dated.year();
    }

    /** The number of a precision. */
    static int precision(@Nullable Dated dated) {
        return dated == null ? 0 : dated.precision().ordinal();
    }

    /**
     * A year with its precision; null where there is none.
     *
     * @param precision the number of the precision, whose higher bits mean something else
     */
    static @Nullable Dated dated(int year, int precision) {
        return year == Snapshot.UNKNOWN ? null : new Dated(year, PRECISIONS[precision & (1 << BITS) - 1]);
    }

    /**
     * The actors in the order of their ids: an actor's number is its row.
     *
     * @throws IllegalArgumentException when two have one id
     */
    ActorColumns inOrder() {
        int[] order = IntStream.range(0, size())
                .boxed()
                .parallel()
                .sorted(Comparator.comparing(this::id))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ActorColumns(this, order);
    }

    int size() {
        return id.size();
    }

    Statements.Actor get(int a) {
        return new Statements.Actor(
                id(a), name(a), kind(a), sphere(a), founded(a), dissolved(a), dataset(a), evidence(a));
    }

    String id(int a) {
        return texts.get(id.get(a));
    }

    int idPlace(int a) {
        return id.get(a);
    }

    String name(int a) {
        return texts.get(name.get(a));
    }

    Kind kind(int a) {
        return kinds.values.get(kind.get(a));
    }

    @Nullable
    Sphere sphere(int a) {
        return sphere.get(a) < 0 ? null : spheres.values.get(sphere.get(a));
    }

    /** Which actors are of a wanted kind and a wanted sphere; each kind and each sphere is asked about once. */
    IntPredicate those(Predicate<Kind> wanted, Predicate<@Nullable Sphere> inSphere) {
        boolean[] ofKind = new boolean[kinds.values.size()];
        for (int i = 0; i < ofKind.length; i++) {
            ofKind[i] = wanted.test(kinds.values.get(i));
        }
        boolean[] ofSphere = new boolean[1 + spheres.values.size()];
        ofSphere[0] = inSphere.test(null);
        for (int i = 1; i < ofSphere.length; i++) {
            ofSphere[i] = inSphere.test(spheres.values.get(i - 1));
        }
        return a -> ofKind[kind.get(a)] && ofSphere[sphere.get(a) + 1];
    }

    String dataset(int a) {
        return texts.get(dataset.get(a));
    }

    int datasetPlace(int a) {
        return dataset.get(a);
    }

    @Nullable
    Dated founded(int a) {
        return dated(founded.get(a), precisions.get(a));
    }

    @Nullable
    Dated dissolved(int a) {
        return dated(dissolved.get(a), precisions.get(a) >> BITS);
    }

    List<String> evidence(int a) {
        return evidence.get(a);
    }

    TextLists evidence() {
        return evidence;
    }

    /** The number of the actor with an id, which is given by its place among the texts; {@link TextPool#NONE} for none. */
    int numberAt(int place) {
        return place < 0 || place >= numbers.length ? TextPool.NONE : numbers[place];
    }

    /** The number of the actor with an id; {@link TextPool#NONE} for none. */
    int number(String actor) {
        return numberAt(texts.find(actor));
    }
}
