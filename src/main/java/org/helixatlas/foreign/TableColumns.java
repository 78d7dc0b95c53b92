package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Excerpt;

/** Which column of a table holds what: as the user told, else by usual headings. */
final class TableColumns {

    /** Of directions in words. */
    private static final Set<String> DIRECTIONS =
            Set.of("directed", "undirected", "true", "false", "mutual", "gerichtet", "ungerichtet", "有向", "无向", "無向");

    private final ForeignTable table;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
    private final Map<Field, String> untold = new EnumMap<>(Field.class);
    private final Set<Field> absent = EnumSet.noneOf(Field.class);

    TableColumns(ForeignTable table, ReadingOptions options) {
        this.table = table;
        Map<String, Integer> byHeading = new HashMap<>();
        for (int i = 0; i < table.headings().size(); i++) {
            byHeading.putIfAbsent(Texts.caseless(table.heading(i)), i);
        }
        for (Field field : Field.values()) {
            String told = options.option(field.option()).map(Texts::clean).orElse("");
            Integer column = byHeading.get(Texts.caseless(told));
            if (told.equals("-")) {
                absent.add(field);
            } else if (column != null) {
                columns.put(field, column);
            } else if (!told.isEmpty()) {
                untold.put(field, told);
            }
        }
        if (!columns.containsKey(Field.SOURCE) && !columns.containsKey(Field.TARGET)) {
            ends();
        }
    }

    private void ends() {
        find(Field.SOURCE);
        find(Field.TARGET);
        if (has(Field.SOURCE) && has(Field.TARGET)) {
            return;
        }
        // A table of actors may have a column "from"; ends come in pairs.
        int from = heading(Field.EITHER_FROM);
        int to = heading(Field.EITHER_TO);
        boolean sourceAlone = has(Field.SOURCE);
        boolean targetAlone = has(Field.TARGET);
        if (from >= 0 && to >= 0 && !sourceAlone && !targetAlone) {
            columns.put(Field.SOURCE, from);
            columns.put(Field.TARGET, to);
        } else if (sourceAlone && to >= 0) {
            columns.put(Field.TARGET, to);
        } else if (targetAlone && from >= 0) {
            columns.put(Field.SOURCE, from);
        } else {
            columns.remove(Field.SOURCE);
            columns.remove(Field.TARGET);
        }
    }

    /** Whether the table names both ends of ties. */
    boolean hasEnds() {
        return has(Field.SOURCE) && has(Field.TARGET);
    }

    /** Takes two columns for the ends. */
    void ends(int source, int target) {
        columns.put(Field.SOURCE, source);
        columns.put(Field.TARGET, target);
    }

    /** Takes a column for the amounts. */
    void amount(int column) {
        columns.put(Field.AMOUNT, column);
    }

    /** Finds the other columns of a list of ties. */
    void ofTies() {
        find(Field.DIRECTION);
        find(Field.TYPE);
        if (has(Field.TYPE) && isDirection(column(Field.TYPE))) {
            int direction = columns.remove(Field.TYPE);
            columns.putIfAbsent(Field.DIRECTION, direction);
            find(Field.TYPE);
        }
        for (Field field : Field.values()) {
            if (field.isOfTies() && field != Field.EITHER_FROM && field != Field.EITHER_TO) {
                find(field);
            }
        }
        if (!has(Field.FROM)) {
            find(Field.EITHER_FROM);
        }
        if (!has(Field.TO)) {
            find(Field.EITHER_TO);
        }
    }

    /** Finds the columns of a list of actors. */
    void ofActors() {
        for (Field field : Field.values()) {
            if (field.isOfActors()) {
                find(field);
            }
        }
    }

    /** Whether a list of actors has such columns: a name or an id, and something else that is known of actors. */
    boolean isOfActors() {
        boolean named = heading(Field.NAME) >= 0 || heading(Field.ID) >= 0;
        long known = IntStream.range(0, table.headings().size())
                .filter(i -> Set.of(Field.values()).stream().anyMatch(f -> f.isOfActors() && isFor(f, i)))
                .count();
        return named && (known > 1 || table.headings().size() == 1);
    }

