package org.helixatlas.centrality;

/**
 * Says when an iteration has come near its limit. A change that shrinks by a rate q leaves change * q / (1 - q) to go, which for
 * slow iterations is far more than the change itself; and at last the changes are rounding errors that shrink no more.
 */
final class Convergence {

    private static final double NEAR = 1e-13;
    private static final int STALLED = 100;

    /** Edges and nodes passed before the last iterate has to do: a second or two. */
    private static final double WORK = 5e8;

    private double before = Double.POSITIVE_INFINITY;
    private double best = Double.POSITIVE_INFINITY;
    private int stalled;

    /** How many steps are allowed where each passes so many edges and nodes. */
    static double steps(double each) {
        return Math.max(1000, WORK / each);
    }

    /** Whether values of which the largest is about 1 are within 1e-13 of their limit, given how much the last step changed them. */
    boolean reached(double change) {
        boolean first = before == Double.POSITIVE_INFINITY;
        // An even rate is assumed of a lucky step too: where values swing towards the limit, single steps are small by
        // chance.
        double rate = Math.max(0.5, change / before);
        before = change;
        stalled = change < best ? 0 : stalled + 1;
        best = Math.min(best, change);
        boolean near = !first && rate < 1 && change * rate / (1 - rate) < NEAR;
        boolean rounding = change < NEAR && stalled >= STALLED;
        return change == 0 || near || rounding;
    }
}
