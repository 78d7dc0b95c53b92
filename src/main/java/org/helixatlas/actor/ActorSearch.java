package org.helixatlas.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.ChineseScript;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.stereotype.Service;

/** Finds actors by any of their names, by the full-text index. */
@Service
class ActorSearch {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MAX_WORDS = 12;

    private final Driver driver;
    private final CypherFiles files;

    ActorSearch(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /**
     * Part of a result.
     *
     * @param total the number of actors found
     * @param hits those asked for, best first
     */
    record Found(long total, List<Hit> hits) {}

    /**
     * An actor found.
     *
     * @param matched the name that matched best
     */
    record Hit(String id, String matched) {}

    /** The actors whose names match a text, best first: exact names, then names that start so, then the nearest. */
    Found search(String text, @Nullable String kind, @Nullable String sphere, int skip, int limit) {
        String query = lucene(text);
        if (query.isEmpty()) {
            return new Found(0, List.of());
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("query", query);
        parameters.put("text", ChineseScript.simplified(text.strip().toLowerCase(Locale.ROOT)));
        parameters.put("kind", kind);
        parameters.put("sphere", sphere);
        parameters.put("skip", skip);
        parameters.put("limit", limit);
        try (Session session = driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            Record found = session.run(files.get("read", "search-actors").statement(), parameters)
                    .single();
            return new Found(
                    found.get("total").asLong(),
                    found.get("page")
                            .asList(hit -> new Hit(
                                    hit.get("id").asString(), hit.get("matched").asString())));
        }
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
