package org.helixatlas.foreign;

/**
 * Reads one format. Another format is another class, and a line in {@link Readers}. A reader knows no data set: it says what the file
 * says, in its order, with places, and what of it has no room in a {@link ForeignNetwork}.
 */
interface NetworkReader {

    /** The name of the format, as it is written to users: {@code GraphML}. */
    String format();

    /** Whether its files are tables, whose lines are called rows. */
    default boolean isTable() {
        return false;
    }

    /** Whether this is such a file, by its name's extension or how it begins; never by reading it whole. */
    boolean recognises(ForeignFile file);

    /**
     * What the file says.
     *
     * @param options what the user told of the file
     * @throws Unreadable when it cannot be read at all; smaller problems are findings
     */
    ForeignNetwork read(ForeignFile file, ReadingOptions options);
}
