package org.helixatlas.network;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a network holds beside what data sets say.
 *
 * @param actors the rows of its actors
 * @param actorSpans by actor, the number of its span
 * @param ties the first rows of its ties
 * @param tieSpans by tie, the number of its span
 * @param spans when something was, each once
 * @param source by tie, the number of the actor that it starts from
 * @param target by tie, the number of the actor that it leads to
 * @param formerIds by each id that an actor had before, the one that stands for it now
 */
record NetworkColumns(
        ChosenRows actors,
        int[] actorSpans,
        ChosenRows ties,
        int[] tieSpans,
        World.Span[] spans,
        int[] source,
        int[] target,
        SortedMap<String, String> formerIds) {

    /** When an actor was. */
    World.Span ofActor(int a) {
        return spans[actorSpans[a]];
    }

    /** When a tie was in force. */
    World.Span ofTie(int t) {
        return spans[tieSpans[t]];
    }

    /**
     * The columns of chosen actors and ties.
     *
     * @param rows all rows of ties
     * @param allActors how many actors these are among
     */
    static NetworkColumns of(
            ChosenRows actors,
            int[] actorSpans,
            ChosenRows ties,
            int[] tieSpans,
            World.Span[] spans,
            SortedMap<String, String> formerIds,
            TieColumns rows,
            int allActors) {
        int[] source = rows.sources();
        int[] target = rows.targets();
        if (actors.rows() != null || ties.rows() != null) {
            int[] number = new int[allActors];
            for (int a = 0; a < actors.size(); a++) {
                number[actors.row(a)] = a;
            }
            source = ends(ties, source, number);
            target = ends(ties, target, number);
        }
        return new NetworkColumns(actors, actorSpans, ties, tieSpans, spans, source, target, formerIds);
    }

    private static int[] ends(ChosenRows ties, int[] actors, int[] number) {
        int[] ends = new int[ties.size()];
        Arrays.setAll(ends, t -> number[actors[ties.row(t)]]);
        return ends;
    }

    /** Writes what the rows of ties do not tell. */
    void write(PooledOutput out) {
        actors.write(out);
        out.ints(actorSpans.length, a -> actorSpans[a]);
        ties.write(out);
        out.ints(tieSpans.length, t -> tieSpans[t]);
        out.ints(spans.length, s -> spans[s].certain().from());
        out.ints(spans.length, s -> spans[s].certain().to());
        out.ints(spans.length, s -> spans[s].possible().from());
        out.ints(spans.length, s -> spans[s].possible().to());
        out.all(formerIds.entrySet(), (o, former) -> {
            o.text(former.getKey());
            o.text(former.getValue());
        });
    }

    /** What {@link #write} wrote, with the rows that it was of. */
    static NetworkColumns read(PooledInput in, TieColumns rows, int allActors) {
        ChosenRows actors = ChosenRows.read(in, allActors);
        int[] actorSpans = in.ints();
        ChosenRows ties = ChosenRows.read(in, rows.size());
        int[] tieSpans = in.ints();
        int[] certainFrom = in.ints();
        int[] certainTo = in.ints();
        int[] possibleFrom = in.ints();
        int[] possibleTo = in.ints();
        World.Span[] spans = new World.Span[certainFrom.length];
        Arrays.setAll(
                spans,
                s -> new World.Span(
                        new Interval(certainFrom[s], certainTo[s]), new Interval(possibleFrom[s], possibleTo[s])));
        SortedMap<String, String> formerIds = new TreeMap<>();
        for (int left = in.length(); left > 0; left--) {
            formerIds.put(in.word(), in.word());
        }
        return of(actors, actorSpans, ties, tieSpans, spans, formerIds, rows, allActors);
    }
}
