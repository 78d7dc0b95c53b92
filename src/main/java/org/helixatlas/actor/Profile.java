package org.helixatlas.actor;

import java.util.List;
import java.util.Map;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.model.RivalValue;
import org.helixatlas.network.About;
import org.jspecify.annotations.Nullable;

/**
 * All that the graph holds of one actor.
 *
 * @param founded the year of founding
 * @param foundedPrecision circa, before (in or before) or after (in or after); absent where exact
 * @param dissolvedPrecision likewise
 * @param rivals other years that are stated; absent where there are none
 * @param certainty {@code certain}, or {@code possible} where no source makes sure of it in the time asked for
 * @param certainFrom the first year in which it certainly was; absent where no year is certain
 * @param certainTo the last such year
 * @param possibleFrom the first year in which it may have been; absent where nothing that is stated forbids an earlier one
 * @param possibleTo the last such year
 * @param names all names, the preferred one first
 * @param identifiers external identifiers by scheme
 * @param ties ties by family, then by type
 * @param evidence what the actor's existence and nature rest on
 */
record Profile(
        String id,
        String kind,
        @Nullable String sphere,
        String name,
        List<Name> names,
        Map<String, String> identifiers,
        @Nullable Integer founded,
        @Nullable String foundedPrecision,
        @Nullable Integer dissolved,
        @Nullable String dissolvedPrecision,
        @Nullable List<RivalValue> rivals,
        String certainty,
        @Nullable Integer certainFrom,
        @Nullable Integer certainTo,
        @Nullable Integer possibleFrom,
        @Nullable Integer possibleTo,
        @Nullable String note,
        String dataset,
        Map<String, Map<String, List<ProfileTie>>> ties,
        List<Observation> observations,
        List<Evidence> evidence,
        About about) {

    /**
     * A name.
     *
     * @param kind preferred, official, alias, abbreviation, former or translation
     */
    record Name(
            String text,
            String language,
            String kind,
            @Nullable Integer from,
            @Nullable Integer to) {}

    /**
     * A tie as seen from the actor.
     *
     * @param outgoing whether the actor is its source
     * @param verb the phrase from the actor to the other
     */
    record ProfileTie(
            String id,
            boolean outgoing,
            String verb,
            Other actor,
            @Nullable Integer from,
            @Nullable String fromPrecision,
            @Nullable Integer to,
            @Nullable String toPrecision,
            String certainty,
            @Nullable Integer certainFrom,
            @Nullable Integer certainTo,
            @Nullable Integer possibleFrom,
            @Nullable Integer possibleTo,
            @Nullable Double amount,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable String stake,
            @Nullable String note,
            String basis,
            List<String> datasets,
            List<Evidence> evidence,
            @Nullable List<RivalValue> rivals) {}

    /** The other end of a tie. */
    record Other(String id, String name, String kind) {}

    /** A figure. */
    record Observation(
            String metric,
            double value,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String note,
            String dataset,
            List<Evidence> evidence) {}
}
