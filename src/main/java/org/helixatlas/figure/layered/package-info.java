/**
 * Boxes in layers along the ties between them, or in columns that are given, and the lines between them: where each box, line and
 * label lies on paper. It knows sizes and ties only, and draws nothing.
 *
 * <p>The method is that of K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual understanding of hierarchical system
 * structures", IEEE Transactions on Systems, Man, and Cybernetics 11 (1981), in the steps of E. R. Gansner, E. Koutsofios,
 * S. C. North and K.-P. Vo, "A technique for drawing directed graphs", IEEE Transactions on Software Engineering 19 (1993): ties
 * that run in circles are turned, boxes get layers, layers an order, and what stands in them places; lines are then laid at right
 * angles in the channels between the layers.
 */
@NullMarked
package org.helixatlas.figure.layered;

import org.jspecify.annotations.NullMarked;
