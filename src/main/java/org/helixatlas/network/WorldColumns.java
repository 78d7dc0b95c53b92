package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;

/**
 * Makes the network of a world: which rows are its actors and ties, and when these were. All else its actors and ties get from the
 * rows when they are asked for.
 */
final class WorldColumns {

    private static final World.Span UNKNOWN = World.Span.of(null, null, new int[0], Interval.EVER);

    private final Worlds worlds;
    private final World world;
    private final Statements statements;
    private final ActorColumns actors;
    private final TieColumns ties;
    private final CountedRows counted;
    private final SpanNumbers spans = new SpanNumbers();

    /** By actor of all data sets, the number of the span of its own life; -1 where its rows do not count. */
    private final int[] lives;

    private final boolean[] present;

    /** By actor, the first and the last year of the shortest span that holds those of its ties, one after the other. */
    private final int[] attested;

    /** The first rows of ties that count, in order, and of each tie the number of its span. */
    private int[] tieRows = {};

    private int[] tieSpans = {};

    WorldColumns(Worlds worlds, World world) {
        this.worlds = worlds;
        this.world = world;
        statements = world.statements();
        actors = statements.actorColumns();
        ties = statements.tieColumns();
        lives = new int[actors.size()];
        present = new boolean[actors.size()];
        attested = new int[2 * actors.size()];
        Arrays.setAll(attested, i -> i % 2 == 0 ? Interval.NEVER.from() : Interval.NEVER.to());
        counted = new CountedRows(worlds, world.datasets(), world.statedOnly());
    }

    Snapshot snapshot() {
        for (int a = 0; a < actors.size(); a++) {
            boolean own = counted.isOf(actors.datasetPlace(a));
            if (statements.isOfOneRow(a)) {
                boolean holds = counted.holds(actors.evidence(), a, Basis.STATED);
                lives[a] = holds ? spans.of(own ? life(a) : UNKNOWN) : -1;
                present[a] = holds && own;
            } else {
                List<Statements.Actor> declared = world.declared(a);
                lives[a] = declared.isEmpty() ? -1 : spans.of(world.span(world.life(declared)));
                present[a] = !declared.isEmpty() && (world.isOwn(declared) || world.isSpokenOf(actors.id(a)));
            }
        }
        chooseTies();
        IntColumn rows = new IntColumn();
        IntColumn actorSpans = new IntColumn();
        for (int a = 0; a < actors.size(); a++) {
            if (present[a]) {
                World.Span life = spans.get(lives[a]);
                rows.add(a);
                Interval byTies = new Interval(attested[2 * a], attested[2 * a + 1]);
                actorSpans.add(spans.of(new World.Span(life.certain().hull(byTies), life.possible())));
            }
        }
        return new Snapshot(
                worlds,
                world,
                NetworkColumns.of(
                        ChosenRows.of(rows, actors.size()),
                        actorSpans.array(),
                        ChosenRows.of(IntColumn.of(tieRows), ties.size()),
                        tieSpans,
                        spans.all(),
                        formerIds(),
                        ties,
                        actors.size()));
    }

    /** When an actor was by its row, which alone speaks of it. */
    private World.Span life(int a) {
        Dated founded = actors.founded(a);
        Dated dissolved = actors.dissolved(a);
        return World.Span.of(
                founded, dissolved, counted.years(actors.evidence(), a), Chronology.possible(founded, dissolved));
    }

    /** The ties of the world, in order; who is at their ends is in it, too. */
    private void chooseTies() {
        int[] bounds = betweenTies(Parts.of(ties.size()));
        int[] found = new int[ties.size()];
        SpanNumbers[] ofPart = new SpanNumbers[bounds.length - 1];
        Parts.each(bounds, (part, from, to) -> {
            ofPart[part] = new SpanNumbers();
            find(from, to, ofPart[part], found);
        });
        // By part in order, spans get the numbers that they would have got tie by tie.
        int[][] numbers = new int[ofPart.length][];
        int[] start = new int[ofPart.length + 1];
        for (int part = 0; part < ofPart.length; part++) {
            numbers[part] =
                    Arrays.stream(ofPart[part].all()).mapToInt(spans::of).toArray();
            start[part + 1] = start[part] + ofPart[part].given();
        }
        tieRows = new int[start[ofPart.length]];
        tieSpans = new int[tieRows.length];
        Parts.each(bounds, (part, from, to) -> {
            int t = start[part];
            for (int row = from; row < to; row++) {
                if (found[row] >= 0) {
                    tieRows[t] = row;
                    tieSpans[t++] = numbers[part][found[row]];
                }
            }
        });
        for (int t = 0; t < tieRows.length; t++) {
            Interval certain = spans.get(tieSpans[t]).certain();
            attest(ties.source(tieRows[t]), certain);
            attest(ties.target(tieRows[t]), certain);
        }
    }

    /** Bounds of parts of rows, moved so that no tie has rows in two of them. */
    private int[] betweenTies(int[] bounds) {
        for (int part = 1; part < bounds.length - 1; part++) {
            bounds[part] = ties.last(bounds[part] - 1) + 1;
        }
        return bounds;
    }

    /**
     * Finds the ties of some rows.
     *
     * @param numbers gives their spans numbers
     * @param found gets, at the first row of a tie that counts, the number of its span; -1 at all others
     */
    private void find(int from, int to, SpanNumbers numbers, int[] found) {
        // Targets come in any order, and what is far apart in memory is read quickest with nothing else between.
        for (int row = from; row < to; row++) {
            found[row] = lives[ties.target(row)];
        }
        for (int row = from, end; row < to; row = end) {
            end = ties.last(row) + 1;
            int first = firstThatCounts(row, end);
            int source = lives[ties.source(row)];
            int target = found[row];
            Arrays.fill(found, row, end, -1);
            if (first >= 0 && source >= 0 && target >= 0) {
                Interval start = spans.get(source).possible();
                Interval arrival = spans.get(target).possible();
                found[first] =
                        numbers.of(end == row + 1 ? span(row, start, arrival) : world.span(first, start, arrival));
            }
        }
    }

    /** The first of some rows that counts; -1 where none does. */
    private int firstThatCounts(int start, int end) {
        int first = -1;
        for (int row = end - 1; row >= start; row--) {
            if (counts(row)) {
                first = row;
            }
        }
        return first;
    }

    private boolean counts(int row) {
        return counted.isOf(ties.datasetPlace(row)) && counted.holds(ties.evidence(), row, ties.basis(row));
    }

    /** When a tie was in force by its row, which alone states it. */
    private World.Span span(int row, Interval source, Interval target) {
        Dated from = ties.start(row);
        Dated to = ties.end(row);
        return World.Span.of(
                from,
                to,
                counted.years(ties.evidence(), row),
                Chronology.possible(from, to).and(source).and(target));
    }

    private void attest(int a, Interval certain) {
        // Most ties attest nothing new, and memory that is only read is quicker.
        if (!present[a]) {
            present[a] = true;
        }
        if (certain.from() < attested[2 * a]) {
            attested[2 * a] = certain.from();
        }
        if (certain.to() > attested[2 * a + 1]) {
            attested[2 * a + 1] = certain.to();
        }
    }

    private SortedMap<String, String> formerIds() {
        SortedMap<String, String> formerIds = new TreeMap<>();
        for (Statements.FormerId former : statements.formerIds()) {
            int a = actors.number(former.actor());
            if (world.datasets().contains(former.dataset()) && a >= 0 && present[a]) {
                formerIds.put(former.id(), former.actor());
            }
        }
        return formerIds;
    }
}
