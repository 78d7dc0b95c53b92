package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Definition.Table;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.jspecify.annotations.Nullable;

/** The kinds and spheres of a file's actors: words of the vocabulary where they are, words of the file's own where they are not. */
final class KindWords {

    /** Of actors of which a file does not say what they are. They count as bodies that act, or measures would pass them by. */
    static final String UNSPECIFIED = "UnspecifiedActor";

    /** The same of actors of which it says the sphere alone. */
    static final String OF_SPHERE = "ActorOfSphere";

    /** The rows of a table of two modes, and its columns. */
    static final String PARTICIPANT = "Participant";

    static final String EVENT = "Event";

    /** Of who must name a sphere, and does not. */
    static final String NO_SPHERE = "unspecified";

    /** A column with more different words than that is none of kinds or types, but of names or notes. */
    static final int MOST_WORDS = 500;

    private final DeclaredWords words;
    private final FindingList findings;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Sphere> spheres = new HashMap<>();
    private final Map<String, Own> own = new LinkedHashMap<>();
    private final Map<String, String> ownSpheres = new HashMap<>();

    /** A kind of the file's own. */
    private static final class Own {
        private final String label;
        private final String word;
        private final Place place;
        private boolean membersNameSpheres;

        Own(String label, String word, Place place) {
            this.label = label;
            this.word = word;
            this.place = place;
        }
    }

    /**
     * What an actor's row says of its kind.
     *
     * @param known the kind, where the vocabulary has it
     * @param sphere the cell, empty where it is implied
     */
    record Told(String label, Optional<Kind> known, String sphere) {}

    KindWords(DeclaredWords words, FindingList findings) {
        this.words = words;
        this.findings = findings;
        for (Kind kind : words.vocabulary().kinds()) {
            List<String> names = new ArrayList<>(List.of(kind.label(), kind.name()));
            names.addAll(kind.names().values());
            names.forEach(name -> kinds.putIfAbsent(Texts.words(name), kind));
        }
        for (Sphere sphere : words.vocabulary().spheres()) {
            spheres.put(Texts.words(sphere.title()), sphere);
            sphere.names().values().forEach(name -> spheres.putIfAbsent(Texts.words(name), sphere));
        }
    }

    /** Meets a kind before any is told, so that a kind of the file's own knows whether its members name spheres. */
    void meet(String word, boolean hasSphere, Place place) {
        String wanted = wanted(word, hasSphere);
        if (known(wanted) == null) {
            Own kind = own.get(Texts.words(wanted));
            if (kind == null) {
                kind = new Own(label(wanted), wanted, place);
                own.put(Texts.words(wanted), kind);
                if (own.size() == MOST_WORDS + 1) {
                    findings.add(
                            Severity.ERROR,
                            place,
                            word,
                            "there are more than " + MOST_WORDS
                                    + " different kinds; tell the column of kinds by kind=, or" + " none by kind=-");
                }
                if (!word.isEmpty() && !isMade(word)) {
                    findings.add(
                            Severity.NOTE,
                            place,
                            word,
                            "no kind of the vocabulary has this name; it becomes a kind of the data set's own, "
                                    + kind.label + ", of bodies that act",
                            "own kind");
                }
            }
            kind.membersNameSpheres |= hasSphere;
        }
    }

    private static String wanted(String word, boolean hasSphere) {
        return !word.isEmpty() ? word : hasSphere ? OF_SPHERE : UNSPECIFIED;
    }

    private static boolean isMade(String word) {
        return word.equals(PARTICIPANT) || word.equals(EVENT);
    }

