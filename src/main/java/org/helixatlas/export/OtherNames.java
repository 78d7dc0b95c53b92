package org.helixatlas.export;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.network.Particulars.Name;

/** The further names of an actor, as most formats can carry them: a Chinese one, those that it has given up, and all others. */
record OtherNames(List<Name> names) {

    private static final String CHINESE = "zh";
    private static final String FORMER = "former";
    private static final String OFFICIAL = "official";

    /** Its Chinese name, the official one first. */
    Optional<String> chinese() {
        return present()
                .filter(name -> name.language().equals(CHINESE))
                .min(Comparator.comparing((Name name) -> !name.kind().equals(OFFICIAL)))
                .map(Name::text);
    }

    /** The names that it has given up. */
    List<String> former() {
        return texts(past());
    }

    /** All others: official and Chinese ones, abbreviations, aliases and translations. */
    List<String> others() {
        String chinese = chinese().orElse("");
        return texts(present().filter(name -> !name.text().equals(chinese)));
    }

    /** Those that it has. */
    Stream<Name> present() {
        return names.stream().filter(name -> !name.kind().equals(FORMER));
    }

    /** Those that it has given up. */
    Stream<Name> past() {
        return names.stream().filter(name -> name.kind().equals(FORMER));
    }

    private static List<String> texts(Stream<Name> names) {
        return names.map(Name::text).distinct().toList();
    }
}
