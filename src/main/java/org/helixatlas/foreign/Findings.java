package org.helixatlas.foreign;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.helixatlas.foreign.Finding.Severity;

/** What a reader has to say of one file, by its lines. What has no room is told once for each attribute. */
final class Findings {

    /** So many attributes that have no room are told; further ones are counted together. */
    private static final int MOST_ATTRIBUTES = 100;

    private final String file;
    private final FindingList list = new FindingList();
    private final Set<String> attributes = new HashSet<>();

    Findings(String file) {
        this.file = file;
    }

    /** The message must not depend on the place: by it occurrences of the same problem are known. */
    void error(long line, String column, String value, String message) {
        list.add(Severity.ERROR, new Place(file, line, column), value, message);
    }

    /** As for {@link #error}. */
    void warning(long line, String column, String value, String message) {
        list.add(Severity.WARNING, new Place(file, line, column), value, message);
    }

    /** Says something of the file as a whole, or of one place in it. */
    void note(long line, String message) {
        list.add(Severity.NOTE, new Place(file, line, ""), "", message);
    }

    /**
     * Counts something that has no room.
     *
     * @param what the attribute, or what else the file has of it
     */
    void loss(long line, String what, String value, String message) {
        if (attributes.contains(what) || attributes.size() < MOST_ATTRIBUTES) {
            attributes.add(what);
            list.add(Severity.LOSS, new Place(file, line, what), value, message, what);
        } else {
            list.add(Severity.LOSS, new Place(file, 0, ""), "", "values of still other attributes have no room");
        }
    }

    /** For what has findings of its own. */
    FindingList list() {
        return list;
    }

    /** Everything, by severity. */
    List<Finding> all() {
        return list.inOrder();
    }
}
