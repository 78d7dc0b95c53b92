package org.helixatlas.network;

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
 */
record NetworkColumns(
        ChosenRows actors,
        int[] actorSpans,
        ChosenRows ties,
        int[] tieSpans,
        World.Span[] spans,
        int[] source,
        int[] target) {

    /** When an actor was. */
    World.Span ofActor(int a) {
        return spans[actorSpans[a]];
    }

    /** When a tie was in force. */
    World.Span ofTie(int t) {
        return spans[tieSpans[t]];
    }
}
