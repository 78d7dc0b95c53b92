package org.helixatlas.brokerage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;

/**
 * What Burt's measures of structural holes are made of: an actor's share p(i, j) of its time and energy in each contact, and what
 * ties the contacts among one another. One actor after another; an instance belongs to one thread.
 */
final class Investments {

    static final Option WITHIN = Option.choice(
                    "within",
                    "What a contact's own shares are taken of: all its ties in the network, as igraph and NetworkX do, or those among"
                            + " the actor and its contacts only, UCINET's ego network model.",
                    "network",
                    "ego")
            .inChinese("联系人自身的份额取自什么：它在网络中的全部关系（与 igraph 和 NetworkX 相同），" + "或只取行动者与其联系人之间的关系（UCINET 的自我中心网络模型）。");

    static final Option ISOLATES = Option.choice(
                    "isolates",
                    "What an actor without contacts has: no value, as in igraph, or 0.",
                    "undefined",
                    "zero")
            .inChinese("没有联系人的行动者：没有数值（与 igraph 相同），或为 0。");

    static final List<Option> OPTIONS = List.of(WITHIN, ISOLATES);

    static final String DIRECTION =
            "A tie either way makes a contact: its strength is that of both directions added up, as in Burt's formula.";

    static final String DIRECTION_ZH = "任一方向有关系即为联系人：其强度为两个方向之和，如 Burt 的公式。";

    static final String BURT =
            "Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Cambridge, MA:"
                    + " Harvard University Press, ch. 2.";

    private final Contacts contacts;
    private final boolean ego;
    private final double[] total;
    private final double[] greatest;
    private final double[] share;
    private int actor;

    private Investments(Contacts contacts, boolean ego) {
        this.contacts = contacts;
        this.ego = ego;
        total = new double[contacts.size()];
        greatest = new double[contacts.size()];
        share = new double[contacts.size()];
        for (int v = 0; v < contacts.size() && !ego; v++) {
            for (int i = contacts.start(v); i < contacts.end(v); i++) {
                total[v] += contacts.strength(i);
                greatest[v] = Math.max(greatest[v], contacts.strength(i));
            }
        }
    }

    /** A value for each actor: not a number or 0 for those without contacts. */
    static double[] each(View view, Options options, ToDoubleFunction<Investments> value) {
        Contacts contacts = new Contacts(view);
        boolean ego = options.is("within", "ego");
        double[] values = Sources.sum(view.size(), view.size(), () -> {
            Investments investments = new Investments(contacts, ego);
            return (v, sums) -> {
                if (contacts.of(v) > 0) {
                    investments.of(v);
                    sums[v] = value.applyAsDouble(investments);
                    investments.forget();
                }
            };
        });
        if (options.is("isolates", "undefined")) {
            for (int v = 0; v < values.length; v++) {
                values[v] = contacts.of(v) == 0 ? Double.NaN : values[v];
            }
        }
        return values;
    }

    /**
     * What is found of one actor; empty without contacts.
     *
     * @param ego takes the shares of contacts of ties among the actor and its contacts alone
     */
    static <T> Optional<T> one(View view, boolean ego, int actor, Function<Investments, T> found) {
        Contacts contacts = new Contacts(view);
        if (contacts.of(actor) == 0) {
            return Optional.empty();
        }
        Investments investments = new Investments(contacts, ego);
        investments.of(actor);
        return Optional.of(found.apply(investments));
    }

    private void of(int v) {
        actor = v;
        double all = 0;
        for (int i = contacts.start(v); i < contacts.end(v); i++) {
            all += contacts.strength(i);
        }
        for (int i = contacts.start(v); i < contacts.end(v); i++) {
            share[contacts.contact(i)] = contacts.strength(i) / all;
        }
        for (int i = contacts.start(v); ego && i < contacts.end(v); i++) {
            int q = contacts.contact(i);
            total[q] = 0;
            greatest[q] = 0;
            for (int j = contacts.start(q); j < contacts.end(q); j++) {
                if (contacts.contact(j) == v || share[contacts.contact(j)] > 0) {
                    total[q] += contacts.strength(j);
                    greatest[q] = Math.max(greatest[q], contacts.strength(j));
                }
            }
        }
    }

    private void forget() {
        for (int i = contacts.start(actor); i < contacts.end(actor); i++) {
            share[contacts.contact(i)] = 0;
        }
    }

    /** How many contacts the actor has, at least one. */
    int count() {
        return contacts.of(actor);
    }

    /** By how much the actor's i-th contact constrains it: (p(v, j) + sum over q of p(v, q) p(q, j)) squared. */
    double constraint(int i) {
        int j = contacts.contact(contacts.start(actor) + i);
        double through = share[j];
        for (int k = contacts.start(j); k < contacts.end(j); k++) {
            int q = contacts.contact(k);
            if (share[q] > 0) {
                through += share[q] * contacts.strength(k) / total[q];
            }
        }
        return through * through;
    }

    /** By how much contacts constrain the actor together. */
    double constraint() {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += constraint(i);
        }
        return sum;
    }

    /** The number of contacts, less what each has in common with the rest: 1 - sum over q of p(v, q) m(j, q), summed over j. */
    double effectiveSize() {
        double size = 0;
        for (int i = contacts.start(actor); i < contacts.end(actor); i++) {
            int j = contacts.contact(i);
            double redundant = 0;
            for (int k = contacts.start(j); k < contacts.end(j); k++) {
                redundant += share[contacts.contact(k)] * contacts.strength(k) / greatest[j];
            }
            size += 1 - redundant;
        }
        return size;
    }

    /** How many contacts each actor has. */
    static int[] counts(View view) {
        Contacts contacts = new Contacts(view);
        int[] counts = new int[view.size()];
        Arrays.setAll(counts, contacts::of);
        return counts;
    }
}
