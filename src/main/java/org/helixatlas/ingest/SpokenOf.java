package org.helixatlas.ingest;

import java.util.HashSet;
import java.util.List;
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

    /** By the number of an end, 1 where it is one of the actors, else 0. */
    private final CellNumbers ends = new CellNumbers();

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
        return row.text(
                switch (row.table()) {
                    case ACTORS -> "id";
                    case FORMER_IDS -> "actor";
                    default -> "subject";
                });
    }

    /** Whether an actor is one of them. */
    boolean contains(String actor) {
        return all || actors.contains(actor);
    }

    /**
     * Whether the actor at an end of a tie is one of them.
     *
     * @param end {@code source} or {@code target}
     */
    boolean isAt(Row tie, String end) {
        if (all) {
            return true;
        }
        int number = ends.get(tie, end);
        if (number == CellNumbers.UNKNOWN) {
            number = actors.contains(tie.text(end)) ? 1 : 0;
            ends.note(tie, end, number);
        }
        return number == 1;
    }

    /** Whether both ends of a tie are. */
    boolean isBetween(Row tie) {
        return isAt(tie, "source") && isAt(tie, "target");
    }
}
