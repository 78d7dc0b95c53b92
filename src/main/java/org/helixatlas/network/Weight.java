package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an edge of a view weighs. Each tie gives a part, and the parts of parallel ties add up. */
public enum Weight {

    /** Every edge weighs 1, however many ties it stands for. */
    NONE("false"),

    /** The number of parallel ties; in a folded view the number of shared events. */
    TIES("true"),

    /** People: the tie's amount where its unit is people, otherwise 1, since at least one person makes a tie. */
    HEADS("heads"),

    /**
     * Stakes in percent, where the tie gives one. A tie without one is no edge: to weigh it would be to invent a stake.
     */
    STAKE("stake");

    private final String title;

    Weight(String title) {
        this.title = title;
    }

    /** The weight's name in the interface. */
    public String title() {
        return title;
    }

    /** The weight of this name; empty when there is none. {@code ties} is another name for {@code true}. */
    public static Optional<Weight> of(String title) {
        return title.equals("ties")
                ? Optional.of(TIES)
                : Arrays.stream(values()).filter(w -> w.title.equals(title)).findFirst();
    }

    /** All names, the default first. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(Weight::title).toList();
    }

    /** What a tie adds to its edge; not a number where the data does not say. */
    double of(Snapshot.Tie tie) {
        return switch (this) {
            case NONE, TIES -> 1;
            case HEADS -> "people".equals(tie.unit()) && tie.amount() > 0 ? tie.amount() : 1;
            case STAKE -> "%".equals(tie.unit()) && tie.amount() > 0 ? tie.amount() : Double.NaN;
        };
    }
}
