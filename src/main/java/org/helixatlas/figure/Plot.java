package org.helixatlas.figure;

import java.util.List;

/**
 * What a layout makes of a picture.
 *
 * @param drawing the plot, its upper left corner at the origin
 * @param signs whether actors are told apart by signs, so that the legend names them
 * @param lines whether ties are drawn as lines, so that the legend names them
 * @param notes what else the legend explains
 */
record Plot(Drawing drawing, boolean signs, boolean lines, List<Legend.Entry> notes) {

    /**
     * The room for a plot.
     *
     * @param width how wide it is
     * @param height how high it may become before it is made smaller
     * @param type size of a label's font
     */
    record Frame(double width, double height, double type) {}
}
