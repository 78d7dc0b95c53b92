package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/** What actors are called on paper. */
record Naming(Labels labels, Map<String, String> chinese) {

    /** The language of labels. */
    enum Labels {
        EN,
        ZH,
        BOTH
    }

    /** The language of what a picture says besides names. */
    Wording words(Picture picture) {
        return new Wording(labels, picture.chinese());
    }

    /** The names to write: one, or the Chinese one under the English one; an actor without a Chinese name keeps its English one. */
    List<String> names(Snapshot.Actor actor) {
        String other = chinese.get(actor.id());
        if (labels == Labels.EN || other == null || other.equals(actor.name())) {
            return List.of(actor.name());
        }
        return labels == Labels.ZH ? List.of(other) : List.of(actor.name(), other);
    }

    /** The names, each broken into lines of the given width. */
    List<String> lines(Snapshot.Actor actor, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        for (String name : names(actor)) {
            lines.addAll(Typeface.NOTO.balanced(name, size, width, most));
        }
        return lines.isEmpty() ? List.of(Typeface.MISSING) : lines;
    }

    /** The names on one line, however long. */
    String line(Snapshot.Actor actor) {
        String line = Typeface.NOTO.drawable(String.join(" ", names(actor)));
        return line.isEmpty() ? Typeface.MISSING : line;
    }

    /** The names on one line, shortened to its width. */
    String line(Snapshot.Actor actor, double size, double width) {
        List<String> lines = Typeface.NOTO.lines(String.join(" ", names(actor)), size, width, 1);
        return lines.isEmpty() ? Typeface.MISSING : lines.get(0);
    }
}
