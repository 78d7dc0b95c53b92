package org.helixatlas.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that an export does not carry.
 *
 * @param what a word for it, as the header {@code Helix-Loss} lists it
 * @param how what exactly is lost, in one sentence
 */
record Loss(String what, String how) {

    /** The word for evidence that is named by id only. */
    static final String EVIDENCE = "evidence";

    /** The word for what data sets state beside the network. */
    static final String STATEMENTS = "statements";

    /** What linked data does not say of the network as all data sets together know it. */
    static final Loss UNDATED_NAMES = new Loss(
            STATEMENTS,
            "Rival years, the years of names, figures and judgements are left out; /api/datasets/{id}.zip has them.");

    /** What linked data does not say of each data set. */
    static final Loss UNDATED_NAMES_APART = new Loss(
            STATEMENTS, "The years of names, figures and judgements are left out; /api/datasets/{id}.zip has them.");

    static final Loss NAMES = new Loss(
            "names",
            "Actors are labelled by id, in ASCII; their names, some in other scripts, and all their attributes but those"
                    + " said here are left out.");

    static final Loss TIME = new Loss("time", "Years are left out.");

    static final Loss INTERVALS =
            new Loss("time", "Years are plain attributes: what reads the file does not know them as intervals.");

    static final Loss DIRECTION = new Loss(
            "direction",
            "The network is written without directions, as asked; ask for directed=true to keep which end a tie starts from.");

    /**
     * What a format loses that knows numbered nodes with one label, and lines.
     *
     * @param relations what becomes of the types and other attributes of single ties
     */
    static List<Loss> ofPlainGraph(Extract extract, String relations) {
        List<Loss> all = new ArrayList<>(List.of(NAMES, TIME));
        if (!extract.merged()) {
            all.add(new Loss("relations", relations));
        }
        if (extract.directionMatters()) {
            all.add(DIRECTION);
        }
        return all;
    }
}