    /** Whether some column could name an actor. */
    boolean namesActors() {
        return heading(Field.NAME) >= 0 || heading(Field.ID) >= 0;
    }

    private boolean isDirection(int column) {
        List<String> cells = table.rows().stream()
                .map(row -> row.cell(column))
                .distinct()
                .map(Texts::words)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(DIRECTIONS.size() + 1L)
                .toList();
        return !cells.isEmpty() && DIRECTIONS.containsAll(cells);
    }

    private void find(Field field) {
        int column = heading(field);
        if (column >= 0) {
            columns.putIfAbsent(field, column);
        }
    }

    /** The first column for a field that is not taken for another; the told one before others; -1 without one. */
    private int heading(Field field) {
        if (columns.containsKey(field)) {
            return columns.get(field);
        }
        if (absent.contains(field) || untold.containsKey(field)) {
            return -1;
        }
        for (int i = 0; i < table.headings().size(); i++) {
            if (isFor(field, i) && !columns.containsValue(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFor(Field field, int column) {
        String heading = table.headings().get(column);
        return (columns.containsKey(field) && columns.get(field) == column) || ColumnNames.isNamed(field, heading);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** The column of a field; -1 without one. */
    int column(Field field) {
        return columns.getOrDefault(field, -1);
    }

    /** Tells options that name no heading, of those that a list of ties, or of actors, may have. */
    void tellUntold(boolean ofTies, FindingList findings) {
        untold.forEach((field, told) -> {
            boolean expected =
                    ofTies ? field.isOfTies() && !field.isOfActors() : field.isOfActors() && !field.isOfTies();
            if (expected) {
                findings.add(
                        Severity.ERROR, table.place(), told, "no column has this heading; there are " + headings());
            }
        });
    }

    /** Tells the columns that nothing was taken from. */
    void tellUnused(FindingList findings) {
        for (int i = 0; i < table.headings().size(); i++) {
            int column = i;
            if (!columns.containsValue(i)
                    && table.rows().stream().anyMatch(row -> !row.cell(column).isBlank())) {
                findings.add(
                        Severity.LOSS,
                        new Place(table.place().file(), table.place().line(), table.heading(i)),
                        "",
                        "the column is not read; tell what it holds by an option such as note=" + table.heading(i),
                        "unused " + i);
            }
        }
    }

    /** The headings in words. */
    String headings() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Math.min(table.headings().size(), 40); i++) {
            all.add("'" + Excerpt.of(table.heading(i), 40) + "'");
        }
        return all.isEmpty() ? "none" : String.join(", ", all);
    }

    /** What is read from which column. */
    Columns told() {
        SortedMap<String, String> fields = new TreeMap<>();
        columns.forEach((field, column) -> fields.put(
                switch (field) {
                    case EITHER_FROM -> Field.FROM.option();
                    case EITHER_TO -> Field.TO.option();
                    default -> field.option();
                },
                table.heading(column)));
        return new Columns(
                table.place().file(),
                IntStream.range(0, table.headings().size())
                        .mapToObj(table::heading)
                        .toList(),
                fields);
    }

    /** What the file calls the fields. */
    Map<Enum<?>, String> names(boolean ofTies) {
        Map<Enum<?>, String> names = new HashMap<>();
        columns.forEach((field, column) -> {
            Enum<?> of = ofTies ? field.ofTie() : field.ofActor();
            if (of != null) {
                names.put(of, table.heading(column));
            }
        });
        return names;
    }

    /** Whether a cell says that a tie has a direction; empty cells say what is told for all. */
    static boolean isDirected(String cell, boolean otherwise) {
        return switch (Texts.words(cell).toLowerCase(Locale.ROOT)) {
            case "" -> otherwise;
            case "directed", "true", "yes", "1", "gerichtet", "有向" -> true;
            default -> false;
        };
    }
}