    private @Nullable Kind known(String word) {
        String wanted = Texts.words(word);
        for (String form : List.of(wanted, singular(wanted))) {
            Kind kind = kinds.get(form);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static String singular(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private String label(String word) {
        if (word.equals(UNSPECIFIED) || word.equals(OF_SPHERE) || isMade(word)) {
            return word;
        }
        StringBuilder label = new StringBuilder();
        for (String part : Texts.hyphenated(Texts.words(word)).split("-")) {
            if (!part.isEmpty()) {
                label.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        boolean startsRight = label.length() > 0 && !Character.isDigit(label.charAt(0));
        return words.free(Table.KINDS, startsRight ? label.toString() : "Kind" + label, "Kind");
    }

    /** The kind and sphere of an actor whose kind was met. */
    Told tell(String word, String sphere, Place place) {
        String wanted = wanted(word, !sphere.isEmpty());
        Kind kind = known(wanted);
        if (kind != null) {
            words.use(Table.KINDS, kind.label(), place);
            return new Told(kind.label(), Optional.of(kind), sphereOf(kind, sphere, place));
        }
        Own made = own.get(Texts.words(wanted));
        String title = "";
        if (made.membersNameSpheres) {
            title = sphere.isEmpty() ? noSphere(place) : sphere(sphere, place);
        }
        return new Told(made.label, Optional.empty(), title);
    }

    private String sphereOf(Kind kind, String cell, Place place) {
        if (kind.namesItsSphere()) {
            if (cell.isEmpty()) {
                findings.add(
                        Severity.NOTE,
                        place,
                        kind.label(),
                        "a " + kind.label() + " names its sphere, and none is given; it is written as " + NO_SPHERE);
                return noSphere(place);
            }
            return sphere(cell, place);
        }
        if (!cell.isEmpty()) {
            Sphere given = spheres.get(Texts.words(cell));
            if (given == null || !kind.sphere().map(given::equals).orElse(false)) {
                findings.add(
                        Severity.LOSS,
                        place,
                        cell,
                        "a " + kind.label() + " is of "
                                + kind.sphere()
                                        .map(s -> "the sphere " + s.title())
                                        .orElse("no sphere")
                                + "; what the file says of its sphere is left out");
            }
        }
        return "";
    }

    private String noSphere(Place place) {
        words.declare(Table.SPHERES, Map.of("sphere", NO_SPHERE, "names", "zh=未说明"), place);
        return NO_SPHERE;
    }

    private String sphere(String word, Place place) {
        Sphere known = spheres.get(Texts.words(word));
        if (known != null) {
            words.use(Table.SPHERES, known.title(), place);
            return known.title();
        }
        return ownSpheres.computeIfAbsent(Texts.words(word), key -> {
            String title = words.free(Table.SPHERES, title(word, "sphere"), " sphere");
            words.declareNew(Table.SPHERES, Map.of("sphere", title, "names", inChinese(word)), place);
            return title;
        });
    }

    /** A word as the title of a sphere or family. */
    static String title(String word, String otherwise) {
        String title = Texts.hyphenated(Texts.words(word)).replace('-', ' ');
        return title.isEmpty() || Character.isDigit(title.charAt(0)) ? (otherwise + " " + title).strip() : title;
    }

    /** A word as a list of names, where it is one in Chinese. */
    static String inChinese(String word) {
        return Texts.isChinese(word) ? "zh=" + word.replace(';', '；') : "";
    }

    /** Declares the kinds of the file's own. */
    void declare() {
        own.values()
                .forEach(kind -> words.declareNew(
                        Table.KINDS,
                        switch (kind.label) {
                            case UNSPECIFIED -> row(kind, "unspecified", "actor of unspecified kind", "zh=未说明类型的行动者");
                            case OF_SPHERE ->
                                row(kind, "unspecified", "actor of which the sphere is known", "zh=已知领域的行动者");
                            case PARTICIPANT -> row(kind, "", "participant", "zh=参与者");
                            case EVENT -> row(kind, "", "event", "zh=事件");
                            default -> row(kind, "", kind.word, inChinese(kind.word));
                        },
                        kind.place));
    }

    private static Map<String, String> row(Own kind, String meaning, String name, String names) {
        return Map.of(
                "kind",
                kind.label,
                "standing",
                "organization",
                "meaning",
                meaning,
                "sphere",
                kind.membersNameSpheres ? "own" : "",
                "name",
                name,
                "names",
                names);
    }
}
