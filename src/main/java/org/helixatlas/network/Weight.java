package org.helixatlas.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.helixatlas.model.Excerpt;
import org.jspecify.annotations.Nullable;

/** What an edge of a view weighs. Each tie gives a part, and the parts of parallel ties add up. */
public final class Weight {

    /** What a tie gives. */
    private enum Rule {
        NOTHING,
        ONE,
        HEADS,
        PERCENT,
        AMOUNT,
        SHARE_OF_EVENT
    }

    /** Every edge weighs 1, however many ties it stands for. */
    public static final Weight NONE = new Weight("false", Rule.NOTHING);

    /** The number of parallel ties; in a folded view the number of shared events. */
    public static final Weight TIES = new Weight("true", Rule.ONE);

    /** People: the tie's amount where its unit is people, otherwise 1, since at least one person makes a tie. */
    public static final Weight HEADS = new Weight("heads", Rule.HEADS);

    /**
     * Stakes in percent, where the tie gives one. A tie without one is no edge: to weigh it would be to invent a stake.
     */
    public static final Weight STAKE = new Weight("stake", Rule.PERCENT);

    /**
     * In a folded view: each shared event of n actors gives 1 / (n - 1), so that an actor's weights add up to the number of events
     * that it shares with anyone. Source: Newman, M. E. J. (2001). Scientific collaboration networks. II. Shortest paths, weighted
     * networks, and centrality. Physical Review E 64, 016132.
     */
    public static final Weight NEWMAN = new Weight("newman", Rule.SHARE_OF_EVENT);

    private static final List<Weight> NAMED = List.of(NONE, TIES, HEADS, STAKE, NEWMAN);

    private final String title;
    private final Rule rule;

    private Weight(String title, Rule rule) {
        this.title = title;
        this.rule = rule;
    }

    /** Amounts of one unit, such as EUR. A tie without one is no edge; one of another unit neither, since none is converted. */
    public static Weight ofUnit(String unit) {
        return new Weight(unit, Rule.AMOUNT);
    }

    /** The weight of this name; empty when there is none. {@code ties} is another name for {@code true}. */
    public static Optional<Weight> of(String title) {
        return title.equals("ties")
                ? Optional.of(TIES)
                : NAMED.stream().filter(w -> w.title.equals(title)).findFirst();
    }

    /** All names but those of units, the default first. */
    public static List<String> titles() {
        return NAMED.stream().map(Weight::title).toList();
    }

    /** The same of weights that ties can have. */
    static List<String> titlesOfTies() {
        return NAMED.stream().filter(Weight::ofTies).map(Weight::title).toList();
    }

    /**
     * What to say of a weight that there is not.
     *
     * @param titles the names that there are
     * @param units the units in which the data gives amounts
     */
    public static String unknown(String title, Collection<String> titles, SortedSet<String> units) {
        return "'" + Excerpt.of(title) + "' is none of " + String.join(", ", titles)
                + (units.isEmpty()
                        ? "; the data gives no amounts of ties"
                        : ", nor a unit in which the data gives amounts of ties: " + String.join(", ", units));
    }

    /** The weight's name in the interface; for a unit the unit itself, in the case that the data writes it in. */
    public String title() {
        return title;
    }

    /** The unit whose amounts weigh; empty where other ties weigh too. */
    public Optional<String> unit() {
        return switch (rule) {
            case NOTHING, ONE, HEADS, SHARE_OF_EVENT -> Optional.empty();
            case PERCENT -> Optional.of("%");
            case AMOUNT -> Optional.of(title);
        };
    }

    /** Whether a folded view can be weighed so. */
    public boolean ofFolded() {
        return equals(NONE) || equals(TIES) || equals(NEWMAN);
    }

    /** Whether a view whose edges are ties can be weighed so. */
    public boolean ofTies() {
        return !equals(NEWMAN);
    }

    /** Whether ties weigh each its own, rather than alike. */
    boolean variesByTie() {
        return rule == Rule.HEADS || unit().isPresent();
    }

    /** What a tie adds to its edge; not a number where the data does not say. */
    public double of(Snapshot.Tie tie) {
        return switch (rule) {
            case NOTHING, ONE, SHARE_OF_EVENT -> 1;
            case HEADS -> "people".equals(tie.unit()) && tie.amount() > 0 ? tie.amount() : 1;
            case PERCENT, AMOUNT ->
                unit().orElseThrow().equals(tie.unit()) && tie.amount() > 0 ? tie.amount() : Double.NaN;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weight weight && weight.title.equals(title) && weight.rule == rule;
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }

    @Override
    public String toString() {
        return title;
    }
}
