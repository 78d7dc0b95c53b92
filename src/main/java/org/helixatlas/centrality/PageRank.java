package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * PageRank: p(v) = (1 - d) / n + d * (sum over edges u to v of p(u) w(u, v) / s(u) + sum over dangling u of p(u) / n), with d = 0.85
 * and s(u) the weight that leaves u (Brin and Page, Computer Networks 30, 1998). O(n + m) for each of at most
 * {@value #ITERATIONS} iterations; a change shrinks by d each time, so about 170 suffice.
 */
@Component
class PageRank implements Measure {

    private static final double DAMPING = 0.85;
    private static final double CONVERGED = 1e-12;
    private static final int ITERATIONS = 1000;

    /** Below this number of edges, threads cost more than they save. */
    private static final int WORTH_THREADS = 1 << 16;

    @Override
    public Definition definition() {
        return new Definition(
                "pagerank",
                "PageRank",
                "Who is tied to by those who are themselves much tied to, a mention counting less the more its giver hands"
                        + " out.",
                "The share of time that a walker spends at the actor who follows a random outgoing tie with probability 0.85"
                        + " and else, or where no tie leaves, goes to any actor alike. Iterated until the values change by"
                        + " less than 1e-12 in sum. They add up to 1; an isolate has what the walker's jumps bring.",
                "Times n: 1 is what all would have if all were equal; 0.15 to n.",
                "Rank flows along the ties' directions, to those whom others are tied to; in an undirected network it flows"
                        + " both ways.",
                "The walker takes a tie with a probability in proportion to its weight.",
                "Brin, S., Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. Computer Networks"
                        + " and ISDN Systems 30, 107-117.",
                "O(n + m) for each iteration, about 170 of them",
                List.of());
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        double[] strength = new double[n];
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                strength[v] += view.outWeight(e);
            }
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double[] given = new double[n];
        double change = n == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int i = 0; i < ITERATIONS && change > CONVERGED; i++) {
            double dangling = 0;
            for (int v = 0; v < n; v++) {
                if (strength[v] > 0) {
                    given[v] = rank[v] / strength[v];
                } else {
                    dangling += rank[v];
                }
            }
            double everyone = (1 - DAMPING) / n + DAMPING * dangling / n;
            double[] next = new double[n];
            IntStream nodes = IntStream.range(0, n);
            (view.edgeCount() < WORTH_THREADS ? nodes : nodes.parallel())
                    .forEach(v -> next[v] = everyone + DAMPING * received(view, v, given));
            change = 0;
            for (int v = 0; v < n; v++) {
                change += Math.abs(next[v] - rank[v]);
            }
            rank = next;
        }
        return Normalised.by(rank, 1.0 / n);
    }

    private static double received(View view, int v, double[] given) {
        double sum = 0;
        for (int e = view.inStart(v); e < view.inEnd(v); e++) {
            sum += given[view.inSource(e)] * view.inWeight(e);
        }
        return sum;
    }
}
