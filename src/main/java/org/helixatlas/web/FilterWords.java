package org.helixatlas.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names by which a network filter and its projection are asked for, each with what it means; the same by REST as in Cypher. */
public final class FilterWords {

    static final String OF_TIES =
            "What an edge weighs: `false` 1, the default; `true` or `ties` the number of parallel ties; `heads` people, a tie without"
                    + " a head count being one; `stake` percent held; any other unit in which the data gives amounts, such as EUR,"
                    + " written as there: amounts of that unit. A tie without such an amount is no edge, and counted by"
                    + " unweightedTies; amounts of other units are not converted.";

    /** The parameters of a filter, in the order in which they are told. */
    public static final Map<String, String> FILTER = filter();

    /** Those of a projection. */
    public static final Map<String, String> PROJECTION = projection();

    static final int EARLIEST = 1000;
    static final int LATEST = 2999;

    private FilterWords() {}

    private static Map<String, String> filter() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("families", "Families of relation types, separated by commas; all when left out.");
        all.put("types", "Relation types, separated by commas; together with families, either may admit a tie.");
        all.put("kinds", "Kinds of actors by label, separated by commas; those that can act when left out.");
        all.put("spheres", "Spheres, separated by commas: academia, industry, government, civil society.");
        all.put(
                "datasets",
                "Ids of data sets, separated by commas; all when left out. The answer is that of a service which has loaded"
                        + " these alone.");
        all.put(
                "evidence",
                "`stated` answers as if nothing had been inferred: neither actors nor ties nor years; `all` is the"
                        + " default.");
        all.put("asOf", "A year: what was certain in it.");
        all.put("from", "First year of a window: what was certain in some year of it.");
        all.put("to", "Last year of a window.");
        all.put(
                "certainty",
                "With a time: `certain`, the default, for what sources make sure of in it; `possible` takes in what nothing"
                        + " that is stated forbids too. Each row says which it is.");
        all.put("populations", "`true` adds populations, which stand for classes of actors; `false` is the default.");
        all.put("park", "Id of a science park: only actors located in it or in its sub-parks.");
        return Collections.unmodifiableMap(all);
    }

    private static Map<String, String> projection() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("directed", "`true` keeps the directions of ties; `false` is the default.");
        all.put(
                "weighted",
                OF_TIES
                        + " Of a folded network `true` is the number of shared events; `newman` lets an event of n actors give each"
                        + " pair 1 / (n - 1).");
        all.put(
                "events",
                "Kinds by label, separated by commas, that form the second mode of a two-mode network, such as Association"
                        + " or Person: only ties between them and other kinds count.");
        all.put("folded", "`true` joins the actors of the first mode that share an event; needs events.");
        return Collections.unmodifiableMap(all);
    }
}
