package org.helixatlas.report;

import java.util.List;

/** A part of a report. */
interface Chapter {

    /** Where it stands among the others: the lower, the earlier. */
    int place();

    /** Its title. */
    String title(Question question);

    /** What it says of the network that the question is about. */
    List<Block> blocks(Question question);
}
