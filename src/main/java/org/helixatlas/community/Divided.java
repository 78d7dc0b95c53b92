package org.helixatlas.community;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.helixatlas.measure.Computation;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A network and its division into communities.
 *
 * @param view the network that is divided
 * @param scores what the measure found of it
 * @param group the number of each node's community, from 0
 */
record Divided(View view, Scores scores, int[] group) {

    /**
     * Divides a network, or a community that is found by dividing again and again.
     *
     * @param levels numbers of communities, from 1, from the whole inwards; empty to divide the whole
     * @throws InvalidRequest when there is no community of such a number
     * @throws org.helixatlas.network.TooLarge when a division would take too long
     */
    static Divided of(View whole, Partition partition, List<Integer> levels, Computation computation) {
        Divided divided = divide(whole, partition, computation);
        for (int number : levels) {
            if (!divided.has(number)) {
                throw new InvalidRequest(
                        "within",
                        "there is no community " + number + " there; "
                                + (divided.count() == 0 ? "there is none" : "valid are 1 to " + divided.count()));
            }
            divided = divide(divided.members(number), partition, computation);
        }
        return divided;
    }

    private static Divided divide(View view, Partition partition, Computation computation) {
        Scores scores = (Scores) computation.of(partition, view, partition.defaults());
        return new Divided(
                view,
                scores,
                Arrays.stream(Partition.groups(scores)).map(g -> g - 1).toArray());
    }

    /** How many communities there are. */
    int count() {
        return Arrays.stream(group).max().orElse(-1) + 1;
    }

    /** Whether there is a community of this number, from 1. */
    boolean has(int number) {
        return number >= 1 && number <= count();
    }

    /** The number, from 1, of the community that an actor is in; null where it is in none. */
    @Nullable
    Integer numberOf(String actor) {
        OptionalInt node = view.nodeOf(actor);
        return node.isPresent() && group[node.getAsInt()] >= 0 ? group[node.getAsInt()] + 1 : null;
    }

    /** The actors of a community, and the ties among them, at any time. */
    View members(int number) {
        return view.induced(IntStream.range(0, group.length)
                .filter(v -> group[v] == number - 1)
                .toArray());
    }

    /** The part of a view that has the actors of another view of the same network. */
    static View shared(View view, View actors) {
        return view.induced(IntStream.range(0, view.size())
                .filter(v -> actors.nodeOf(view.id(v)).isPresent())
                .toArray());
    }

    /** The community of each node of a view that has none but these actors. */
    int[] groupsOf(View other) {
        return IntStream.range(0, other.size())
                .map(v -> group[view.nodeOf(other.id(v)).orElseThrow()])
                .toArray();
    }
}
