package org.helixatlas.actor;

import java.util.List;

/**
 * Two actors that may be one body.
 *
 * @param actor the id that would be kept: of the narrower kind, or else with more ties
 * @param other the id that would go
 * @param score 0 to 1; 1 where they share an identifier
 * @param reasons what speaks for it and against it
 */
record Candidate(String actor, String other, double score, List<Reason> reasons) {

    /**
     * A reason.
     *
     * @param about identifier, name, founded, tie or dataset
     * @param actor what the actor has of it
     * @param other what the other has of it
     * @param text both in words
     */
    record Reason(String about, String actor, String other, String text) {}
}
