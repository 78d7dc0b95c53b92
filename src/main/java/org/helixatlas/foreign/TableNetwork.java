package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.helixatlas.foreign.Finding.Severity;

/**
 * Tables as a network. A table with two columns of ends is a list of ties, one with names and what is known of actors a list of
 * actors. Where no table has ends by its headings, one that crosses names with names is a matrix, and one of two columns a list of
 * ties.
 */
final class TableNetwork {

    private final List<ForeignTable> tables;
    private final ReadingOptions options;
    private final FindingList findings;
    private final List<ActorStatement> actors = new ArrayList<>();
    private final List<TieStatement> ties = new ArrayList<>();
    private final Map<String, Map<Enum<?>, String>> headers = new HashMap<>();
    private final List<Columns> told = new ArrayList<>();

    private record Seen(ForeignTable table, TableColumns columns) {}

    private TableNetwork(List<ForeignTable> tables, ReadingOptions options, FindingList findings) {
        this.tables = tables;
        this.options = options;
        this.findings = findings;
    }

    /**
     * The network.
     *
     * @param tables of the file, in order
     * @throws Unreadable when none of them is understood, with their headings
     */
    static ForeignNetwork of(
            ForeignFile file, List<ForeignTable> tables, ReadingOptions options, FindingList findings) {
        TableNetwork network = new TableNetwork(tables, options, findings);
        network.read(file);
        return new ForeignNetwork("", network.actors, network.ties, findings.inOrder(), network.headers, network.told);
    }

    private void read(ForeignFile file) {
        List<Seen> seen = tables.stream()
                .filter(table -> !table.headings().isEmpty())
                .map(table -> new Seen(table, new TableColumns(table, options)))
                .toList();
        if (seen.isEmpty()) {
            throw new Unreadable(
                    new Place(file.name(), 0, ""),
                    "there is no table in it; write a row of headings, such as source, target, year, and a row for each tie");
        }
        boolean ends = seen.stream().anyMatch(each -> each.columns.hasEnds());
        List<Seen> unread = new ArrayList<>();
        for (Seen each : seen) {
            if (each.columns.hasEnds()) {
                ties(each.table, each.columns);
            } else if (each.columns.isOfActors()) {
                actors(each.table, each.columns);
            } else if (ends || !guess(each.table, each.columns)) {
                unread.add(each);
            }
        }
        seen.forEach(each -> told.add(each.columns.told()));
        if (unread.size() == seen.size()) {
            throw new Unreadable(
                    unread.get(0).table.place(),
                    "no two columns are the ends of ties by their headings, which are "
                            + unread.get(0).columns.headings() + "; tell them by source= and target=",
                    told);
        }
        unread.forEach(each -> findings.add(
                Severity.NOTE, each.table.place(), "", "the sheet is passed over; it lists neither ties nor actors"));
    }

    /** Reads a table whose headings do not say what it is. */
    private boolean guess(ForeignTable table, TableColumns columns) {
        if (table.isUntitled()) {
            int width = table.headings().size();
            if (width != 2 && width != 3) {
                return false;
            }
            columns.ends(0, 1);
            if (width == 3) {
                columns.amount(2);
            }
            ties(table, columns);
            return true;
        }
        Optional<Matrix> matrix = Matrix.in(table);
        if (matrix.isPresent()) {
            matrix.get().read(options, findings, actors, ties);
            return true;
        }
        if (table.headings().size() == 2) {
            columns.ends(0, 1);
            findings.add(
                    Severity.NOTE,
                    table.place(),
                    "",
                    "the two columns are taken for the ends of ties, and the first row for their headings; tell header=false"
                            + " if that is a tie, too");
            ties(table, columns);
            return true;
        }
        if (columns.namesActors()) {
            actors(table, columns);
            return true;
        }
        return false;
    }

    private void ties(ForeignTable table, TableColumns columns) {
        columns.ofTies();
        columns.tellUntold(true, findings);
        columns.tellUnused(findings);
        headers.computeIfAbsent(table.place().file(), f -> new HashMap<>()).putAll(columns.names(true));
        int amount = columns.column(Field.AMOUNT);
        Decimals decimals = Decimals.of(
                table.rows().stream().map(row -> row.cell(amount).strip()).toList(),
                table.separated(),
                options,
                new Place(table.place().file(), table.place().line(), amount < 0 ? "" : table.heading(amount)),
                findings);
        boolean typed = columns.has(Field.TYPE);
        Optional<Boolean> told = directed(options, table.place(), findings);
        if (told.isEmpty() && !typed && !columns.has(Field.DIRECTION)) {
            findings.add(
                    Severity.NOTE,
                    table.place(),
                    "",
                    "there is no column of types, so ties are read without direction; tell directed=true if they have one");
        }
        for (ForeignTable.Row row : table.rows()) {
            Map<TieField, String> values = new EnumMap<>(TieField.class);
            for (Field field : Field.values()) {
                String cell = row.cell(columns.column(field));
                if (field.ofTie() != null && !cell.isBlank()) {
                    values.putIfAbsent(
                            field.ofTie(), field == Field.AMOUNT ? plain(decimals, cell, table.at(row, amount)) : cell);
                }
            }
            boolean direction = TableColumns.isDirected(
                    row.cell(columns.column(Field.DIRECTION)), values.containsKey(TieField.TYPE));
            ties.add(new TieStatement(
                    table.at(row),
                    row.cell(columns.column(Field.SOURCE)),
                    row.cell(columns.column(Field.TARGET)),
                    told.orElse(direction),
                    values));
        }
    }

    private String plain(Decimals decimals, String cell, Place place) {
        try {
            return decimals.plain(cell.strip());
        } catch (IllegalArgumentException e) {
            findings.add(Severity.ERROR, place, cell, String.valueOf(e.getMessage()));
            return "1";
        }
    }

    /** Whether ties have a direction, where the user told. */
    static Optional<Boolean> directed(ReadingOptions options, Place place, FindingList findings) {
        return options.option("directed").map(told -> {
            String word = told.strip().toLowerCase(Locale.ROOT);
            if (!word.equals("true") && !word.equals("false")) {
                findings.add(Severity.ERROR, place, told, "valid are directed=true and directed=false");
            }
            return word.equals("true");
        });
    }

    private void actors(ForeignTable table, TableColumns columns) {
        columns.ofActors();
        columns.tellUntold(false, findings);
        columns.tellUnused(findings);
        headers.computeIfAbsent(table.place().file(), f -> new HashMap<>()).putAll(columns.names(false));
        int key = columns.has(Field.ID) ? columns.column(Field.ID) : columns.column(Field.NAME);
        for (ForeignTable.Row row : table.rows()) {
            Map<ActorField, String> values = new EnumMap<>(ActorField.class);
            for (Field field : Field.values()) {
                String cell = row.cell(columns.column(field));
                if (field.ofActor() != null && !cell.isBlank()) {
                    values.put(field.ofActor(), cell);
                }
            }
            String id = row.cell(key).isBlank() ? row.cell(columns.column(Field.NAME)) : row.cell(key);
            actors.add(new ActorStatement(table.at(row), id, values));
        }
    }
}
