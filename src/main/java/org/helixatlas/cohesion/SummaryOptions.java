package org.helixatlas.cohesion;

import java.util.ArrayList;
import java.util.List;
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
}
