package org.helixatlas.path;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.ViewSource;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;

/**
 * Two actors, and the network in which they may be connected.
 *
 * @param view the network that the filter leaves; the kinds of the two ends are admitted to it
 * @param journey from one to the other; null when the filter leaves one of them out
 * @param hubs what was closed as a hub; null when hubs may be passed
 */
record PathQuery(
        Snapshot.Actor from,
        Snapshot.Actor to,
        int maxLength,
        View view,
        @Nullable Journey journey,
        @Nullable Hubs hubs) {

    /**
     * Reads a request.
     *
     * @param snapshot the network as the filter's data sets know it
     * @throws InvalidRequest when an end is unknown, both are the same, or {@code avoidHubs} is no limit
     */
    static PathQuery of(ViewSource views, Snapshot snapshot, PathRequest asked) {
        String from = asked.from();
        String to = asked.to();
        String avoidHubs = asked.avoidHubs();
        NetworkFilter filter = asked.filter();
        List<Wrong> errors = new ArrayList<>();
        OptionalInt start = actor(snapshot, "from", from, errors);
        OptionalInt end = actor(snapshot, "to", to, errors);
        if (errors.isEmpty() && from.equals(to)) {
            errors.add(new Wrong("to", "a path leads from one actor to another; from and to are both " + from));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        Snapshot.Actor first = snapshot.actor(start.orElseThrow());
        Snapshot.Actor last = snapshot.actor(end.orElseThrow());
        View view = views.of(
                snapshot,
                filter.admitting(first.kind(), snapshot.vocabulary()).admitting(last.kind(), snapshot.vocabulary()),
                asked.directed() ? Projection.DIRECTED : Projection.UNDIRECTED);
        int limit = avoidHubs == null ? Integer.MAX_VALUE : Hubs.limit(avoidHubs.strip(), view.size());
        OptionalInt a = view.nodeOf(from);
        OptionalInt b = view.nodeOf(to);
        if (a.isEmpty() || b.isEmpty()) {
            return new PathQuery(first, last, asked.maxLength(), view, null, null);
        }
        if (avoidHubs == null) {
            return new PathQuery(
                    first, last, asked.maxLength(), view, Journey.through(view, a.getAsInt(), b.getAsInt()), null);
        }
        int[] neighbours = Hubs.neighbours(view);
        Journey journey = new Journey(view, a.getAsInt(), b.getAsInt(), Hubs.closed(neighbours, limit));
        return new PathQuery(first, last, asked.maxLength(), view, journey, Hubs.of(journey, neighbours, limit));
    }

    /** Refuses a number that is out of bounds. */
    static void require(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidRequest(field, field + " is 1 to " + most + " here, not " + value);
        }
    }

    private static OptionalInt actor(Snapshot snapshot, String field, String id, List<Wrong> errors) {
        OptionalInt actor = snapshot.indexOf(id);
        if (actor.isEmpty()) {
            List<String> near = SpellingSuggestion.to(id, snapshot.actorIds());
            errors.add(new Wrong(
                    field,
                    "there is no actor '" + Excerpt.of(id) + "'"
                            + (near.isEmpty()
                                    ? "; /api/actors?q= finds ids by name"
                                    : "; did you mean " + String.join(" or ", near) + "?")));
        }
        return actor;
    }

    /** Why no path was found, in a sentence. */
    String whyNone() {
        if (journey == null) {
            String absent = view.nodeOf(from.id()).isEmpty() ? from.id() : to.id();
            return absent + " is not in the network that the filter leaves.";
        }
        int steps = journey.stepsLeft()[journey.from()];
        if (steps != Journey.NEVER) {
            return "The shortest path has " + steps + " steps, more than maxLength " + maxLength + ".";
        }
        if (hubs != null && reaches(view)) {
            return "Every path passes one of the " + hubs.leftOut() + " hubs that were left out.";
        }
        View undirected = View.of(view.snapshot(), view.filter(), Projection.UNDIRECTED);
        if (view.projection().directed() && reaches(undirected)) {
            return "No path follows the directions of the ties; without directed=true there is one.";
        }
        return from.id() + " and " + to.id() + " lie in different components of the network that the filter leaves, of "
                + component(undirected, from.id()) + " and " + component(undirected, to.id()) + " actors.";
    }

    private boolean reaches(View other) {
        int a = other.nodeOf(from.id()).orElseThrow();
        int b = other.nodeOf(to.id()).orElseThrow();
        return Journey.through(other, a, b).stepsLeft()[a] != Journey.NEVER;
    }

    private static int component(View undirected, String id) {
        int v = undirected.nodeOf(id).orElseThrow();
        int size = 0;
        for (int steps : Journey.through(undirected, v, v).stepsLeft()) {
            size += steps == Journey.NEVER ? 0 : 1;
        }
        return size;
    }
}
