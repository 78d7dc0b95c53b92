package org.helixatlas.foreign;

import java.util.HashMap;
import java.util.Map;

/**
 * A partition or a vector of Pajek, which has a value for each vertex. It becomes the field that its name means; the words of a
 * partition's classes stand in comments, as we write them.
 */
final class PajekClasses {

    private final NetworkBuilder network;
    private final PajekVertices vertices;
    private final boolean partition;
    private final String name;
    private final long line;
    private final boolean told;
    private final Map<String, String> words = new HashMap<>();
    private int number;
    private boolean lost;

    /** A partition or a vector of this name. */
    PajekClasses(NetworkBuilder network, PajekVertices vertices, boolean partition, String name, long line) {
        this.network = network;
        this.vertices = vertices;
        this.partition = partition;
        this.name = name;
        this.line = line;
        this.told = network.names().ofActors(name).actor().isPresent();
    }

    /** Takes a comment, which may say what a class is. */
    void legend(String text) {
        int space = text.indexOf(' ');
        if (partition && space > 0 && Numbers.count(text.substring(0, space)) >= 0) {
            words.put(text.substring(0, space), text.substring(space + 1).strip());
        }
    }

    /** Takes the value of the next vertex. */
    void value(String text, long at) {
        number++;
        String value = text.strip();
        GatheredActor actor = vertices.actor(number);
        if (actor == null) {
            network.findings().error(at, name, value, "There are more values than actors");
            return;
        }
        if (value.equals("0")) {
            return;
        }
        String word = partition ? words.getOrDefault(value, network.names().isTold(name) ? value : "") : value;
        if (!told || word.isEmpty()) {
            lost = true;
        } else {
            network.say(actor, name, word, at);
        }
    }

    /** Says what was lost. */
    void finish() {
        if (lost) {
            network.findings()
                    .loss(
                            line,
                            name,
                            "",
                            (partition ? "This partition" : "This vector")
                                    + " has no room; where its classes are kinds of actors, tell kind= and its name");
        }
    }
}
