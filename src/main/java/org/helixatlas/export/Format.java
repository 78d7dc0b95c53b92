package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.MediaType;

/**
 * A format that other tools read. A component that implements this is a format of {@code /api/network}; nothing else needs to know
 * of it.
 */
interface Format {

    /**
     * How a format is known.
     *
     * @param id its name as the parameter {@code format} takes it: lower-case letters and hyphens
     * @param title what it is and for whom, for the description of the interface
     * @param mediaType its media type, by which {@code Accept} may ask for it too
     * @param extension the ending of the file's name
     */
    record Described(String id, String title, MediaType mediaType, String extension) {}

    /** How it is known. */
    Described described();

    /** Its name as the parameter {@code format} takes it. */
    default String id() {
        return described().id();
    }

    /** What it cannot carry of this extract, beyond {@link Extract#losses()}. */
    List<Loss> losses(Extract extract);

    /**
     * Whether it says where in which source evidence stands, which most formats name by id only. It then says itself, too, what of the
     * data sets' statements it leaves out.
     */
    default boolean carriesEvidence() {
        return false;
    }

    /**
     * Writes an extract.
     *
     * @param preface what to say at the head of the file where the format has comments: its origin, and what it lost
     * @param out left open
     */
    void write(Extract extract, List<String> preface, OutputStream out) throws IOException;
}
