package org.helixatlas.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.model.Definition.Fault;
import org.helixatlas.model.RelationType.Meaning;

/**
 * The words that a network is told in: spheres, families, kinds and relation types. The service ships one, in the CSV files beside
 * this class; data sets may add rows of their own. Ingest, interface, diagrams and documentation read all of them from here.
 *
 * <p>The shipped words come first, in the order of their files, then the others in the order of their names, whichever data set
 * declares them. Immutable.
 */
public final class Vocabulary {

    private static final Vocabulary SHIPPED = ShippedRegistry.read();

    private final List<Definition> definitions;
    private final Words<Sphere> spheres;
    private final Words<Family> families;
    private final Words<Kind> kinds;
    private final Words<RelationType> types;

    Vocabulary(
            List<Definition> definitions,
            List<Sphere> spheres,
            List<Family> families,
            List<Kind> kinds,
            List<RelationType> types) {
        this.definitions = List.copyOf(definitions);
        this.spheres = new Words<>(spheres, Sphere::title);
        this.families = new Words<>(families, Family::title);
        this.kinds = new Words<>(kinds, Kind::label);
        this.types = new Words<>(types, RelationType::name);
    }

    /** Words of one sort, in order. */
    private static final class Words<T> {

        private final List<T> inOrder;
        private final Map<String, T> byName = new LinkedHashMap<>();
        private final Map<T, Integer> index = new HashMap<>();
        private final List<String> names;
        private final Function<T, String> name;

        Words(List<T> words, Function<T, String> name) {
            this.name = name;
            inOrder = List.copyOf(words);
            for (T word : inOrder) {
                byName.put(name.apply(word), word);
                index.put(word, index.size());
            }
            names = List.copyOf(byName.keySet());
        }

        Optional<T> of(String wanted) {
            return Optional.ofNullable(byName.get(wanted));
        }

        int index(T word) {
            Integer found = index.get(word);
            if (found == null) {
                throw new IllegalArgumentException(name.apply(word) + " is no word of this vocabulary");
            }
            return found;
        }
    }

    /** The vocabulary that comes with the service. */
    public static Vocabulary shipped() {
        return SHIPPED;
    }

    /**
     * This one and further rows, whose order does not matter. A row that stands twice, the same in all cells, counts once.
     *
     * @param faults hears of each row that cannot stand, which is then left out
     */
    public Vocabulary with(Collection<Definition> rows, Consumer<Fault> faults) {
        if (rows.isEmpty()) {
            return this;
        }
        List<Definition> all = new ArrayList<>(definitions);
        rows.stream()
                .sorted(Comparator.comparing(Definition::table)
                        .thenComparing(Definition::name)
                        .thenComparing(Definition::place))
                .forEach(all::add);
        return new VocabularyReading(all, faults).vocabulary();
    }

    /**
     * This one and further rows.
     *
     * @throws IllegalStateException for a row that cannot stand, with its place and what would be right
     */
    public Vocabulary with(Collection<Definition> rows) {
        return with(rows, fault -> {
            throw new IllegalStateException(
                    fault.row().place() + ", column " + fault.column() + ": " + fault.message());
        });
    }

    /** The rows that declare it, in order. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** Every sphere, in order. */
    public List<Sphere> spheres() {
        return spheres.inOrder;
    }

    /** The sphere with this title; empty when there is none. */
    public Optional<Sphere> sphere(String title) {
        return spheres.of(title);
    }

    /** The titles of all spheres, in order. */
    public List<String> sphereTitles() {
        return spheres.names;
    }

    /** The place of a sphere among all, from 0. */
    public int index(Sphere sphere) {
        return spheres.index(sphere);
    }

    /** Every family, in order. */
    public List<Family> families() {
        return families.inOrder;
    }

    /** The family with this title; empty when there is none. */
    public Optional<Family> family(String title) {
        return families.of(title);
    }

    /** The titles of all families, in order. */
    public List<String> familyTitles() {
        return families.names;
    }

    /** The place of a family among all, from 0. */
    public int index(Family family) {
        return families.index(family);
    }

    /** Every kind, in order. */
    public List<Kind> kinds() {
        return kinds.inOrder;
    }

    /** The kind with this label, in the label's own spelling; empty when there is none. */
    public Optional<Kind> kind(String label) {
        return kinds.of(label);
    }

    /** The labels of all kinds, in order. */
    public List<String> kindLabels() {
        return kinds.names;
    }

    /** The place of a kind among all, from 0. */
    public int index(Kind kind) {
        return kinds.index(kind);
    }

    /** Every type, in order. */
    public List<RelationType> types() {
        return types.inOrder;
    }

    /** The type of this name, in its own spelling; empty when there is none. */
    public Optional<RelationType> type(String name) {
        return types.of(name);
    }

    /** The names of all types, in order. */
    public List<String> typeNames() {
        return types.names;
    }

    /** The place of a type among all, from 0. */
    public int index(RelationType type) {
        return types.index(type);
    }

    /** The types of a family, in order. */
    public List<RelationType> types(Family family) {
        return types().stream().filter(t -> t.family().equals(family)).toList();
    }

    /** The types that mean one of these, in order. */
    public Set<RelationType> meaning(Meaning first, Meaning... more) {
        Set<Meaning> wanted = EnumSet.of(first, more);
        return types().stream()
                .filter(t -> wanted.contains(t.meaning()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
