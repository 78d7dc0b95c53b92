package org.helixatlas.model;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.RelationType.Subject;

/**
 * The registry of relation types: {@code relation-types.csv} beside this class. Adding a type is adding a row there; ingest,
 * interface, diagrams and documentation read it from here.
 */
public final class RelationTypes {

    /** The registry's file, as a resource beside this class. */
    public static final String FILE = "relation-types.csv";

    private static final RelationTypes ALL = read();

    private final Map<String, RelationType> byName;
    private final List<RelationType> inOrder;

    private RelationTypes(List<RelationType> types) {
        inOrder = List.copyOf(types);
        Map<String, RelationType> map = new LinkedHashMap<>();
        types.forEach(t -> map.put(t.name(), t));
        byName = Collections.unmodifiableMap(map);
    }

    /** Every type, in the registry's order. */
    public static List<RelationType> all() {
        return ALL.inOrder;
    }

    /** The type of this name, in its own spelling; empty when there is none. */
    public static Optional<RelationType> of(String name) {
        return Optional.ofNullable(ALL.byName.get(name));
    }

    /** The types of a family, in the registry's order. */
    public static List<RelationType> of(Family family) {
        return all().stream().filter(t -> t.family() == family).toList();
    }

    /** The types that mean one of these, in the registry's order. */
    public static Set<RelationType> meaning(Meaning first, Meaning... more) {
        Set<Meaning> wanted = EnumSet.of(first, more);
        return all().stream()
                .filter(t -> wanted.contains(t.meaning()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names of all types, in the registry's order. */
    public static Set<String> names() {
        return ALL.byName.keySet();
    }

    private static RelationTypes read() {
        InputStream file = RelationTypes.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing from the class path");
        }
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return new RelationTypes(read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /**
     * The types of a file with a head.
     *
     * @throws IllegalStateException for a row that is none, with its line and what would be right
     */
    static List<RelationType> read(Reader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            List<RelationType> types = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                types.add(type(row, types.size()));
            }
            return types;
        }
    }

    private static RelationType type(NamedCsvRecord row, int ordinal) {
        String family = row.getField("family");
        Parent parent = oneOf(row, "parent", allBut(Parent.NONE), Parent.NONE);
        Meaning meaning = oneOf(row, "meaning", allBut(Meaning.NONE), Meaning.NONE);
        boolean directed = Boolean.parseBoolean(row.getField("directed"));
        boolean bornOfSource = meaning == Meaning.BIRTH && parent == Parent.SOURCE;
        if (!meaning.parents().contains(parent) || (meaning != Meaning.NONE && !directed)) {
            throw new IllegalStateException(FILE + " line " + row.getStartingLineNumber()
                    + ": a meaning takes a directed type; the column parent says source or target for birth, source for"
                    + " renaming and merger, target for part, and is empty otherwise");
        }
        return new RelationType(
                row.getField("type"),
                ordinal,
                Family.of(family)
                        .orElseThrow(() -> new IllegalStateException(
                                FILE + " line " + row.getStartingLineNumber() + ": no family " + family)),
                directed,
                kinds(row, "sources"),
                kinds(row, "targets"),
                parent,
                meaning,
                meaning.happensOnce() || Boolean.parseBoolean(row.getField("once")),
                oneOf(row, "subject", EnumSet.allOf(Subject.class), bornOfSource ? Subject.TARGET : Subject.SOURCE),
                row.getField("verb"),
                row.getField("inverse"),
                row.getField("verbZh"),
                row.getField("inverseZh"));
    }

    private static <E extends Enum<E>> E oneOf(NamedCsvRecord row, String column, Set<E> valid, E byDefault) {
        String cell = row.getField(column);
        return cell.isEmpty()
                ? byDefault
                : valid.stream()
                        .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(cell))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(FILE + " line " + row.getStartingLineNumber()
                                + ": no " + column + " " + cell + "; valid are "
                                + valid.stream()
                                        .map(v -> v.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    private static <E extends Enum<E>> Set<E> allBut(E none) {
        return EnumSet.complementOf(EnumSet.of(none));
    }

    private static Set<Kind> kinds(NamedCsvRecord row, String column) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String label : row.getField(column).split(";")) {
            if (label.equals(Kind.ORGANIZATION_LABEL)) {
                Arrays.stream(Kind.values()).filter(Kind::isOrganization).forEach(kinds::add);
            } else {
                kinds.add(Kind.of(label)
                        .orElseThrow(() -> new IllegalStateException(FILE + " line " + row.getStartingLineNumber()
                                + ": no label " + label + " for " + column + "; valid are "
                                + Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", ")))));
            }
        }
        return Collections.unmodifiableSet(kinds);
    }
}
