package org.helixatlas.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.helixatlas.graph.KeptAnswers;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/** The rows that figures were drawn of, for the version of the graph that was asked last, and in a file for the next start. */
@Component
class FigureRows {

    private static final String FILE = "figures";
    private static final String CODE = KeptAnswers.code(Entry.class, Question.class);

    /** Rows, and what is given for them, of all figures together. */
    private static final long MOST = 50_000;

    private final KeptAnswers answers;
    private final Cache<Asked, List<Value>> rows = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Asked asked, List<Value> found) -> asked.question().weight() + found.size())
            .build();
    private @Nullable String recalled;
    /** Whether there is more than in the file. */
    private volatile boolean more;

    FigureRows(KeptAnswers answers) {
        this.answers = answers;
    }

    /** A statement with all its parameters. */
    record Question(String statement, Map<String, Object> parameters) {

        Question {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }

        /** The same as parameters of Neo4j are; a file does not tell long numbers from short ones. */
        Question withLongs() {
            Map<String, Object> same = new TreeMap<>(parameters);
            same.replaceAll((name, value) -> value instanceof Integer number ? (Object) number.longValue() : value);
            return new Question(statement, same);
        }

        int weight() {
            return 1
                    + parameters.values().stream()
                            .mapToInt(value -> value instanceof Collection<?> many ? many.size() : 1)
                            .sum();
        }
    }

    private record Asked(String version, Question question) {}

    /** As it stands in the file. */
    private record Entry(Question question, List<Map<String, Object>> rows) {}

    /** Whether what is known is written for the next start. */
    boolean outliveTheService() {
        return answers.areKept();
    }

    /** The rows of a version of the graph, where they are known. */
    Optional<List<Value>> of(String version, Question question) {
        recall(version);
        return Optional.ofNullable(rows.getIfPresent(new Asked(version, question)));
    }

    /** Keeps what was read, as long as the graph has this version. */
    void keep(String version, Question question, List<Value> found) {
        rows.put(new Asked(version, question), found);
        more = true;
    }

    /** Takes what the last run wrote, once for each version, and forgets others. */
    private synchronized void recall(String version) {
        if (version.equals(recalled)) {
            return;
        }
        recalled = version;
        rows.asMap().keySet().removeIf(asked -> !asked.version().equals(version));
        answers.recall(FILE, List.of(version, CODE), Entry[].class).ifPresent(entries -> {
            for (Entry entry : entries) {
                rows.put(
                        new Asked(version, entry.question().withLongs()),
                        entry.rows().stream().map(Values::value).toList());
            }
            more = false;
        });
    }

    /** Writes what is known of a version for the next start, unless the file has it already. */
    void write(String version) {
        if (!more) {
            return;
        }
        more = false;
        List<Entry> entries = new ArrayList<>();
        rows.asMap().forEach((asked, found) -> {
            if (asked.version().equals(version)) {
                entries.add(new Entry(
                        asked.question(), found.stream().map(Value::asMap).toList()));
            }
        });
        entries.sort(Comparator.comparing((Entry e) -> e.question().statement())
                .thenComparing(e -> e.question().parameters().toString()));
        answers.keep(FILE, List.of(version, CODE), entries);
    }
}
