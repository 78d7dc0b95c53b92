package org.helixatlas.figure.layered;

/**
 * A tie between two different boxes.
 *
 * @param source the number of the box where it starts
 * @param target that of the box where it ends
 * @param labelled whether a label stands on its line
 */
public record Tie(int source, int target, boolean labelled) {

    public Tie {
        if (source == target) {
            throw new IllegalArgumentException("A tie from box " + source + " to itself has no layers to run between");
        }
    }
}
