package org.helixatlas.cohesion;

/**
 * What a summary leaves to chance, and how much.
 *
 * @param permutations how many times spheres are shuffled among the actors; 0 for no test
 * @param seed another seed draws other permutations and samples
 * @param samples from how many actors distances are measured where those from all would take too long
 */
record SummaryOptions(int permutations, int seed, int samples) {

    static final SummaryOptions DEFAULT = new SummaryOptions(999, 0, 200);

    static final int MOST_PERMUTATIONS = 100_000;

    static final int MOST_SAMPLES = 100_000;
}
