package org.helixatlas.actor;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.model.ChineseScript;
import org.helixatlas.network.AnsweredAhead;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.KeptWhileNewest;
import org.helixatlas.network.Snapshot;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** Finds actors by any of their names, by a full-text index in memory. */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class ActorSearch implements AnsweredAhead {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MAX_WORDS = 12;

    private final CurrentNetwork network;

    private final KeptWhileNewest<String, NameIndex> indexes;

    ActorSearch(CurrentNetwork network) {
        this.network = network;
        this.indexes = new KeptWhileNewest<>(
                network, Caffeine.newBuilder().maximumSize(2).build(), version -> version, "the index of names");
    }

    /** Of a million actors the index takes some seconds, for which nobody is to wait who types a name. */
    @Override
    public void answerAhead(Snapshot newest) {
        index(newest);
    }

    /**
     * An actor found.
     *
     * @param matched the name that matched best
     */
    record Hit(Snapshot.Actor actor, String matched) {}

    /** The actors whose names match a text, best first: exact names, then names that start so, then the nearest. */
    List<Hit> search(String text, Predicate<Snapshot.Actor> wanted) {
        String query = lucene(text);
        if (query.isEmpty()) {
            return List.of();
        }
        return index(network.snapshot()).search(query, compared(text), wanted);
    }

    /**
     * The actors of a network that have a name with some of the words of a text, best first: a spreadsheet writes more than a name, or less.
     *
     * @param names how many names are looked at, the nearest
     */
    List<Snapshot.Actor> withSomeWord(Snapshot snapshot, String text, Predicate<Snapshot.Actor> wanted, int names) {
        String query = lucene(text).replace(" AND ", " OR ");
        return query.isEmpty()
                ? List.of()
                : index(snapshot).search(query, compared(text), wanted, names).stream()
                        .map(Hit::actor)
                        .toList();
    }

    private NameIndex index(Snapshot snapshot) {
        return indexes.of(snapshot, snapshot.version(), () -> new NameIndex(snapshot));
    }

    private static String compared(String text) {
        return ChineseScript.simplified(text.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Each word must occur: as it is, as the start of a longer word, or with the typing errors that its length lets one guess.
     * Chinese has no spaces, so a run of its characters must occur as it stands, in either script. Letters and digits alone reach
     * the index, and so nothing typed is taken for its syntax.
     */
    static String lucene(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(ChineseScript.simplified(text.toLowerCase(Locale.ROOT)));
        while (matcher.find() && words.size() < MAX_WORDS) {
            String word = matcher.group();
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                words.add("\"" + word + "\"");
            } else {
                String plain = withoutMarks(word);
                words.add("(" + forms(word) + (plain.equals(word) ? "" : " " + forms(plain)) + ")");
            }
        }
        return String.join(" AND ", words);
    }

    private static String forms(String word) {
        int length = word.length();
        String near = length < 4 ? "" : " " + word + (length < 8 ? "~1" : "~2");
        return word + "^4 " + word + "*^2" + near;
    }

    /** Pinyin stands in the index without its tones. */
    private static String withoutMarks(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
