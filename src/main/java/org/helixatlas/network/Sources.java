package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.Progress;

/**
 * Sums over all sources of a network, in parallel and yet the same to the last bit on any number of threads: the sources are cut
 * into chunks by their number alone, each chunk is summed by one thread in order, and the chunks are added in order.
 */
public final class Sources {

    /** More chunks than cores, so that an uneven one delays little; few enough that their partial sums fit into memory. */
    private static final int CHUNKS = 32;

    /** Below this a chunk costs more to start than to compute. */
    private static final int CHUNK_SIZE = 64;

    private Sources() {}

    /** What is done for each source of a chunk; it may keep arrays from one source to the next. */
    @FunctionalInterface
    public interface Visitor {

        /** Adds what a source contributes. */
        void visit(int source, double[] sums);
    }

    /**
     * Draws some sources at random, without replacement, each as likely as another.
     *
     * @param sources how many there are, numbered from 0
     * @param samples how many to draw; 0, or as many as there are or more, for all
     * @param seed the same seed draws the same
     * @return their numbers, in order
     */
    public static int[] draw(int sources, int samples, int seed) {
        int[] drawn = IntStream.range(0, sources).toArray();
        if (samples == 0 || samples >= sources) {
            return drawn;
        }
        RandomOrder.draw(drawn, 0, sources, samples, new Random(seed));
        return Arrays.stream(drawn, 0, samples).sorted().toArray();
    }

    /**
     * The standard error of a mean over all sources that is estimated from some, drawn without replacement (Cochran, Sampling
     * Techniques, 1977, section 2.5).
     *
     * @param sum of the values of those drawn
     * @param squares the sum of their squares
     * @param drawn how many were drawn
     * @param all how many there are
     * @return 0 where all were drawn; not a number where one was, since one value has no spread
     */
    public static double errorOfMean(double sum, double squares, double drawn, double all) {
        if (drawn < 2) {
            return Double.NaN;
        }
        double variance = Math.max(0, squares - sum * sum / drawn) / (drawn - 1);
        return Math.sqrt((1 - drawn / all) * variance / drawn);
    }

    /**
     * Adds up what all sources contribute.
     *
     * @param sources how many there are, numbered from 0
     * @param width how many sums
     * @param visitors gives each chunk a visitor of its own
     */
    public static double[] sum(int sources, int width, Supplier<? extends Visitor> visitors) {
        return sum(sources, width, CHUNK_SIZE, visitors);
    }

    /**
     * Adds up what all sources contribute.
     *
     * <p>It is given up when nobody waits for it any more, and tells those who do how many sources are done.
     *
     * @param least how many sources are worth a chunk: 1 where each is much work
     */
    public static double[] sum(int sources, int width, int least, Supplier<? extends Visitor> visitors) {
        int chunks = Math.min(CHUNKS, (sources + least - 1) / least);
        Cancellation cancellation = Cancellation.current();
        Progress progress = cancellation.progress();
        progress.begin(sources);
        List<double[]> parts = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(c -> {
                    double[] sums = new double[width];
                    Visitor visitor = visitors.get();
                    int end = (int) ((long) sources * (c + 1) / chunks);
                    for (int s = (int) ((long) sources * c / chunks); s < end; s++) {
                        cancellation.check();
                        visitor.visit(s, sums);
                        progress.done();
                    }
                    return sums;
                })
                .toList();
        double[] total = new double[width];
        for (double[] part : parts) {
            for (int i = 0; i < width; i++) {
                total[i] += part[i];
            }
        }
        return total;
    }
}
