package org.helixatlas.path;

import org.helixatlas.network.NetworkFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which paths are asked for.
 *
 * @param from id of the actor to start from
 * @param to id of the actor to arrive at
 * @param maxLength the most steps
 * @param avoidHubs passes no actor with more neighbours than this whole number or share of all others; null to pass any
 * @param by shortest, all or reliability
 * @param top how many paths to tell
 * @param directed follows ties in their own direction only
 */
public record PathRequest(
        String from,
        String to,
        int maxLength,
        @Nullable String avoidHubs,
        String by,
        int top,
        boolean directed,
        NetworkFilter filter) {

    /** The usual order of paths. */
    static final String SHORTEST = "shortest";
}
