package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/** What actors are called on paper. */
record Naming(Labels labels, Map<String, String> chinese) {

    /** What marks a name that is not Chinese where all others are. */
    static final String MISSING_CHINESE = "*";

    /** Of more actors than these few are named, and nobody misses a second language. */
    private static final int MANY = 1000;

    /** The language of labels. */
    enum Labels {
        EN,
        ZH,
        BOTH
    }

    /** The language of what a picture says besides names. */
    Wording words(Picture picture) {
        Map<String, String> words = new TreeMap<>(picture.chinese());
        if (labels != Labels.EN) {
            // Where a title names an actor, it holds its id in braces.
            for (Snapshot.Actor actor : picture.actors()) {
                String held = "{" + actor.id() + "}";
                words.replaceAll((english, text) -> text.contains(held)
                        ? text.replace(held, chinese.getOrDefault(actor.id(), actor.name()))
                        : text);
            }
        }
        return new Wording(labels, words);
    }

    /** Whether an actor has no Chinese name where all names are to be Chinese. */
    boolean isMissing(Snapshot.Actor actor) {
        return labels == Labels.ZH
                && !chinese.containsKey(actor.id())
                && actor.name().codePoints().noneMatch(Character::isIdeographic);
    }

    /** The names to write: one, or the Chinese one under the English one; an actor without a Chinese name keeps its English one, marked
     * where all others are Chinese. */
    List<String> names(Snapshot.Actor actor) {
        String other = chinese.get(actor.id());
        if (isMissing(actor)) {
            return List.of(actor.name() + MISSING_CHINESE);
        }
        if (labels == Labels.EN || other == null || other.equals(actor.name())) {
            return List.of(actor.name());
        }
        return labels == Labels.ZH ? List.of(other) : List.of(actor.name(), other);
    }

    /** Why some names of a plot are in one language where most are in two; empty where none is. */
    Optional<String> single(Picture picture, Plot plot) {
        if (labels != Labels.BOTH || picture.actors().size() > MANY) {
            return Optional.empty();
        }
        StringBuilder written = new StringBuilder();
        for (Mark mark : plot.drawing().marks()) {
            if (mark instanceof Mark.Text text && mark.role() == Mark.Role.LABEL) {
                written.append(unbroken(text.text()));
            }
        }
        boolean unknown = false;
        boolean cramped = false;
        boolean two = false;
        for (Snapshot.Actor actor : picture.actors()) {
            List<String> names = names(actor);
            if (written.indexOf(unbroken(names.get(0))) >= 0) {
                boolean second = names.size() > 1 && written.indexOf(unbroken(names.get(1))) >= 0;
                two |= second;
                cramped |= names.size() > 1 && !second;
                unknown |= names.size() == 1 && actor.name().codePoints().noneMatch(Character::isIdeographic);
            }
        }
        Wording words = words(picture);
        if (cramped) {
            return Optional.of(
                    unknown
                            ? words.say("one language: no room or no other known", "单语：无版面或另一种不详")
                            : words.say("one language: no room", "单语：无版面"));
        }
        return unknown && two ? Optional.of(words.say("one language: no other known", "单语：另一种不详")) : Optional.empty();
    }

    private static String unbroken(String text) {
        return Typeface.NOTO.drawable(text).replace(" ", "");
    }

    /** An actor's names, each broken into lines of the given width. */
    List<String> lines(Snapshot.Actor actor, double size, double width, int most) {
        return lines(names(actor), size, width, most);
    }

    /** Names, each broken into lines of the given width. */
    static List<String> lines(List<String> names, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            lines.addAll(Typeface.NOTO.balanced(name, size, width, most));
        }
        return lines.isEmpty() ? List.of(Typeface.MISSING) : lines;
    }

    /** The names on one line, however long. */
    String line(Snapshot.Actor actor) {
        String line = Typeface.NOTO.drawable(String.join(" ", names(actor)));
        return line.isEmpty() ? Typeface.MISSING : line;
    }

    /** The first of the names on one line, however long. */
    String first(Snapshot.Actor actor) {
        String line = Typeface.NOTO.drawable(names(actor).get(0));
        return line.isEmpty() ? Typeface.MISSING : line;
    }

    /** The names on one line, shortened to its width. */
    String line(Snapshot.Actor actor, double size, double width) {
        List<String> lines = Typeface.NOTO.lines(String.join(" ", names(actor)), size, width, 1);
        return lines.isEmpty() ? Typeface.MISSING : lines.get(0);
    }
}
