package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Key players: the k actors that together do most, to keep the network together or to reach the rest of it (Borgatti,
 * Computational and Mathematical Organization Theory 12, 2006).
 */
@Component
class KeyPlayers implements Measure {

    @Override
    public Definition definition() {
        return new Definition(
                "key-players",
                "Key players",
                "Which few actors together hold the network together, or reach most of it: seldom the few most central"
                        + " ones, whose partners are often the same.",
                "The set of k actors that brings a criterion nearest to 1. by=fragmentation: the network that is left"
                        + " without them falls apart most; the criterion is F, the part of the pairs left that have no path to"
                        + " one another, or, distance-weighted, one less the mean inverse distance of those pairs. At least"
                        + " two actors are left. by=reach: the set reaches most; the criterion is the part of all actors"
                        + " that are in the set or at most `within` steps from it, or, distance-weighted, the mean inverse"
                        + " distance of all actors from its nearest member, 1 for members; programs that leave members out"
                        + " find k / n less, and the same sets. Chosen one by one, each the best"
                        + " beside those before, then exchanged one for one as long as that gains; the set may be missed"
                        + " that is best of all. Among equals the first by id is taken. The answer has the members only. A"
                        + " member's value is what it adds to the criterion in the order given, in which each adds most to"
                        + " those before; alone is what it would do by itself. With samples=s the set is chosen by the"
                        + " distances of s random actors (plain fragmentation looks at all nevertheless): the values of"
                        + " reach are exact even so, those of distance-weighted fragmentation estimates, and standardError is"
                        + " that of the criterion after, without replacement.",
                "The value divided by what the criterion without a set leaves to 1.",
                "Fragmentation ignores directions; reach follows the ties from the set.",
                "Weights change nothing: distances are numbers of steps.",
                "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational and"
                        + " Mathematical Organization Theory 12, 21-34.",
                "Some 3k times O(n + m) for fragmentation and reach of one step; the neighbours of neighbours for two;"
                        + " O(nm) for more, and for distance-weighted fragmentation, if many shortest paths run side by side;"
                        + " with samples=s, O(sm)",
                List.of(
                        Option.choice(
                                "by",
                                "What the set is for: to take it away (fragmentation) or to start from it (reach).",
                                "fragmentation",
                                "reach"),
                        Option.choice(
                                "criterion",
                                "Whether it matters only who has a path or is near enough, or how long the paths are.",
                                "plain",
                                "distance-weighted"),
                        Option.whole("k", "The number of key players.", 3, 1, 20),
                        Option.whole("within", "The steps that plain reach goes.", 1, 1, 20),
                        Option.whole(
                                "samples",
                                "0 to look from all actors; else from so many at random, and at least k + 2.",
                                0,
                                0,
                                1_000_000),
                        Option.whole(
                                "seed",
                                "Which random actors: the same seed draws the same.",
                                1,
                                0,
                                Integer.MAX_VALUE)));
    }

    @Override
    public double steps(View view, Options options) {
        // The first choice, and about one exchange.
        return 3 * options.whole("k") * once(view, options);
    }

    /** What it takes to find the best actor beside a set. */
    private static double once(View view, Options options) {
        double all = view.size() + 2.0 * view.edgeCount();
        boolean weighted = options.is("criterion", "distance-weighted");
        if (options.is("by", "fragmentation")) {
            return weighted ? new Aim.WeightedFragmentation(new Contacts(view), drawn(view, options)).steps() : all;
        }
        double part = (double) drawn(view, options).length / Math.max(1, view.size());
        int within = weighted ? view.size() : options.whole("within");
        double near = within == 1 ? all : within == 2 ? all + Contacts.stepsOfTwo(view) : view.size() * all;
        return all + part * Math.min(near, view.size() * all);
    }

    @Override
    public String cheaper() {
        return "choose by samples=100 or so, ask for fewer players or for criterion=plain, or narrow the filter";
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        boolean reach = options.is("by", "reach");
        int[] drawn = drawn(view, options);
        Aim aim = aim(view, options, drawn);
        // Reach is told exactly, since one set costs little.
        Aim told = reach ? aim(view, options, Sources.draw(n, 0, 0)) : aim;
        int size = Math.max(0, Math.min(options.whole("k"), reach ? n : n - 2));
        Choice choice = new Choice(aim, n, size);
        int[] members = choice.members();

        double[] value = new double[n];
        double[] normalised = new double[n];
        double[] order = new double[n];
        double[] alone = new double[n];
        Arrays.fill(order, Double.NaN);
        Arrays.fill(alone, Double.NaN);
        boolean[] set = new boolean[n];
        Map<String, Object> found = new LinkedHashMap<>();
        if (size > 0) {
            double before = told.of(set);
            double now = before;
            for (int v : members) {
                set[v] = true;
                alone[v] = told.of(set) - before;
                set[v] = false;
            }
            for (int i = 0; i < size; i++) {
                int v = members[i];
                order[v] = i + 1.0;
                set[v] = true;
                double then = told.of(set);
                value[v] = then - now;
                normalised[v] = before < 1 ? value[v] / (1 - before) : 0;
                now = then;
            }
            found.put("before", before);
            found.put("after", now);
            if (drawn.length < n && told instanceof Aim.WeightedFragmentation fragmentation) {
                found.put("standardError", fragmentation.error(set));
            }
        }
        found.put("exchanges", choice.exchanges());
        return new Scores(
                        value,
                        normalised,
                        List.of(new Scores.Column("order", order, true), Scores.Column.of("alone", alone)))
                .with(found)
                .only(members);
    }

    /** Those who are looked from: more than are in a set, so that some are left. */
    private static int[] drawn(View view, Options options) {
        int samples = options.whole("samples");
        return Sources.draw(
                view.size(), samples == 0 ? 0 : Math.max(samples, options.whole("k") + 2), options.whole("seed"));
    }

    private static Aim aim(View view, Options options, int[] from) {
        boolean weighted = options.is("criterion", "distance-weighted");
        if (options.is("by", "fragmentation")) {
            Contacts contacts = new Contacts(view);
            return weighted ? new Aim.WeightedFragmentation(contacts, from) : new Aim.Fragmentation(contacts);
        }
        Contacts ahead = Contacts.ahead(view);
        Contacts behind = view.projection().directed() ? Contacts.behind(view) : ahead;
        return weighted
                ? new Aim.Reach(ahead, behind, distance -> 1.0 / Math.max(1, distance), Integer.MAX_VALUE, from)
                : new Aim.Reach(ahead, behind, distance -> 1, options.whole("within"), from);
    }
}
