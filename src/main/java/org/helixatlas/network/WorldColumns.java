package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the network of a world: which rows are its actors and ties, and when these were. All else its actors and ties get from the
 * rows when they are asked for.
 */
final class WorldColumns {

    private final Worlds worlds;
    private final World world;
    private final Statements statements;
    private final ActorColumns actors;
    private final TieColumns ties;
    private final Map<World.Span, Integer> numbers = new HashMap<>();
    private final List<World.Span> spans = new ArrayList<>();

    /** The number that was given last. */
    private int last;

    /** By actor of all data sets, the number of the span of its own life; -1 where its rows do not count. */
    private final int[] lives;

    private final boolean[] present;
    private final Interval[] attested;
    private final IntColumn tieRows = new IntColumn();
    private final IntColumn tieSpans = new IntColumn();

    WorldColumns(Worlds worlds, World world) {
        this.worlds = worlds;
        this.world = world;
        statements = world.statements();
        actors = statements.actorColumns();
        ties = statements.tieColumns();
        lives = new int[actors.size()];
        present = new boolean[actors.size()];
        attested = new Interval[actors.size()];
        Arrays.fill(attested, Interval.NEVER);
    }

    Snapshot snapshot() {
        for (int a = 0; a < actors.size(); a++) {
            worlds.requireKnown(actors.dataset(a));
            List<Statements.Actor> declared = world.declared(a);
            if (declared.isEmpty()) {
                lives[a] = -1;
            } else {
                lives[a] = number(world.span(world.life(declared)));
                present[a] = world.isOwn(declared) || world.isSpokenOf(actors.id(a));
            }
        }
        chooseTies();
        IntColumn rows = new IntColumn();
        IntColumn actorSpans = new IntColumn();
        for (int a = 0; a < actors.size(); a++) {
            if (present[a]) {
                World.Span life = spans.get(lives[a]);
                rows.add(a);
                actorSpans.add(number(new World.Span(life.certain().hull(attested[a]), life.possible())));
            }
        }
        return new Snapshot(
                worlds,
                world,
                NetworkColumns.of(
                        ChosenRows.of(rows, actors.size()),
                        actorSpans.array(),
                        ChosenRows.of(tieRows, ties.size()),
                        tieSpans.array(),
                        spans.toArray(World.Span[]::new),
                        formerIds(),
                        ties,
                        actors.size()));
    }

    private int number(World.Span span) {
        // Ties that follow one another are often of one time.
        if (!spans.isEmpty() && spans.get(last).equals(span)) {
            return last;
        }
        last = find(span);
        return last;
    }

    private int find(World.Span span) {
        Integer known = numbers.putIfAbsent(span, spans.size());
        if (known == null) {
            spans.add(span);
            return spans.size() - 1;
        }
        return known;
    }

    /** The ties of the world, in order; who is at their ends is in it, too. */
    private void chooseTies() {
        for (int row = 0, end; row < ties.size(); row = end) {
            int first = -1;
            for (end = row; end < ties.size() && ties.isSame(row, end); end++) {
                worlds.requireKnown(ties.dataset(end));
                if (first < 0 && world.counts(end)) {
                    first = end;
                }
            }
            int source = ties.source(row);
            int target = ties.target(row);
            if (first >= 0 && lives[source] >= 0 && lives[target] >= 0) {
                World.Span span = world.span(
                        first,
                        spans.get(lives[source]).possible(),
                        spans.get(lives[target]).possible());
                tieRows.add(first);
                tieSpans.add(number(span));
                present[source] = true;
                present[target] = true;
                attested[source] = attested[source].hull(span.certain());
                attested[target] = attested[target].hull(span.certain());
            }
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
