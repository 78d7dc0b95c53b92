package org.helixatlas.ingest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The actors that some data sets speak of in ties and lives, so that of all others only those rows are looked at that speak of one of
 * them: beside millions of rows, few concern a small data set.
 */
final class SpokenOf {

    private static final List<InputTable> LIVES =
            List.of(InputTable.ACTORS, InputTable.FORMER_IDS, InputTable.OBSERVATIONS);

    private final boolean all;
    private final Set<String> actors = new HashSet<>();

    /** By rows and property, those that were found: millions are looked through. */
    private final Map<ColumnRows, Map<String, BitSet>> named = new IdentityHashMap<>();

    private SpokenOf(boolean all) {
        this.all = all;
    }

    /** Every actor. */
    static SpokenOf all() {
        return new SpokenOf(true);
    }

    /**
     * Those of some data sets; every actor, where these are all.
     *
     * @param speaking which of them
     * @param datasets all
     * @param also ids of others
     */
    static SpokenOf by(Predicate<Dataset> speaking, List<Dataset> datasets, Set<String> also) {
        List<Dataset> some = datasets.stream().filter(speaking).toList();
        if (some.size() == datasets.size()) {
            return all();
        }
        SpokenOf spoken = new SpokenOf(false);
        spoken.actors.addAll(also);
        for (Dataset dataset : some) {
            for (InputTable table : LIVES) {
                dataset.rows(table).forEach(row -> spoken.actors.add(subject(row)));
            }
            for (Row tie : dataset.rows(InputTable.TIES)) {
                spoken.actors.add(tie.text("source"));
                spoken.actors.add(tie.text("target"));
            }
        }
        return spoken;
    }

    /** The id of the actor of whose life a row may speak. */
    static String subject(Row row) {
        return row.text(subject(row.table()));
    }

    /** The property that tells it. */
    static String subject(InputTable table) {
        return switch (table) {
            case ACTORS -> "id";
            case FORMER_IDS -> "actor";
            default -> "subject";
        };
    }

    /** Whether an actor is one of them. */
    boolean contains(String actor) {
        return all || actors.contains(actor);
    }

    /** By number, those of some rows of which a cell names one of them. */
    BitSet named(List<Row> rows, String property) {
        if (!all && rows instanceof ColumnRows columns) {
            return (BitSet) named.computeIfAbsent(columns, r -> new HashMap<>())
                    .computeIfAbsent(property, p -> columns.those(p, actors::contains))
                    .clone();
        }
        BitSet found = new BitSet(rows.size());
        if (all) {
            found.set(0, rows.size());
            return found;
        }
        for (int i = 0; i < rows.size(); i++) {
            found.set(i, actors.contains(rows.get(i).text(property)));
        }
        return found;
    }

    /** By number, those of some ties of which both ends are of them. */
    BitSet between(List<Row> ties) {
        BitSet between = named(ties, "source");
        between.and(named(ties, "target"));
        return between;
    }

    /** By number, those of some ties of which an end is one of them. */
    BitSet touching(List<Row> ties) {
        BitSet touching = named(ties, "source");
        touching.or(named(ties, "target"));
        return touching;
    }
}
