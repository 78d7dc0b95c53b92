package org.helixatlas.figure;

/**
 * What the eye can tell apart beyond shapes, which are kinds, colours of signs, which are spheres, and colours of lines, which are
 * families: these stand for the same in all figures, but that lines may tell what became of ties instead.
 *
 * @param mark what stands within an actor's sign
 * @param size of an actor's sign
 * @param line whether its end tells a tie's type, or a line is any tie of its family, or tells what became of it
 * @param width of a tie's line
 */
public record Encoding(By mark, By size, By line, By width) {

    /** What a visual property may stand for. */
    public enum By {
        /** Nothing: it is the same for all. */
        NOTHING,
        /** The text of the column {@code role}. */
        ROLE,
        /** The number of the actor's ties in the figure. */
        DEGREE,
        /** What a measure says of the actor. */
        MEASURE,
        /** The tie's family. */
        FAMILY,
        /** The tie's type. */
        TYPE,
        /** What became of the tie between two periods. */
        CHANGE,
        /** The tie's own amount. */
        AMOUNT
    }

    /** Degrees by size, families by line. */
    public static final Encoding NETWORK = new Encoding(By.NOTHING, By.DEGREE, By.FAMILY, By.NOTHING);

    /** The type of each tie told, and signs of one size. */
    public static final Encoding TYPES = new Encoding(By.NOTHING, By.NOTHING, By.TYPE, By.NOTHING);
}
