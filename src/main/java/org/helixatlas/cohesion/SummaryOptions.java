package org.helixatlas.cohesion;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.network.TooLarge;
import org.helixatlas.web.InvalidRequest;

/**
 * What a summary leaves to chance, and how much.
 *
 * @param permutations how many times spheres are shuffled among the actors; 0 for no test
 * @param seed another seed draws other permutations and samples
 * @param samples from how many actors distances are measured where those from all would take too long
 */
public record SummaryOptions(int permutations, int seed, int samples) {

    /** What is asked for where nothing is said. */
    public static final SummaryOptions DEFAULT = new SummaryOptions(999, 0, 200);

    static final int MOST_PERMUTATIONS = 100_000;

    /** What one test may take, in actors and edges that are looked at: some seconds. */
    private static final double MOST_STEPS = 3e9;

    /** What it may take where nobody asked for more than the usual number of permutations: a second or two. */
    private static final double USUAL_STEPS = 6e8;

    /** By so many, something is seen that chance alone does in one of twenty cases. */
    private static final int LEAST_PERMUTATIONS = 19;

    static final int MOST_SAMPLES = 100_000;

    /**
     * What a request asks for.
     *
     * @throws InvalidRequest when it asks for too much, or too little
     */
    public static SummaryOptions asked(int permutations, int seed, int samples) {
        List<InvalidRequest.Wrong> wrong = new ArrayList<>();
        if (permutations < 0 || permutations > MOST_PERMUTATIONS) {
            wrong.add(new InvalidRequest.Wrong(
                    "permutations", "permutations are 0 to " + MOST_PERMUTATIONS + ", not " + permutations));
        }
        if (samples < 2 || samples > MOST_SAMPLES) {
            wrong.add(new InvalidRequest.Wrong("samples", "samples are 2 to " + MOST_SAMPLES + ", not " + samples));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return new SummaryOptions(permutations, seed, samples);
    }

    /**
     * How many permutations there are of a network; fewer than the usual number where that would take long.
     *
     * @param steps what one of them takes, in actors and edges that are looked at
     * @throws TooLarge when more than the usual number were asked for, and are too many
     */
    int permutations(double steps) {
        if (permutations <= DEFAULT.permutations) {
            return Math.min(
                    permutations, Math.max(LEAST_PERMUTATIONS, (int) Math.min(USUAL_STEPS / steps, permutations)));
        }
        if (permutations * steps > MOST_STEPS) {
            throw new TooLarge(permutations + " permutations would take too long here; ask for at most "
                    + Math.max(DEFAULT.permutations, (int) (MOST_STEPS / steps)));
        }
        return permutations;
    }
}
