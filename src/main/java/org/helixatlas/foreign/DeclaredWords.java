package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Definition.Table;
import org.helixatlas.model.Vocabulary;

/**
 * The words that a data set in the making declares: new ones, and those that other data sets declare already, which it repeats alike
 * so that it can be loaded without them.
 */
final class DeclaredWords {

    private static final int LONGEST_NAME = 40;
    private static final Map<Table, String> HEADERS = Map.of(
            Table.SPHERES, "sphere,names:string[]",
            Table.FAMILIES, "family,meaning,names:string[]",
            Table.KINDS, "kind,broader,standing,sphere,meaning,name,names:string[]",
            Table.RELATION_TYPES,
                    "type,family,directed,sources,targets,parent,meaning,once,subject,flow,verb,inverse,verbZh,inverseZh,"
                            + "verbs:string[],inverses:string[]");

    private final Vocabulary vocabulary;
    private final Map<Table, Map<String, Definition>> known = new EnumMap<>(Table.class);
    private final Map<Table, Map<String, Declared>> own = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> taken = new EnumMap<>(Table.class);

    private record Declared(Definition definition, Place place) {}

    /**
     * @param vocabulary all words that are known, the shipped ones among them
     */
    DeclaredWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<Definition> shipped = new HashSet<>(Vocabulary.shipped().definitions());
        for (Table table : Table.values()) {
            known.put(table, new LinkedHashMap<>());
            own.put(table, new LinkedHashMap<>());
            taken.put(table, new HashSet<>());
        }
        for (Definition definition : vocabulary.definitions()) {
            taken(definition.table()).add(definition.name().toLowerCase(Locale.ROOT));
            if (!shipped.contains(definition)) {
                known.get(definition.table()).put(definition.name(), definition);
            }
        }
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    private Set<String> taken(Table table) {
        return taken.get(table);
    }

    /** Declares a known word again, and what it refers to, unless it is a shipped one. */
    void use(Table table, String name, Place place) {
        Definition definition = known.get(table).get(name);
        if (definition == null || own.get(table).putIfAbsent(name, new Declared(definition, place)) != null) {
            return;
        }
        switch (table) {
            case KINDS -> {
                use(Table.KINDS, definition.cell("broader"), place);
                use(Table.SPHERES, definition.cell("sphere"), place);
            }
            case RELATION_TYPES -> {
                use(Table.FAMILIES, definition.cell("family"), place);
                for (String column : List.of("sources", "targets")) {
                    List.of(definition.cell(column).split(";")).forEach(kind -> use(Table.KINDS, kind, place));
                }
            }
            case SPHERES, FAMILIES -> {
                // These refer to nothing.
            }
        }
    }

    /** Declares a word that may be known, and once more in vain. */
    void declare(Table table, Map<String, String> cells, Place place) {
        String name = String.valueOf(cells.get(table.key()));
        if (known.get(table).containsKey(name)) {
            use(table, name, place);
        } else {
            declareNew(table, cells, place);
        }
    }

    /** Declares a word by a name that is free. */
    void declareNew(Table table, Map<String, String> cells, Place place) {
        Definition definition = new Definition(table, place.file(), cells);
        taken(table).add(definition.name().toLowerCase(Locale.ROOT));
        own.get(table).putIfAbsent(definition.name(), new Declared(definition, place));
    }

    /** A name for a new word that no other has and that the graph permits; from now on it is taken. */
    String free(Table table, String wanted, String ending) {
        String base = cut(wanted, LONGEST_NAME);
        String name = base;
        for (int i = 1; isTaken(table, name) && i < Integer.MAX_VALUE; i++) {
            String suffix = i == 1 && !table.permits(base) ? ending : separator(table) + (i + 1);
            name = cut(base, LONGEST_NAME - suffix.length()) + suffix;
        }
        taken(table).add(name.toLowerCase(Locale.ROOT));
        return name;
    }

    private boolean isTaken(Table table, String name) {
        return !table.permits(name) || taken(table).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String separator(Table table) {
        return switch (table) {
            case KINDS -> "";
            case RELATION_TYPES -> "_";
            case SPHERES, FAMILIES -> " ";
        };
    }

    private static String cut(String name, int longest) {
        return name.length() <= longest ? name : name.substring(0, longest).replaceAll("[ _-]+$", "");
    }

    /** The files that declare them, without those that would be empty. */
    List<CsvFile> files() {
        List<CsvFile> files = new ArrayList<>();
        for (Table table : Table.values()) {
            String header = HEADERS.get(table);
            CsvFile file = new CsvFile(table.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".csv", header);
            for (Declared declared : own.get(table).values()) {
                file.row(
                        declared.place,
                        List.of(header.split(",")).stream()
                                .map(column -> declared.definition.cell(column.replaceFirst(":.*", "")))
                                .toArray(String[]::new));
            }
            if (!file.isEmpty()) {
                files.add(file);
            }
        }
        return files;
    }

    /** Which of its words cannot stand, judged as a load judges them. */
    void judge(FindingList findings) {
        List<Definition> rows = own.values().stream()
                .flatMap(words -> words.values().stream())
                .map(Declared::definition)
                .toList();
        Vocabulary.shipped().with(rows, fault -> {
            Definition row = fault.row();
            findings.add(
                    Finding.Severity.ERROR,
                    own.get(row.table()).get(row.name()).place,
                    row.name(),
                    "this word cannot be declared: " + fault.message());
        });
    }
}
