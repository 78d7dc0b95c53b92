package org.helixatlas.figure;

/**
 * What the eye can tell apart, and what it stands for.
 *
 * @param colour of an actor's sign
 * @param shape of an actor's sign
 * @param size of an actor's sign
 * @param line colour and dash of a tie
 * @param width of a tie's line
 */
public record Encoding(By colour, By shape, By size, By line, By width) {

    /** What a visual property may stand for. */
    public enum By {
        /** Nothing: it is the same for all. */
        NOTHING,
        /** The actor's sphere. */
        SPHERE,
        /** The actor's kind. */
        KIND,
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
        /** Whether the tie is stated or only inferred. */
        BASIS,
        /** The tie's own amount. */
        AMOUNT
    }

    /** Spheres by colour, kinds by shape, degrees by size, families by line. */
    public static final Encoding NETWORK = new Encoding(By.SPHERE, By.KIND, By.DEGREE, By.FAMILY, By.NOTHING);

    /** As for a network, with the type of each tie told. */
    public static final Encoding TYPES = new Encoding(By.SPHERE, By.KIND, By.NOTHING, By.TYPE, By.NOTHING);
}
