package org.helixatlas.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A value that one or more data sets state, with what it rests on. Where claims disagree, {@link #ranked} says which one an answer
 * shows first; it drops none.
 *
 * @param value what is stated
 * @param precision how exactly; {@link Precision#EXACT} for what is no year
 * @param datasets ids of the data sets that state it, in order
 * @param support the evidence that they give, in order of its ids
 */
public record Claim<V>(V value, Precision precision, List<String> datasets, List<Support> support) {

    /** The rule by which one of several values is chosen, in a sentence for those who read an answer. */
    public static final String RULE =
            "Where data sets or sources disagree, the value of the most reliable source is shown"
                    + " (" + String.join(", ", Reliability.titles())
                    + "); then the more exact, then what is stated before what is"
                    + " inferred, then what more evidence supports, then the first by the id of its source. Rivals stand beside it.";

    /** What is taken for a source whose grade is not known. */
    private static final Reliability LEAST = Reliability.values()[Reliability.values().length - 1];

    private static final Comparator<Claim<?>> RANK = Comparator.comparing(Claim<?>::reliability)
            .thenComparing(Claim::precision)
            .thenComparing(Claim::basis)
            .thenComparing(claim -> -claim.support.size())
            .thenComparing(Claim::firstSource)
            .thenComparing(claim -> String.valueOf(claim.value));

    /** Copies the lists. */
    public Claim {
        datasets = List.copyOf(datasets);
        support = List.copyOf(support);
    }

    /** What one data set states. */
    public static <V> Claim<V> of(V value, Precision precision, String dataset, Collection<Support> support) {
        return new Claim<>(value, precision, List.of(dataset), List.copyOf(support));
    }

    /** Joins equal values, and sorts them: the first is the one that an answer shows, the others are its rivals. */
    public static <V> List<Claim<V>> ranked(Collection<Claim<V>> claims) {
        if (claims.size() < 2) {
            return List.copyOf(claims);
        }
        Map<List<Object>, Claim<V>> distinct = new LinkedHashMap<>();
        for (Claim<V> claim : claims) {
            distinct.merge(List.of(claim.value, claim.precision), claim, Claim::joined);
        }
        List<Claim<V>> sorted = new ArrayList<>(distinct.values());
        sorted.sort(RANK);
        return sorted;
    }

    private Claim<V> joined(Claim<V> other) {
        TreeSet<String> both = new TreeSet<>(datasets);
        both.addAll(other.datasets);
        TreeSet<Support> all = new TreeSet<>(Comparator.comparing(Support::evidence));
        all.addAll(support);
        all.addAll(other.support);
        return new Claim<>(value, precision, List.copyOf(both), List.copyOf(all));
    }

    /** The ids of the evidence. */
    public List<String> evidence() {
        return support.stream().map(Support::evidence).toList();
    }

    /** The grade of the best source; the least where no evidence is known. */
    private Reliability reliability() {
        return support.stream()
                .map(Support::reliability)
                .min(Comparator.naturalOrder())
                .orElse(LEAST);
    }

    private Basis basis() {
        return support.stream()
                .map(Support::basis)
                .min(Comparator.naturalOrder())
                .orElse(Basis.INFERRED);
    }

    private String firstSource() {
        return support.stream()
                .map(Support::source)
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
