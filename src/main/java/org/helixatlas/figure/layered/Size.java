package org.helixatlas.figure.layered;

/** What a box or a label takes, in points. */
public record Size(double width, double height) {

    Size turned() {
        return new Size(height, width);
    }
}
