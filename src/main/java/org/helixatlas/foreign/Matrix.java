package org.helixatlas.foreign;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.helixatlas.foreign.Finding.Severity;

/**
 * A table that crosses names with names: the first column and the headings are names, and a cell says whether there is a tie, or how
 * much it weighs. With the same names on both sides it is the adjacency matrix of a network of one mode, otherwise the incidence
 * matrix of one of two modes, with participants in rows and events in columns.
 */
final class Matrix {

    private static final Set<String> NONE = Set.of("", "0", "0.0", "-", ".", "no", "false");
    private static final Set<String> SOME = Set.of("x", "1", "1.0", "✓", "✔", "●", "yes", "true", "是");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(?:[.,][0-9]+)*");

    private final ForeignTable table;
    private final Set<String> rowNames;

    private Matrix(ForeignTable table, Set<String> rowNames) {
        this.table = table;
        this.rowNames = rowNames;
    }

    /** The matrix that a table is; empty where it is none. */
    static Optional<Matrix> in(ForeignTable table) {
        if (table.headings().size() < 3 || table.rows().isEmpty()) {
            return Optional.empty();
        }
        Set<String> rowNames = new HashSet<>();
        for (ForeignTable.Row row : table.rows()) {
            String name = Texts.clean(row.cell(0));
            if (name.isEmpty() || !rowNames.add(name)) {
                return Optional.empty();
            }
            for (int column = 1; column < row.cells().size(); column++) {
                String cell = mark(row.cell(column));
                if (!NONE.contains(cell)
                        && !SOME.contains(cell)
                        && !NUMBER.matcher(cell).matches()) {
                    return Optional.empty();
                }
            }
        }
        Set<String> columnNames =
                new HashSet<>(table.headings().subList(1, table.headings().size()));
        Matrix matrix = new Matrix(table, rowNames);
        boolean named = !columnNames.contains("")
                && columnNames.size() == table.headings().size() - 1;
        // A heading such as "year" is that of a list, unless there is a row of this name, too.
        boolean crossed = matrix.isAdjacency() || columnNames.stream().noneMatch(ColumnNames::isKnown);
        return named && crossed ? Optional.of(matrix) : Optional.empty();
    }

    private static String mark(String cell) {
        return Texts.caseless(cell.strip());
    }

    private boolean isAdjacency() {
        List<String> columns = table.headings().subList(1, table.headings().size());
        return rowNames.containsAll(columns) || new HashSet<>(columns).containsAll(rowNames);
    }

    void read(ReadingOptions options, FindingList findings, List<ActorStatement> actors, List<TieStatement> ties) {
        boolean adjacency = isAdjacency();
        boolean weighed = table.rows().stream()
                .flatMap(row -> row.cells().stream().skip(1))
                .map(Matrix::mark)
                .anyMatch(cell -> !NONE.contains(cell) && !SOME.contains(cell));
        Decimals decimals = Decimals.of(
                table.rows().stream()
                        .flatMap(row -> row.cells().stream().skip(1))
                        .map(String::strip)
                        .toList(),
                table.separated(),
                options,
                table.place(),
                findings);
        Optional<Boolean> told = TableNetwork.directed(options, table.place(), findings);
        boolean directed = adjacency ? told.orElseGet(() -> !isSymmetric()) : true;
        findings.add(
                Severity.NOTE,
                table.place(),
                "",
                adjacency
                        ? "the table is read as an adjacency matrix, " + (directed ? "with" : "without") + " direction"
                                + (told.isEmpty() ? "; tell directed= if that is wrong" : "")
                        : "the table is read as a matrix of two modes: rows are participants and columns events; tell other"
                                + " kinds by rowKind= and columnKind=");
        if (!adjacency) {
            modes(options, actors);
        }
        for (ForeignTable.Row row : table.rows()) {
            for (int column = 1; column < row.cells().size(); column++) {
                String cell = row.cell(column).strip();
                if (!NONE.contains(mark(cell))) {
                    Map<TieField, String> values = new EnumMap<>(TieField.class);
                    if (!adjacency) {
                        values.put(TieField.TYPE, TypeWords.TAKES_PART_IN);
                        values.put(TieField.FAMILY, TypeWords.AFFILIATION);
                    }
                    if (weighed) {
                        values.put(TieField.AMOUNT, amount(decimals, cell, table.at(row, column), findings));
                    }
                    ties.add(new TieStatement(
                            table.at(row, column), row.cell(0), table.headings().get(column), directed, values));
                }
            }
        }
    }

    private void modes(ReadingOptions options, List<ActorStatement> actors) {
        String rowKind = options.option("rowKind").orElse(KindWords.PARTICIPANT);
        String columnKind = options.option("columnKind").orElse(KindWords.EVENT);
        for (ForeignTable.Row row : table.rows()) {
            actors.add(new ActorStatement(table.at(row), row.cell(0), Map.of(ActorField.KIND, rowKind)));
        }
        for (int column = 1; column < table.headings().size(); column++) {
            actors.add(new ActorStatement(
                    new Place(table.place().file(), table.place().line(), table.heading(column)),
                    table.heading(column),
                    Map.of(ActorField.KIND, columnKind)));
        }
    }

    private static String amount(Decimals decimals, String cell, Place place, FindingList findings) {
        if (SOME.contains(mark(cell))) {
            return "1";
        }
        try {
            return decimals.plain(cell);
        } catch (IllegalArgumentException e) {
            findings.add(Severity.ERROR, place, cell, String.valueOf(e.getMessage()));
            return "1";
        }
    }

    private boolean isSymmetric() {
        Map<String, Map<String, String>> cells = new HashMap<>();
        for (ForeignTable.Row row : table.rows()) {
            Map<String, String> of = cells.computeIfAbsent(Texts.clean(row.cell(0)), name -> new HashMap<>());
            for (int column = 1; column < row.cells().size(); column++) {
                String cell = mark(row.cell(column));
                if (!NONE.contains(cell)) {
                    of.put(table.headings().get(column), cell);
                }
            }
        }
        return cells.entrySet().stream()
                .allMatch(row -> row.getValue().entrySet().stream()
                        .filter(cell -> !cell.getKey().equals(row.getKey()))
                        .allMatch(cell -> cell.getValue()
                                .equals(cells.getOrDefault(cell.getKey(), Map.of())
                                        .get(row.getKey()))));
    }
}
