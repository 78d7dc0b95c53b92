package org.helixatlas.figure.layered;

/**
 * The least distances on paper, in points.
 *
 * @param boxes between boxes of one layer
 * @param lineToBox between a line and a box or label beside which it passes
 * @param lines between two lines that run side by side
 * @param layers between the boxes of two layers
 * @param bendToBox between the boxes of a layer and the first bend of their lines
 * @param ports between the places at which two lines meet the same side of a box
 * @param parts between parts of the network that no tie joins
 */
public record Spacing(
        double boxes, double lineToBox, double lines, double layers, double bendToBox, double ports, double parts) {}
