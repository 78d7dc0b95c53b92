package org.helixatlas.network;

/** An answer that takes long the first time after a load, and is kept: it is found before somebody asks, some seconds after the load. */
public interface AnsweredAhead {

    /**
     * Finds the answer as if somebody had asked for it without a filter. What fails is found when somebody asks.
     *
     * @param network the newest one
     */
    void answerAhead(Snapshot network);
}
