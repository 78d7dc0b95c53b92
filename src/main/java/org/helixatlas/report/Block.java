package org.helixatlas.report;

import java.util.List;

/** A piece of a chapter, before it is written in any format. */
sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /**
     * A table of what one call answered.
     *
     * @param call the address that gives these numbers, relative to the service
     */
    record Numbers(String caption, List<String> header, List<List<String>> rows, String call) implements Block {}

    /**
     * A picture.
     *
     * @param call the address of the picture without its extension and parameters
     * @param parameters what follows the extension, from the question mark on
     */
    record Picture(String caption, String call, String parameters, byte[] png, byte[] pdf) implements Block {}

    /** A list of sentences, such as references. */
    record Entries(List<String> entries) implements Block {}
}
