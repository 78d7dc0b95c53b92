package org.helixatlas.claim;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.View;

/** A claim that can be tested. A component that implements this is served by {@code /api/claims}; nothing else needs to know of it. */
interface TestableClaim {

    /** What it claims, and how it is tested. */
    ClaimDescription description();

    /** The part of a network that it speaks of. */
    Scope scope(NetworkFilter asked, Vocabulary vocabulary);

    /** About how many steps one permutation takes at least, by what is known of that part before a view of it is made. */
    default double leastSteps(Extent extent, Vocabulary vocabulary) {
        return 0;
    }

    /** What is to be tested in that part, without directions; nothing is computed yet that takes long. */
    Trial trial(View view);

    /**
     * A part of a network.
     *
     * @param filter what leaves it
     * @param missing why there is no such part; the filter is then as asked
     */
    record Scope(NetworkFilter filter, List<Missing> missing) {}

    /**
     * What is to be tested.
     *
     * @param counts what the statistics rest on, by name
     * @param missing what the network would need; nothing is tested then
     */
    record Trial(SortedMap<String, Integer> counts, List<Missing> missing, List<Statistic> statistics) {}

    /**
     * A number that the claim speaks of.
     *
     * @param id as in the description
     * @param steps about how many steps it takes to compute it once
     * @param found computes it of the network
     * @param drawn computes it of what chance gives; each thread has one of its own
     */
    record Statistic(
            String id, double steps, DoubleSupplier found, Supplier<ToDoubleFunction<SplittableRandom>> drawn) {}
}
