package org.helixatlas.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a tie is beside its type and its ends; null for what is not known.
 *
 * @param from its first year
 * @param to its last year
 * @param amount how much it is
 * @param stake of investments: controlling, minority or unknown
 * @param channel of ties of information: price review, club or association
 * @param note its substance in a sentence
 */
public record TieProperties(
        @Nullable Dated from,
        @Nullable Dated to,
        @Nullable Amount amount,
        @Nullable String stake,
        @Nullable String channel,
        @Nullable String note) {

    private static final String UNKNOWN_STAKE = "unknown";

    /** Nothing but the tie itself. */
    public static final TieProperties NONE = new TieProperties(null, null, null, null, null, null);

    /**
     * What one data set states of a tie.
     *
     * @param dataset id of the data set
     * @param support what it rests on there
     */
    public record Stated(TieProperties substance, String dataset, List<Support> support) {}

    /**
     * What an answer shows of a tie.
     *
     * @param rivals what data sets state instead
     */
    public record Chosen(TieProperties substance, List<RivalValue> rivals) {}

    /** What to show of a tie that several data sets state: each property by itself, so that one may complete the other. */
    public static Chosen of(List<Stated> all) {
        if (all.size() == 1) {
            return new Chosen(all.get(0).substance, List.of());
        }
        ClaimSelection selection = new ClaimSelection();
        TieProperties chosen = new TieProperties(
                selection.year("from", years(all, TieProperties::from)),
                selection.year("to", years(all, TieProperties::to)),
                selection.value("amount", values(all, TieProperties::amount)),
                selection.value("stake", known(values(all, TieProperties::stake))),
                selection.value("channel", values(all, TieProperties::channel)),
                selection.value("note", values(all, TieProperties::note)));
        return new Chosen(chosen, selection.rivals());
    }

    private static List<Claim<Integer>> years(List<Stated> all, Function<TieProperties, @Nullable Dated> property) {
        List<Claim<Integer>> claims = new ArrayList<>();
        for (Stated stated : all) {
            Dated dated = property.apply(stated.substance);
            if (dated != null) {
                claims.add(Claim.of(dated.year(), dated.precision(), stated.dataset, stated.support));
            }
        }
        return claims;
    }

    /** Who does not know the stake is no rival of who does. */
    private static List<Claim<String>> known(List<Claim<String>> stakes) {
        List<Claim<String>> known =
                stakes.stream().filter(c -> !c.value().equals(UNKNOWN_STAKE)).toList();
        return known.isEmpty() ? stakes : known;
    }

    private static <V> List<Claim<V>> values(List<Stated> all, Function<TieProperties, @Nullable V> property) {
        List<Claim<V>> claims = new ArrayList<>();
        for (Stated stated : all) {
            V value = property.apply(stated.substance);
            if (value != null) {
                claims.add(Claim.of(value, Precision.EXACT, stated.dataset, stated.support));
            }
        }
        return claims;
    }
}
