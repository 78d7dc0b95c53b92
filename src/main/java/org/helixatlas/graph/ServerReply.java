package org.helixatlas.graph;

/** What comes of asking a server that is not ours what it is. */
sealed interface ServerReply {

    /** It answers, and can be used. */
    record Answers(ServerFacts facts) implements ServerReply {}

    /**
     * It answers, and will not do before somebody changes something.
     *
     * @param why what to say of it, after its address
     */
    record Refuses(String why) implements ServerReply {}

    /** Nobody was asked: no connection came free in time, for whatever reason. */
    record Taken() implements ServerReply {}

    /** It lives, but does not say what it is at present. */
    record Busy() implements ServerReply {}

    /** Nothing that could be used came in time. */
    record Silent() implements ServerReply {}
}
