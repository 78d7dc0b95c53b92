package org.helixatlas.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * A network as its communities: how many actors each has and how they are tied, within and with each other.
 *
 * @param communities the largest, by number
 * @param links how these are tied with each other, by number
 * @param rest the communities beyond these
 */
record DividedNetwork(List<Community> communities, List<CommunityLink> links, Rest rest) {

    /** So many members of most partners stand for a community. */
    private static final int NAMED = 5;

    /** What is counted of actors that have no sphere. */
    private static final String NONE = "none";

    /**
     * A community.
     *
     * @param number its number in the division, from 1
     * @param size its actors in the time asked for
     * @param kinds how many of them are of each kind
     * @param spheres how many of them are in each sphere, or in {@code none}
     * @param ties the ties among them, one by one
     * @param pairs the pairs of them that are tied
     * @param largest those of most partners
     */
    record Community(
            int number,
            int size,
            Map<String, Integer> kinds,
            Map<String, Integer> spheres,
            int ties,
            int pairs,
            List<CommunityMember> largest) {}

    /**
     * A member that stands for its community.
     *
     * @param partners how many actors it is tied to, inside and outside
     * @param names its other names, in all languages
     */
    record CommunityMember(
            String id, String name, String kind, @Nullable String sphere, int partners, List<MemberName> names) {}

    /** A further name of a member. */
    record MemberName(String text, String language, String kind) {}

    /** How two communities are tied: {@code source} is the one of the lower number. */
    record CommunityLink(int source, int target, int ties, int pairs) {}

    /**
     * Communities beyond the limit.
     *
     * @param communities how many there are
     * @param actors how many actors they have in the time asked for
     * @param ties the ties that any of these actors has, one by one
     * @param pairs the pairs that such ties join
     */
    record Rest(int communities, int actors, int ties, int pairs) {}

    /** Counts of one community while they are taken. */
    private static final class Counts {

        private final List<Integer> members = new ArrayList<>();
        private final Map<String, Integer> kinds = new TreeMap<>();
        private final Map<String, Integer> spheres = new LinkedHashMap<>();
    }

    /** What lies between two communities, or within one. */
    private record Bond(int ties, int pairs) {

        static final Bond NONE = new Bond(0, 0);

        Bond and(Bond other) {
            return new Bond(ties + other.ties, pairs + other.pairs);
        }
    }

    /** How a member is named further. */
    @FunctionalInterface
    interface Naming {

        /** Its other names. */
        List<MemberName> names(Snapshot.Actor actor);
    }

    /**
     * Counts a view by communities.
     *
     * @param view an undirected view in which an edge weighs as much as it has ties
     * @param group the number of each node's community, from 0
     * @param count how many communities there are, those included that have nobody in the view
     * @param top how many are told one by one
     */
    static DividedNetwork of(View view, int[] group, int count, int top, Naming naming) {
        int told = Math.min(top, count);
        List<Counts> counts =
                IntStream.range(0, told).mapToObj(g -> new Counts()).toList();
        int others = 0;
        Map<Long, Bond> bonds = new TreeMap<>();
        Bond rest = Bond.NONE;
        for (int v = 0; v < view.size(); v++) {
            if (group[v] < told) {
                counts.get(group[v]).members.add(v);
            } else {
                others++;
            }
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (w < v) {
                    continue;
                }
                Bond bond = new Bond((int) view.outWeight(e), 1);
                int low = Math.min(group[v], group[w]);
                int high = Math.max(group[v], group[w]);
                if (high < told) {
                    bonds.merge((long) low << 32 | high, bond, Bond::and);
                } else {
                    rest = rest.and(bond);
                }
            }
        }
        List<Community> communities = new ArrayList<>();
        List<CommunityLink> links = new ArrayList<>();
        for (int g = 0; g < told; g++) {
            Bond inside = bonds.getOrDefault((long) g << 32 | g, Bond.NONE);
            communities.add(community(view, g, counts.get(g), inside, naming));
        }
        bonds.forEach((ends, bond) -> {
            int low = (int) (ends >>> 32);
            int high = ends.intValue();
            if (low != high) {
                links.add(new CommunityLink(low + 1, high + 1, bond.ties, bond.pairs));
            }
        });
        return new DividedNetwork(communities, links, new Rest(count - told, others, rest.ties, rest.pairs));
    }

    private static Community community(View view, int g, Counts counts, Bond inside, Naming naming) {
        // Spheres and kinds in the order of the vocabulary, and no words that nobody bears.
        for (Sphere sphere : view.snapshot().vocabulary().spheres()) {
            counts.spheres.put(sphere.title(), 0);
        }
        for (int v : counts.members) {
            Kind kind = view.kind(v);
            Sphere sphere = view.sphere(v);
            counts.kinds.merge(kind.label(), 1, Integer::sum);
            counts.spheres.merge(sphere == null ? NONE : sphere.title(), 1, Integer::sum);
        }
        counts.spheres.values().removeIf(n -> n == 0);
        List<CommunityMember> largest = counts.members.stream()
                .sorted(Comparator.comparingInt((Integer v) -> -partners(view, v)))
                .limit(NAMED)
                .map(v -> member(view, v, naming))
                .toList();
        return new Community(
                g + 1, counts.members.size(), counts.kinds, counts.spheres, inside.ties, inside.pairs, largest);
    }

    private static CommunityMember member(View view, int v, Naming naming) {
        Snapshot.Actor actor = view.actor(v);
        return new CommunityMember(
                actor.id(),
                actor.name(),
                actor.kind().label(),
                actor.sphere() == null ? null : actor.sphere().title(),
                partners(view, v),
                naming.names(actor));
    }

    private static int partners(View view, int v) {
        return view.outEnd(v) - view.outStart(v);
    }
}
