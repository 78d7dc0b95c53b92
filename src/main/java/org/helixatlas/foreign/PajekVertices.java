package org.helixatlas.foreign;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.helixatlas.foreign.PajekFields.Field;
import org.helixatlas.foreign.PajekFields.Form;
import org.jspecify.annotations.Nullable;

/**
 * The vertices of a network of Pajek, which its lines name by number. An actor's key is its label, where every actor has a label of its
 * own, and otherwise its number.
 */
final class PajekVertices {

    private static final Set<String> SHAPES =
            Set.of("ellipse", "box", "diamond", "triangle", "cross", "empty", "house", "man", "woman", "circle");

    private final NetworkBuilder network;
    private final Findings findings;
    private final int first;
    private final long line;
    private final @Nullable String[] labels;
    private final long[] places;
    private final @Nullable List<Field>[] rests;
    private final GatheredActor[] actors;
    private boolean settled;

    /**
     * No vertices yet.
     *
     * @param all how many there are
     * @param first how many of them are of the first mode; all where there is one
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    PajekVertices(NetworkBuilder network, int all, int first, long line) {
        this.network = network;
        this.findings = network.findings();
        this.first = first;
        this.line = line;
        this.labels = new String[all];
        this.places = new long[all];
        this.rests = new List[all];
        this.actors = new GatheredActor[all];
    }

    int rows() {
        return first;
    }

    int columns() {
        return twoMode() ? labels.length - first : labels.length;
    }

    int columnOffset() {
        return twoMode() ? first : 0;
    }

    private boolean twoMode() {
        return first > 0 && first < labels.length;
    }

    /** Takes a line that describes a vertex. */
    void describe(List<Field> fields, long at) {
        int number = Numbers.count(fields.get(0).text());
        if (number < 1 || number > labels.length) {
            findings.error(at, "", fields.get(0).text(), "A vertex has a number, from 1 to as many as *Vertices says");
            return;
        }
        if (places[number - 1] > 0) {
            findings.warning(at, "", fields.get(0).text(), "This vertex is described twice; what is said first holds");
            return;
        }
        places[number - 1] = at;
        boolean labelled = fields.size() > 1 && fields.get(1).form() != Form.INTERVAL;
        if (labelled && !fields.get(1).text().isBlank()) {
            labels[number - 1] = fields.get(1).text();
        }
        if (fields.size() > 2 || (fields.size() == 2 && !labelled)) {
            rests[number - 1] = List.copyOf(fields.subList(labelled ? 2 : 1, fields.size()));
        }
    }

    /** Makes actors of them, once all are described. */
    void settle() {
        if (settled) {
            return;
        }
        settled = true;
        Set<String> distinct = new HashSet<>();
        boolean byLabel = Arrays.stream(labels).allMatch(label -> label != null && distinct.add(label));
        if (!byLabel && labels.length > 0) {
            findings.note(line, "Not every actor has a label of its own: actors are known by their numbers");
        }
        for (int i = 0; i < labels.length; i++) {
            String label = labels[i];
            long at = places[i] > 0 ? places[i] : line;
            GatheredActor actor = network.actor(at, byLabel && label != null ? label : Integer.toString(i + 1));
            actors[i] = actor;
            if (label != null) {
                network.say(actor, ActorField.NAME, "label", label, at);
            }
            if (twoMode()) {
                actor.mode = i < first ? "1" : "2";
            }
            List<Field> rest = rests[i];
            if (rest != null) {
                rest(actor, rest, at);
                rests[i] = null;
            }
        }
    }

    /** Coordinates, a shape, and then parameters and their values. */
    private void rest(GatheredActor actor, List<Field> fields, long at) {
        int i = 0;
        while (i < fields.size()) {
            Field field = fields.get(i);
            String name = field.text().toLowerCase(Locale.ROOT);
            if (field.form() == Form.INTERVAL) {
                String[] years = years(field.text(), at, findings);
                network.say(actor, ActorField.FOUNDED, "years", years[0], at);
                network.say(actor, ActorField.DISSOLVED, "years", years[1], at);
                i++;
            } else if (field.form() == Form.WORD && (Numbers.isNumber(name) || SHAPES.contains(name))) {
                findings.loss(at, "coordinates and shapes", field.text(), "Drawing has no room");
                i++;
            } else {
                String value = i + 1 < fields.size() ? fields.get(i + 1).text() : "";
                if (PajekReader.drawing(name)) {
                    findings.loss(at, field.text(), value, "Drawing has no room");
                } else {
                    network.say(actor, field.text(), value, at);
                }
                i += 2;
            }
        }
    }

    /** The key of a vertex by its number from 1; empty without such a one. */
    String key(int number) {
        return number < 1 || number > actors.length ? "" : actors[number - 1].key;
    }

    /** The vertex of a number from 1, once they are settled; null without such a one. */
    @Nullable
    GatheredActor actor(int number) {
        return number < 1 || number > actors.length ? null : actors[number - 1];
    }

    /**
     * The first and the last year of intervals such as {@code 1984-2004} or {@code 5-7,9-*}; empty where they are open, as a start at 1
     * is, or no years.
     */
    static String[] years(String text, long line, Findings findings) {
        if (text.indexOf(',') >= 0) {
            findings.loss(
                    line,
                    "intervals",
                    text,
                    "Between the first and the last interval there are gaps, which have no room");
        }
        int comma = text.lastIndexOf(',');
        String early = text.substring(0, text.indexOf(',') < 0 ? text.length() : text.indexOf(','))
                .strip();
        String late = text.substring(comma + 1).strip();
        String start = early.substring(0, early.indexOf('-') < 0 ? early.length() : early.indexOf('-'))
                .strip();
        String end = late.substring(late.indexOf('-') + 1).strip();
        return new String[] {year(start, line, findings), year(end, line, findings)};
    }

    private static String year(String moment, long line, Findings findings) {
        if (moment.isEmpty() || moment.equals("*") || moment.equals("1")) {
            return "";
        }
        String year = Numbers.year(moment);
        if (year.isEmpty()) {
            findings.loss(line, "times", moment, "A moment that is no year has no room");
        }
        return year;
    }
}
