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
                        + " distance of all actors from its nearest member, 1 for members. Chosen one by one, each the best"
                        + " beside those before, then exchanged one for one as long as that gains; the set may be missed"
                        + " that is best of all. Among equals the first by id is taken. The answer has the members only. A"
                        + " member's value is what it adds to the criterion in the order given, in which each adds most to"
                        + " those before; alone is what it would do by itself.",
                "The value divided by what the criterion without a set leaves to 1.",
                "Fragmentation ignores directions; reach follows the ties from the set.",
                "Weights change nothing: distances are numbers of steps.",
                "Borgatti, S. P. (2006). Identifying sets of key players in a social network. Computational and"
                        + " Mathematical Organization Theory 12, 21-34.",
                "Some 3k times O(n + m) for fragmentation, O(nm) for reach, O(nnm) for distance-weighted fragmentation",
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
                        Option.whole("within", "The steps that plain reach goes.", 1, 1, 20)));
    }

    @Override
    public double steps(View view, Options options) {
        double n = view.size();
        double once = n + 2.0 * view.edgeCount();
        double each = once;
        if (options.is("by", "reach")) {
            each = n * once;
        } else if (options.is("criterion", "distance-weighted")) {
            // 64 at a time, who see an edge about as often as distances differ.
            each = n * n * once / 8;
        }
        // The first choice, and about two rounds of exchanges.
        return 3 * options.whole("k") * each;
    }

    @Override
    public String cheaper() {
        return "ask for criterion=plain with by=fragmentation, for fewer players, or narrow the filter";
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        boolean reach = options.is("by", "reach");
        Aim aim = aim(view, options);
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
            double before = aim.of(set);
            double now = before;
            boolean[] everyMember = new boolean[n];
            for (int v : members) {
                everyMember[v] = true;
            }
            double[] only = aim.withEach(set, everyMember);
            for (int i = 0; i < size; i++) {
                int v = members[i];
                alone[v] = only[v] - before;
                order[v] = i + 1.0;
                set[v] = true;
                double then = aim.of(set);
                value[v] = then - now;
                normalised[v] = before < 1 ? value[v] / (1 - before) : 0;
                now = then;
            }
            found.put("before", before);
            found.put("after", now);
        }
        found.put("exchanges", choice.exchanges());
        return new Scores(
                        value,
                        normalised,
                        List.of(new Scores.Column("order", order, true), Scores.Column.of("alone", alone)))
                .with(found)
                .only(members);
    }

    private static Aim aim(View view, Options options) {
        boolean weighted = options.is("criterion", "distance-weighted");
        if (options.is("by", "fragmentation")) {
            Contacts contacts = new Contacts(view);
            return weighted ? new Aim.WeightedFragmentation(contacts) : new Aim.Fragmentation(contacts);
        }
        Contacts ahead = Contacts.ahead(view);
        return weighted
                ? new Aim.Reach(ahead, distance -> 1.0 / Math.max(1, distance), Integer.MAX_VALUE)
                : new Aim.Reach(ahead, distance -> 1, options.whole("within"));
    }
}
